import type { AnyStandard } from "#domain/service-standard.ts";
import { formatNumber } from "#text/format.ts";
import { triageText } from "#text/triage.ts";
import type { ReactNode } from "react";
import type { RenderNavLink } from "./rail.tsx";
import styles from "./view-switch.module.css";

export interface View {
  readonly to: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current: boolean;
}

/** Looks at the same cases, beside the title of the page: links, one of them the present one. */
export function ViewSwitch({
  label,
  views,
  renderLink,
}: {
  label: string;
  views: readonly View[];
  renderLink: RenderNavLink;
}) {
  return (
    <nav className={styles.switch} aria-label={label}>
      {views.map(({ to, label: words, count, current }) => (
        <span key={to}>
          {renderLink({
            to,
            className: styles.view ?? "",
            "aria-current": current ? "page" : undefined,
            children: (
              <>
                {words}
                {count !== undefined && (
                  <span className={styles.count}>{` ${formatNumber(count)}`}</span>
                )}
              </>
            ),
          })}
        </span>
      ))}
    </nav>
  );
}

/** Board and inbox of a service where what came in is classified; nothing for the others. */
export const triageViews = (
  { slug, triage }: AnyStandard,
  current: "board" | "triage",
  counts: Readonly<Record<string, number>> | undefined,
  renderLink: RenderNavLink,
): ReactNode | undefined => {
  if (!triage) return undefined;
  const count = counts && (counts[triage.begins] ?? 0) + (counts[triage.at] ?? 0);
  return (
    <ViewSwitch
      label={triageText.views}
      renderLink={renderLink}
      views={[
        { to: `/papan/${slug}`, label: triageText.board, current: current === "board" },
        {
          to: `/papan/${slug}/telaah`,
          label: triageText.inbox,
          count,
          current: current === "triage",
        },
      ]}
    />
  );
};
