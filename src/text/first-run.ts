export const firstRunText = {
  here: "Mulai di perangkat ini",
  hereDetail: "Langsung bekerja tanpa server dan tanpa internet. Data tersimpan di perangkat ini.",
  name: "Nama",
  nameMissing: "Nama wajib diisi.",
  roles: "Peran",
  rolesAside: "boleh lebih dari satu",
  rolesMissing: "Pilih sekurangnya satu peran.",
  administrator:
    "Orang pertama juga menjadi Administrator: ia menambah orang lain dan mengatur kalender.",
  start: "Mulai",
  plainly: "Peran di sini memandu dan mencatat",
  plainlyDetail:
    "Peran menentukan langkah yang ditawarkan dan nama yang dicatat. Ia tidak melindungi data dari orang yang memegang perangkat ini; untuk itu kunci perangkatnya.",
  sample: "Ingin mencoba dahulu?",
  sampleDetail:
    "Kantor contoh berisi sekitar 60 permintaan colocation dan 400 tamu rekaan selama tiga bulan, lengkap dengan petugas dan riwayatnya. Ia disimpan terpisah dari data kantor dan dapat dihapus kapan saja.",
  loadSample: "Muat data contoh",
  loading: (percent: number) => `Menyiapkan kantor contoh, ${percent} persen`,
  sampleFailed: "Kantor contoh tidak dapat disiapkan.",
  foot: (decree: string) => `Standar Pelayanan No. SK ${decree}. Tidak dipungut biaya.`,
};
