import type { AnyStandard } from "#domain/service-standard.ts";
import {
  targetsOf,
  type ColumnTarget,
  type TargetSpec,
} from "#documents/register/column-targets.ts";
import type { UnknownWord } from "#documents/register/understand-rows.ts";
import { importPageText, importText } from "#text/import.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Section } from "#ui/section.tsx";
import IconHelpCircle from "@tabler/icons-react/dist/esm/icons/IconHelpCircle.mjs";
import styles from "./import.module.css";
import type { StepProps } from "./import.tsx";
import type { ColumnView } from "./reading.ts";
import { Select } from "./select.tsx";
import type { Import } from "./use-import.ts";

/** What each column holds, and what words mean that nothing is known of. */
export function ColumnsStep({ standard, flow }: StepProps) {
  const { table } = flow;
  if (!table) return null;
  const doubts = table.columns.flatMap((column) => doubtOf(column, flow, standard) ?? []);
  return (
    <div className={styles.parts}>
      <Section
        title={importPageText.columnsTitle}
        detail={importPageText.columnsDetail(table.columns.length, doubts.length)}
      >
        <div className={styles.listHead} data-list="columns" aria-hidden="true">
          <span>{importPageText.columnHead}</span>
          <span>{importPageText.samplesHead}</span>
          <span>{importPageText.targetHead}</span>
        </div>
        <ul className={styles.list} data-list="columns">
          {table.columns.map((column) => (
            <ColumnRow key={column.index} column={column} standard={standard} flow={flow} />
          ))}
        </ul>
        {table.emptyColumns > 0 && (
          <p className={styles.hint}>{importPageText.emptyColumns(table.emptyColumns)}</p>
        )}
      </Section>
      <Section title={importPageText.wordsTitle}>
        {flow.unknown?.length === 0 ? (
          <p className={styles.quiet}>{importPageText.noWords}</p>
        ) : (
          <>
            <p className={styles.wordsHint}>{importPageText.wordsDetail}</p>
            <ul className={styles.list} data-list="words">
              {flow.unknown?.map((word) => (
                <WordRow key={word.key} word={word} flow={flow} />
              ))}
            </ul>
            <OpenWords flow={flow} />
          </>
        )}
      </Section>
    </div>
  );
}

