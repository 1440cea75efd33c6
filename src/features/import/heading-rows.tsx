import { importPageText } from "#text/import.ts";
import { RadioDot } from "#ui/check-box.tsx";
import { Notice } from "#ui/notice.tsx";
import { Section } from "#ui/section.tsx";
import { useEffect, useId, useRef } from "react";
import styles from "./heading-rows.module.css";
import { Select } from "./select.tsx";
import type { Import } from "./use-import.ts";

/** The first rows as they stand in the sheet; the person points at the one with the headings. */
export function HeadingRows({ flow }: { flow: Import }) {
  const { table, first, setHeading } = flow;
  const name = useId();
  const box = useRef<HTMLElement>(null);
  const heading = table?.heading ?? null;
  const isHeading = (row: number) =>
    heading !== null && row >= heading.row && row < heading.row + heading.lines;
  const width = Math.max(1, ...first.map(({ cells }) => cells.length));
  useHeadingInSight(box, heading?.row ?? null);

  return (
    <Section title={importPageText.headingTitle}>
      {table && heading ? (
        <div className={styles.found}>
          <p>
            {importPageText.headingFound(
              importPageText.headingAt(heading.row, heading.lines),
              table.rows,
            )}
          </p>
          <Select
            label={importPageText.lines}
            value={heading.lines}
            onChange={(event) =>
              setHeading({ row: heading.row, lines: event.currentTarget.value === "2" ? 2 : 1 })
            }
          >
            <option value={1}>{importPageText.oneLine}</option>
            <option value={2}>{importPageText.twoLines}</option>
          </Select>
        </div>
      ) : (
        <div className={styles.found}>
          <Notice>{importPageText.headingMissing}</Notice>
        </div>
      )}
      {table?.rows === 0 && <Notice tone="refusal">{importPageText.noRows}</Notice>}
      <section
        ref={box}
        className={styles.box}
        aria-label={importPageText.firstRows}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it.
        tabIndex={0}
      >
        <table className={styles.sheet}>
          <tbody>
            {first.map((row) => (
              <tr
                key={row.number}
                data-heading={isHeading(row.number) || undefined}
                data-hidden={row.hidden || undefined}
              >
                <th scope="row">
                  <label className={styles.number}>
                    <RadioDot
                      name={name}
                      aria-label={importPageText.headingRow(row.number)}
                      checked={heading?.row === row.number}
                      onChange={() => setHeading({ row: row.number, lines: 1 })}
                    />
                    <span aria-hidden="true">{row.number}</span>
                  </label>
                </th>
                {Array.from({ length: width }, (_, column) => (
                  <td key={column}>
                    <span className={styles.cell}>{row.cells[column] ?? ""}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

/** Under two pages of titles the heading would else lie below the edge of the box. */
const useHeadingInSight = (
  box: { readonly current: HTMLElement | null },
  row: number | null,
): void => {
  useEffect(() => {
    const line = box.current?.querySelector<HTMLElement>("[data-heading]");
    if (!box.current || !line || row === null) return;
    const { offsetTop, offsetHeight } = line;
    const { scrollTop, clientHeight } = box.current;
    const isInSight =
      offsetTop >= scrollTop && offsetTop + offsetHeight <= scrollTop + clientHeight;
    if (!isInSight) box.current.scrollTo({ top: Math.max(0, offsetTop - 60) });
  }, [box, row]);
};
