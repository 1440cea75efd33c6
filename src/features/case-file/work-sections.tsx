import { isChecks, isFilled, isRows, type FieldSpec, type Row } from "#domain/fields.ts";
import type { Section } from "#domain/service-standard.ts";
import {
  caseFileText,
  cellWords,
  listWords,
  namingCells,
  rowWords,
  valueWords,
} from "#text/case-file.ts";
import { Button } from "#ui/button.tsx";
import { DataTable, type DataColumn } from "#ui/data-table.tsx";
import { DescriptionList } from "#ui/description-list.tsx";
import IconPencil from "@tabler/icons-react/dist/esm/icons/IconPencil.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { CaseSection, Line } from "./case-section.tsx";
import { CopyText, SectionTicks } from "./section-ticks.tsx";
import styles from "./case-file.module.css";
import { useCaseView } from "./case-view.ts";
import { isAtHand, rowEvidenceOf, type FieldPart, type RowEvidence } from "./layout-of.ts";

/** A study: one result for each item, with what was found. */
export function ChecksSection({ part: { section, field } }: { part: FieldPart }) {
  const { item, standard, mayWork, compact, ask } = useCaseView();
  const spec = standard.fields[field];
  if (spec?.kind !== "checks") return null;
  const value = item.fields[field];
  const results = isChecks(value) ? value : {};
  const items = Object.entries(spec.items);
  return (
    <CaseSection
      id={section.id}
      title={section.title}
      detail={caseFileText.filledOf(Object.keys(results).length, items.length)}
      action={
        mayWork && (
          <Button
            {...(compact ? {} : { icon: IconPencil })}
            size={compact ? "row" : "sm"}
            onClick={() =>
              ask({
                kind: "fields",
                title: caseFileText.fill(section.title),
                fields: section.fields,
              })
            }
          >
            {caseFileText.fill(section.title)}
          </Button>
        )
      }
    >
      <ul className={styles.lines}>
        {items.map(([id, label]) => {
          const check = results[id];
          return (
            <Line
              key={id}
              done={check !== undefined}
              label={label}
              detail={check?.finding}
              end={check ? (spec.results[check.result] ?? check.result) : caseFileText.notFilled}
            />
          );
        })}
      </ul>
    </CaseSection>
  );
}

type ListSpec = Extract<FieldSpec, { kind: "list" }>;

/** A list of things, such as devices: a table, with what can be done to each row. */
export function ListSection({ part: { section, field } }: { part: FieldPart }) {
  const { item, standard, mayWork, compact, ask } = useCaseView();
  const spec = standard.fields[field];
  if (spec?.kind !== "list") return null;
  const value = item.fields[field];
  const rows = isRows(value) ? value : [];
  return (
    <CaseSection
      id={section.id}
      title={section.title}
      detail={rows.length > 0 ? listWords(spec, rows) : undefined}
      action={
        mayWork && (
          <Button
            {...(compact ? {} : { icon: IconPlus })}
            size={compact ? "row" : "sm"}
            onClick={() => ask({ kind: "row", list: field, row: null })}
          >
            {caseFileText.addRow(spec.rowName)}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <p className={styles.quiet}>{caseFileText.noRows(spec.rowName)}</p>
      ) : compact ? (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <li key={row.id} className={styles.row}>
              <span className={styles.rowWords}>
                <RowName spec={spec} row={row} />
                <RowRest spec={spec} row={row} />
              </span>
              <RowAct field={field} row={row} />
            </li>
          ))}
        </ul>
      ) : (
        <DataTable
          caption={section.title}
          rowKey={(row) => row.id}
          rows={rows}
          columns={columnsOf(spec, section, field, rowEvidenceOf(standard, field), mayWork)}
        />
      )}
    </CaseSection>
  );
}

/** The kind in bold, then make and model. */
function RowName({ spec, row }: { spec: ListSpec; row: Row }) {
  const [first = "", ...others] = namingCells(spec);
  return (
    <>
      <strong>{cellWords(spec.of, row, first)}</strong>{" "}
      {others
        .map((cell) => cellWords(spec.of, row, cell))
        .filter(Boolean)
        .join(" ")}
    </>
  );
}

