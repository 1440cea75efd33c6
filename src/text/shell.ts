/** Wording of the frame around every screen: navigation, header, messages of the application itself. */
export const shellText = {
  product: "Papan Layanan",
  office: "Dinas Komunikasi dan Informatika, Provinsi Kalimantan Barat",
  pageTitle: (page: string) => `${page} – Papan Layanan`,
  home: "Beranda",
  guestBook: "Buku Tamu",
  standards: "Standar",
  calendar: "Kalender",
  settings: "Pengaturan",
  savedHere: "Tersimpan di sini",
  saving: "Menyimpan…",
  notSaved: "Belum tersimpan",
  savedHereExplained: "Semua yang disimpan ada di perangkat ini.",
  reload: "Muat ulang",
  tryAgain: "Coba lagi",
  toHome: "Ke Beranda",
  cancel: "Batal",
};

export const bannerText = {
  sampleLabel: "Data contoh",
  sample: "Data contoh. Orang, perangkat, dan surat di sini rekaan.",
  deleteSample: "Hapus data contoh",
  deleteSampleTitle: "Hapus data contoh?",
  deleteSampleDetail:
    "Semua berkas contoh hilang, juga yang Anda ubah di sini. Data kantor yang sebenarnya tidak tersentuh.",
  deleteConfirm: "Hapus, kembali ke data kantor",
  readOnlyLabel: "Hanya dibaca",
  readOnly:
    "Data di perangkat ini ditulis oleh versi yang lebih baru, jadi hanya dapat dibaca. Muat ulang untuk mengambil versi baru.",
  updateLabel: "Pembaruan",
  update: "Versi baru siap. Isian yang belum disimpan tetap ada sebagai draf.",
  updateNow: "Muat ulang sekarang",
  updateLater: "Nanti",
};

export const switchText = {
  title: "Ganti petugas",
  open: (name: string, acting: string) =>
    `Ganti petugas, sekarang ${name}${acting && ` (${acting})`}`,
  detail: "Isian yang belum disimpan tetap ada sebagai draf.",
  now: "sekarang",
  hasPin: "PIN",
  nobody: "Belum ada orang lain. Tambahkan di Pengaturan, Orang.",
  manage: "Kelola orang",
  pinTitle: (name: string) => `PIN ${name}`,
  pin: "PIN",
  pinHint: "6 angka",
  pinWrong: "PIN tidak cocok. Coba lagi, atau minta Administrator menghapusnya.",
  pinIncomplete: "PIN terdiri dari 6 angka.",
  checking: "Memeriksa…",
  enter: "Masuk",
  back: "Pilih orang lain",
  done: (name: string) => `Sekarang yang bertugas ${name}`,
  choose: "Siapa yang bertugas?",
  chooseDetail: "Pilih nama Anda. Setiap langkah dicatat atas nama yang dipilih.",
};

export const missingText = {
  title: "Tidak ditemukan",
  body: "Halaman ini tidak ada, atau bukan untuk peran Anda. Periksa alamat atau nomornya.",
};

export const openingText = {
  slow: "Data masih dibuka. Bila Papan Layanan terbuka di tab lain, tutup tab itu.",
  title: {
    quota: "Ruang simpan perangkat penuh",
    newer: "Data ditulis oleh versi yang lebih baru",
    replaced: "Data dipakai tab lain",
    unreadable: "Penyimpanan perangkat tidak terbaca",
    unavailable: "Penyimpanan browser tidak tersedia",
    unknown: "Papan Layanan tidak dapat dibuka",
  },
  body: {
    quota:
      "Browser menolak membuka data karena ruang perangkat habis. Kosongkan ruang, lalu coba lagi. Data yang sudah tersimpan tidak berubah.",
    newer:
      "Versi aplikasi di tab ini lebih lama daripada datanya. Muat ulang untuk mengambil versi baru. Data tidak berubah.",
    replaced:
      "Tab lain sedang mengganti atau memperbarui data, jadi tab ini berhenti supaya tidak ada yang tertimpa. Muat ulang halaman ini; isian tersimpan sebagai draf.",
    unreadable:
      "Browser tidak berhasil membaca data sesudah tiga kali mencoba. Datanya tidak dihapus. Tutup tab lain, mulai ulang browser, lalu coba lagi.",
    unavailable:
      "Browser tidak memberi tempat menyimpan, mungkin karena jendela penyamaran atau karena penyimpanan situs dimatikan. Buka di jendela biasa, lalu coba lagi.",
    unknown: "Ada yang gagal sebelum halaman pertama muncul. Data tidak berubah. Coba lagi.",
  },
  download: "Unduh keterangan",
  downloadName: "papan-layanan-keterangan.txt",
  beginTitle: "Bila tetap tidak terbaca",
  begin: "Mulai dengan data baru",
  beginDetail:
    "Data lama tetap di perangkat ini, tidak dihapus dan tidak diubah. Papan Layanan memulai basis data baru di sampingnya, dan data lama dapat dibaca lagi bila browser sudah pulih.",
};

