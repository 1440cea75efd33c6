import { currentPromise, type Case } from "#domain/case/case.ts";
import { isEnded, reclassifiedPromise, withinOf } from "#domain/case/promise.ts";
import { isRows, type FieldValues, type Row } from "#domain/fields.ts";
import { workersOf } from "#domain/permissions.ts";
import { actingRole } from "#domain/roles.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import type { WorkingCalendar } from "#domain/working-calendar.ts";
import { newId, useSend } from "#data/commands.ts";
import { faultOf, useDraft, useSaveDraft } from "#data/drafts.ts";
import { useMover } from "#data/moving.tsx";
import { useActor, useSession } from "#data/session.tsx";
import { propose } from "#documents/paste/propose.ts";
import { faultText } from "#text/faults.ts";
import { formatOr } from "#text/format.ts";
import { pasteText, ruleText } from "#text/paste.ts";
import { lowerFirst, withinText } from "#text/promise.ts";
import { notDoneText, refusalText } from "#text/refusals.ts";
import { roleNames } from "#text/roles.ts";
import { categoryName, triageText } from "#text/triage.ts";
import { Button } from "#ui/button.tsx";
import { RadioDot } from "#ui/check-box.tsx";
import { CheckField, RadioGroupField } from "#ui/field.tsx";
import { Icon } from "#ui/icon.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { LiveRegion } from "#ui/live-region.tsx";
import { Notice } from "#ui/notice.tsx";
import { useKeys, type Keys } from "#ui/use-keys.ts";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import { useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { actOf, categoriesOf, lettersFor, type Act, type Triage } from "./acts-of.ts";
import { LiftDialog } from "./lift-dialog.tsx";
import { asTriageDraft, emptyDraft, triageDraftKey, type TriageDraft } from "./triage-draft.ts";
import styles from "./triage.module.css";

export interface ClassificationProps {
  readonly item: Case;
  readonly standard: AnyStandard;
  readonly triage: Triage;
  readonly now: number;
  /** The step is on the disk; the page goes on to the next case. */
  readonly onMoved: (item: Case) => void;
}

/** What the officer makes of a report: its class, how urgent it is, what is hidden, where it goes. */
export function Classification(props: ClassificationProps) {
  const draft = useDraft<TriageDraft>(triageDraftKey(props.item.id), asTriageDraft);
  // Read from the disk in a few milliseconds; choices made before it would be lost in it.
  if (draft.initial === undefined) return <section className={styles.classes} />;
  return <Choosing {...props} initial={draft.initial ?? emptyDraft} />;
}

function Choosing({
  item,
  standard,
  triage,
  now,
  onMoved,
  initial,
}: ClassificationProps & { readonly initial: TriageDraft }) {
  const { calendar, reference } = useSession();
  const actor = useActor();
  const mover = useMover();
  const send = useSend();
  const saveDraft = useSaveDraft();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(initial);
  const [lifting, setLifting] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const workers = workersOf(standard);
  const mayWork = actingRole(actor, workers) !== null;

  const category = draft.category ?? item.category;
  const storedUrgency = item.fields[triage.urgency];
  const urgency = draft.urgency ?? (typeof storedUrgency === "string" ? storedUrgency : null);
  const protection = protectionOf(item, standard, triage, category, draft.lifted);
  // The gravest first: what is overlooked there cannot be made good.
  const categories = Object.keys(standard.categories).toReversed();
  const urgencySpec = standard.fields[triage.urgency];
  const urgencies = urgencySpec?.kind === "choice" ? Object.entries(urgencySpec.options) : [];

  const change = (part: Partial<TriageDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    // At once: these are single keys, not letters of a word, and the power may go after any of them.
    void saveDraft(triageDraftKey(item.id), next).catch((error: unknown) => {
      const fault = faultOf(error);
      if (!fault) throw error;
      setProblem(faultText[fault]);
    });
  };
  const classify = (id: string) => {
    // Another class brings another protection along: an older reason lifts nothing there.
    change({ category: id, lifted: null });
    setSaid(categoryName(standard.categories[id]?.label ?? id, standard));
  };
  const cycleUrgency = () => {
    const at = urgencies.findIndex(([id]) => id === urgency);
    const [id, label] = urgencies[(at + 1) % urgencies.length] ?? [];
    if (!id) return;
    change({ urgency: id });
    setSaid(`${triageText.urgency}: ${label}`);
  };

  /** Protecting is done at once; so is taking it away, with the reason. */
  const protect = async (shown: Case, rows: readonly Row[], reason: string | null) => {
    const { protection: field } = triage;
    const outcome = await send(
      {
        type: "ChangeFields",
        id: newId(),
        caseId: shown.id,
        tv: 1,
        values: { [field]: rows },
        touched: [field],
        reason,
      },
      { seenV: shown.v },
    );
    return outcome.kind === "done" ? null : notDoneText(outcome, standard);
  };
  const toggle = async (option: string) => {
    if (protection.isOn(option)) return setLifting(option);
    if (protection.isBrought(option)) change({ lifted: null });
    setProblem(await protect(item, [...protection.stored, { id: option }], null));
    setSaid(labelOf(option, triage));
  };
  const lift = async (option: string, reason: string): Promise<string | null> => {
    if (protection.isStored(option)) {
      const rest = protection.stored.filter(({ id }) => id !== option);
      const why = await protect(item, rest, reason);
      if (why !== null) return why;
    }
    if (protection.isBrought(option)) change({ lifted: reason });
    return null;
  };

  const settings = reference.desk;
  const given = useMemo(
    () => ({ actor, standard, calendar, settings, now }),
    [actor, standard, calendar, settings, now],
  );
  const [disposes, answers, ...asides] = [triage.disposes, triage.answers, ...triage.asides].map(
    (to) => actOf(item, to, triage, given),
  );

  const take = (act: Act | null | undefined) => {
    if (!act) return;
    const { verdict, to } = act;
    const offered = categoriesOf(act.transition, standard);
    if (verdict.kind === "refused") return setSaid(refusalText(verdict.refusal, standard));
    if (to === triage.answers && !isOffered(offered, category))
      return setSaid(answersOnly(offered));
    mover.move(item, to, {
      through: triage.at,
      endsDrafts: [triageDraftKey(item.id)],
      answers: answersOf(standard, triage, category, urgency),
      onMoved: (moved) => {
        onMoved(moved);
        void liftAgain(moved);
      },
    });
  };
  /** The class brought its protection with the step; what was decided against it stands after it. */
  const liftAgain = async (moved: Case) => {
    const { adds } = standard.protects ?? {};
    if (draft.lifted === null || adds === undefined) return;
    const rows = rowsIn(moved, triage.protection);
    const rest = rows.filter(({ id }) => id !== adds);
    if (rest.length < rows.length) await protect(moved, rest, draft.lifted);
  };

  const switchKeys = triage.switches.map(({ key }) => key);
  const others = [...asides, answers];
  const letters = lettersFor(
    others.map((act) => act?.transition.verb ?? ""),
    [...pageKeys, ...switchKeys],
  );
  const keys: Keys = {
    ...Object.fromEntries(
      categories.map((id, index) => [
        String(index + 1),
        () => (mayWork ? classify(id) : setSaid(onlyBy(workers))),
      ]),
    ),
    [urgencyKey]: () => (mayWork ? cycleUrgency() : setSaid(onlyBy(workers))),
    ...Object.fromEntries(
      triage.switches.map(({ option, key }) => [
        key,
        () => (mayWork ? void toggle(option) : setSaid(onlyBy(workers))),
      ]),
    ),
    "Control+Enter": () => take(disposes),
    e: () => void navigate(`/berkas/${item.number}`),
    ...Object.fromEntries(others.map((act, index) => [letters[index] ?? "", () => take(act)])),
  };
  useKeys(keys);

  return (
    <section className={styles.classes} aria-labelledby="klasifikasi">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it. */}
      <div className={styles.choosing} tabIndex={-1}>
        <div className={styles.choosingHead}>
          <h2 id="klasifikasi">{triageText.classification}</h2>
          <span>{triageText.classificationDetail}</span>
        </div>
        {!mayWork && (
          <p className={styles.why}>
            <Icon of={IconLock} size={15} />
            <span>{onlyBy(workers)}</span>
          </p>
        )}
        <Proposal item={item} standard={standard} triage={triage} />
        <div className={styles.cards} role="radiogroup" aria-labelledby="klasifikasi">
          {categories.map((id, index) => (
            <CategoryCard
              key={id}
              id={id}
              digit={String(index + 1)}
              item={item}
              standard={standard}
              calendar={calendar}
              chosen={id === category}
              disabled={!mayWork}
              onChoose={() => classify(id)}
            />
          ))}
        </div>
        {urgencies.length > 0 && (
          <RadioGroupField
            label={triageText.urgency}
            layout="segments"
            name="urgency"
            aside={<Kbd>{urgencyKey.toUpperCase()}</Kbd>}
            value={urgency ?? ""}
            disabled={!mayWork}
            onChange={(event) => change({ urgency: event.currentTarget.value })}
            choices={urgencies.map(([value, label]) => ({ value, label }))}
          />
        )}
        <fieldset className={styles.switches} aria-label={triageText.protection}>
          {triage.switches.map(({ option, label, detail, key }) => (
            <CheckField
              key={option}
              label={label}
              hint={
                protection.isOn(option) && !protection.isStored(option)
                  ? triageText.withStep
                  : detail
              }
              end={<Kbd>{key.toUpperCase()}</Kbd>}
              aria-keyshortcuts={key.toUpperCase()}
              checked={protection.isOn(option)}
              disabled={!mayWork}
              onChange={() => void toggle(option)}
            />
          ))}
        </fieldset>
        {problem && <Notice tone="error">{problem}</Notice>}
      </div>
      <fieldset className={styles.acts} aria-label={triageText.acts}>
        {disposes && (
          <Button
            kind="filled"
            size="lg"
            wide
            shortcut="Ctrl Enter"
            {...unavailable(disposes, standard)}
            onClick={() => take(disposes)}
          >
            {triageText.disposes(disposes.transition.verb)}
          </Button>
        )}
        <div className={styles.asides}>
          {others.map((act, index) => {
            if (!act) return null;
            const offered = act === answers ? categoriesOf(act.transition, standard) : null;
            return (
              <Button
                key={act.to}
                kind="quiet"
                size="row"
                shortcut={letters[index]?.toUpperCase()}
                {...(act === answers && !isOffered(offered, category)
                  ? ({ unavailable: answersOnly(offered), reason: "hidden" } as const)
                  : unavailable(act, standard))}
                onClick={() => take(act)}
              >
                {withDots(act)}
              </Button>
            );
          })}
        </div>
      </fieldset>
      <LiveRegion message={said} />
      {lifting !== null && (
        <LiftDialog
          label={labelOf(lifting, triage)}
          onLift={(reason) => lift(lifting, reason)}
          onClose={() => setLifting(null)}
        />
      )}
    </section>
  );
}

