/**
 * Holidays and office hours as the decrees state them. A working calendar starts from these; what the
 * office changes afterwards (a day marked open or closed) is a calendar revision, not an edit here.
 */

/**
 * How sure the date is: high = decree read or a fixed date, medium = decree read second-hand or waiting
 * for its Keppres, low = our guess, shown as *perkiraan*.
 */
export type SourceConfidence = "high" | "medium" | "low";

export type HolidayKind = "libur-nasional" | "cuti-bersama" | "libur-daerah" | "libur-pemilu";

/** A day the office is closed by decree. */
export interface Holiday {
  /** `YYYY-MM-DD`, WIB. */
  readonly date: string;
  /** Quoted from the decree, so Indonesian. */
  readonly name: string;
  readonly kind: HolidayKind;
  readonly confidence: SourceConfidence;
}

/** Opening windows of a week, `HH:MM-HH:MM` WIB; the gap between two windows is the break. */
export interface WeekHours {
  readonly mondayToThursday: readonly string[];
  readonly friday: readonly string[];
}

/** One Ramadan with its own hours; both dates belong to it. */
export interface RamadanHours extends WeekHours {
  readonly from: string;
  readonly to: string;
  readonly confidence: SourceConfidence;
}

export interface OfficeHours {
  readonly normal: WeekHours;
  readonly ramadan: readonly RamadanHours[];
}

/** Holiday lists by the year they hold for. A year that is missing has no decree yet. */
export type HolidaysByYear = Readonly<Record<number, readonly Holiday[]>>;

/**
 * Normal hours: Pergub Kalbar 1/2013; 37 h 30 a week, which still fits Perpres 21/2023 (whether a newer
 * Pergub exists was not found). 450 minutes on every day, Friday too.
 * Ramadan: Perpres 21/2023 sets 32 h 30 a week; the windows are those of Pemprov Kalbar for 1446 H, 390
 * minutes a day. For 1447 H and 1448 H no circular was found: we assume the same windows. The dates of
 * 1448 H wait for the sidang isbat.
 */
export const officeHours: OfficeHours = {
  normal: {
    mondayToThursday: ["07:30-12:00", "13:00-16:00"],
    friday: ["07:30-11:30", "13:00-16:30"],
  },
  ramadan: [
    {
      from: "2025-03-01",
      to: "2025-03-30",
      mondayToThursday: ["08:00-12:00", "12:30-15:00"],
      friday: ["08:00-11:30", "12:30-15:30"],
      confidence: "high",
    },
    {
      from: "2026-02-19",
      to: "2026-03-20",
      mondayToThursday: ["08:00-12:00", "12:30-15:00"],
      friday: ["08:00-11:30", "12:30-15:30"],
      confidence: "medium",
    },
    {
      from: "2027-02-08",
      to: "2027-03-09",
      mondayToThursday: ["08:00-12:00", "12:30-15:00"],
      friday: ["08:00-11:30", "12:30-15:30"],
      confidence: "low",
    },
  ],
};

const libur = (date: string, name: string, confidence: SourceConfidence = "high"): Holiday => ({
  date,
  name,
  kind: "libur-nasional",
  confidence,
});

const cuti = (date: string, name: string, confidence: SourceConfidence = "high"): Holiday => ({
  date,
  name,
  kind: "cuti-bersama",
  confidence,
});

/**
 * Libur nasional and cuti bersama. For ASN the act that binds is the Keppres on cuti bersama, which
 * follows the decree of the three ministers (SKB). Commemorations of the province (28 January,
 * 28 June) are not days off and so are not here.
 */
