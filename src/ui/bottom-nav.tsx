import { uiText } from "#text/ui.ts";
import IconMenu2 from "@tabler/icons-react/dist/esm/icons/IconMenu2.mjs";
import { Icon } from "./icon.tsx";
import { Menu, type MenuItem } from "./menu.tsx";
import type { NavPlace, RenderNavLink } from "./rail.tsx";
import styles from "./bottom-nav.module.css";

/** The places of the app on phones: five at most, the last one leading to the others. */
export function BottomNav({
  label,
  places,
  onGo,
  renderLink,
}: {
  label: string;
  places: readonly NavPlace[];
  /** Goes to one of the places behind "Lainnya". */
  onGo: (to: string) => void;
  renderLink: RenderNavLink;
}) {
  const shown = places.length > placesAtMost ? places.slice(0, placesAtMost - 1) : places;
  const others = places.slice(shown.length);
  return (
    <nav className={styles.nav} aria-label={label}>
      <ul className={styles.list}>
        {shown.map((place) => (
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
        {others.length > 0 && (
          <li className={styles.item}>
            <Menu
              label={uiText.otherPlaces}
              items={others.map((place): MenuItem => ({
                id: place.to,
                label: place.label,
                icon: place.icon,
                likely: place.current,
                onSelect: () => onGo(place.to),
              }))}
              renderTrigger={(trigger) => (
                <button
                  {...trigger}
                  type="button"
                  className={styles.place}
                  data-current={others.some(({ current }) => current) || undefined}
                >
                  <Icon of={IconMenu2} size={22} />
                  <span>{uiText.otherPlaces}</span>
                </button>
              )}
            />
          </li>
        )}
      </ul>
    </nav>
  );
}

/** More would be narrower than a thumb. */
const placesAtMost = 5;