/** Keys of the page and of the shell; an act never takes one of them. */
const urgencyKey = "s";
const pageKeys = ["j", "k", "n", urgencyKey, "e", "p", "g"];

/** One class as a card: what it means, its limit, and the day that follows from the receipt. */
function CategoryCard({
  id,
  digit,
  item,
  standard,
  calendar,
  chosen,
  disabled,
  onChoose,
}: {
  id: string;
  digit: string;
  item: Case;
  standard: AnyStandard;
  calendar: WorkingCalendar;
  chosen: boolean;
  disabled: boolean;
  onChoose: () => void;
}) {
  const spec = standard.categories[id];
  const within = withinOf(standard, item.standardVersion, id);
  const due = dueWith(item, id, standard, calendar);
  return (
    <div className={styles.card} data-chosen={chosen || undefined}>
      <RadioDot
        id={`kelas-${id}`}
        name="klasifikasi"
        value={id}
        checked={chosen}
        disabled={disabled}
        aria-describedby={`kelas-${id}-arti kelas-${id}-batas`}
        aria-keyshortcuts={digit}
        onChange={onChoose}
      />
      <label htmlFor={`kelas-${id}`}>{categoryName(spec?.label ?? id, standard)}</label>
      <Kbd>{digit}</Kbd>
      <div className={styles.meaning}>
        {spec?.definition !== undefined && <p id={`kelas-${id}-arti`}>{spec.definition}</p>}
        <p id={`kelas-${id}-batas`} className={styles.limit}>
          {triageText.limit(withinText(within), due)}
          {due !== null && <strong>{triageText.dueDay(due)}</strong>}
        </p>
      </div>
    </div>
  );
}

