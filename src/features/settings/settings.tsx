import { settingsText } from "#text/settings.ts";
import { HeaderActions } from "#ui/header-actions.tsx";
import { Page } from "#ui/page.tsx";
import { usePageTitle } from "#ui/use-page-title.ts";
import { NavLink, Outlet } from "react-router";
import styles from "./settings.module.css";

export { AppearanceSettings } from "./appearance-settings.tsx";
export { CountingSettings } from "./counting-settings.tsx";
export { DeskSettings } from "./desk-settings.tsx";
export { DeviceSettings } from "./device-settings.tsx";
export { HandlingSettings } from "./handling-settings.tsx";
export { OfficeSettings } from "./office-settings.tsx";
export { PeopleSettings } from "./people-settings.tsx";

const parts = [
  ["kantor", settingsText.office],
  ["meja", settingsText.desk],
  ["pengaduan", settingsText.handling],
  ["orang", settingsText.people],
  ["hitungan", settingsText.counting],
  ["perangkat", settingsText.device],
  ["tampilan", settingsText.appearance],
] as const;

/** The settings: one part at a time, the others beside it. */
export function SettingsPage() {
  usePageTitle(settingsText.title);
  return (
    <Page title={settingsText.title} ground="surface" padding="none" actions={<HeaderActions />}>
      <div className={styles.layout}>
        <nav aria-label={settingsText.parts} className={styles.nav}>
          <ul>
            {parts.map(([to, label]) => (
              <li key={to}>
                <NavLink to={to} className={styles.part ?? ""}>
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.content}>
          <Outlet />
        </div>
      </div>
    </Page>
  );
}