export const defectText = {
  title: "Ada yang tidak beres",
  body: "Halaman ini berhenti karena kesalahan di aplikasi. Yang sudah disimpan tetap ada, dan isian yang sedang diketik tersimpan sebagai draf.",
  missingPartTitle: "Bagian ini belum terunduh",
  missingPart:
    "Halaman ini belum pernah dibuka di perangkat ini, dan sekarang tidak dapat diunduh. Periksa jaringan, lalu muat ulang.",
  details: "Keterangan untuk yang memperbaiki",
  copy: "Salin keterangan",
  copied: "Keterangan disalin",
};

export const keysText = {
  title: "Tombol pintas",
  off: "Tombol satu huruf sedang dimatikan. Nyalakan di Pengaturan, Tampilan.",
  groups: [
    {
      name: "Di mana saja",
      keys: [
        ["?", "Daftar tombol ini"],
        ["P", "Ganti petugas"],
        ["F9", "Tutup layar, juga dari dalam isian"],
        ["/", "Cari nomor, PD, atau perihal"],
        ["G B", "Ke Beranda"],
        ["G T", "Ke Buku Tamu"],
        ["G C", "Ke papan layanan"],
        ["G S", "Ke Standar"],
        ["G L", "Ke Telaah pengaduan"],
        ["G K", "Ke Kalender"],
        ["G A", "Ke Pengaturan"],
        ["Ctrl Z", "Urungkan yang baru dilakukan"],
        ["Esc", "Tutup panel, menu, atau dialog"],
      ],
    },
    {
      name: "Di papan",
      keys: [
        ["N", "Catat permintaan"],
        ["J K", "Berkas berikutnya, sebelumnya"],
        ["← →", "Kolom sebelah"],
        ["Enter", "Buka berkas"],
        ["Spasi", "Lihat sekilas"],
        ["M", "Pindahkan berkas"],
        ["A", "Tunjuk petugas"],
        ["E", "Ubah data"],
        ["X", "Pilih berkas"],
      ],
    },
    {
      name: "Di telaah",
      keys: [
        ["J K", "Laporan berikutnya, sebelumnya"],
        ["1 2 3 4", "Klasifikasi, yang terberat lebih dahulu"],
        ["S", "Sifat berikutnya"],
        ["R", "Rahasiakan laporan"],
        ["L", "Sembunyikan nama pelapor"],
        ["Ctrl Enter", "Tetapkan dan disposisikan"],
        ["W", "Jawab langsung"],
        ["M", "Minta dilengkapi"],
        ["T", "Teruskan, bukan wewenang"],
        ["A", "Arsipkan"],
        ["E", "Buka berkas"],
      ],
    },
    {
      name: "Di buku tamu",
      keys: [
        ["N", "Tamu baru"],
        ["Enter", "Isian berikutnya; pada daftar: buka berkas"],
        ["Ctrl Enter", "Simpan, tamu berikutnya"],
        ["J K", "Tamu berikutnya, sebelumnya"],
        ["L", "Panggil tamu"],
        ["M", "Pindahkan, dan semua yang dapat dilakukan"],
        ["C", "Buat permintaan colocation dari tamu ini"],
        ["A", "Buat pengaduan dari tamu ini"],
        ["T", "Cetak tanda terima"],
      ],
    },
  ],
} as const;
