import styles from "./mark.module.css";

/** Three water lines on the accent. Beside the name of the product, so it has none of its own. */
export function Mark({ size = 28 }: { size?: number | undefined }) {
  return (
    <svg
      className={styles.mark}
      width={size}
      height={size}
      viewBox="0 0 28 28"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="28" height="28" rx="6" className={styles.ground} />
      <g
        fill="none"
        stroke="#ffffff"
        strokeWidth="2.1"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M5.4 8.9C7 6.8 9.5 6.6 11.2 8.4s4 1.7 5.6 0c1.7-1.8 4.2-1.6 5.8.5" />
        <path d="M5.4 14.5c1.6-2.1 4.1-2.3 5.8-.5s4 1.7 5.6 0c1.7-1.8 4.2-1.6 5.8.5" />
        <path d="M5.4 20.1c1.6-2.1 4.1-2.3 5.8-.5" />
      </g>
    </svg>
  );
}
