export const settingsText = {
  title: "Pengaturan",
  parts: "Bagian pengaturan",
  office: "Kantor",
  desk: "Meja pelayanan",
  handling: "Pengaduan",
  people: "Orang",
  counting: "Hitungan",
  device: "Perangkat",
  appearance: "Tampilan",
  onlyAdministrator: "Hanya Administrator yang dapat mengubah bagian ini.",
  administrators: (names: string) => `Administrator: ${names}.`,
  onlyAdministratorOrHead: "Hanya Administrator dan Pimpinan yang dapat mengubah bagian ini.",
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

export const handlingSettingsText = {
  intro:
    "Bagaimana pengaduan ditangani: siapa menyetujui jawaban, unit yang ditugasi, dan jawaban yang sering dipakai.",

  approval: "Persetujuan jawaban",
  approvalOn: "Jawaban menunggu persetujuan Pimpinan",
  approvalDetail:
    "Pengaduan baru dapat dipindahkan ke Dijawab sesudah Pimpinan mencentang “Jawaban disetujui Pimpinan” di berkasnya. Bila sesudah itu jawabannya diubah, centang gugur dan diminta lagi.",
  approvalByAdministrator: "Hanya Administrator yang menyalakan atau mematikannya.",

  units: "Unit",
  unitsDetail:
    "Ditawarkan saat pengaduan didisposisikan, menurut urutan ini. Nama lain tetap boleh diketik; berkas yang sudah didisposisikan tetap memuat nama lamanya.",
  unit: (place: number) => `Unit ${place}`,
  addUnit: "Tambah unit",
  unitUp: (name: string) => `Naikkan ${name}`,
  unitDown: (name: string) => `Turunkan ${name}`,
  unitRemove: (name: string) => `Hapus ${name}`,
  unitMoved: (name: string, place: number, total: number) =>
    `${name}, urutan ${place} dari ${total}.`,
  unitRemoved: (name: string) => `${name} dihapus dari daftar, belum disimpan.`,
  unitEmpty: "Tulis nama unit, atau hapus barisnya.",
  unitTwice: "Unit ini sudah ada di daftar.",
  noUnits: "Belum ada unit. Nama unit diketik sendiri saat disposisi.",
  takeBack: "Kembalikan seperti semula",

  templates: "Templat jawaban",
  templatesDetail:
    "Ditawarkan saat jawaban ditulis. Isian seperti {nomor} diambil dari berkas; isian lain diisi petugas, dan jawaban tidak dapat disimpan selama masih ada yang kosong.",
  noTemplates: "Belum ada templat.",
  addTemplate: "Tambah templat…",
  newTemplate: "Templat baru",
  changeTemplate: "Ubah templat",
  readTemplate: "Templat",
  change: "Ubah…",
  read: "Lihat",
  duplicate: "Gandakan…",
  remove: "Hapus…",
  removeTitle: (title: string) => `Hapus templat “${title}”?`,
  removeDetail: "Jawaban yang sudah memakainya tidak berubah.",
  removeAct: "Hapus templat",
  removed: (title: string) => `Templat “${title}” dihapus.`,
  savedTemplate: (title: string) => `Templat “${title}” disimpan.`,
  copyOf: (title: string) => `${title} (salinan)`,
  draftWaits: "ada perubahan yang belum disimpan",
  newDraftWaits: "Templat baru yang belum disimpan:",
  untitled: "templat kosong",
  byHand: (gaps: string) => `diisi petugas: ${gaps}`,
  nothingByHand: "semua isian diambil dari berkas",
  back: "Kembali ke Pengaduan",
  gone: "Templat ini sudah dihapus.",

  title: "Judul",
  titleHint: "Petugas memilih templat menurut judul ini.",
  titleEmpty: "Tulis judulnya.",
  text: "Isi",
  textEmpty: "Tulis isinya.",
  strayBrace:
    "Ada kurung kurawal yang bukan isian. Isian ditulis dalam satu baris, paling panjang 40 huruf, dan ditutup: {hasil pemeriksaan}.",
  legend: "Isian",
  legendDetail: "Tekan untuk menyisipkan di tempat kursor. Yang diambil dari berkas:",
  legendOther:
    "Nama lain dalam kurung kurawal, misalnya {hasil pemeriksaan}, diisi petugas saat menjawab.",
  insert: (gap: string) => `Sisipkan ${gap}`,
  preview: "Contoh hasil",
  previewDetail: "Dengan pengaduan contoh. Yang berwarna masih harus diisi petugas.",
  discard: "Buang perubahan",
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
  acting: "Penugasan sementara (Plh./Plt.)",
  actingDetail:
    "Selama tanggalnya berlaku, orang ini bekerja juga dengan peran itu, dan riwayat mencatat “Plh.” atau “Plt.”.",
  addActing: "Tambah penugasan",
  changeActing: "Ubah",
  removeActing: "Hapus",
  newActing: "Penugasan baru",
  actingKind: "Sebagai",
  actingKinds: { plh: "Plh., pelaksana harian", plt: "Plt., pelaksana tugas" },
  actingRole: "Peran yang dijabat",
  actingRoleMissing: "Pilih perannya.",
  actingOwnRole: "Peran ini sudah dipegangnya sendiri.",
  actingFrom: "Mulai",
  actingTo: "Sampai dengan",
  actingReversed: "Tanggal akhir tidak boleh sebelum tanggal mulai.",
  actingLetter: "Nomor surat",
  letterOf: (letter: string) => `surat ${letter}`,
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
