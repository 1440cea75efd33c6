import { emptyReference, type Person, type Reference } from "#domain/reference/reference.ts";
import type { Database } from "./database.ts";

/** People, office, desk and calendar, as they stand. People in the order they were added. */
export const readReference = async (db: Database): Promise<Reference> => {
  const rows = await db.reference.toArray();
  const people: Person[] = [];
  let { office, calendar, desk, handling } = emptyReference;
  for (const row of rows) {
    switch (row.key) {
      case "office":
        office = row.doc;
        break;
      case "calendar":
        calendar = row.doc;
        break;
      case "desk":
        // A setting that came later has its first value until somebody decides.
        desk = { ...desk, ...row.doc };
        break;
      case "handling":
        handling = row.doc;
        break;
      case "activity":
        break;
      default:
        // Ids are UUIDv7: their order is the order of adding.
        people.push(row.doc);
    }
  }
  return { people, office, calendar, desk, handling };
};
