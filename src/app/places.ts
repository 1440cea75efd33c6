import { mayOpen, readRight } from "#domain/permissions.ts";
import type { Actor } from "#domain/roles.ts";
import { standards, walkInStandard } from "#domain/services/index.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { shellText } from "#text/shell.ts";
import type { NavPlace } from "#ui/rail.tsx";
import type { Icon } from "@tabler/icons-react";
import IconBook2 from "@tabler/icons-react/dist/esm/icons/IconBook2.mjs";
import IconCalendar from "@tabler/icons-react/dist/esm/icons/IconCalendar.mjs";
import IconCertificate from "@tabler/icons-react/dist/esm/icons/IconCertificate.mjs";
import IconFolder from "@tabler/icons-react/dist/esm/icons/IconFolder.mjs";
import IconHome from "@tabler/icons-react/dist/esm/icons/IconHome.mjs";
import IconInbox from "@tabler/icons-react/dist/esm/icons/IconInbox.mjs";
import IconMessages from "@tabler/icons-react/dist/esm/icons/IconMessages.mjs";
import IconServer2 from "@tabler/icons-react/dist/esm/icons/IconServer2.mjs";
import IconSettings from "@tabler/icons-react/dist/esm/icons/IconSettings.mjs";

/** The one thing about a service that is not in its standard. */
const icons: Readonly<Record<string, Icon>> = {
  colocation: IconServer2,
  konsultasi: IconMessages,
  pengaduan: IconInbox,
};

/** Services taken in by this edition whose cases this person may see. */
export const boardsOf = (actor: Actor): readonly AnyStandard[] =>
  standards.filter((standard) => standard.intake && readRight(standard, actor) !== "none");

/** Guests have names: whoever may know of a visit alone does not see the book. */
export const hasGuestBook = (actor: Actor): boolean =>
  walkInStandard !== undefined && readRight(walkInStandard, actor) === "full";

export const boardPath = (standard: AnyStandard): string => `/papan/${standard.slug}`;

/** Where what came in is classified, for services that have such a place. */
export const triagePath = (standard: AnyStandard): string => `${boardPath(standard)}/telaah`;

export const triagesOf = (actor: Actor): readonly AnyStandard[] =>
  boardsOf(actor).filter(({ triage }) => triage !== undefined);

export interface Places {
  readonly main: readonly NavPlace[];
  readonly foot: readonly NavPlace[];
}

/** The service of an opened case, which its number begins with. */
const standardOfCase = (pathname: string): AnyStandard | undefined => {
  const [, code] = /^\/berkas\/([A-Z]{3})-/.exec(pathname) ?? [];
  return standards.find((candidate) => candidate.code === code);
};

/** An opened case belongs to the board of its service. */
const boardOfCase = (pathname: string): string | undefined => {
  const standard = standardOfCase(pathname);
  return standard && boardPath(standard);
};

/**
 * Whether an address that the person before had open leads into a service that this one may not know
 * of. Its number would stand in the address, and say that there is such a case.
 */
export const isClosedTo = (actor: Actor, pathname: string): boolean => {
  const standard =
    standardOfCase(pathname) ??
    standards.find((one) => `${pathname}/`.startsWith(`${boardPath(one)}/`));
  if (!standard || readRight(standard, actor) !== "none") return false;
  return pathname !== `${boardPath(standard)}/catat` || !mayOpen(standard, actor);
};

/** Everything the rail leads to, for this person, with the current one marked. */
export const placesOf = (actor: Actor, pathname: string): Places => {
  const place = (to: string, label: string, icon: Icon): NavPlace => ({
    to,
    label,
    icon,
    current: pathname === to || pathname.startsWith(`${to}/`) || to === boardOfCase(pathname),
  });
  return {
    main: [
      place("/beranda", shellText.home, IconHome),
      ...(hasGuestBook(actor) ? [place("/tamu", shellText.guestBook, IconBook2)] : []),
      ...boardsOf(actor)
        // Guests first: their board is the other side of their book.
        .toSorted((one, other) => Number(!!other.walkIn) - Number(!!one.walkIn))
        .map((standard) =>
          place(boardPath(standard), standard.nav, icons[standard.slug] ?? IconFolder),
        ),
      place("/standar", shellText.standards, IconCertificate),
      place("/kalender", shellText.calendar, IconCalendar),
    ],
    foot: [place("/pengaturan", shellText.settings, IconSettings)],
  };
};
