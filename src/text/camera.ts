/** A picture taken at the desk, or chosen from the device. */
export const cameraText = {
  take: "Ambil foto",
  shoot: "Ambil",
  again: "Ulangi",
  use: "Pakai",
  cancel: "Batal",
  choose: "Pilih foto",
  retake: "Ganti foto",
  remove: "Hapus foto",
  live: "Gambar kamera",
  taken: "Foto yang baru diambil",
  picture: "Foto yang dipakai",
  kept: "Foto sudah ada.",
  starting: "Menyalakan kamera…",
  refused: "Izin kamera ditolak. Izinkan kamera untuk situs ini di browser, atau pilih foto.",
  absent: "Tidak ada kamera di perangkat ini. Pasang kamera lalu coba lagi, atau pilih foto.",
  busy: "Kamera sedang dipakai aplikasi lain. Tutup aplikasi itu lalu coba lagi, atau pilih foto.",
  unplugged: "Kamera terlepas. Pasang lagi lalu ambil foto; isian lain tidak berubah.",
  notPicture: (name: string) =>
    `${name} bukan gambar yang dapat dibaca di sini. Pakai JPEG, PNG, atau WebP.`,
  tooLarge: (name: string) => `${name} lebih besar dari 20 MB. Pilih foto yang lebih kecil.`,
} as const;
