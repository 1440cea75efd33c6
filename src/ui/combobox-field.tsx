import { Combobox, useCombobox } from "@mantine/core";
import { useState, type ChangeEvent, type ReactNode, type Ref } from "react";
import { uiText } from "#text/ui.ts";
import { Field, type FieldProps } from "./field.tsx";
import styles from "./combobox-field.module.css";

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

/** More would not be read; typing one more letter is quicker. */
const shownAtMost = 30;

export interface ComboboxFieldProps extends FieldProps {
  id?: string | undefined;
  name?: string | undefined;
  /** The chosen option's value, or with `freeText` what was typed. Empty when nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  /** An option is an offer beside what is typed: choosing it is told here, and changes nothing else. */
  onChoose?: ((value: string) => void) | undefined;
  /** A list to be searched here, or a search of one's own. */
  options: readonly ComboboxOption[] | ((query: string) => readonly ComboboxOption[]);
  placeholder?: string | undefined;
  /** Shown when nothing fits: what to do about it. */
  nothingFound?: ReactNode;
  /** What is typed counts even when it is not in the list. */
  freeText?: boolean | undefined;
  /** Marks the input, for a form in which Enter has its own meaning (`data-suggests`). */
  suggests?: boolean | undefined;
  inputMode?: "text" | "tel" | undefined;
  disabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/**
 * A field that searches a list while one types. The list opens in place rather than at the end of
 * the page, so that it works inside a dialog. Text that fits nothing stays as typed and chooses
 * nothing, and the form says so.
 */
export function ComboboxField({
  value,
  onChange,
  onBlur,
  onChoose,
  options,
  placeholder,
  nothingFound = uiText.nothingFound,
  freeText = false,
  suggests = false,
  inputMode,
  disabled,
  autoFocus,
  name,
  ref,
  ...field
}: ComboboxFieldProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  // What is being typed; undefined while the field shows its value.
  const [typed, setTyped] = useState<string>();
  const [lastValue, setLastValue] = useState(value);
  if (value !== lastValue) {
    // The form was filled or reset from outside, or an option was chosen: show that instead.
    setLastValue(value);
    if (value !== "" && value !== typed) setTyped(undefined);
  }

  const search = (query: string) =>
    typeof options === "function" ? options(query) : matching(options, query);
  const labelled = (wanted: string) =>
    search("").find((option) => option.value === wanted)?.label ?? wanted;
  const shown = typed ?? (value === "" ? value : labelled(value));
  const query = typed ?? "";
  const found = combobox.dropdownOpened ? search(query).slice(0, shownAtMost) : [];

  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value;
    setTyped(text);
    if (freeText) onChange(text);
    else if (value !== "") onChange("");
    combobox.openDropdown();
    // In a closed list the best match is one Enter away; free text must not be replaced by Enter.
    if (freeText || text === "") combobox.resetSelectedOption();
    else window.requestAnimationFrame(() => combobox.selectFirstOption());
  };

  const choose = (chosen: string) => {
    if (onChoose) {
      setTyped(undefined);
      combobox.closeDropdown();
      onChoose(chosen);
      return;
    }
    const option = search(query).find((candidate) => candidate.value === chosen);
    setTyped(undefined);
    onChange(option?.value ?? chosen);
    combobox.closeDropdown();
  };

  const leave = () => {
    combobox.closeDropdown();
    if (typed !== undefined && typed.trim() !== "" && !onChoose) {
      const exact = search(typed).find(
        ({ label, detail }) => same(label, typed) || (detail !== undefined && same(detail, typed)),
      );
      if (exact !== undefined) choose(exact.value);
    }
    onBlur?.();
  };

  return (
    <Field {...field}>
      {(control) => (
        <Combobox
          store={combobox}
          onOptionSubmit={choose}
          withinPortal={false}
          floatingStrategy="fixed"
          offset={3}
          position="bottom-start"
          middlewares={{ flip: true, shift: false }}
          classNames={{
            dropdown: styles.dropdown ?? "",
            options: styles.options ?? "",
            option: styles.option ?? "",
            empty: styles.empty ?? "",
          }}
        >
          <Combobox.Target withExpandedAttribute>
            <input
              {...control}
              ref={ref}
              type="text"
              name={name}
              value={shown}
              placeholder={placeholder}
              disabled={disabled}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by the screen, where the field is the page's purpose.
              autoFocus={autoFocus}
              spellCheck={false}
              inputMode={inputMode}
              autoComplete="off"
              data-suggests={suggests || undefined}
              onChange={type}
              onClick={() => combobox.openDropdown()}
              onBlur={leave}
              aria-autocomplete="list"
            />
          </Combobox.Target>
          <Combobox.Dropdown hidden={freeText && found.length === 0}>
            <Combobox.Options aria-label={uiText.choices}>
              {found.map((option) => (
                <Combobox.Option
                  key={option.value}
                  value={option.value}
                  aria-selected={option.value === value}
                >
                  <span className={styles.label}>
                    <Marked text={option.label} query={query} />
                  </span>
                  {option.detail !== undefined && (
                    <span className={styles.detail}>{option.detail}</span>
                  )}
                </Combobox.Option>
              ))}
              {found.length === 0 && <Combobox.Empty>{nothingFound}</Combobox.Empty>}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </Field>
  );
}

/** The label with the typed words in bold. */
function Marked({ text, query }: { text: string; query: string }) {
  const words = wordsOf(query);
  if (words.length === 0) return text;
  const pattern = new RegExp(`(${words.map(escaped).join("|")})`, "giu");
  // Splitting by a pattern with one group leaves the matches at the odd places.
  return text.split(pattern).map((part, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- parts of a fixed string have no other key.
    index % 2 === 1 ? <strong key={index}>{part}</strong> : part,
  );
}

const wordsOf = (query: string): string[] => query.trim().split(/\s+/).filter(Boolean);

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const folded = (text: string): string => text.toLocaleLowerCase("id-ID");

const same = (one: string, other: string): boolean => folded(one.trim()) === folded(other.trim());

/** Options that contain every typed word; those with a word that begins so come first. */
const matching = (options: readonly ComboboxOption[], query: string): readonly ComboboxOption[] => {
  const words = wordsOf(folded(query));
  if (words.length === 0) return options;
  const begins = (text: string) => words.every((word) => ` ${text}`.includes(` ${word}`));
  const fitting = options.filter((option) => {
    const text = folded(`${option.label} ${option.detail ?? ""}`);
    return words.every((word) => text.includes(word));
  });
  return [
    ...fitting.filter((option) => begins(folded(option.label))),
    ...fitting.filter((option) => !begins(folded(option.label))),
  ];
};
