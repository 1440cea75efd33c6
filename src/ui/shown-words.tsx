import type { FieldSpec, FieldValue } from "#domain/fields.ts";
import { mayReadApart } from "#domain/permissions.ts";
import type { Actor } from "#domain/roles.ts";
import { caseFileText, valueWords } from "#text/case-file.ts";
import type { ReactNode } from "react";
import styles from "./shown-words.module.css";

export const isMasked = (spec: FieldSpec | undefined): boolean =>
  spec?.personal === true || spec?.apart !== undefined;

/** The record itself refuses too; here the button is not offered in vain. */
export const mayShow = (spec: FieldSpec, actor: Actor): boolean =>
  spec.apart
    ? mayReadApart(spec.apart, actor)
    : actor.roles.some((role) => role !== "auditor" && role !== "administrator");

/** What was asked for, in the open; undefined while it is masked. */
export const shownWords = (
  spec: FieldSpec,
  value: FieldValue | null | undefined,
): ReactNode | undefined => {
  if (value === undefined) return undefined;
  if (value === null) return caseFileText.notKept;
  if (spec.kind === "photo" && typeof value === "string") {
    return <img className={styles.photo} src={value} alt={spec.label} />;
  }
  const { apart: _apart, ...open } = spec;
  return valueWords({ ...open, personal: false }, value);
};
