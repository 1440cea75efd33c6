import { canMove, type MoveVerdict } from "#domain/case/can-move.ts";
import type { Case } from "#domain/case/case.ts";
import type { Refusal } from "#domain/case/refusals.ts";
import { askSpec, stageOf } from "#domain/service-standard.ts";
import { standardOf } from "#domain/services/index.ts";
import { newId, useSend } from "#data/commands.ts";
import { useSaveDraft } from "#data/drafts.ts";
import { MoverProvider, type MoveOptions, type Mover } from "#data/moving.tsx";
import { useSession } from "#data/session.tsx";
import { faultText } from "#text/faults.ts";
import { movingText } from "#text/moving.ts";
import { refusalText } from "#text/refusals.ts";
import { useToast } from "#ui/toasts.tsx";
import { lazy, Suspense, useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import { RefusalNote, type Refused } from "./refusal-note.tsx";

const StepDialog = lazy(() => import("./step-dialog.tsx").then((m) => ({ default: m.StepDialog })));
const UndoDialog = lazy(() => import("./undo-dialog.tsx").then((m) => ({ default: m.UndoDialog })));

type Asking =
  | {
      readonly kind: "step";
      readonly item: Case;
      readonly to: string;
      readonly verdict: Extract<MoveVerdict, { kind: "asks" }>;
      readonly options: MoveOptions;
    }
  | { readonly kind: "undo"; readonly item: Case };

/**
 * A moved case is drawn anew in its column; whoever moved it by key goes on from there. Left alone
 * when focus is already somewhere of its own.
 */
const focusMoved = (number: string) => {
  setTimeout(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    document
      .querySelector<HTMLElement>(`article[aria-label="${CSS.escape(number)}"] h3 button`)
      ?.focus({ preventScroll: true });
  }, 60);
};

/** The one place that carries out a move, for every screen beneath it. */
export function MoverBoundary({ children }: { children: ReactNode }) {
  const session = useSession();
  const send = useSend();
  const toast = useToast();
  const saveDraft = useSaveDraft();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  // A double click or a key held down must not send the same step twice.
  const underway = useRef(new Set<string>());

  const refuse = useCallback((item: Case, to: string, refusal: Refusal) => {
    const standard = standardOf(item.service);
    setRefused({
      number: item.number,
      text: movingText.notYet(stageOf(standard, to).label, refusalText(refusal, standard)),
      section: refusal.type === "EvidenceMissing" ? refusal.missing[0]?.section : undefined,
    });
  }, []);

  /** What was typed with the step stays as a draft, for the next try. */
  const keepAnswers = useCallback(
    async (item: Case) => {
      const standard = standardOf(item.service);
      const asks = item.lastStep?.before
        ? (stageOf(standard, item.lastStep.before.stage).next.find(({ to }) => to === item.stage)
            ?.asks ?? [])
        : [];
      const ofStep = asks.filter((ask) => ask.of === "step");
      if (ofStep.length === 0) return;
      const { valuesToForm } = await import("#ui/field-form/form-values.ts");
      const specs = Object.fromEntries(ofStep.map((ask) => [ask.id, askSpec(standard, ask)]));
      await saveDraft(`move:${item.id}:${item.stage}`, valuesToForm(specs, item.stageAnswers));
    },
    [saveDraft],
  );

  const undo = useCallback(
    async (item: Case, reason: string | null) => {
      const outcome = await send(
        {
          type: "UndoStep",
          id: newId(),
          caseId: item.id,
          tv: 1,
          event: item.lastStep?.v ?? item.v,
          reason,
        },
        { seenV: item.v, shown: item },
      );
      if (outcome.kind === "done") {
        const { label } = stageOf(standardOf(item.service), outcome.case.stage);
        toast({ text: movingText.undone(item.number, label) });
        setAsking(null);
        void keepAnswers(item);
        return null;
      }
      if (
        outcome.kind === "refused" &&
        outcome.refusal.type === "ReasonNeeded" &&
        reason === null
      ) {
        setAsking({ kind: "undo", item });
        return null;
      }
      return outcome.kind === "refused" ? refusalText(outcome.refusal) : faultText[outcome.fault];
    },
    [send, toast, keepAnswers],
  );

  const sayUndoRefused = useCallback(
    async (item: Case) => {
      const said = await undo(item, null);
      if (said) setRefused({ number: item.number, text: said, section: undefined });
    },
    [undo],
  );

  const moved = useCallback(
    (item: Case, { onMoved }: MoveOptions = {}) => {
      setRefused(null);
      const { label } = stageOf(standardOf(item.service), item.stage);
      if (onMoved) onMoved(item);
      else focusMoved(item.number);
      toast({
        text: movingText.moved(item.number, label),
        onUndo: () => void sayUndoRefused(item),
      });
    },
    [toast, sayUndoRefused],
  );

  const sendStep = useCallback(
    async (item: Case, to: string, endsDrafts: readonly string[] = []): Promise<Case | null> => {
      underway.current.add(item.id);
      const outcome = await send(
        { type: "MoveToStage", id: newId(), caseId: item.id, tv: 1, to, answers: {} },
        { seenV: item.v, shown: item, endsDrafts },
      );
      underway.current.delete(item.id);
      if (outcome.kind === "done") return outcome.case;
      if (outcome.kind === "refused") refuse(item, to, outcome.refusal);
      else setRefused({ number: item.number, text: faultText[outcome.fault], section: undefined });
      return null;
    },
    [send, refuse],
  );

  const move = useCallback(
    async (from: Case, to: string, options: MoveOptions = {}) => {
      const { actor, calendar, clock, reference } = session;
      if (!actor || underway.current.has(from.id)) return;
      const standard = standardOf(from.service);
      const settings = reference.desk;
      const given = () => ({ actor, standard, calendar, settings, now: clock() });
      const { through } = options;
      const far = canMove(from, to, given());
      const stepsFirst =
        through !== undefined &&
        through !== from.stage &&
        far.kind === "refused" &&
        far.refusal.type === "NotReachable" &&
        canMove(from, through, given()).kind === "allowed";
      const item = stepsFirst ? await sendStep(from, through) : from;
      if (!item) return;
      const verdict = canMove(item, to, given());
      switch (verdict.kind) {
        case "refused":
          refuse(item, to, verdict.refusal);
          return;
        case "asks":
          setRefused(null);
          setAsking({ kind: "step", item, to, verdict, options });
          return;
        case "allowed":
          break;
      }
      const done = await sendStep(item, to, options.endsDrafts);
      if (done) moved(done, options);
    },
    [session, sendStep, refuse, moved],
  );

  const mover = useMemo(
    (): Mover => ({
      move: (item, to, options) => void move(item, to, options),
      undo: (item) => void sayUndoRefused(item),
    }),
    [move, sayUndoRefused],
  );

  return (
    <MoverProvider value={mover}>
      {children}
      {refused && <RefusalNote refused={refused} onDismiss={() => setRefused(null)} />}
      <Suspense fallback={null}>
        {asking?.kind === "step" && (
          <StepDialog
            item={asking.item}
            to={asking.to}
            transition={asking.verdict.transition}
            asks={asking.verdict.asks}
            answers={asking.options.answers}
            endsDrafts={asking.options.endsDrafts}
            onClose={() => setAsking(null)}
            onMoved={(item) => {
              setAsking(null);
              moved(item, asking.options);
            }}
          />
        )}
        {asking?.kind === "undo" && (
          <UndoDialog
            item={asking.item}
            onClose={() => setAsking(null)}
            onUndo={(reason) => undo(asking.item, reason)}
          />
        )}
      </Suspense>
    </MoverProvider>
  );
}
