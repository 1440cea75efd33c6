export const settingsText = {
  title: "Pengaturan",
  parts: "Bagian pengaturan",
  office: "Kantor",
  desk: "Meja pelayanan",
  people: "Orang",
  counting: "Hitungan",
  device: "Perangkat",
  appearance: "Tampilan",
  onlyAdministrator: "Hanya Administrator yang dapat mengubah bagian ini.",
  administrators: (names: string) => `Administrator: ${names}.`,
  save: "Simpan",
  cancel: "Batal",
  saved: "Tersimpan.",
  unsaved: "Belum disimpan.",
};

export const officeText = {
  intro: "Dipakai di tanda terima, surat, dan laporan. Isian awal berasal dari standar pelayanan.",
  government: "Pemerintah daerah",
  name: "Nama kantor",
  address: "Alamat",
  phone: "Telepon",
  whatsapp: "WhatsApp pengaduan",
  email: "Email",
  website: "Situs",
  reset: "Isi dari standar pelayanan",
  required: "Wajib diisi.",
};

export const deskText = {
  intro: "Yang dicatat dari tamu, dan kapan layar di meja menutup sendiri.",
  guests: "Tamu",
  identityNumber: "Minta nomor identitas",
  identityNumberDetail:
    "jenis tanda pengenal selalu dicatat; dengan ini nomornya juga wajib, disimpan terpisah dan disamarkan",
  guestPhoto: "Foto tamu",
  guestPhotoDetail: "menambah isian foto di buku tamu; petugas tetap boleh tidak mengambilnya",
  photoLaw:
    "Wajah adalah data pribadi yang bersifat spesifik (UU 27/2022 tentang Pelindungan Data Pribadi). Nyalakan hanya bila kantor sudah menetapkan untuk apa dan berapa lama disimpan, lalu beri tahu tamu sebelum memotret.",
  cover: "Tutup layar",
  coverDetail:
    "Menyembunyikan seluruh halaman dari orang di depan meja. Tombol F9 selalu menutupnya seketika; yang sedang diketik tidak hilang, dan PIN ditanya bila petugasnya memakai PIN.",
  coverAlone: "Tutup sendiri bila ditinggalkan",
  coverAloneDetail: "dihitung sejak tombol, tetikus, atau sentuhan terakhir",
  minutes: "Sesudah",
  minutesUnit: "menit",
  minutesHint: "1 sampai 60",
};

export const peopleText = {
  intro: "Setiap langkah dicatat atas nama orang dan perannya hari itu.",
  add: "Tambah orang…",
  addTitle: "Tambah orang",
  changeTitle: (name: string) => `Ubah ${name}`,
  change: "Ubah…",
  name: "Nama",
  nip: "NIP",
  nipHint: "18 angka",
  nipWrong: (digits: number) => `NIP harus 18 angka; ini ${digits}.`,
  position: "Jabatan",
  roles: "Peran",
  rolesAside: "boleh lebih dari satu",
  active: "Bertugas di sini",
  activeDetail: "tanpa tanda ini namanya tetap ada di riwayat, tetapi tidak dapat dipilih lagi",
  hasPin: "memakai PIN",
  isInactive: "tidak bertugas lagi",
  own: (name: string) => `${name} (Anda)`,
  nipOf: (nip: string) => `NIP ${nip}`,
  added: (name: string) => `${name} ditambahkan`,
  changed: (name: string) => `Data ${name} disimpan`,
  pinSaved: (name: string) => `PIN ${name} dipasang`,
  pinCleared: (name: string) => `PIN ${name} dihapus`,
};

export const countingText = {
  receiptDay: "Hari penerimaan",
  intro:
    "Menentukan hari kerja ke-1 dari janji yang dihitung dalam hari. Janji dalam jam tidak terpengaruh.",
  notCounted: "Tidak dihitung",
  notCountedDetail: "hari kerja berikutnya adalah hari ke-1; kebiasaan umum",
  counted: "Dihitung",
  countedDetail: "hari penerimaan adalah hari ke-1",
  example: "Contoh",
  exampleOf: (received: string, within: string, due: string) =>
    `Lengkap ${received}, janji ${within}: jatuh tempo ${due}.`,
  review: "Tinjau dan terbitkan…",
  drafted: "Pilihan ini baru rancangan. Yang berlaku masih yang terbit terakhir.",
  discard: "Buang rancangan",
  inForce: "berlaku sekarang",
  how: "Cara menghitung",
  rules: [
    "Hanya menit di dalam jam layanan yang dihitung; istirahat, libur, dan akhir pekan tidak.",
    "Diterima di hari tutup atau sesudah jam tutup: hari kerja berikutnya adalah hari ke-1.",
    "Janji dalam hari jatuh tempo pada jam tutup hari terakhirnya.",
    "Selama berkas dikembalikan, hitungan berhenti dan sisa waktunya disimpan.",
  ],
};

export const deviceText = {
  code: "Kode perangkat",
  codeDetail: "ada di setiap nomor registrasi yang diberikan di sini",
  used: "Ruang terpakai",
  usedOf: (used: string, quota: string) => `${used} dari ${quota} yang disediakan browser`,
  usedUnknown: "browser tidak memberi tahu",
  keeping: "Perlindungan",
  keepingYes: "Browser berjanji tidak menghapus data ini sendiri.",
  keepingNo:
    "Browser boleh menghapus data ini bila ruang perangkat habis. Memasang Papan Layanan sebagai aplikasi biasanya membuat browser menyetujui.",
  keepingUnknown: "Browser tidak dapat memberi janji untuk data ini.",
  askAgain: "Minta lagi",
  asking: "Meminta…",
  schema: "Bentuk data",
  schemaVersion: (version: number) => `versi ${version}`,
  generation: "Basis data",
  allReadable: "terbaca seluruhnya",
  unreadable: (count: number) =>
    `${count} basis data lama tidak terbaca. Isinya tidak dihapus dan masih ada di perangkat ini.`,
  sample: "Data contoh",
  sampleDetail:
    "Kantor contoh untuk berlatih, terpisah dari data kantor. Nomornya memakai kode 22, dan tidak pernah ikut laporan.",
  sampleHere: "Anda sedang berada di kantor contoh.",
  loadSample: "Muat data contoh",
  deleteSample: "Hapus data contoh",
};

export const appearanceText = {
  scheme: "Warna",
  light: "Terang",
  dark: "Gelap",
  auto: "Ikut perangkat",
  keys: "Tombol pintas",
  singleKeys: "Pakai tombol satu huruf",
  singleKeysDetail: "misalnya N untuk mencatat permintaan; matikan bila memakai masukan suara",
  showKeys: "Lihat daftar tombol",
};
