import { useCallsOfToday, type ShownCall } from "#data/calls.ts";
import { useNow } from "#data/now.ts";
import { useSession } from "#data/session.tsx";
import { formatFullDate, formatTime } from "#text/format.ts";
import { queueText } from "#text/queue.ts";
import { waitingRoomText } from "#text/waiting-room.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Mark } from "#ui/mark.tsx";
import { usePageTitle } from "#ui/use-page-title.ts";
import IconVolume from "@tabler/icons-react/dist/esm/icons/IconVolume.mjs";
import IconVolumeOff from "@tabler/icons-react/dist/esm/icons/IconVolumeOff.mjs";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { openChime, type Chime } from "./chime.ts";
import { useAwake } from "./use-awake.ts";
import { useNewCall } from "./use-new-call.ts";
import styles from "./waiting-room.module.css";

/** `/tamu/layar`: a window for the television of the waiting room. */
export function WaitingRoomPage() {
  usePageTitle(waitingRoomText.title);
  const { actor } = useSession();
  return actor ? <WaitingRoom /> : <NobodyHere />;
}

function WaitingRoom() {
  const { kind, reference } = useSession();
  const now = useNow();
  const { data } = useCallsOfToday(now);
  const sound = useSound();
  const [newest, ...before] = data?.calls ?? [];
  const fresh = useNewCall(data && (newest?.at ?? 0), sound.ring);
  useAwake();
  return (
    <div className={styles.page} data-fresh={fresh || undefined}>
      <header className={styles.header}>
        <Mark size={44} />
        <p className={styles.office}>
          {reference.office.name}
          {kind === "sample" && <span className={styles.sample}>{waitingRoomText.sample}</span>}
        </p>
        <p className={styles.date}>{formatFullDate(now)}</p>
        <p className={styles.clock}>{formatTime(now)}</p>
      </header>
      <main className={styles.main}>
        <section className={styles.newest} aria-labelledby="panggilan">
          <h1 id="panggilan" className={styles.caption}>
            {waitingRoomText.calling}
          </h1>
          <div aria-live="polite" aria-atomic="true">
            {newest ? <Newest call={newest} /> : data && <NoCall />}
          </div>
        </section>
        <div className={styles.side}>
          <section aria-labelledby="sebelumnya">
            <h2 id="sebelumnya" className={styles.caption}>
              {waitingRoomText.before}
            </h2>
            {before.length > 0 ? (
              <ol className={styles.calls}>
                {before.map((call) => (
                  <li key={`${call.standard.id}-${call.queue.n}`}>
                    <span className={styles.number}>{queueText(call.queue, call.standard)}</span>
                    <span className={styles.name}>{call.name}</span>
                  </li>
                ))}
              </ol>
            ) : (
              <p className={styles.none}>{data && waitingRoomText.noneBefore}</p>
            )}
          </section>
          <p className={styles.waiting}>
            <span className={styles.count}>{data?.waiting}</span> {waitingRoomText.waiting}
          </p>
        </div>
      </main>
      <footer className={styles.footer}>
        <Button
          icon={sound.on ? IconVolumeOff : IconVolume}
          kind={sound.on ? "quiet" : "outlined"}
          onClick={sound.toggle}
        >
          {sound.on ? waitingRoomText.soundOff : waitingRoomText.soundOn}
        </Button>
        <output className={styles.said}>{sound.said}</output>
        <Link to="/tamu" className={styles.away}>
          {waitingRoomText.toGuests}
        </Link>
      </footer>
    </div>
  );
}

function Newest({ call }: { call: ShownCall }) {
  return (
    <>
      <p className={styles.newestNumber}>{queueText(call.queue, call.standard)}</p>
      {call.name !== "" && <p className={styles.newestName}>{call.name}</p>}
      <p className={styles.go}>{waitingRoomText.go}</p>
    </>
  );
}

function NoCall() {
  return (
    <>
      <p className={styles.noCall}>{waitingRoomText.noCall}</p>
      <p className={styles.noCallDetail}>{waitingRoomText.noCallDetail}</p>
    </>
  );
}

function NobodyHere() {
  return (
    <main className={styles.nobody}>
      <Mark size={38} />
      <h1>{waitingRoomText.nobody}</h1>
      <p>{waitingRoomText.nobodyDetail}</p>
      <ButtonLink kind="filled" size="lg" render={(link) => <Link to="/beranda" {...link} />}>
        {waitingRoomText.choose}
      </ButtonLink>
    </main>
  );
}

/** Off until somebody presses, at every opening anew: browsers want a gesture. */
const useSound = () => {
  const chime = useRef<Chime | null>(null);
  const [on, setOn] = useState(false);
  const [said, setSaid] = useState("");

  useEffect(() => () => chime.current?.close(), []);

  const toggle = async () => {
    if (chime.current) {
      chime.current.close();
      chime.current = null;
      setOn(false);
      setSaid("");
      return;
    }
    try {
      chime.current = await openChime();
      // Heard at once: whoever pressed knows how loud it will be.
      chime.current.ring();
      setOn(true);
      setSaid(waitingRoomText.soundNow);
    } catch {
      setSaid(waitingRoomText.soundBlocked);
    }
  };
  return { on, said, toggle: () => void toggle(), ring: () => chime.current?.ring() };
};
