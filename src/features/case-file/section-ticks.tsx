import { isAskedFor, isChecks, isFilled } from "#domain/fields.ts";
import { actingRole } from "#domain/roles.ts";
import { stageOf, type Section } from "#domain/service-standard.ts";
import { useSession } from "#data/session.tsx";
import { byWhen, caseFileText } from "#text/case-file.ts";
import { formatDayMonth } from "#text/format.ts";
import { handlingText } from "#text/handling.ts";
import { Button } from "#ui/button.tsx";
import { CheckField } from "#ui/field.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import IconCopy from "@tabler/icons-react/dist/esm/icons/IconCopy.mjs";
import { useState } from "react";
import { Line } from "./case-section.tsx";
import styles from "./case-file.module.css";
import { useCaseView } from "./case-view.ts";
import { commandHead, useAct } from "./use-act.ts";

/** Ticks that belong to what one section holds: an approval, or that it was copied elsewhere. */
export function SectionTicks({ section }: { section: Section }) {
  const { item, standard, settings } = useCaseView();
  const ticks = Object.entries(standard.ticks).filter(
    ([id, spec]) =>
      spec.section === section.id &&
      isAskedFor(spec, item.fields) &&
      (item.ticks[id] !== undefined || !spec.offeredWhen || settings[spec.offeredWhen]) &&
      (spec.confirms ?? section.fields.slice(0, 1)).every((field) => {
        const written = standard.fields[field];
        return written !== undefined && isFilled(written, item.fields[field]);
      }),
  );
  if (ticks.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {ticks.map(([id]) => (
        <SectionTick key={id} tick={id} />
      ))}
    </ul>
  );
}

/** Set at the moment of ticking: no paper comes with it, so nobody is asked for a day. */
function SectionTick({ tick }: { tick: string }) {
  const { item, standard, actor, workers } = useCaseView();
  const { clock } = useSession();
  const { act, problem, busy } = useAct(item);
  const spec = standard.ticks[tick];
  if (!spec) return null;
  const ticked = item.ticks[tick];
  const may = actingRole(actor, spec.by ?? workers) !== null;
  const over = stageOf(standard, item.stage).promise === "ends" && !spec.afterEnd;
  const end = ticked && byWhen(ticked.by.name, formatDayMonth(ticked.receivedAt));
  if (!may || over) {
    return (
      <Line
        done={ticked !== undefined}
        label={spec.label}
        end={end ?? (spec.by && !over ? handlingText.awaitsApproval : undefined)}
      />
    );
  }
  return (
    <li>
      <CheckField
        className={styles.tick}
        label={spec.label}
        checked={ticked !== undefined}
        disabled={busy}
        end={end}
        onChange={() =>
          void act({
            ...commandHead(item),
            type: "TickRequirement",
            tick,
            on: ticked === undefined,
            receivedAt: ticked?.receivedAt ?? clock(),
          })
        }
      />
      {problem && <Notice tone="error">{problem}</Notice>}
    </li>
  );
}

/** The long text of a section, ready to be put somewhere else; what is secret asks once more. */
export function CopyText({ field }: { field: string }) {
  const { item, standard } = useCaseView();
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const value = item.fields[field];
  if (typeof value !== "string" || !value) return null;
  const hidden = isSecret();

  function isSecret(): boolean {
    const { protects } = standard;
    const chosen = protects && item.fields[protects.field];
    return (
      chosen !== undefined &&
      typeof chosen === "object" &&
      !isChecks(chosen) &&
      chosen.some(({ id }) => id === protects?.adds)
    );
  }

  const copy = () => {
    setAsked(false);
    void navigator.clipboard.writeText(value).then(
      () => setSaid(handlingText.copied),
      () => setSaid(handlingText.cannotCopy),
    );
  };
  return (
    <div className={styles.copy}>
      <Button
        size="row"
        icon={IconCopy}
        onClick={() => (hidden ? setAsked(true) : copy())}
        onBlur={() => setSaid(null)}
      >
        {handlingText.copyAnswer}
      </Button>
      <output className={styles.quiet}>{said}</output>
      {asked && (
        <Notice
          tone="refusal"
          action={
            <>
              <LinkButton onClick={copy}>{handlingText.copySecretly}</LinkButton>{" "}
              <LinkButton onClick={() => setAsked(false)}>{caseFileText.cancel}</LinkButton>
            </>
          }
        >
          {handlingText.secretCopy}
        </Notice>
      )}
    </div>
  );
}
