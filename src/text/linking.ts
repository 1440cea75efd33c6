/** Words of joining cases and parting them again. */
export const linkText = {
  open: "Kaitkan…",
  link: "Kaitkan",
  linkOf: (number: string) => `Kaitkan dengan ${number}`,
  unlink: "Lepas kaitan",
  unlinkOf: (number: string) => `Lepas kaitan dengan ${number}`,
  linked: (number: string, other: string) => `${number} dikaitkan dengan ${other}.`,
  unlinked: (number: string, other: string) => `Kaitan ${number} dengan ${other} dilepas.`,
  none: "Belum dikaitkan dengan berkas lain.",
  title: (number: string) => `Kaitkan ${number}`,
  detail: "Kedua berkas tetap ada, masing-masing dengan janji layanannya.",
  number: "Nomor berkas",
  numberHint: "Misalnya ADU-2026-K7-0012.",
  notFound: (number: string) =>
    number ? `Berkas ${number} tidak ditemukan. Periksa nomornya.` : "Tulis nomor berkasnya.",
  how: "Kaitannya",
  related: "Berkaitan",
  duplicate: "Laporan atau permintaan yang sama",
} as const;
