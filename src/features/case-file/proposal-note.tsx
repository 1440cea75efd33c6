import { canMove } from "#domain/case/can-move.ts";
import { proposalOf } from "#domain/case/proposal.ts";
import { stageOf } from "#domain/service-standard.ts";
import { minuteToMs, msToMinute } from "#domain/time.ts";
import { useMover } from "#data/moving.tsx";
import { formatDateTime } from "#text/format.ts";
import { handlingText } from "#text/handling.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useCaseView } from "./case-view.ts";

/** A step that may be taken because the case has waited long enough; somebody has to take it. */
export function ProposalNote() {
  const view = useCaseView();
  const { item, standard, calendar, now, outlineOnly } = view;
  const mover = useMover();
  const proposal = outlineOnly ? null : proposalOf(item, standard, calendar);
  if (!proposal || msToMinute(now) < proposal.from) return null;
  const step = stageOf(standard, item.stage).next.find(({ to }) => to === proposal.to);
  const may = canMove(item, proposal.to, view).kind !== "refused";
  return (
    <Notice
      title={`${proposal.sentence}.`}
      action={
        may &&
        step && (
          <LinkButton onClick={() => mover.move(item, proposal.to, { answers: proposal.answers })}>
            {`${step.verb}…`}
          </LinkButton>
        )
      }
    >
      {handlingText.proposalSince(formatDateTime(minuteToMs(proposal.from)))}
    </Notice>
  );
}
