import { findAgencies, type Agency } from "#domain/agencies.ts";
import { normalise } from "./rows.ts";
import type { SearchQuery, SearchWord } from "./search-scan.ts";

/** Fewer letters find everything and tell nothing. */
export const shortestQuery = 2;

/** More words than a person types; a pasted paragraph is not a query. */
const wordsAtMost = 8;

/** "OPD Dinas Sosial" says no more than "Dinas Sosial": everybody here is one. */
const fillers: ReadonlySet<string> = new Set(["opd", "skpd", "pd"]);

/**
 * What a person typed, as the scan wants it: normalised like the text, without words that say
 * nothing, each word with the PD it is another name of.
 */
export const searchQueryOf = (typed: string): SearchQuery => {
  const text = normalise(typed);
  if (text.length < shortestQuery) return [];
  const words = [...new Set(text.replace(/^perangkat daerah (?=\S)/, "").split(" "))];
  const telling = words.filter((word) => !fillers.has(word));
  return (telling.length > 0 ? telling : words).slice(0, wordsAtMost).map(wordWithAgencies);
};

const wordWithAgencies = (text: string): SearchWord => ({
  text,
  agencies:
    text.length < 3
      ? []
      : findAgencies(text)
          .filter((agency) => !textOf(agency).includes(text))
          .map(({ id }) => id),
});

/** What stands in the search text of a case of this PD anyway. */
const textOf = ({ id, name }: Agency): string => `${normalise(name)} ${id}`;
