import { movesOf, type canMove, type MoveVerdict } from "#domain/case/can-move.ts";
import type { Case } from "#domain/case/case.ts";
import { askSpec, stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { boardText } from "#text/board.ts";
import { lowerFirst } from "#text/promise.ts";
import { refusalText } from "#text/refusals.ts";
import type { MenuItem } from "./menu.tsx";

/** The "Pindahkan" menu of a case, wherever it is listed: every stage, the closed ones with why. */
export const moveItems = (
  item: Case,
  given: Parameters<typeof canMove>[2],
  move: (to: string) => void,
): readonly MenuItem[] => {
  const used = new Set<string>();
  const { path } = given.standard;
  const forward = path[path.indexOf(item.stage) + 1];
  return movesOf(item, given).map(({ stage, verdict }): MenuItem => {
    const { label } = stageOf(given.standard, stage);
    if (verdict.kind === "refused") {
      return {
        id: stage,
        label,
        detail: refusalText(verdict.refusal, given.standard),
        unavailable: true,
      };
    }
    const letter = Array.from(label.toUpperCase()).find(
      (candidate) => /[A-Z]/.test(candidate) && !used.has(candidate),
    );
    if (letter) used.add(letter);
    return {
      id: stage,
      label,
      detail: verdict.kind === "asks" ? askWords(verdict, given.standard) : undefined,
      shortcut: letter,
      likely: stage === forward,
      onSelect: () => move(stage),
    };
  });
};

/** "lalu isi kajian": the first things a step will ask. */
export const askWords = (
  verdict: Extract<MoveVerdict, { kind: "asks" }>,
  standard: AnyStandard,
): string => {
  const first = verdict.asks.find((ask) => !ask.optional);
  if (!first) return "";
  const { kind, label } = askSpec(standard, first);
  return boardText.thenAsk(boardText.askFor(kind, lowerFirst(label)));
};
