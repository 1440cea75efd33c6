import { agencyName, agencyShort } from "#domain/agencies.ts";
import type { Case } from "#domain/case/case.ts";
import { isRows } from "#domain/fields.ts";
import type { AnyStandard } from "#domain/service-standard.ts";

/** What a case is called where it is listed, drawn from what its standard shows. */
const textIn = (item: Case, field: string): string => {
  const value = item.fields[field];
  return typeof value === "string" ? value : "";
};

const withheld = "isi tidak ditampilkan";

/** Who stands first in lists: the guest where there is one, else the short name of the PD. */
export const caseTitle = (item: Case, standard: AnyStandard): string => {
  if (standard.shows.leads) return textIn(item, standard.shows[standard.shows.leads]) || withheld;
  const person = personIn(item, standard);
  if (person) return person;
  const agency = textIn(item, standard.shows.agency);
  if (agency) return agencyShort(agency);
  return textIn(item, standard.shows.subject) || withheld;
};

/** Full name of the PD, as on its letters; a guest with the office he comes from. */
export const caseFullTitle = (item: Case, standard: AnyStandard): string => {
  if (standard.shows.leads) return textIn(item, standard.shows[standard.shows.leads]) || withheld;
  const agency = textIn(item, standard.shows.agency);
  const name = agency && agencyName(agency);
  const person = personIn(item, standard);
  if (person) return name ? `${person}, ${name}` : person;
  if (name) return name;
  return textIn(item, standard.shows.subject) || withheld;
};

const personIn = (item: Case, { shows }: AnyStandard): string =>
  shows.person === undefined ? "" : textIn(item, shows.person);

/** What it is about; nothing where that is already the title, because nobody stands before it. */
export const caseSubject = (item: Case, standard: AnyStandard): string => {
  if (standard.shows.leads) {
    const concerned = textIn(item, standard.shows.agency);
    return concerned && agencyName(concerned);
  }
  const { agency, person, subject } = standard.shows;
  const named = [agency, person].some((field) => field !== undefined && textIn(item, field));
  return named ? textIn(item, subject) : "";
};

/** "2 server, 4U"; of mixed kinds "3 perangkat, 6U". Of a guest the office he comes from. */
export const caseContents = (item: Case, standard: AnyStandard): string | undefined => {
  const { list, tag } = standard.shows;
  const told = tag === undefined ? undefined : standard.fields[tag];
  if (tag !== undefined && told?.kind === "choice") return told.options[textIn(item, tag)];
  if (personIn(item, standard)) return agencyShort(textIn(item, standard.shows.agency));
  if (!list) return undefined;
  const rows = item.fields[list.field];
  const spec = standard.fields[list.field];
  if (!isRows(rows) || rows.length === 0 || spec?.kind !== "list") return undefined;

  const kinds = new Set(rows.map((row) => row[list.type]));
  const [only] = kinds;
  const kindSpec = spec.of[list.type];
  const label =
    kinds.size === 1 && kindSpec?.kind === "choice" ? kindSpec.options[String(only)] : undefined;
  const count = `${rows.length} ${(label ?? list.noun).toLowerCase()}`;
  const size = rows.reduce((sum, row) => {
    const value = list.size ? row[list.size] : undefined;
    return typeof value === "number" ? sum + value : sum;
  }, 0);
  return size > 0 ? `${count}, ${size}${list.sizeUnit ?? ""}` : count;
};
