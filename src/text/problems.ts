import type { FieldSpecs, Problem } from "#domain/fields.ts";
import { formatAnd, formatDateTime, formatNumber } from "./format.ts";

type Wording = {
  readonly [Type in Problem["type"]]: (problem: Extract<Problem, { type: Type }>) => string;
};

/** What is wrong with a field, said beside it. */
const wording: Wording = {
  required: () => "Wajib diisi.",
  "too-long": ({ max }) => `Paling banyak ${formatNumber(max)} huruf.`,
  "not-a-number": () => "Tulis dengan angka.",
  "not-whole": () => "Tulis bilangan bulat.",
  "too-small": ({ min }) => `Paling sedikit ${formatNumber(min)}.`,
  "too-large": ({ max }) => `Paling banyak ${formatNumber(max)}.`,
  "not-a-date": () => "Tanggal tidak dikenali. Contoh: 23/11/2026 atau 23 November 2026.",
  "in-future": () => "Tanggal tidak boleh setelah hari ini.",
  "in-past": () => "Tanggal tidak boleh sebelum hari ini.",
  "after-receipt": () => "Kejadian tidak mungkin sesudah laporannya diterima.",
  "too-early": ({ from }) => `Baru berlaku mulai ${formatDateTime(from)}.`,
  "gap-left": ({ gap }) => `Masih ada yang harus diisi: ${gap}.`,
  "not-offered": () => "Pilih salah satu yang tersedia.",
  "bad-phone": () => "Nomor telepon 7 sampai 15 angka.",
  "bad-email": () => "Alamat email belum lengkap, misalnya nama@kalbarprov.go.id.",
  "bad-nip": ({ digits }) => `NIP harus 18 angka; ini ${digits}.`,
  "checks-open": ({ open }) => `Belum ada hasil: ${open.length} butir.`,
};

export const problemText = <Type extends Problem["type"]>(
  problem: Extract<Problem, { type: Type }>,
): string =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keyed by the very type the problem carries, which TypeScript cannot follow.
  (wording[problem.type] as (problem: Extract<Problem, { type: Type }>) => string)(problem);

/** "Nomor surat dan Tanggal surat", for a summary of what is missing. */
export const fieldNames = (specs: FieldSpecs, ids: readonly string[]): string =>
  formatAnd(ids.map((id) => specs[id]?.label ?? id));
