import type { PromiseTone, PromiseView } from "./promise-view.ts";
import styles from "./promise-badge.module.css";

/**
 * The promise in words behind a shape. The shape repeats the tone so that the badge survives grey
 * print; only lateness is filled. The words are never shortened and never wrapped.
 */
export function PromiseBadge({
  view,
  size = "card",
}: {
  view: PromiseView;
  /** `row` in lists of closed cases. */
  size?: "card" | "page" | "row" | undefined;
}) {
  return (
    <span className={styles.promise} data-tone={view.tone} data-size={size}>
      <span className={styles.badge}>
        <PromiseShape tone={view.tone} share={view.share} />
        <span className={styles.line}>{view.line}</span>
      </span>
      {view.second !== undefined && <span className={styles.second}>{view.second}</span>}
    </span>
  );
}

/** The shape alone, for a legend or a table that writes the words elsewhere. */
export function PromiseShape({ tone, share }: { tone: PromiseTone; share: number }) {
  return (
    <svg className={styles.shape} viewBox="0 0 15 15" aria-hidden="true" focusable="false">
      {drawing(tone, share)}
    </svg>
  );
}

function drawing(tone: PromiseTone, share: number) {
  switch (tone) {
    case "enough":
    case "near":
    case "urgent":
      return <Ring share={share} />;
    case "late":
      return (
        <path
          fill="currentColor"
          fillRule="evenodd"
          d="M6.85 1.75a.75.75 0 0 1 1.3 0l5.9 10.6a.75.75 0 0 1-.65 1.15H1.6a.75.75 0 0 1-.65-1.15zM6.75 5.6v3.5h1.5V5.6zm0 4.5v1.5h1.5v-1.5z"
        />
      );
    case "paused":
      return (
        <g fill="currentColor">
          <rect x="3" y="1.5" width="3" height="12" rx="1" />
          <rect x="9" y="1.5" width="3" height="12" rx="1" />
        </g>
      );
    case "stopped":
    case "waiting":
    case "uncounted":
      return (
        <>
          <rect
            x="1.25"
            y="1.25"
            width="12.5"
            height="12.5"
            rx="2.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
          <rect x="5" y="5" width="5" height="5" fill="currentColor" />
        </>
      );
    case "met":
      return (
        <path
          d="M2.75 8l2.9 2.9 6.1-6.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      );
    case "missed":
      return (
        <g
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M13.6 7.2A6.2 6.2 0 1 0 8.2 13.7M7.5 3.9v3.7l2 1.4" />
          <path d="M12.3 9.8v2.3M12.3 14v.01" />
        </g>
      );
  }
}

/**
 * What remains, clockwise from twelve, in eighths: less cannot be told apart at this size. Rounded
 * up, so that a running promise always keeps its last sliver.
 */
function Ring({ share }: { share: number }) {
  const remaining = Math.min(8, Math.max(1, Math.ceil(share * 8))) / 8;
  return (
    <>
      <circle cx="7.5" cy="7.5" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle
        cx="7.5"
        cy="7.5"
        r="2.25"
        fill="none"
        stroke="currentColor"
        strokeWidth="4.5"
        pathLength="1"
        strokeDasharray={`${remaining} 1`}
        transform="rotate(-90 7.5 7.5)"
      />
    </>
  );
}
