import { movesOf, type MoveVerdict } from "#domain/case/can-move.ts";
import type { Refusal } from "#domain/case/refusals.ts";
import { stageOf, type Transition } from "#domain/service-standard.ts";
import { useMover } from "#data/moving.tsx";
import { caseFileText } from "#text/case-file.ts";
import { formatOr } from "#text/format.ts";
import { eventWords } from "#text/history.ts";
import { refusalText } from "#text/refusals.ts";
import { roleNames } from "#text/roles.ts";
import { Button, type ButtonKind } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Menu, type MenuItem } from "#ui/menu.tsx";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import { Link, useNavigate } from "react-router";
import styles from "./case-file.module.css";
import { useCaseView, type CaseView } from "./case-view.ts";

interface Step {
  readonly transition: Transition;
  readonly verdict: MoveVerdict;
}

/** The acts of the page: the legal next steps, why others are not yet, and the rare ones behind "…". */
export function NextSteps() {
  const view = useCaseView();
  return (
    <>
      {doableSteps(view).map((step, index) => (
        <StepButton key={step.transition.to} step={step} main={index === 0} />
      ))}
      <WhyNot />
      {!view.outlineOnly && <MoreMenu words={view.compact} />}
    </>
  );
}

/** On a phone the two steps most taken, the main one under the thumb; the others are in the menu. */
export function ThumbSteps() {
  const view = useCaseView();
  return doableSteps(view)
    .slice(0, onThumb)
    .map((step, index) => <StepButton key={step.transition.to} step={step} main={index === 0} />)
    .toReversed();
}

const onThumb = 2;

function StepButton({ step: { transition, verdict }, main }: { step: Step; main: boolean }) {
  const { item, standard, compact } = useCaseView();
  const mover = useMover();
  const verb = compact ? shortVerb(transition.verb) : transition.verb;
  const blocked =
    verdict.kind === "refused"
      ? ({ unavailable: refusalText(verdict.refusal, standard), reason: "hidden" } as const)
      : {};
  return (
    <Button
      kind={kindOf(transition, main)}
      size={compact ? "sm" : "lg"}
      {...blocked}
      onClick={() => mover.move(item, transition.to)}
    >
      {withDots(verb, transition)}
    </Button>
  );
}

const withDots = (verb: string, { asks = [] }: Transition): string =>
  asks.length > 0 ? `${verb}…` : verb;

/** What cannot be done yet, and the way to what is missing. */
export function WhyNot() {
  const view = useCaseView();
  const { item, compact, outlineOnly } = view;
  const why = outlineOnly ? null : whyNot(view, mainSteps(view));
  if (!why) return null;
  const { words, section } = why;
  return (
    <p className={styles.why} data-wrapped={compact || undefined}>
      <Icon of={IconLock} size={15} />
      <span>
        {words}{" "}
        {section && <Link to={`/berkas/${item.number}#${section}`}>{caseFileText.fillIn}</Link>}
      </span>
    </p>
  );
}

/** Rare steps, corrections and undo; what is not possible now stays listed, with its reason. */
export function MoreMenu({
  words = false,
  onPhone = false,
}: {
  words?: boolean;
  onPhone?: boolean;
}) {
  const view = useCaseView();
  const mover = useMover();
  const navigate = useNavigate();
  const { number, id } = view.item;
  const label = caseFileText.moreOf(number);
  const slip: MenuItem = {
    id: "slip",
    label: caseFileText.slip,
    onSelect: () => void navigate(`/berkas/${number}/tanda-terima?id=${id}`),
  };
  return (
    <span className={styles.more}>
      <Menu
        label={label}
        items={() => [...moreItems(view, mover, onPhone), slip]}
        renderTrigger={(trigger) =>
          words ? (
            <Button {...trigger} kind="quiet" icon={IconDots} aria-label={label}>
              {caseFileText.more}
            </Button>
          ) : (
            <IconButton
              {...trigger}
              icon={IconDots}
              label={label}
              size={40}
              iconSize={18}
              outlined={!onPhone}
            />
          )
        }
      />
    </span>
  );
}

