import { canMove, mainStep } from "#domain/case/can-move.ts";
import type { Case } from "#domain/case/case.ts";
import type { DeskSettings } from "#domain/reference/desk-settings.ts";
import { mayOpen, readRight, workersOf } from "#domain/permissions.ts";
import { actingRole, type Actor } from "#domain/roles.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { standards } from "#domain/services/index.ts";
import { minuteToDay, msToMinute } from "#domain/time.ts";
import type { WorkingCalendar } from "#domain/working-calendar.ts";
import { useMover } from "#data/moving.tsx";
import { caseContents, caseSubject, caseTitle } from "#text/case.ts";
import { formatDayTime, formatTime, shortName } from "#text/format.ts";
import { guestBookText } from "#text/guest-book.ts";
import { shortVerb } from "#text/home.ts";
import { lowerFirst, promiseWords } from "#text/promise.ts";
import { queueText } from "#text/queue.ts";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Menu, type MenuItem } from "#ui/menu.tsx";
import { moveItems } from "#ui/move-items.ts";
import { PromiseBadge } from "#ui/promise-badge.tsx";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import IconSpeakerphone from "@tabler/icons-react/dist/esm/icons/IconSpeakerphone.mjs";
import { Link } from "react-router";
import styles from "./guest-book.module.css";

/** What the rows need beside their case. */
export interface RowGiven {
  readonly standard: AnyStandard;
  readonly calendar: WorkingCalendar;
  readonly settings: DeskSettings;
  readonly actor: Actor;
  readonly now: number;
  readonly onCall: (item: Case) => void;
  readonly onCreate: (item: Case, from: AnyStandard) => void;
  readonly onOpen: (item: Case) => void;
  readonly onSlip: (item: Case) => void;
  /** The row whose menu a key has opened. */
  readonly menuId: string | null;
  readonly onMenu: (id: string | null) => void;
}

/** Guests by stage, in the order of the procedure; within a stage in the order of arrival. */
export function GuestGroups({ visits, given }: { visits: readonly Case[]; given: RowGiven }) {
  const { standard } = given;
  const stages = [
    ...standard.path,
    ...Object.keys(standard.stages).filter((stage) => !standard.path.includes(stage)),
  ];
  return stages.map((stage) => {
    const inStage = visits.filter((item) => item.stage === stage).toSorted(byArrival);
    const shown =
      stageOf(standard, stage).promise === "ends"
        ? inStage.toSorted((one, other) => (other.closedAt ?? 0) - (one.closedAt ?? 0))
        : inStage;
    return (
      shown.length > 0 && (
        <GuestGroup
          key={stage}
          id={`tahap-${stage}`}
          title={stageOf(standard, stage).label}
          visits={shown}
          given={given}
        />
      )
    );
  });
}

/** Several come in one minute; their numbers tell who was first. */
const byArrival = (one: Case, other: Case): number =>
  one.receivedAt - other.receivedAt || (one.queue?.n ?? 0) - (other.queue?.n ?? 0);

export function GuestGroup({
  id,
  title,
  visits,
  given,
}: {
  id: string;
  title: string;
  visits: readonly Case[];
  given: RowGiven;
}) {
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id}>
        {title} <span className={styles.count}>{visits.length}</span>
      </h3>
      <ul className={styles.rows}>
        {visits.map((item) => (
          <GuestRow key={item.id} item={item} given={given} />
        ))}
      </ul>
    </section>
  );
}

function GuestRow({ item, given }: { item: Case; given: RowGiven }) {
  const { standard, calendar, now, actor, onCall } = given;
  const stage = stageOf(standard, item.stage);
  const mayAct = actingRole(actor, workersOf(standard)) !== null;
  const waits = item.stage === standard.firstStage;
  return (
    <li className={styles.row} data-case={item.id}>
      <span className={styles.when}>
        {item.queue && <strong>{queueText(item.queue, standard)}</strong>}
        <span>
          {isOf(item, now) ? formatTime(item.receivedAt) : formatDayTime(item.receivedAt)}
        </span>
      </span>
      <span className={styles.who}>
        <Link to={`/berkas/${item.number}`} className={styles.name}>
          {caseTitle(item, standard)}
        </Link>
        <span className={styles.office}>{caseContents(item, standard)}</span>
      </span>
      <span className={styles.need}>
        <span className={styles.subject}>{caseSubject(item, standard)}</span>
        <span className={styles.since}>{sinceWords(item, standard, now)}</span>
      </span>
      <span className={styles.promise}>
        <PromiseBadge
          view={promiseWords(item, standard, calendar, now)}
          size={stage.promise === "ends" ? "row" : "card"}
        />
      </span>
      <span className={styles.acts}>
        {mayAct && waits && (
          <Button
            size="row"
            icon={IconSpeakerphone}
            aria-label={guestBookText.callOf(nameOf(item, standard))}
            onClick={() => onCall(item)}
          >
            {item.called ? guestBookText.callAgain : guestBookText.call}
          </Button>
        )}
        {mayAct && !waits && <NextStep item={item} given={given} />}
      </span>
      <span className={styles.more}>
        <RowMenu item={item} given={given} mayAct={mayAct} />
      </span>
    </li>
  );
}

