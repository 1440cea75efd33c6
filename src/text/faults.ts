/** What happened to the store, and what helps. Keyed by the store's `Fault`. */
export const faultText = {
  quota:
    "Ruang simpan perangkat penuh, jadi ini belum tersimpan. Isian tetap ada di layar. Kosongkan ruang, lalu simpan lagi, atau unduh sebagai berkas.",
  newer:
    "Data di perangkat ini ditulis oleh versi yang lebih baru. Data dapat dibaca, tetapi tidak diubah sampai aplikasi dimuat ulang dengan versi baru.",
  replaced:
    "Basis data sedang diganti oleh tab lain. Muat ulang halaman ini; isian tersimpan sebagai draf.",
  unreadable:
    "Penyimpanan perangkat tidak terbaca. Ini belum tersimpan. Coba lagi; bila tetap gagal, unduh sebagai berkas.",
  unavailable:
    "Penyimpanan browser tidak tersedia, mungkin karena jendela penyamaran. Ini belum tersimpan.",
} as const;

export const faultActions = {
  tryAgain: "Coba lagi",
  download: "Unduh sebagai berkas",
  reload: "Muat ulang",
} as const;
