import type { AttachmentRef, Case } from "#domain/case/case.ts";
import { withinOf } from "#domain/case/promise.ts";
import { isFilled } from "#domain/fields.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { minuteToMs, msToMinute } from "#domain/time.ts";
import { useAttachmentUrl } from "#data/attachments.ts";
import { useShown } from "#data/personal.ts";
import { useActor, useSession } from "#data/session.tsx";
import { fileDetail } from "#text/attachments.ts";
import { valueWords } from "#text/case-file.ts";
import { caseTitle } from "#text/case.ts";
import { lowerFirst, promiseWords } from "#text/promise.ts";
import { notDoneText } from "#text/refusals.ts";
import {
  channelWords,
  isLateEntry,
  receivedWords,
  recordedWords,
  triageText,
} from "#text/triage.ts";
import { DescriptionList, type Description } from "#ui/description-list.tsx";
import { FilePreview } from "#ui/file-preview.tsx";
import { Icon } from "#ui/icon.tsx";
import { MaskedText } from "#ui/masked-text.tsx";
import { Notice } from "#ui/notice.tsx";
import { PromiseBadge } from "#ui/promise-badge.tsx";
import { isMasked, mayShow, shownWords } from "#ui/shown-words.tsx";
import IconPaperclip from "@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs";
import { useState } from "react";
import { Link } from "react-router";
import type { Triage } from "./acts-of.ts";
import { SimilarPart } from "./similar-part.tsx";
import styles from "./triage.module.css";

/** Id of the heading, to give it the keyboard. */
export const reportHeading = "laporan";

/** What somebody told the office, as it is read before anything is decided. */
export function Report({
  item,
  standard,
  triage,
  now,
}: {
  item: Case;
  standard: AnyStandard;
  triage: Triage;
  now: number;
}) {
  const { calendar } = useSession();
  const subject = item.fields[standard.shows.subject];
  const story = item.fields[triage.story];
  return (
    <article aria-labelledby={reportHeading} className={styles.report}>
      <p className={styles.number}>
        <Link to={`/berkas/${item.number}`}>{item.number}</Link>
      </p>
      <h2 id={reportHeading} className={styles.subject} tabIndex={-1}>
        {typeof subject === "string" ? subject : caseTitle(item, standard)}
      </h2>
      <div className={styles.facts}>
        <DescriptionList
          items={[
            {
              term: triageText.promise,
              value: <PromiseBadge view={promiseWords(item, standard, calendar, now)} />,
            },
            {
              term: triageText.channel,
              value: channelWords(item, standard, { withReference: true }),
            },
            { term: triageText.received, value: <Received item={item} standard={standard} /> },
            {
              term: triageText.recorded,
              value: (
                <>
                  {recordedWords(item)}
                  {isLateEntry(item) && (
                    <span className={styles.quiet}>{` (${triageText.late})`}</span>
                  )}
                </>
              ),
            },
            {
              term: triageText.reporter,
              value: <Reporter item={item} standard={standard} triage={triage} />,
            },
          ]}
        />
      </div>
      {typeof story === "string" && <p className={styles.story}>{story}</p>}
      <OtherFacts item={item} standard={standard} triage={triage} />
      <Documents item={item} />
      <SimilarPart item={item} standard={standard} triage={triage} />
    </article>
  );
}

function Received({ item, standard }: { item: Case; standard: AnyStandard }) {
  const { calendar } = useSession();
  const minute = msToMinute(item.receivedAt);
  const within = withinOf(standard, item.standardVersion, item.category);
  const { moment, outside } = receivedWords(item.receivedAt, {
    open: calendar.isOpenAt(minute),
    countsFrom: minuteToMs(calendar.countsFrom(minute, within)),
  });
  return (
    <>
      {moment}
      {outside && <span className={styles.quiet}>{` (${outside})`}</span>}
    </>
  );
}

/** Name and contacts stay hidden until somebody says what for. */
function Reporter({
  item,
  standard,
  triage,
}: {
  item: Case;
  standard: AnyStandard;
  triage: Triage;
}) {
  const actor = useActor();
  const shown = useShown(item);
  const known = sectionOf(triage.person, standard).flatMap((id) => {
    const spec = standard.fields[id];
    return spec && isMasked(spec) && isFilled(spec, item.fields[id]) ? [{ id, spec }] : [];
  });
  if (known.length === 0) return <span className={styles.quiet}>{triageText.nobody}</span>;
  const mayAsk = known.some(({ spec }) => mayShow(spec, actor));
  return (
    <>
      {known.map(({ id, spec }) => (
        <span key={id} className={styles.reporterLine}>
          <MaskedText
            masked={valueWords(spec, item.fields[id])}
            revealed={shownWords(spec, shown.valueOf(id))}
            what={lowerFirst(spec.label)}
            onReveal={mayShow(spec, actor) ? (asked) => void shown.show(id, asked) : undefined}
          />
        </span>
      ))}
      {mayAsk && <span className={styles.hint}>{triageText.purposeHint}</span>}
      {shown.problem && <Notice tone="error">{notDoneText(shown.problem, standard)}</Notice>}
    </>
  );
}

/** Fields of the section a field stands in. */
const sectionOf = (field: string, standard: AnyStandard): readonly string[] =>
  standard.sections.find(({ fields }) => fields.includes(field))?.fields ?? [];

/** What was said beside the story: where, when, about whom. */
function OtherFacts({
  item,
  standard,
  triage,
}: {
  item: Case;
  standard: AnyStandard;
  triage: Triage;
}) {
  const told = new Set([triage.story, standard.shows.subject]);
  const items = sectionOf(triage.story, standard).flatMap((id): readonly Description[] => {
    const spec = standard.fields[id];
    if (!spec || told.has(id) || isMasked(spec) || !isFilled(spec, item.fields[id])) return [];
    return [{ term: spec.label, value: valueWords(spec, item.fields[id]) }];
  });
  if (items.length === 0) return null;
  return (
    <div className={styles.otherFacts}>
      <DescriptionList items={items} />
    </div>
  );
}

function Documents({ item }: { item: Case }) {
  const [looking, setLooking] = useState<AttachmentRef | null>(null);
  const present = item.attachments.filter(({ withdrawn }) => !withdrawn);
  if (present.length === 0) return null;
  return (
    <>
      <ul className={styles.documents} aria-label={triageText.documents}>
        {present.map((attachment) => (
          <li key={attachment.id}>
            <button
              type="button"
              className={styles.document}
              onClick={() => setLooking(attachment)}
            >
              <Icon of={IconPaperclip} />
              <span>{attachment.name}</span>
              <span className={styles.quiet}>{fileDetail(attachment)}</span>
            </button>
          </li>
        ))}
      </ul>
      {looking && (
        <Look
          key={looking.id}
          caseId={item.id}
          attachment={looking}
          onClose={() => setLooking(null)}
        />
      )}
    </>
  );
}

function Look({
  caseId,
  attachment,
  onClose,
}: {
  caseId: string;
  attachment: AttachmentRef;
  onClose: () => void;
}) {
  const [source] = useState({ caseId, attachmentId: attachment.id });
  const url = useAttachmentUrl(source);
  return <FilePreview file={attachment} source={url} onClose={onClose} />;
}