export const holidays: HolidaysByYear = {
  // SKB 3 Menteri 1017/2024, 2/2024, 2/2024, changed by SKB 933/2025, 1/2025, 3/2025: the second
  // decree, of 7 August 2025, added 18 August in mid-year. 17 libur, 11 cuti bersama.
  2025: [
    libur("2025-01-01", "Tahun Baru 2025 Masehi"),
    libur("2025-01-27", "Isra Mikraj Nabi Muhammad S.A.W."),
    cuti("2025-01-28", "Cuti Bersama Tahun Baru Imlek 2576 Kongzili"),
    libur("2025-01-29", "Tahun Baru Imlek 2576 Kongzili"),
    cuti("2025-03-28", "Cuti Bersama Hari Suci Nyepi (Tahun Baru Saka 1947)"),
    libur("2025-03-29", "Hari Suci Nyepi (Tahun Baru Saka 1947)"),
    libur("2025-03-31", "Hari Raya Idul Fitri 1446 Hijriah"),
    libur("2025-04-01", "Hari Raya Idul Fitri 1446 Hijriah (hari kedua)"),
    cuti("2025-04-02", "Cuti Bersama Idul Fitri 1446 Hijriah"),
    cuti("2025-04-03", "Cuti Bersama Idul Fitri 1446 Hijriah"),
    cuti("2025-04-04", "Cuti Bersama Idul Fitri 1446 Hijriah"),
    cuti("2025-04-07", "Cuti Bersama Idul Fitri 1446 Hijriah"),
    libur("2025-04-18", "Wafat Yesus Kristus"),
    libur("2025-04-20", "Kebangkitan Yesus Kristus (Paskah)"),
    libur("2025-05-01", "Hari Buruh Internasional"),
    libur("2025-05-12", "Hari Raya Waisak 2569 BE"),
    cuti("2025-05-13", "Cuti Bersama Hari Raya Waisak 2569 BE"),
    libur("2025-05-29", "Kenaikan Yesus Kristus"),
    cuti("2025-05-30", "Cuti Bersama Kenaikan Yesus Kristus"),
    libur("2025-06-01", "Hari Lahir Pancasila"),
    libur("2025-06-06", "Hari Raya Idul Adha 1446 Hijriah"),
    cuti("2025-06-09", "Cuti Bersama Idul Adha 1446 Hijriah"),
    libur("2025-06-27", "1 Muharam Tahun Baru Islam 1447 Hijriah"),
    libur("2025-08-17", "Proklamasi Kemerdekaan"),
    cuti("2025-08-18", "Cuti Bersama Proklamasi Kemerdekaan"),
    libur("2025-09-05", "Maulid Nabi Muhammad S.A.W."),
    libur("2025-12-25", "Kelahiran Yesus Kristus (Natal)"),
    cuti("2025-12-26", "Cuti Bersama Kelahiran Yesus Kristus (Natal)"),
  ],
  // SKB 3 Menteri 1497/2025, 2/2025, 5/2025 (19 September 2025); for ASN Keppres 42/2025 of
  // 31 December 2025 with the same eight days of cuti bersama. 17 libur, 8 cuti bersama.
  2026: [
    libur("2026-01-01", "Tahun Baru 2026 Masehi"),
    libur("2026-01-16", "Isra Mikraj Nabi Muhammad S.A.W."),
    cuti("2026-02-16", "Cuti Bersama Tahun Baru Imlek 2577 Kongzili"),
    libur("2026-02-17", "Tahun Baru Imlek 2577 Kongzili"),
    cuti("2026-03-18", "Cuti Bersama Hari Suci Nyepi (Tahun Baru Saka 1948)"),
    libur("2026-03-19", "Hari Suci Nyepi (Tahun Baru Saka 1948)"),
    cuti("2026-03-20", "Cuti Bersama Idul Fitri 1447 Hijriah"),
    libur("2026-03-21", "Hari Raya Idul Fitri 1447 Hijriah"),
    libur("2026-03-22", "Hari Raya Idul Fitri 1447 Hijriah (hari kedua)"),
    cuti("2026-03-23", "Cuti Bersama Idul Fitri 1447 Hijriah"),
    cuti("2026-03-24", "Cuti Bersama Idul Fitri 1447 Hijriah"),
    libur("2026-04-03", "Wafat Yesus Kristus"),
    libur("2026-04-05", "Kebangkitan Yesus Kristus (Paskah)"),
    libur("2026-05-01", "Hari Buruh Internasional"),
    libur("2026-05-14", "Kenaikan Yesus Kristus"),
    cuti("2026-05-15", "Cuti Bersama Kenaikan Yesus Kristus"),
    libur("2026-05-27", "Hari Raya Idul Adha 1447 Hijriah"),
    cuti("2026-05-28", "Cuti Bersama Idul Adha 1447 Hijriah"),
    libur("2026-05-31", "Hari Raya Waisak 2570 BE"),
    libur("2026-06-01", "Hari Lahir Pancasila"),
    libur("2026-06-16", "1 Muharam Tahun Baru Islam 1448 Hijriah"),
    libur("2026-08-17", "Proklamasi Kemerdekaan"),
    libur("2026-08-25", "Maulid Nabi Muhammad S.A.W."),
    cuti("2026-12-24", "Cuti Bersama Kelahiran Yesus Kristus (Natal)"),
    libur("2026-12-25", "Kelahiran Yesus Kristus (Natal)"),
  ],
  // SKB 3 Menteri 2027 (Setneg page, archived 17 September 2026), read through the `holidays` Python
  // library 0.105, PR #3828. Neither the decree's number nor the Keppres for ASN has been seen, so
  // cuti bersama and the Islamic dates (moon sighting) are medium. 18 libur, 8 cuti bersama.
  2027: [
    libur("2027-01-01", "Tahun Baru 2027 Masehi"),
    libur("2027-01-05", "Isra Mikraj Nabi Muhammad S.A.W."),
    cuti("2027-02-05", "Cuti Bersama Tahun Baru Imlek 2578 Kongzili", "medium"),
    libur("2027-02-06", "Tahun Baru Imlek 2578 Kongzili"),
    libur("2027-03-08", "Hari Suci Nyepi (Tahun Baru Saka 1949)"),
    cuti("2027-03-09", "Cuti Bersama Idul Fitri 1448 Hijriah", "medium"),
    libur("2027-03-10", "Hari Raya Idul Fitri 1448 Hijriah", "medium"),
    libur("2027-03-11", "Hari Raya Idul Fitri 1448 Hijriah (hari kedua)", "medium"),
    cuti("2027-03-12", "Cuti Bersama Idul Fitri 1448 Hijriah", "medium"),
    cuti("2027-03-15", "Cuti Bersama Idul Fitri 1448 Hijriah", "medium"),
    cuti("2027-03-25", "Cuti Bersama Wafat Yesus Kristus", "medium"),
    libur("2027-03-26", "Wafat Yesus Kristus"),
    libur("2027-03-28", "Kebangkitan Yesus Kristus (Paskah)"),
    libur("2027-05-01", "Hari Buruh Internasional"),
    libur("2027-05-06", "Kenaikan Yesus Kristus"),
    libur("2027-05-17", "Hari Raya Idul Adha 1448 Hijriah", "medium"),
    cuti("2027-05-18", "Cuti Bersama Idul Adha 1448 Hijriah", "medium"),
    cuti("2027-05-19", "Cuti Bersama Hari Raya Waisak 2571 BE", "medium"),
    libur("2027-05-20", "Hari Raya Waisak 2571 BE"),
    libur("2027-06-01", "Hari Lahir Pancasila"),
    libur("2027-06-06", "1 Muharam Tahun Baru Islam 1449 Hijriah", "medium"),
    libur("2027-08-15", "Maulid Nabi Muhammad S.A.W.", "medium"),
    libur("2027-08-17", "Proklamasi Kemerdekaan"),
    cuti("2027-12-24", "Cuti Bersama Kelahiran Yesus Kristus (Natal)", "medium"),
    libur("2027-12-25", "Kelahiran Yesus Kristus (Natal)"),
    libur("2027-12-26", "Isra Mikraj Nabi Muhammad S.A.W. (27 Rajab 1449 H)", "medium"),
  ],
};
