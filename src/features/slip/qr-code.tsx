import { encode } from "uqr";
import styles from "./slip.module.css";

/** Four modules of silence around it, as scanners want. */
const border = 4;

/** Dark modules as one path of unit squares, so that it prints sharp at any size. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture drawn here, not a file.
      role="img"
      aria-label={label}
    >
      <path d={squares.join("")} fill="#000000" />
    </svg>
  );
}
