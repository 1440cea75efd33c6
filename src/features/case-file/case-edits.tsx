import { agencyName } from "#domain/agencies.ts";
import { currentPromise, type Case } from "#domain/case/case.ts";
import {
  isFilled,
  isRows,
  sameValue,
  type FieldSpec,
  type FieldSpecs,
  type FieldValue,
  type FieldValues,
  type Row,
} from "#domain/fields.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { dayToIsoDate, minuteToDay, msToMinute } from "#domain/time.ts";
import { newId } from "#data/commands.ts";
import { useSession } from "#data/session.tsx";
import { caseFileText, rowWords, valueWords } from "#text/case-file.ts";
import { lowerFirst } from "#text/promise.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { MaskedText } from "#ui/masked-text.tsx";
import { useMemo, useState } from "react";
import styles from "./case-file.module.css";
import { useCaseView, type Asked } from "./case-view.ts";
import { EditForm, reasonSpec, type Edit, type EditCommand } from "./edit-form.tsx";
import { mayShow, shownWords } from "#ui/shown-words.tsx";
import { useShown } from "#data/personal.ts";

/** The form for what was asked: some fields, all of them, or one row of a list. */
export function CaseEdit({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  switch (asked.kind) {
    case "fields":
      return <FieldsEdit title={asked.title} sections={asked.fields} onClose={onClose} />;
    case "data":
      return <FieldsEdit title={caseFileText.editData} sections={null} onClose={onClose} />;
    case "row":
      return <RowEdit list={asked.list} row={asked.row} place={null} onClose={onClose} />;
    case "place":
      return <RowEdit list={asked.list} row={asked.row} place={asked} onClose={onClose} />;
    case "receipt":
      return <ReceiptEdit onClose={onClose} />;
    default:
      return null;
  }
}

const isIntake = (standard: AnyStandard, field: string): boolean =>
  standard.sections.some(({ phase, fields }) => phase === "intake" && fields.includes(field));

/** Which fields an edit offers, in the sections people know them by. */
const groupsOf = (standard: AnyStandard, fields: readonly string[] | null) => {
  if (fields) return [{ title: null, ids: fields }];
  return standard.sections
    .filter(({ phase }) => phase === "intake")
    .map(({ title, fields: ids }) => ({ title, ids }));
};

/**
 * Corrects fields of the case. Personal ones stay masked in the form too: they are shown on asking,
 * or typed anew without having been seen.
 */
function FieldsEdit({
  title,
  sections,
  onClose,
}: {
  title: string;
  sections: readonly string[] | null;
  onClose: () => void;
}) {
  const { item, standard } = useCaseView();
  const { clock, reference } = useSession();
  const shown = useShown(item);
  const [replaced, setReplaced] = useState<readonly string[]>([]);
  const groups = useMemo(() => {
    // What the office has switched off is asked for no more; what was recorded before stays.
    const isOffered = (id: string) => {
      const setting = standard.fields[id]?.offeredWhen;
      return !setting || reference.desk[setting] || item.fields[id] !== undefined;
    };
    return groupsOf(standard, sections).map(({ title, ids }) => ({
      title,
      ids: ids.filter(isOffered),
    }));
  }, [standard, sections, reference.desk, item.fields]);
  const waits = currentPromise(item)?.state === "waiting";
  // Filling in what the work brings is no correction; a new classification always needs its reason.
  const needsReason =
    sections === null ||
    sections.some((id) => isIntake(standard, id) || id === standard.categoryField);
  const [openedAt] = useState(clock);
  const hidden = groups
    .flatMap(({ ids }) => ids)
    .filter((id) => isHidden(standard.fields[id], item.fields[id], id))
    .join();

  function isHidden(spec: FieldSpec | undefined, value: FieldValue | undefined, id: string) {
    if (!spec || !isFilled(spec, value) || replaced.includes(id)) return false;
    // What lies apart is never in the form: it is shown beside it, or typed anew.
    return spec.apart !== undefined || (spec.personal === true && !shown.isShown(id));
  }

  const edit = useMemo((): Edit => {
    const masked = new Set(hidden.split(","));
    const visible = groups.map(({ title: name, ids }) => ({
      title: name,
      ids: ids.filter((id) => !masked.has(id)),
    }));
    const ids = visible.flatMap((group) => group.ids);
    const extra = [...(waits ? ["paperAt"] : []), ...(needsReason ? ["reason"] : [])];
    return {
      title,
      key: sections ? `fields:${sections.join()}` : "data",
      specs: {
        ...specsOf(standard, ids),
        ...(waits ? { paperAt: paperSpec } : {}),
        ...(needsReason ? { reason: reasonSpec } : {}),
      },
      groups: [
        ...visible,
        ...(extra.length > 0
          ? [{ title: sections ? null : caseFileText.correction, ids: extra }]
          : []),
      ],
      required: ids.filter((id) => standard.fields[id]?.essential),
      extra,
      valuesOf: ({ fields }) => ({
        ...withNewOnes(fields, replaced),
        ...(waits ? { paperAt: openedAt } : {}),
      }),
      toCommand: (values, current) => changeOf(values, current, ids, replaced),
      shell: "panel",
      verb: caseFileText.save,
    };
  }, [standard, sections, groups, hidden, replaced, waits, needsReason, openedAt, title]);

  const maskedIn = (ids: readonly string[]) =>
    groups
      .find((group) => ids.some((id) => group.ids.includes(id)))
      ?.ids.filter((id) => hidden.split(",").includes(id)) ?? [];
  return (
    <EditForm
      edit={{
        ...edit,
        renderMasked: (ids) =>
          maskedIn(ids).map((id) => (
            <MaskedField
              key={id}
              id={id}
              shown={shown}
              onReplace={() => setReplaced([...replaced, id])}
            />
          )),
      }}
      onClose={onClose}
    />
  );
}

/** The promise has not begun: it matters when the paper came that completes the requirement. */
const paperSpec: FieldSpec = {
  kind: "instant",
  label: caseFileText.paperReceived,
  hint: caseFileText.tickHint,
};

function MaskedField({
  id,
  shown,
  onReplace,
}: {
  id: string;
  shown: ReturnType<typeof useShown>;
  onReplace: () => void;
}) {
  const { item, standard, actor } = useCaseView();
  const spec = standard.fields[id];
  if (!spec) return null;
  const { label } = spec;
  return (
    <p className={styles.maskedField}>
      <span className={styles.maskedLabel}>{label}</span>
      <MaskedText
        masked={valueWords(spec, item.fields[id])}
        revealed={shownWords(spec, shown.valueOf(id))}
        what={lowerFirst(label)}
        onReveal={mayShow(spec, actor) ? (asked) => void shown.show(id, asked) : undefined}
      />
      <LinkButton aria-label={caseFileText.replaceOf(lowerFirst(label))} onClick={onReplace}>
        {caseFileText.replace}
      </LinkButton>
    </p>
  );
}

const specsOf = (standard: AnyStandard, ids: readonly string[]): FieldSpecs =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const spec = standard.fields[id];
      return spec ? [[id, spec]] : [];
    }),
  );

