import { isAskedFor, isFilled, type FieldSpec, type FieldValues } from "#domain/fields.ts";
import { stageOf, type AnyStandard, type Section } from "#domain/service-standard.ts";

/**
 * Where each field of a standard stands in the case file. Read from the standard alone, so that a
 * fourth service has its case file the day it has its standard.
 */
export interface CaseLayout {
  /** Told beside the name of the service: "tambah perangkat". */
  readonly kind: string | null;
  /** Evidence of the intake that consists of fields: one line each under *Persyaratan*. */
  readonly letters: readonly Letter[];
  readonly ticks: readonly string[];
  readonly checks: readonly FieldPart[];
  readonly lists: readonly FieldPart[];
  /** Sections filled while the case is worked on. */
  readonly work: readonly Section[];
  /** The other facts of the intake, by section. */
  readonly facts: readonly Section[];
}

export interface Letter {
  readonly evidence: string;
  readonly section: Section;
  /** Told in the line; the PD stands above as the title of the case. */
  readonly fields: readonly string[];
}

export interface FieldPart {
  readonly section: Section;
  readonly field: string;
}

export const layoutOf = (standard: AnyStandard): CaseLayout => {
  const { agency, person, subject, story } = standard.shows;
  const kind = kindOf(standard);
  const letters = lettersOf(standard);
  const told = new Set([
    agency,
    person,
    subject,
    story,
    kind,
    ...letters.flatMap(({ fields }) => fields),
  ]);
  const partsOf = (wanted: FieldSpec["kind"]): readonly FieldPart[] =>
    standard.sections.flatMap((section) =>
      section.fields
        .filter((field) => standard.fields[field]?.kind === wanted)
        .map((field) => ({ section, field })),
    );
  const scalarsOf = (phase: Section["phase"]): readonly Section[] =>
    standard.sections
      .filter((section) => section.phase === phase)
      .map((section) => ({
        ...section,
        fields: section.fields.filter(
          (field) => isScalar(standard.fields[field]) && !told.has(field),
        ),
      }))
      .filter(({ fields }) => fields.length > 0);
  return {
    kind,
    letters,
    ticks: Object.keys(standard.ticks).filter((id) => !standard.ticks[id]?.section),
    checks: partsOf("checks"),
    lists: partsOf("list"),
    work: scalarsOf("work"),
    facts: scalarsOf("intake"),
  };
};

const isScalar = (spec: FieldSpec | undefined): boolean =>
  spec !== undefined && spec.kind !== "checks" && spec.kind !== "list";

/** The choice that stands with the subject says what sort of request it is. */
const kindOf = (standard: AnyStandard): string | null => {
  const section = standard.sections.find(({ fields }) => fields.includes(standard.shows.subject));
  return section?.fields.find((field) => standard.fields[field]?.kind === "choice") ?? null;
};

const lettersOf = (standard: AnyStandard): readonly Letter[] => {
  const { agency, person, subject } = standard.shows;
  const inTitle = [agency, person, subject];
  return Object.entries(standard.evidence).flatMap(([id, { anyOf, row, section: where }]) => {
    const parts = anyOf[0] ?? [];
    const section = standard.sections.find((candidate) => candidate.id === where);
    const ofFields = parts.length > 0 && !row && !parts.some((part) => part.startsWith("#"));
    if (!section || section.phase !== "intake" || !ofFields) return [];
    return [{ evidence: id, section, fields: parts.filter((field) => !inTitle.includes(field)) }];
  });
};

/** A section of the work is shown once it holds something, or when the next steps ask for it. */
export const isAtHand = (
  section: Section,
  standard: AnyStandard,
  stage: string,
  fields: FieldValues,
): boolean => {
  const here = section.fields.filter((id) => {
    const spec = standard.fields[id];
    return spec !== undefined && isAskedFor(spec, fields);
  });
  const filled = section.fields.some((id) => {
    const spec = standard.fields[id];
    return spec !== undefined && isFilled(spec, fields[id]);
  });
  const asked = stageOf(standard, stage).next.some((transition) =>
    transition.asks?.some((ask) => ask.of === "case" && here.includes(ask.id)),
  );
  return filled || asked;
};

/** Facts about one thing: what others are told under, such as a person with position and telephone. */
export interface FactGroup {
  readonly field: string;
  readonly under: readonly string[];
}

/**
 * "NIP PIC teknis" ends with the label of "PIC teknis", so it is told under it. Labels are what
 * people see, and a standard need not say the same a second time for programs.
 */
export const groupFacts = (
  standard: AnyStandard,
  fields: readonly string[],
): readonly FactGroup[] => {
  const labelOf = (field: string) => standard.fields[field]?.label ?? field;
  const ownerOf = (field: string) =>
    fields.find((other) => other !== field && labelOf(field).endsWith(` ${labelOf(other)}`));
  return fields
    .filter((field) => !ownerOf(field))
    .map((field) => ({ field, under: fields.filter((other) => ownerOf(other) === field) }));
};

/** "NIP PIC teknis" under "PIC teknis" is "NIP". */
export const labelUnder = (standard: AnyStandard, field: string, owner: string): string => {
  const label = standard.fields[field]?.label ?? field;
  const rest = label.slice(0, label.length - (standard.fields[owner]?.label ?? "").length).trim();
  return rest || label;
};

/** Which cells a row still lacks before its evidence stands: where a device is placed. */
export interface RowEvidence {
  readonly cells: readonly string[];
  readonly verb: string;
}

export const rowEvidenceOf = (standard: AnyStandard, list: string): RowEvidence | null => {
  for (const { row } of Object.values(standard.evidence)) {
    if (row?.list === list && row.verb) return { cells: row.cells, verb: row.verb };
  }
  return null;
};
