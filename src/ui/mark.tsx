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
        <path d="M6 10.2c1.9-2.6 4.2-2.6 6.2-1 2 1.700 4.300 1.700 6.200-.2 1.200-1.200 2.400-1.500 3.600-1" />
        <path d="M6 15.600c1.900-2.600 4.200-2.600 6.200-1 2 1.700 4.300 1.700 6.200-.2 1.200-1.200 2.400-1.500 3.600-1" />
        <path d="M6 21c1.500-2.100 3.300-2.500 5-1.600" />
      </g>
    </svg>
  );
}
