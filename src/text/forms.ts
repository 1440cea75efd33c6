import { formatAnd } from "./format.ts";
import { lowerFirst } from "./promise.ts";

/** Words that every form drawn from specifications shares. */
export const formText = {
  agencyPlaceholder: "ketik nama atau singkatan",
  agencyNotFound: "Tidak ada dalam daftar; nama yang diketik tetap dipakai.",
  asTyped: "Tidak ada dalam daftar; yang diketik tetap dipakai.",
  notChosen: "pilih",
  notFilled: "belum diisi",
  datePlaceholder: "23/11/2026",
  momentPlaceholder: "23/11/2026 08.10",
  finding: "temuan",
  findingOf: (item: string) => `Temuan: ${item}`,
  rowTitle: (name: string, place: number) =>
    `${name.charAt(0).toUpperCase()}${name.slice(1)} ${place}`,
  addRow: (name: string) => `Tambah ${name}`,
  removeRow: (title: string) => `Hapus ${title}`,
  moreCells: (labels: readonly string[]) => `Isian lain: ${formatAnd(labels.map(lowerFirst))} …`,
  save: "Simpan",
  cancel: "Batal",
  draftSaved: "Draf tersimpan di perangkat ini",
  draftRestored: "Isian dari draf sebelumnya.",
  discardDraft: "Mulai dari kosong",
  useTemplate: "Pakai templat…",
  templates: "Templat jawaban",
  filledByHand: (gaps: readonly string[]) => `diisi sendiri: ${formatAnd(gaps)}`,
  filledWhole: "semua terisi dari berkas",
  textStands: (title: string) =>
    `Sudah ada tulisan di sini. Templat “${title}” hendak ditaruh di mana?`,
  append: "Tambahkan di bawahnya",
  replace: "Ganti semuanya",
  leave: "Batal",
  replaced: "Tulisan sebelumnya diganti templat.",
  restore: "Kembalikan tulisan sebelumnya",
  stillToFill: "Masih harus diisi:",
  selectGap: (gap: string) => `Pilih ${gap} di jawaban`,
} as const;
