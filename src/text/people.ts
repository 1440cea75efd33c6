/** A PIN in words, wherever one is set or asked. */
export const pinText = {
  set: "Pasang PIN…",
  change: "Ganti PIN…",
  clear: "Hapus PIN",
  title: (name: string) => `PIN ${name}`,
  does: "PIN ditanya saat berganti petugas, supaya langkah tidak tercatat atas nama orang lain karena salah tekan. PIN tidak mengunci data: siapa pun yang memegang perangkat ini masih dapat membacanya.",
  pin: "PIN baru",
  hint: "6 angka",
  repeat: "Ulangi PIN",
  wrongShape: "PIN terdiri dari 6 angka.",
  different: "Kedua PIN tidak sama.",
  save: "Simpan PIN",
  saving: "Menyimpan…",
};
