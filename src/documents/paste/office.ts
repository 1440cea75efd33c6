/** Who of those that write is this office. */
import { phoneKey } from "#domain/identity.ts";
import type { Given } from "./pasted.ts";

export interface Office {
  readonly phones: ReadonlySet<string>;
  /** Each as words between spaces. */
  readonly names: readonly string[];
  readonly addresses: ReadonlySet<string>;
}

const words = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export const officeOf = ({ officePhones, officeNames }: Given): Office => ({
  phones: new Set(officePhones.map(phoneKey)),
  names: officeNames.filter((name) => !name.includes("@")).map(words),
  addresses: new Set(
    officeNames.filter((name) => name.includes("@")).map((name) => name.toLowerCase()),
  ),
});

export const isOfficePhone = (office: Office, number: string): boolean => office.phones.has(number);

/** Also "Admin Diskominfo Kalbar": a name of several words may stand among others. */
export const isOfficeName = ({ names }: Office, name: string): boolean => {
  const plain = words(name);
  return names.some(
    (one) =>
      one !== "" && (one === plain || (one.includes(" ") && ` ${plain} `.includes(` ${one} `))),
  );
};

export const isOfficeAddress = ({ addresses }: Office, address: string): boolean =>
  addresses.has(address.toLowerCase());
