/** Claims on a paste as a cover without gaps: what nobody claims is left as text. */
import type { Claim, Part } from "./pasted.ts";

export const coverOf = (text: string, claims: readonly Claim[]): readonly Part[] => {
  const parts: Part[] = [];
  const add = (part: Part) => {
    if (part.to <= part.from) return;
    const last = parts.at(-1);
    if (last && last.field === part.field) parts[parts.length - 1] = { ...last, to: part.to };
    else parts.push(part);
  };
  let at = 0;
  for (const claim of claims.toSorted((one, other) => one.from - other.from)) {
    // Who claims first keeps it.
    if (claim.from < at || claim.to > text.length || claim.to <= claim.from) continue;
    const between = text.slice(at, claim.from);
    // Lines of one story are one part, with the line breaks between them.
    const joins = between.trim() === "" && parts.at(-1)?.field === claim.field;
    add({ from: at, to: claim.from, field: joins ? claim.field : null });
    add({ from: claim.from, to: claim.to, field: claim.field });
    at = claim.to;
  }
  add({ from: at, to: text.length, field: null });
  return parts;
};