function RowRest({ spec, row }: { spec: ListSpec; row: Row }) {
  const naming = namingCells(spec);
  const rest = spec.columns
    .filter((column) => !naming.includes(column))
    .map((column) => cellWords(spec.of, row, column))
    .filter(Boolean);
  return rest.length > 0 ? <span className={styles.rowRest}>{rest.join(", ")}</span> : null;
}

/** Places the row where it is not yet placed; else changes it. */
function RowAct({ field, row }: { field: string; row: Row }) {
  const { standard, mayWork, ask } = useCaseView();
  const spec = standard.fields[field];
  if (!mayWork || spec?.kind !== "list") return null;
  const evidence = rowEvidenceOf(standard, field);
  const lacking = evidence?.cells.some((cell) => row[cell] === undefined || row[cell] === "");
  const name = rowWords(spec, row);
  if (evidence && lacking) {
    return (
      <Button
        size="row"
        className={styles.rowAct}
        aria-label={caseFileText.rowTitle(evidence.verb, name)}
        onClick={() => ask({ kind: "place", list: field, row: row.id, ...evidence })}
      >
        {evidence.verb}
      </Button>
    );
  }
  return (
    <Button
      size="row"
      kind="quiet"
      className={styles.rowAct}
      aria-label={caseFileText.rowTitle(caseFileText.edit, name)}
      onClick={() => ask({ kind: "row", list: field, row: row.id })}
    >
      {caseFileText.edit}
    </Button>
  );
}

const columnsOf = (
  spec: ListSpec,
  section: Section,
  field: string,
  evidence: RowEvidence | null,
  mayWork: boolean,
): readonly DataColumn<Row>[] => {
  const naming = namingCells(spec);
  const others = spec.columns.filter((column) => !naming.includes(column));
  // Where a row is placed: the rack is told with the position in it.
  const place = evidence?.cells.slice(0, 2) ?? [];
  const placeOf = (column: string) => (column === place[0] ? place : [column]);
  return [
    {
      id: "name",
      head: section.title,
      cell: (row) => (
        <span className={styles.rowName}>
          <RowName spec={spec} row={row} />
        </span>
      ),
    },
    ...others.map((column): DataColumn<Row> => {
      const cell = spec.of[column];
      return {
        id: column,
        head: cell?.label ?? column,
        cell: (row) => {
          const words = placeOf(column)
            .map((id) => cellWords(spec.of, row, id))
            .filter(Boolean)
            .join(", ");
          return words || <span className={styles.quiet}>{caseFileText.notPlaced}</span>;
        },
      };
    }),
    ...(mayWork
      ? [
          {
            id: "acts",
            head: caseFileText.rowActs,
            cell: (row: Row) => <RowAct field={field} row={row} />,
            kind: "number",
          } as const,
        ]
      : []),
  ];
};

/** Plain facts that the work brings, such as the letter of confirmation. */
export function WorkSection({ section }: { section: Section }) {
  const { item, standard, mayWork, compact, ask } = useCaseView();
  if (!isAtHand(section, standard, item.stage, item.fields)) return null;
  const filled = section.fields.filter((id) => {
    const spec = standard.fields[id];
    return spec !== undefined && isFilled(spec, item.fields[id]);
  });
  const facts = filled.flatMap((id) => {
    const spec = standard.fields[id];
    return spec ? [{ term: spec.label, value: <Value id={id} spec={spec} /> }] : [];
  });
  return (
    <CaseSection
      id={section.id}
      title={section.title}
      action={
        mayWork && (
          <Button
            size={compact ? "row" : "sm"}
            onClick={() =>
              ask({
                kind: "fields",
                title: caseFileText.fill(section.title),
                fields: section.fields,
              })
            }
          >
            {caseFileText.fill(section.title)}
          </Button>
        )
      }
    >
      {filled.length === 0 ? (
        <p className={styles.quiet}>{caseFileText.empty(section.title)}</p>
      ) : (
        <DescriptionList items={facts} />
      )}
      <SectionTicks section={section} />
    </CaseSection>
  );
}

/** Long text keeps its lines; one that goes out to somebody can be copied. */
function Value({ id, spec }: { id: string; spec: FieldSpec }) {
  const { item } = useCaseView();
  const words = valueWords(spec, item.fields[id]);
  if (spec.kind !== "text" || !spec.long) return words;
  return (
    <>
      <span className={styles.longText}>{words}</span>
      {spec.templates && <CopyText field={id} />}
    </>
  );
}