const nameOf = (item: Case, standard: AnyStandard): string =>
  item.queue ? queueText(item.queue, standard) : item.number;

const isOf = (item: Case, now: number): boolean =>
  minuteToDay(msToMinute(item.receivedAt)) === minuteToDay(msToMinute(now));

/** The act most likely meant, where this person may do it. */
function NextStep({ item, given }: { item: Case; given: RowGiven }) {
  const { standard } = given;
  const mover = useMover();
  const step = mainStep(item, standard);
  const verdict = step && canMove(item, step.to, given);
  if (!step || !verdict || verdict.kind === "refused") return null;
  const words = shortVerb(step.verb);
  return (
    <Button
      size="row"
      aria-label={guestBookText.stepOf(words, item.number)}
      onClick={() => mover.move(item, step.to)}
    >
      {verdict.kind === "asks" ? `${words}…` : words}
    </Button>
  );
}

/** "menunggu 19 menit", "sejak 09.48, Nurul Aini", "selesai 09.31". */
const sinceWords = (item: Case, standard: AnyStandard, now: number): string => {
  const stage = stageOf(standard, item.stage);
  const late =
    minuteToDay(msToMinute(item.recordedAt)) > minuteToDay(msToMinute(item.receivedAt)) &&
    !item.imported
      ? `, ${guestBookText.lateMark}`
      : "";
  if (item.closedAt !== null) {
    return guestBookText.ended(lowerFirst(stage.label), formatTime(item.closedAt)) + late;
  }
  if (item.stage !== standard.firstStage) {
    const by = item.assignee ?? item.passages.at(-1)?.by;
    return guestBookText.since(formatTime(item.stageSince), by ? shortName(by.name) : "") + late;
  }
  const waited = Math.max(0, Math.floor((now - item.receivedAt) / 60_000));
  const { called } = item;
  return called
    ? guestBookText.calledBy(formatTime(called.at), shortName(called.by.name)) + late
    : guestBookText.waiting(waited) + late;
};

/** Everything that can be done with a guest: steps, a call, a request made from the visit, the slip. */
function RowMenu({ item, given, mayAct }: { item: Case; given: RowGiven; mayAct: boolean }) {
  const { standard, actor, menuId, onMenu } = given;
  const mover = useMover();
  const items = (): readonly MenuItem[] => [
    ...moveItems(item, given, (to) => mover.move(item, to)),
    ...(mayAct && stageOf(standard, item.stage).calls
      ? [
          {
            id: "call",
            label: item.called ? guestBookText.callAgain : guestBookText.call,
            shortcut: "L",
            icon: IconSpeakerphone,
            onSelect: () => given.onCall(item),
          },
        ]
      : []),
    ...openableFrom(actor).map((other): MenuItem => ({
      id: `from-${other.id}`,
      label: other.fromVisit?.verb ?? other.recordVerb,
      shortcut: other.fromVisit?.key.toUpperCase(),
      onSelect: () => given.onCreate(item, other),
    })),
    ...(readRight(standard, actor) === "full"
      ? [{ id: "slip", label: guestBookText.slip, onSelect: () => given.onSlip(item) }]
      : []),
    { id: "open", label: guestBookText.openFile, onSelect: () => given.onOpen(item) },
  ];
  const label = guestBookText.more(item.number);
  return (
    <Menu
      label={label}
      items={items}
      opened={menuId === item.id}
      onOpenedChange={(next) => onMenu(next ? item.id : null)}
      renderTrigger={(trigger) => (
        <IconButton {...trigger} icon={IconDots} label={label} size={24} />
      )}
    />
  );
}

/** Services of which this person may open a case from somebody's visit. */
export const openableFrom = (actor: Actor): readonly AnyStandard[] =>
  standards.filter((other) => other.fromVisit && other.intake && mayOpen(other, actor));
