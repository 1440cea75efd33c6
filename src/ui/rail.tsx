import type { Icon as Glyph } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { Mark } from "./mark.tsx";
import styles from "./rail.module.css";

/** A place to go. `ui` does not know the router: the shell draws the link around what it is given. */
export interface NavPlace {
  readonly to: string;
  readonly label: string;
  readonly icon: Glyph;
  readonly current: boolean;
}

export interface NavLinkProps {
  readonly to: string;
  readonly className: string;
  readonly "aria-current": "page" | undefined;
  readonly children: ReactNode;
}

/** Draws one link: `({ to, ...link }) => <Link to={to} {...link} />`. */
export type RenderNavLink = (props: NavLinkProps) => ReactNode;

/** The places of the app down the left side: an icon above its word. */
export function Rail({
  label,
  places,
  foot,
  renderLink,
}: {
  label: string;
  places: readonly NavPlace[];
  foot: readonly NavPlace[];
  renderLink: RenderNavLink;
}) {
  const list = (entries: readonly NavPlace[], className: string | undefined) => (
    <ul className={className}>
      {entries.map((place) => (
        <li key={place.to}>
          {renderLink({
            to: place.to,
            className: styles.place ?? "",
            "aria-current": place.current ? "page" : undefined,
            children: (
              <>
                <Icon of={place.icon} size={20} />
                <span>{place.label}</span>
              </>
            ),
          })}
        </li>
      ))}
    </ul>
  );
  return (
    <nav className={styles.rail} aria-label={label}>
      <div className={styles.mark}>
        <Mark size={28} />
      </div>
      {list(places, styles.list)}
      {list(foot, styles.foot)}
    </nav>
  );
}