/** Words of the report that speak for a class; a proposal, the officer decides. */
function Proposal({
  item,
  standard,
  triage,
}: {
  item: Case;
  standard: AnyStandard;
  triage: Triage;
}) {
  const told = [standard.shows.subject, triage.story]
    .map((field) => textIn(item, field))
    .filter(Boolean)
    .join("\n");
  const proposal = useMemo(() => propose(told), [told]);
  const label = proposal && standard.categories[proposal.category]?.label;
  if (!proposal || !label) return null;
  const reasons = proposal.reasons.map(({ rule, quote }) =>
    pasteText.reason(ruleText[rule], quote),
  );
  return (
    <p className={styles.proposal}>
      <strong>{triageText.proposes(categoryName(label, standard))}</strong> {reasons.join("; ")}
    </p>
  );
}

/** When it would fall due in this class; null where the clock does not run. */
const dueWith = (
  item: Case,
  category: string,
  standard: AnyStandard,
  calendar: WorkingCalendar,
): number | null => {
  const promise = currentPromise(item);
  if (!promise || isEnded(promise)) return null;
  const basis = { standard, version: item.standardVersion, category, calendar };
  return (promise.category === category ? promise : reclassifiedPromise(promise, basis)).dueAt;
};

const textIn = ({ fields }: Case, field: string): string => {
  const value = fields[field];
  return typeof value === "string" ? value : "";
};

