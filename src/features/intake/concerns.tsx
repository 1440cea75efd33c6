import type { Case } from "#domain/case/case.ts";
import { standardOf } from "#domain/services/index.ts";
import { useSession } from "#data/session.tsx";
import { caseSubject, caseTitle } from "#text/case.ts";
import { formatDateTime } from "#text/format.ts";
import { intakeText } from "#text/intake.ts";
import { Button } from "#ui/button.tsx";
import { TextField } from "#ui/field.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Section } from "#ui/section.tsx";
import { useState, type KeyboardEvent } from "react";
import styles from "./intake.module.css";

/** A case this one is about, as much of it as the form shows. */
export interface Concern {
  readonly id: string;
  readonly number: string;
  readonly words: string;
  readonly receivedAt: number;
}

/** The request, the consultation or the visit that is meant: found by its number, linked both ways. */
export function Concerns({
  hint,
  concerns,
  receivedAt,
  onChange,
}: {
  hint: string;
  concerns: readonly Concern[];
  /** Of the case being taken in; null while it cannot be read. */
  receivedAt: number | null;
  onChange: (concerns: readonly Concern[]) => void;
}) {
  const { reader } = useSession();
  const [number, setNumber] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  const add = async (): Promise<void> => {
    const typed = number.trim();
    if (typed === "") return setProblem(intakeText.concernEmpty);
    const [found] = [...(await reader.byNumber(typed)), ...(await reader.byFormerNumber(typed))];
    if (!found) return setProblem(intakeText.concernUnknown(typed));
    setProblem(null);
    setNumber("");
    if (!concerns.some(({ id }) => id === found.id)) onChange([...concerns, concernOf(found)]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void add();
  };
  const early = concerns.find((one) => receivedAt !== null && one.receivedAt > receivedAt);
  return (
    <Section title={intakeText.concerns}>
      {concerns.length > 0 && (
        <ul className={styles.concerns}>
          {concerns.map((one) => (
            <li key={one.id}>
              <strong>{one.number}</strong> {one.words}{" "}
              <LinkButton
                aria-label={intakeText.dropConcern(one.number)}
                onClick={() => onChange(concerns.filter(({ id }) => id !== one.id))}
              >
                {intakeText.drop}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.concern}>
        <TextField
          label={intakeText.concern}
          hint={hint}
          optional
          value={number}
          error={problem ?? undefined}
          onChange={(event) => setNumber(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button onClick={() => void add()}>{intakeText.addConcern}</Button>
      </div>
      {early && (
        <Notice>{intakeText.concernLater(early.number, formatDateTime(early.receivedAt))}</Notice>
      )}
    </Section>
  );
}

const concernOf = (item: Case): Concern => {
  const standard = standardOf(item.service);
  return {
    id: item.id,
    number: item.number,
    words: caseSubject(item, standard) || caseTitle(item, standard),
    receivedAt: item.receivedAt,
  };
};
