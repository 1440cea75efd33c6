import type { ColumnFilter } from "#data/cases.ts";
import { dayToMinute, minuteToDay, minuteToMs, msToMinute } from "#domain/time.ts";
import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

/** Which cases the board shows. The words stand in the address, so that a view can be sent to a colleague. */
export const boardViews = [
  "semua",
  "tugas-saya",
  "hari-ini",
  "terlambat",
  "tanpa-petugas",
] as const;
export type BoardView = (typeof boardViews)[number];

const isBoardView = (value: string | null): value is BoardView =>
  boardViews.some((view) => view === value);

export const viewIn = (params: URLSearchParams): BoardView => {
  const asked = params.get("lihat");
  return isBoardView(asked) ? asked : "semua";
};

/** Filter and open case of the board, kept in the query string. */
export const useBoardAddress = () => {
  const [params, setParams] = useSearchParams();
  const view = viewIn(params);
  const group = params.get("kelompok");
  const opened = params.get("berkas");

  const change = useCallback(
    (key: string, value: string | null) => {
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          if (value === null) next.delete(key);
          else next.set(key, value);
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setParams],
  );
  const show = useCallback(
    (next: BoardView) => change("lihat", next === "semua" ? null : next),
    [change],
  );
  const open = useCallback((number: string | null) => change("berkas", number), [change]);
  const groupBy = useCallback((id: string | null) => change("kelompok", id), [change]);
  return { view, show, group, groupBy, opened, open };
};

/** The filter behind a view. `now` is a whole minute, so the filter stays the same for that long. */
export const useFilterOf = (view: BoardView, personId: string, now: number): ColumnFilter =>
  useMemo(() => filterOf(view, personId, now), [view, personId, now]);

export const filterOf = (view: BoardView, personId: string, now: number): ColumnFilter => {
  switch (view) {
    case "semua":
      return { kind: "all" };
    case "tugas-saya":
      return { kind: "officer", personId };
    case "tanpa-petugas":
      return { kind: "officer", personId: null };
    case "terlambat":
      return { kind: "late", now };
    case "hari-ini": {
      const tomorrow = dayToMinute(minuteToDay(msToMinute(now)) + 1);
      return { kind: "due", from: now, to: minuteToMs(tomorrow - 1) };
    }
  }
};