const rowsIn = ({ fields }: Case, field: string): readonly Row[] => {
  const value = fields[field];
  return value !== undefined && isRows(value) ? value : [];
};

/** What is hidden now, and what the chosen class hides besides as soon as it is set. */
const protectionOf = (
  item: Case,
  { protects }: AnyStandard,
  triage: Triage,
  category: string | null,
  lifted: string | null,
) => {
  const stored = rowsIn(item, triage.protection);
  const isStored = (option: string) => stored.some(({ id }) => id === option);
  const brings =
    protects?.field === triage.protection &&
    category === protects.category &&
    category !== item.category;
  const isBrought = (option: string) => brings && option === protects?.adds;
  return {
    stored,
    isStored,
    isBrought,
    isOn: (option: string) => isStored(option) || (isBrought(option) && lifted === null),
  };
};

const labelOf = (option: string, { switches }: Triage): string =>
  switches.find((one) => one.option === option)?.label ?? option;

const answersOf = (
  { categoryField }: AnyStandard,
  triage: Triage,
  category: string | null,
  urgency: string | null,
): FieldValues => ({
  ...(categoryField !== undefined && category !== null ? { [categoryField]: category } : {}),
  ...(urgency === null ? {} : { [triage.urgency]: urgency }),
});

const isOffered = (
  offered: Readonly<Record<string, string>> | null,
  category: string | null,
): boolean => offered === null || (category !== null && Object.hasOwn(offered, category));

const answersOnly = (offered: Readonly<Record<string, string>> | null): string =>
  triageText.answersOnly(formatOr(Object.values(offered ?? {}).map(lowerFirst)));

const onlyBy = (workers: ReturnType<typeof workersOf>): string =>
  triageText.onlyBy(formatOr(workers.map((role) => roleNames[role])));

const unavailable = ({ verdict }: Act, standard: AnyStandard) =>
  verdict.kind === "refused"
    ? ({ unavailable: refusalText(verdict.refusal, standard), reason: "hidden" } as const)
    : {};

/** "Teruskan, bukan wewenang" is "Teruskan…" where four stand beside each other. */
const withDots = ({ transition: { verb, asks = [] } }: Act): string => {
  const words = verb.split(",")[0] ?? verb;
  return asks.length > 0 ? `${words}…` : words;
};

export const stageLabel = (item: Case, standard: AnyStandard): string =>
  stageOf(standard, item.stage).label;
