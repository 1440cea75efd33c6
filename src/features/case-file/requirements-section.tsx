import { evidenceOf, hasEvidence, missingToStart } from "#domain/case/can-move.ts";
import { isFilled } from "#domain/fields.ts";
import type { Case } from "#domain/case/case.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import {
  byWhen,
  caseFileText,
  labelWithin,
  lineWords,
  momentWords,
  valueWords,
} from "#text/case-file.ts";
import { formatAnd, formatDayMonth } from "#text/format.ts";
import { lowerFirst } from "#text/promise.ts";
import { CheckField } from "#ui/field.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { CaseSection, Line } from "./case-section.tsx";
import styles from "./case-file.module.css";
import { useCaseView } from "./case-view.ts";
import type { Letter } from "./layout-of.ts";
import { commandHead, useAct } from "./use-act.ts";

/** What must be there before the promise starts: the letter, and what somebody saw on it. */
export function RequirementsSection() {
  const { item, standard, layout, now, compact } = useCaseView();
  if (layout.letters.length === 0 && layout.ticks.length === 0) return null;
  const complete = missingToStart(standard, item).length === 0;
  const startedAt = item.promises[0]?.startedAt ?? null;
  const detail = !complete
    ? caseFileText.incomplete
    : startedAt === null
      ? caseFileText.complete
      : caseFileText.completeSince(momentWords(startedAt, now));
  return (
    <CaseSection
      id="requirements"
      title={caseFileText.requirements}
      detail={detail}
      foldable={compact}
      startsFolded={complete}
    >
      <ul className={styles.lines}>
        {layout.letters.map((letter) => (
          <LetterLine key={letter.evidence} letter={letter} />
        ))}
        {layout.ticks.map((tick) => (
          <TickLine key={tick} tick={tick} />
        ))}
      </ul>
    </CaseSection>
  );
}

/** The letter itself: recorded or not, told by its number, date and subject. */
function LetterLine({ letter: { evidence, section, fields } }: { letter: Letter }) {
  const { item, standard, mayWork, ask } = useCaseView();
  const done = hasEvidence(standard, evidenceOf(standard, evidence), item);
  const filled = fields.filter((id) => isFilledIn(id));
  const missing = fields.filter((id) => !isFilledIn(id));
  const words = lineWords(
    filled.flatMap((id) => {
      const spec = standard.fields[id];
      return spec
        ? [
            {
              label: labelWithin(spec.label, section.title),
              value: valueWords(spec, item.fields[id]),
            },
          ]
        : [];
    }),
  );

  function isFilledIn(id: string): boolean {
    const spec = standard.fields[id];
    return spec !== undefined && isFilled(spec, item.fields[id]);
  }

  return (
    <Line
      done={done}
      label={done ? caseFileText.recorded(section.title) : caseFileText.notRecorded(section.title)}
      detail={words || undefined}
      end={byWhen(item.recordedBy.name, formatDayMonth(item.receivedAt))}
      action={
        !done && (
          <span className={styles.lineDetail} id={section.id} tabIndex={-1}>
            {caseFileText.missingFields(
              formatAnd(missing.map((id) => lowerFirst(standard.fields[id]?.label ?? id))),
            )}{" "}
            {mayWork && (
              <LinkButton
                onClick={() =>
                  ask({
                    kind: "fields",
                    title: caseFileText.completeSection(section.title),
                    fields: section.fields,
                  })
                }
              >
                {caseFileText.fillIn}
              </LinkButton>
            )}
          </span>
        )
      }
    />
  );
}

/** Whether the evidence stands without it: a letter with a valid TTE needs no wet stamp. */
const isReplaced = (tick: string, standard: AnyStandard, item: Case): boolean => {
  const part = `#${tick}`;
  const concerned = Object.values(standard.evidence).filter(({ anyOf }) =>
    anyOf.some((set) => set.includes(part)),
  );
  return (
    concerned.length > 0 && concerned.every((evidence) => hasEvidence(standard, evidence, item))
  );
};

/** A real check box: ticking says that a person looked at the paper, and when it had come. */
function TickLine({ tick }: { tick: string }) {
  const { item, standard, mayWork, ask } = useCaseView();
  const { act, problem, busy } = useAct(item);
  const ticked = item.ticks[tick];
  const spec = standard.ticks[tick];
  if (!spec) return null;
  const end = ticked
    ? byWhen(ticked.by.name, formatDayMonth(ticked.receivedAt))
    : isReplaced(tick, standard, item)
      ? caseFileText.notNeeded
      : undefined;
  if (!mayWork || stageOf(standard, item.stage).terminal) {
    return <Line done={ticked !== undefined} label={spec.label} end={end} />;
  }

  const change = () => {
    if (!ticked) ask({ kind: "tick", tick });
    else {
      void act({
        ...commandHead(item),
        type: "TickRequirement",
        tick,
        on: false,
        receivedAt: ticked.receivedAt,
      });
    }
  };
  return (
    <li>
      <CheckField
        className={styles.tick}
        label={spec.label}
        detail={ticked || end ? undefined : spec.hint}
        checked={ticked !== undefined}
        disabled={busy}
        onChange={change}
        end={end}
      />
      {problem && <Notice tone="error">{problem}</Notice>}
    </li>
  );
}