const moreItems = (
  view: CaseView,
  mover: ReturnType<typeof useMover>,
  onPhone: boolean,
): readonly MenuItem[] => {
  const { item, standard, ask, mayWork, workers } = view;
  const others = { unavailable: true, detail: caseFileText.notWorker(rolesIn(workers)) };
  const shown = onPhone ? doableSteps(view).slice(0, onThumb) : mainSteps(view);
  const rare = stepsFrom(view)
    .filter(({ transition }) => !shown.some((step) => step.transition === transition))
    .map(({ transition, verdict }): MenuItem => ({
      id: transition.to,
      label: withDots(transition.verb, transition),
      detail: stageOf(standard, transition.to).label,
      ...(verdict.kind === "refused"
        ? { unavailable: true, detail: refusalText(verdict.refusal, standard) }
        : { onSelect: () => mover.move(item, transition.to) }),
    }));
  const correction = (id: string, label: string, kind: "data" | "receipt"): MenuItem => ({
    id,
    label: `${label}…`,
    ...(mayWork ? { onSelect: () => ask({ kind }) } : others),
  });
  return [
    ...rare,
    correction("data", caseFileText.editData, "data"),
    correction("receipt", caseFileText.correctReceipt, "receipt"),
    undoItem(view, mover),
  ];
};

const undoItem = (view: CaseView, mover: ReturnType<typeof useMover>): MenuItem => {
  const { item, standard, events, mayWork, workers } = view;
  const step = item.lastStep;
  const event = events.find(({ v }) => v === step?.v);
  const label = caseFileText.undoLast;
  if (!step?.before) {
    return { id: "undo", label, detail: caseFileText.nothingToUndo, unavailable: true };
  }
  if (!mayWork) {
    return {
      id: "undo",
      label,
      detail: caseFileText.notWorker(rolesIn(workers)),
      unavailable: true,
    };
  }
  return {
    id: "undo",
    label: `${label}…`,
    detail: event && eventWords(event, standard, item),
    onSelect: () => mover.undo(item),
  };
};

const rolesIn = (roles: CaseView["workers"]): string =>
  formatOr(roles.map((role) => roleNames[role]));

const mainSteps = (view: CaseView): readonly Step[] =>
  stepsFrom(view).filter(({ transition }) => !transition.rare);

const doableSteps = (view: CaseView): readonly Step[] =>
  view.outlineOnly ? [] : mainSteps(view).filter(({ verdict }) => !isOthers(verdict));

const stepsFrom = (view: CaseView): readonly Step[] => {
  const { item, standard } = view;
  const verdicts = new Map(movesOf(item, view).map(({ stage, verdict }) => [stage, verdict]));
  return stageOf(standard, item.stage).next.flatMap((transition) => {
    const verdict = verdicts.get(transition.to);
    return verdict ? [{ transition, verdict }] : [];
  });
};

/** Somebody else's step is not this person's button. */
const isOthers = (verdict: MoveVerdict): boolean =>
  verdict.kind === "refused" &&
  (verdict.refusal.type === "NotYourRole" || verdict.refusal.type === "NotReachable");

const kindOf = ({ adverse }: Transition, main: boolean): ButtonKind =>
  adverse ? "danger" : main ? "filled" : "outlined";

/** "Setujui, lanjut ke Diproses" is "Setujui" where there is no room. */
const shortVerb = (verb: string): string => verb.split(",")[0] ?? verb;

/**
 * The one reason worth saying: of the main step if it is closed, else of the stage behind it. Whose
 * turn it is when nothing here is this person's.
 */
const whyNot = (
  view: CaseView,
  steps: readonly Step[],
): { readonly words: string; readonly section: string | null } | null => {
  const { item, standard } = view;
  const [main] = steps;
  const here = stageOf(standard, item.stage);
  if (here.terminal && !main) return here.over ? { words: here.over, section: null } : null;
  if (!main) return null;
  if (main.verdict.kind === "refused") {
    const { refusal } = main.verdict;
    if (refusal.type === "NotYourRole") {
      return { words: caseFileText.doneBy(rolesIn(refusal.permitted)), section: null };
    }
    return said(view, main.transition.to, refusal);
  }
  const after = standard.path[standard.path.indexOf(main.transition.to) + 1];
  // From beside the path the next stage but one says nothing that helps.
  if (!standard.path.includes(item.stage) || !after) return null;
  const verdict = movesOf(item, view).find(({ stage }) => stage === after)?.verdict;
  return verdict?.kind === "refused" ? said(view, after, verdict.refusal) : null;
};

const said = ({ standard }: CaseView, stage: string, refusal: Refusal) => ({
  words: caseFileText.notYet(stageOf(standard, stage).label, refusalText(refusal, standard)),
  section: refusal.type === "EvidenceMissing" ? (refusal.missing[0]?.section ?? null) : null,
});