/** What is typed anew begins empty. */
const withNewOnes = (fields: FieldValues, replaced: readonly string[]): FieldValues =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => !replaced.includes(id)));

const changeOf = (
  values: FieldValues,
  current: Case,
  ids: readonly string[],
  replaced: readonly string[],
): EditCommand => {
  const touched = ids.filter((id) => {
    // One that was to be typed anew and then was not stays as it stands.
    if (replaced.includes(id) && values[id] === undefined) return false;
    return !sameValue(values[id], current.fields[id]);
  });
  const { reason, paperAt } = values;
  return {
    type: "ChangeFields",
    values: picked(values, touched),
    touched,
    reason: typeof reason === "string" ? reason : null,
    ...(typeof paperAt === "number" ? { receivedAt: paperAt } : {}),
  };
};

const picked = (values: FieldValues, ids: readonly string[]): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([id]) => ids.includes(id)));

type Place = Extract<Asked, { kind: "place" }>;

/** One row of a list: added, changed, or placed (only the cells its evidence needs, all of them). */
function RowEdit({
  list,
  row,
  place,
  onClose,
}: {
  list: string;
  row: string | null;
  place: Place | null;
  onClose: () => void;
}) {
  const { item, standard } = useCaseView();
  const { clock } = useSession();
  const [newRow] = useState(newId);
  const [today] = useState(() => dayToIsoDate(minuteToDay(msToMinute(clock()))));
  const id = row ?? newRow;
  const spec = standard.fields[list];
  const edit = useMemo((): Edit | null => {
    if (spec?.kind !== "list") return null;
    const cells = place?.cells ?? Object.keys(spec.of);
    const standing = rowsIn(item, list).find((candidate) => candidate.id === id);
    const name = standing ? rowWords(spec, standing) : spec.rowName;
    return {
      title: place
        ? caseFileText.rowTitle(place.verb, name)
        : row
          ? caseFileText.editRow(name)
          : caseFileText.addRow(spec.rowName),
      key: `row:${list}:${row ?? "new"}:${place ? "place" : "all"}`,
      specs: Object.fromEntries(Object.entries(spec.of).filter(([cell]) => cells.includes(cell))),
      groups: [{ title: null, ids: cells }],
      required: place ? cells : cells.filter((cell) => spec.of[cell]?.essential),
      extra: [],
      valuesOf: (current) => ({
        ...(place ? todayIn(spec.of, cells, today) : {}),
        ...cellsOf(rowsIn(current, list).find((candidate) => candidate.id === id)),
      }),
      toCommand: (values, current) => ({
        type: "ChangeFields",
        values: { [list]: withRow(rowsIn(current, list), id, values, cells) },
        touched: [list],
        reason: null,
      }),
      inputOf: (path) => path.split(".").at(-1) ?? path,
      shell: place ? "dialog" : "panel",
      verb: caseFileText.save,
      ...(place ? { detail: placeDetail(item, standard) } : {}),
    };
  }, [spec, place, item, list, id, row, standard, today]);
  return edit && <EditForm edit={edit} onClose={onClose} />;
}

