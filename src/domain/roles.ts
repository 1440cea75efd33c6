/**
 * What a person is allowed to do in the office. A person may hold several.
 * Labels are in `text/roles.ts`.
 */
export const roles = [
  "front-desk",
  "application-division",
  "complaint-officer",
  "head",
  "administrator",
  "auditor",
] as const;

export type Role = (typeof roles)[number];

export const isRole = (value: unknown): value is Role => roles.some((role) => role === value);

/** Who a name in the history points to: the id for programs, the name as it was that day for people. */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** Pelaksana harian (for days) or pelaksana tugas (a vacant post). */
export const actingKinds = ["plh", "plt"] as const;
export type ActingKind = (typeof actingKinds)[number];

/** Who is acting now, with every role that person holds. */
export interface Actor extends PersonRef {
  readonly roles: readonly Role[];
  /** Those of the roles that are held for somebody else, today. */
  readonly acting?: Readonly<Partial<Record<Role, ActingKind>>>;
}

/** The role under which an act is recorded: the first of the permitted ones that the actor holds. */
export const actingRole = (actor: Actor, permitted: readonly Role[]): Role | null =>
  permitted.find((role) => actor.roles.includes(role)) ?? null;
