import type { ReactNode } from "react";
import styles from "./data-table.module.css";

export interface DataColumn<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** `number` is set right, in figures of one width. */
  readonly kind?: "text" | "number" | undefined;
  /** The cell that names its row. */
  readonly names?: boolean | undefined;
}

/**
 * A plain table: lines, no stripes. It scrolls sideways in its own box on a narrow window; on a phone
 * each row becomes lines, every cell after the name of its column.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  foot,
}: {
  /** What the table holds, for readers; the heading above it says it to everyone else. */
  caption: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Totals: one cell per column. */
  foot?: readonly ReactNode[] | undefined;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it.
    <section className={styles.box} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="pl-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-kind={column.kind}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.names ? (
                  <th key={column.id} scope="row" data-kind={column.kind}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} data-kind={column.kind} data-head={column.head}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot !== undefined && (
          <tfoot>
            <tr>
              {columns.map((column, index) => (
                <td key={column.id} data-kind={column.kind} data-head={column.head}>
                  {foot[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
