import type { ReactNode } from "react";
import styles from "./page.module.css";

/** The id the skip link leads to, and where focus is put after a change of page. */
export const contentId = "isi";

/** The window: rail at the left, pages beside it, on phones the bottom navigation under them. */
export function Frame({
  rail,
  bottomNav,
  banner,
  children,
}: {
  rail?: ReactNode;
  bottomNav?: ReactNode;
  /** A line over everything, such as "Data contoh". */
  banner?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      {banner}
      <div className={styles.frame}>
        {rail}
        <div className={styles.place}>{children}</div>
      </div>
      {bottomNav}
    </>
  );
}

export interface PageProps {
  /** The page's own heading, in the header. Leave it out where the body has the h1, and give `lead`. */
  title?: string | undefined;
  /** Instead of the title: the way back. */
  lead?: ReactNode;
  /** Quiet words beside the title: the promise of the service, the date. */
  side?: ReactNode;
  /** Other looks at the same cases, beside the title. */
  views?: ReactNode;
  /** Search, the page's main act, the sync mark, the person: at the right. */
  actions?: ReactNode;
  /** A bar under the header: filters, or the tabs of a phone. */
  bar?: ReactNode;
  /** A `Peek`, beside the bar and the content when there is room. */
  panel?: ReactNode;
  /** A second column at the right; below the content on narrow windows. */
  aside?: ReactNode;
  asideLabel?: string | undefined;
  asideWidth?: number | undefined;
  /** The acts of the page, fixed at the foot. */
  foot?: ReactNode;
  /** What the content lies on; the aside takes the other. */
  ground?: "canvas" | "surface" | undefined;
  /** `fill` gives the content the height of the window, for a board that scrolls inside. */
  fill?: boolean | undefined;
  /** `none` when the content reaches the edges by itself. */
  padding?: "page" | "none" | undefined;
  children: ReactNode;
}

/** A page: header of 56, content, and what stays in sight while the content scrolls. */
export function Page({
  title,
  lead,
  side,
  views,
  actions,
  bar,
  panel,
  aside,
  asideLabel,
  asideWidth = 404,
  foot,
  ground = "canvas",
  fill = false,
  padding = "page",
  children,
}: PageProps) {
  return (
    <div
      className={styles.page}
      data-fill={fill || undefined}
      data-foot={foot !== undefined || undefined}
    >
      <header className={styles.header}>
        {lead}
        {title !== undefined && <h1 className={styles.title}>{title}</h1>}
        {views}
        {side !== undefined && <div className={styles.side}>{side}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.below}>
        <div className={styles.work}>
          {bar !== undefined && <div className={styles.bar}>{bar}</div>}
          <div className={styles.columns}>
            <main
              id={contentId}
              className={styles.main}
              tabIndex={-1}
              data-ground={ground}
              data-padding={padding}
            >
              {children}
            </main>
            {aside !== undefined && (
              <aside
                className={styles.aside}
                aria-label={asideLabel}
                data-ground={ground === "canvas" ? "surface" : "canvas"}
                style={{ flexBasis: asideWidth }}
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it.
                tabIndex={0}
              >
                {aside}
              </aside>
            )}
          </div>
        </div>
        {panel !== undefined && <div className={styles.panel}>{panel}</div>}
      </div>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}

/** A thin upright line between groups in the header. */
export function HeaderLine() {
  return <span className={styles.line} />;
}
