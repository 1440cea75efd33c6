/** The cover over the screen of the desk. */
export const coverText = {
  title: "Layar ditutup",
  close: "Tutup layar",
  openHint: "Tekan Enter untuk membuka.",
  pinHint: (name: string) => `Masukkan PIN ${name} untuk membuka.`,
  open: "Buka",
  atWork: (name: string) => `Bertugas: ${name}`,
  kept: "Yang sedang diketik tetap ada.",
  switch: "Ganti petugas",
  choose: "Siapa yang bertugas?",
  back: "Kembali",
  missing:
    "Bagian untuk membuka layar belum terunduh. Periksa jaringan, lalu muat ulang. Isian yang sedang diketik tersimpan sebagai draf.",
};
