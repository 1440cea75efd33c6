import { Icon } from "./icon.tsx";
import type { NavPlace, RenderNavLink } from "./rail.tsx";
import styles from "./bottom-nav.module.css";

/** The places of the app on phones: five at most, the last one leading to the others. */
export function BottomNav({
  label,
  places,
  renderLink,
}: {
  label: string;
  places: readonly NavPlace[];
  renderLink: RenderNavLink;
}) {
  return (
    <nav className={styles.nav} aria-label={label}>
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={place.to} className={styles.item}>
            {renderLink({
              to: place.to,
              className: styles.place ?? "",
              "aria-current": place.current ? "page" : undefined,
              children: (
                <>
                  <Icon of={place.icon} size={22} />
                  <span>{place.label}</span>
                </>
              ),
            })}
          </li>
        ))}
      </ul>
    </nav>
  );
}
