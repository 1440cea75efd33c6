import type { Person, Reference } from "#domain/reference/reference.ts";
import { actorOf } from "#domain/reference/reference.ts";
import type { Actor } from "#domain/roles.ts";
import type { WorkingCalendar } from "#domain/working-calendar.ts";
import { calendarOf } from "#store/calendar.ts";
import type { Database, OfficeKind } from "#store/database.ts";
import { createReader, type Reader } from "#store/read.ts";
import { readReference } from "#store/reference.ts";
import { dayToMinute, minuteToDay, minuteToMs, msToMinute } from "#domain/time.ts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNow } from "./now.ts";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";

/** What a tab works with: the opened database, the office's shared data, and who sits before it. */
export interface Session {
  readonly db: Database;
  readonly kind: OfficeKind;
  readonly readOnly: boolean;
  readonly deviceCode: string;
  readonly reference: Reference;
  readonly calendar: WorkingCalendar;
  readonly people: readonly Person[];
  /** Everybody who works here today, with the roles of today. */
  readonly colleagues: readonly Actor[];
  /** Nobody yet: the first run, or a person switched off. */
  readonly actor: Actor | null;
  readonly reader: Reader;
  readonly signIn: (personId: string) => void;
  /** Device clock, epoch milliseconds. */
  readonly clock: () => number;
}

const SessionContext = createContext<Session | null>(null);

/** A tab remembers its own person; a new tab starts with the one who was last on this device. */
const personKey = (kind: OfficeKind) => `papan-layanan:person:${kind}`;

const seatedId = (kind: OfficeKind): string | null =>
  sessionStorage.getItem(personKey(kind)) ?? localStorage.getItem(personKey(kind));

const actorNamed = (personId: string | null, { people }: Reference, at: number): Actor | null => {
  const person = people.find(({ id, active }) => id === personId && active);
  return person ? actorOf(person, at) : null;
};

/** Who sits before this tab, before anything is drawn. */
export const seatedActor = (kind: OfficeKind, reference: Reference, at: number): Actor | null =>
  actorNamed(seatedId(kind), reference, at);

export interface SessionProviderProps {
  readonly db: Database;
  readonly kind: OfficeKind;
  readonly readOnly: boolean;
  readonly deviceCode: string;
  readonly clock: () => number;
  /** Read while the database was opened, so that the first paint waits for nothing. */
  readonly reference: Reference;
  readonly children: ReactNode;
}

const nobody: Actor = { id: "", name: "", roles: [] };

export function SessionProvider(props: SessionProviderProps) {
  const { db, kind, readOnly, deviceCode, clock, children } = props;
  const [personId, setPersonId] = useState(() => seatedId(kind));
  const { data: reference } = useQuery({
    queryKey: ["reference"],
    queryFn: () => readReference(db),
    initialData: props.reference,
    meta: { watch: [{ table: "reference" }] },
  });

  const signIn = useCallback(
    (id: string) => {
      sessionStorage.setItem(personKey(kind), id);
      localStorage.setItem(personKey(kind), id);
      setPersonId(id);
    },
    [kind],
  );

  // A post held for somebody else begins and ends with the day, also on a screen left open.
  const day = minuteToDay(msToMinute(useNow()));
  const session = useMemo((): Session => {
    const today = minuteToMs(dayToMinute(day));
    const actor = actorNamed(personId, reference, today);
    return {
      db,
      kind,
      readOnly,
      deviceCode,
      clock,
      reference,
      calendar: calendarOf(reference.calendar),
      people: reference.people,
      colleagues: reference.people
        .filter(({ active }) => active)
        .map((person) => actorOf(person, today)),
      actor,
      reader: createReader(db, actor ?? nobody),
      signIn,
    };
  }, [db, kind, readOnly, deviceCode, clock, reference, personId, day, signIn]);

  useForgetWithRoles(session.actor);

  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

/**
 * Answers are kept by person. When the same person holds other roles than before (a post held for
 * somebody else has ended), what was read by the old ones is forgotten and asked for again.
 */
const useForgetWithRoles = (actor: Actor | null): void => {
  const queries = useQueryClient();
  const held = useRef({ id: "", roles: "" });
  const id = actor?.id ?? "";
  const roles = actor?.roles.join(" ") ?? "";
  // After the effects of the screens, which by then ask through the new reader.
  useEffect(() => {
    const before = held.current;
    held.current = { id, roles };
    if (before.id !== id || before.roles === roles) return;
    void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== "reference" });
  }, [queries, id, roles]);
};

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside SessionProvider");
  return session;
};

/** The person at the desk; screens behind the first run always have one. */
export const useActor = (): Actor => useSession().actor ?? nobody;