function ColumnRow({
  column,
  standard,
  flow,
}: {
  column: ColumnView;
  standard: AnyStandard;
  flow: Import;
}) {
  const doubt = doubtOf(column, flow, standard);
  const describedBy = doubt ? `kolom-${column.index}` : undefined;
  return (
    <li className={styles.line}>
      <span className={styles.lineName}>{column.label}</span>
      <span className={styles.samples}>
        {column.samples.length === 0 ? (
          <span className={styles.quiet}>{importPageText.noSamples}</span>
        ) : (
          column.samples.map((sample) => (
            <span key={sample} className={styles.sample}>
              {sample}
            </span>
          ))
        )}
      </span>
      <span className={styles.lineAnswer}>
        <Select
          label={importPageText.targetOf(column.label)}
          aria-describedby={describedBy}
          value={flow.mapping[column.index] ?? "ignore"}
          onChange={(event) =>
            flow.correct(column.index, chosenTarget(event.currentTarget.value, standard))
          }
        >
          <option value="ignore">{importText.ignore}</option>
          {groupsOf(standard).map(({ label, targets }) => (
            <optgroup key={label} label={label}>
              {targets.map((spec) => (
                <option key={spec.target} value={spec.target}>
                  {spec.label}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        {doubt && <Doubt id={describedBy} words={doubt} />}
      </span>
    </li>
  );
}

const chosenTarget = (value: string, standard: AnyStandard): ColumnTarget =>
  targetsOf(standard).find(({ target }) => target === value)?.target ?? "ignore";

function Doubt({ id, words }: { id?: string | undefined; words: string }) {
  return (
    <span className={styles.doubt} id={id}>
      <Icon of={IconHelpCircle} size={15} />
      <span>{words}</span>
    </span>
  );
}

/** Why somebody should look at a column; a choice made by a person is no guess. */
const doubtOf = (column: ColumnView, flow: Import, standard: AnyStandard): string | null => {
  const target = flow.mapping[column.index];
  const twin = twinOf(column, flow, standard);
  if (twin) return importPageText.twice(twin.label);
  if (flow.corrected[column.index]) return null;
  const guess = flow.table?.guesses.find((guess) => guess.column === column.index);
  if (!guess || guess.sure) return null;
  return target === "note" ? importPageText.keptAsNote : importPageText.guessed;
};

/** A column before this one that was given the same target. */
const twinOf = (
  column: ColumnView,
  flow: Import,
  standard: AnyStandard,
): ColumnView | undefined => {
  const target = flow.mapping[column.index];
  const spec = targetsOf(standard).find((candidate) => candidate.target === target);
  if (!spec || spec.repeatable) return undefined;
  return flow.table?.columns.find(
    (other) => other.index < column.index && flow.mapping[other.index] === target,
  );
};

interface TargetGroup {
  readonly label: string;
  readonly targets: readonly TargetSpec[];
}

const isField = ({ target }: TargetSpec) => target.startsWith("fields.");

/** What is of the register, then the fields of the standard, then each of its lists. */
const groupsOf = (standard: AnyStandard): readonly TargetGroup[] => {
  const targets = targetsOf(standard);
  const listOf = ({ target }: TargetSpec) => {
    const [, id = ""] = /^fields\.(\w+)/.exec(target) ?? [];
    const spec = standard.fields[id];
    return spec?.kind === "list" ? spec.label : null;
  };
  const lists = [...new Set(targets.flatMap((spec) => listOf(spec) ?? []))];
  return [
    { label: importPageText.groups.register, targets: targets.filter((spec) => !isField(spec)) },
    {
      label: importPageText.groups.fields,
      targets: targets.filter((spec) => isField(spec) && listOf(spec) === null),
    },
    ...lists.map((label) => ({
      label,
      targets: targets.filter((spec) => listOf(spec) === label),
    })),
  ];
};

function WordRow({ word, flow }: { word: UnknownWord; flow: Import }) {
  return (
    <li className={styles.line}>
      <span className={styles.lineName}>
        {importPageText.quoted(word.word)} <span className={styles.quiet}>{word.label}</span>
      </span>
      <span className={styles.quiet}>{importPageText.wordRows(word.rows)}</span>
      <span className={styles.lineAnswer}>
        <Select
          label={importPageText.wordOf(word.label, word.word)}
          value={flow.words[word.key] ?? ""}
          onChange={(event) => flow.answer(word.key, event.currentTarget.value)}
        >
          <option value="">{importPageText.wordUnanswered}</option>
          {word.options.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
          <option value="skip">{importPageText.wordSkip}</option>
        </Select>
      </span>
    </li>
  );
}

function OpenWords({ flow }: { flow: Import }) {
  const open = (flow.unknown ?? []).filter(({ key }) => !flow.words[key]).length;
  return open === 0 ? null : (
    <div className={styles.openWords}>
      <Doubt words={importPageText.wordsOpen(open)} />
    </div>
  );
}

export function ColumnsFoot({ standard, flow, go }: StepProps) {
  const missing = missingTargets(standard, flow);
  return (
    <>
      <Button
        kind="filled"
        size="lg"
        unavailable={missing.length > 0 ? importPageText.needTargets(missing) : undefined}
        onClick={() => go("review")}
      >
        {importPageText.toReview(flow.table?.rows ?? 0)}
      </Button>
      <Button kind="quiet" size="lg" onClick={() => go("file")}>
        {importPageText.previous}
      </Button>
    </>
  );
}

/** Without these every single row would be wrong. */
const missingTargets = (standard: AnyStandard, { mapping }: Import): readonly string[] => {
  const given = new Set(Object.values(mapping));
  const { agency } = standard.shows;
  const needed: readonly ColumnTarget[] = [
    "receivedAt",
    ...(standard.fields[agency]?.essential ? [`fields.${agency}` as const] : []),
  ];
  return targetsOf(standard)
    .filter(({ target }) => needed.includes(target) && !given.has(target))
    .map(({ label }) => label);
};
