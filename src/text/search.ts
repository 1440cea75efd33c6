/** Wording of `Cari`, the search in the header of every page. */
export const searchText = {
  label: "Cari nomor, PD, atau perihal",
  /** The icon on phones. */
  open: "Cari",
  close: "Tutup pencarian",
  results: "Hasil pencarian",
  none: (typed: string) => `Tidak ditemukan hasil untuk “${typed}”`,
  noneHint: "Periksa ejaannya, atau coba sebagian nomor atau nama PD.",
  numbersOnly: "Kata belum dapat dicari di tab ini. Nomor lengkap tetap ditemukan.",
  more: (shown: number) => `${shown} teratas. Ketik lebih lengkap untuk mempersempit.`,
  /** Said aloud while the list changes. */
  found: (count: number, more: boolean) =>
    count === 0 ? "Tidak ditemukan" : `${count}${more ? " teratas" : ""} berkas ditemukan`,
};
