import type { ApartScope } from "./fields.ts";
import type { Actor, Role } from "./roles.ts";
import type { AnyStandard } from "./service-standard.ts";

/** Who reads the cases of a scope (`design` §3). An administrator sees number, stage and people only. */
const readers: Readonly<Record<AnyStandard["scope"], readonly Role[]>> = {
  services: ["front-desk", "application-division", "complaint-officer", "head", "auditor"],
  complaints: ["complaint-officer", "head"],
};

/** Who reads the records that lie apart from the cases (`design` §3). */
export const readersApart = (scope: ApartScope): readonly Role[] =>
  ({ identities: ["front-desk"], reporters: ["complaint-officer"] } as const)[scope];

export const mayReadApart = (scope: ApartScope, actor: Actor): boolean =>
  readersApart(scope).some((role) => actor.roles.includes(role));

export const readersOf = (standard: AnyStandard): readonly Role[] => readers[standard.scope];

export type ReadRight = "full" | "outline" | "none";

/** How much of a service's cases this person may see. */
export const readRight = (standard: AnyStandard, actor: Actor): ReadRight => {
  if (readers[standard.scope].some((role) => actor.roles.includes(role))) return "full";
  // Not even the existence of a complaint is for others to know.
  return standard.scope === "services" && actor.roles.includes("administrator")
    ? "outline"
    : "none";
};

export const mayOpen = (standard: AnyStandard, actor: Actor): boolean =>
  standard.openedBy.some((role) => actor.roles.includes(role));

/** Everybody who makes some move of the service: these also correct, tick, assign and add papers. */
export const workersOf = (standard: AnyStandard): readonly Role[] => {
  const moving = Object.values(standard.stages).flatMap((stage) =>
    stage.next.flatMap((transition) => transition.by),
  );
  const opening = standard.scope === "complaints" ? [] : standard.openedBy;
  return [...new Set([...opening, ...moving])];
};

/** Who may write a note: the workers and the head. An auditor changes nothing. */
export const notersOf = (standard: AnyStandard): readonly Role[] => [
  ...new Set<Role>([...workersOf(standard), "head"]),
];

export const mayAdminister = (actor: Actor): boolean => actor.roles.includes("administrator");

/** Units and answer templates: Pimpinan answers for what the office writes (`design` §3). */
export const mayChangeHandling = (actor: Actor): boolean =>
  mayAdminister(actor) || actor.roles.includes("head");