/** What is placed is mostly placed today; the date stands ready to be changed. */
const todayIn = (specs: FieldSpecs, cells: readonly string[], today: string): FieldValues =>
  Object.fromEntries(
    cells.filter((cell) => specs[cell]?.kind === "date").map((cell) => [cell, today]),
  );

const placeDetail = (item: Case, standard: AnyStandard): string => {
  const agency = item.fields[standard.shows.agency];
  return typeof agency === "string" ? `${item.number}, ${agencyName(agency)}` : item.number;
};

const rowsIn = ({ fields }: Case, list: string): readonly Row[] => {
  const rows = fields[list];
  return isRows(rows) ? rows : [];
};

const cellsOf = (row: Row | undefined): FieldValues => {
  if (!row) return {};
  const { id: _id, ...cells } = row;
  return cells;
};

/** The list with this row as it now reads; cells the form does not show stay. */
const withRow = (
  rows: readonly Row[],
  id: string,
  values: FieldValues,
  cells: readonly string[],
): readonly Row[] => {
  const old = rows.find((row) => row.id === id);
  const kept = Object.entries(cellsOf(old)).filter(([cell]) => !cells.includes(cell));
  const scalars = Object.entries(values).filter(
    (entry): entry is [string, string | number | boolean] => typeof entry[1] !== "object",
  );
  const next: Row = { ...Object.fromEntries([...kept.filter(isScalarEntry), ...scalars]), id };
  return old ? rows.map((row) => (row.id === id ? next : row)) : [...rows, next];
};

const isScalarEntry = (
  entry: readonly [string, FieldValue],
): entry is [string, string | number | boolean] => typeof entry[1] !== "object";

/** When the request reached the office; the promise is counted again, with a reason. */
function ReceiptEdit({ onClose }: { onClose: () => void }) {
  const { item } = useCaseView();
  const { number } = item;
  const edit = useMemo(
    (): Edit => ({
      title: caseFileText.receiptTitle,
      key: "receipt",
      specs: {
        receivedAt: {
          kind: "instant",
          label: caseFileText.receivedAt,
          hint: caseFileText.receiptHint,
        },
        reason: reasonSpec,
      },
      groups: [{ title: null, ids: ["receivedAt", "reason"] }],
      required: ["receivedAt", "reason"],
      extra: ["reason"],
      valuesOf: (current) => ({ receivedAt: current.receivedAt }),
      toCommand: ({ receivedAt, reason }, current) => ({
        type: "CorrectReceipt",
        receivedAt: typeof receivedAt === "number" ? receivedAt : current.receivedAt,
        reason: typeof reason === "string" ? reason : "",
      }),
      shell: "dialog",
      verb: caseFileText.save,
      detail: caseFileText.receiptDetail(number),
    }),
    [number],
  );
  return <EditForm edit={edit} onClose={onClose} />;
}
