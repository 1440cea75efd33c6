/** What Perangkat Daerah ask the server room for: invented, but lifelike. */

export interface AgencyProfile {
  /** Its id in `agencies.ts`. */
  readonly agency: string;
  /** Classification that opens its letter numbers: `900/412/Bapenda-B`. */
  readonly code: string;
  readonly mark: string;
  readonly needs: readonly Need[];
}

/** `Server …` or `Penyimpanan …`: other kinds of request put a word before it. */
export interface Need {
  readonly subject: string;
  readonly system: string;
  readonly category: "strategic" | "high" | "low";
}

const need = (subject: string, system: string, category: Need["category"] = "low"): Need => ({
  subject,
  system,
  category,
});

const profile = (
  agency: string,
  code: string,
  mark: string,
  ...needs: readonly Need[]
): AgencyProfile => ({ agency, code, mark, needs });

export const profiles: readonly AgencyProfile[] = [
  profile(
    "dinsos",
    "460",
    "Dinsos",
    need("Server aplikasi bantuan sosial", "SIKS Provinsi", "high"),
    need("Server pendataan panti sosial", "Sipanti"),
  ),
  profile(
    "dishub",
    "550",
    "Dishub",
    need("Server pemantauan kamera terminal", "CCTV Terminal"),
    need("Server pengujian kendaraan bermotor", "SIM-PKB"),
  ),
  profile(
    "dinkes",
    "440",
    "Dinkes",
    need("Server gudang data stunting", "Satu Data Kesehatan", "high"),
    need("Server rujukan pasien antarkabupaten", "Sisrute Kalbar", "high"),
  ),
  profile(
    "rsud-soedarso",
    "445",
    "RSUD-Soedarso",
    need("Server cadangan SIMRS dan arsip rekam medis", "SIMRS", "strategic"),
    need("Penyimpanan citra radiologi", "PACS", "strategic"),
  ),
  profile("rs-jiwa", "445", "RSJ", need("Server antrean dan SIMRS", "SIMRS", "strategic")),
  profile(
    "bapenda",
    "900",
    "Bapenda",
    need("Server basis data pajak daerah", "Basis data PKB dan BBNKB", "high"),
    need("Server e-Samsat", "e-Samsat Kalbar", "strategic"),
  ),
  profile(
    "bkad",
    "900",
    "BKAD",
    need("Server cadangan SIPKD", "SIPKD", "high"),
    need("Server inventaris barang milik daerah", "SIM-BMD"),
  ),
  profile(
    "bappeda",
    "050",
    "Bappeda",
    need("Server e-planning cadangan", "e-Planning", "high"),
    need("Server Satu Data Kalbar", "Satu Data", "high"),
  ),
  profile(
    "bkd",
    "800",
    "BKD",
    need("Server SIMPEG pengganti", "SIMPEG", "high"),
    need("Server presensi pegawai", "e-Presensi"),
  ),
  profile("bpsdm", "890", "BPSDM", need("Server pembelajaran daring", "LMS BPSDM")),
  profile(
    "inspektorat",
    "700",
    "Itprov",
    need("Server e-audit", "e-Audit", "high"),
    need("Server pelaporan gratifikasi", "SIP-Gratifikasi"),
  ),
  profile("setwan", "170", "Setwan", need("Server dokumentasi persidangan", "e-Persidangan")),
  profile(
    "disbunnak",
    "525",
    "Disbunnak",
    need("Server sistem data sawit rakyat", "Si-Sawit"),
    need("Server pelaporan kesehatan hewan", "iSIKHNAS Kalbar"),
  ),
  profile("dkp", "523", "DKP", need("Server data nelayan", "Kusuka Kalbar")),
  profile(
    "bpbd",
    "360",
    "BPBD",
    need("Server peringatan dini karhutla", "Siaga Karhutla", "strategic"),
    need("Server posko dan pelaporan bencana", "Pusdalops"),
  ),
  profile("satpol-pp", "300", "Satpol-PP", need("Server laporan ketertiban umum", "Si-Tibum")),
  profile(
    "dispusip",
    "041",
    "Dispusip",
    need("Penyimpanan arsip statis digital", "SIKN Kalbar"),
    need("Server perpustakaan digital", "iKalbar"),
  ),
  profile(
    "dinas-pupr",
    "600",
    "DPUPR",
    need("Server peta tata ruang", "GeoPortal Kalbar", "high"),
    need("Server pemantauan jalan provinsi", "SIM Jalan"),
  ),
  profile(
    "disperkim",
    "640",
    "Disperkim",
    need("Server basis data rumah tidak layak huni", "e-RTLH"),
  ),
  profile("diskop-ukm", "518", "Diskop", need("Server basis data koperasi", "Si-Koperasi")),
  profile(
    "dinas-ketahanan-pangan",
    "521",
    "DKetapang",
    need("Server basis data cadangan pangan", "Neraca Pangan"),
  ),
  profile(
    "disdukcapil",
    "470",
    "Disdukcapil",
    need("Server gudang data kependudukan", "Data Warehouse Dukcapil", "strategic"),
  ),
  profile(
    "disporapar",
    "556",
    "Disporapar",
    need("Server kalender wisata Khatulistiwa", "Wisata Kalbar"),
  ),
  profile("dpppa", "463", "DPPPA", need("Server layanan SAPA daerah", "SAPA Kalbar")),
  profile("dpmd", "140", "DPMD", need("Server indeks desa membangun", "IDM Kalbar")),
  profile(
    "disnakertrans",
    "560",
    "Disnakertrans",
    need("Server bursa kerja dan pelatihan", "Naker Kalbar"),
  ),
  profile(
    "dlhk",
    "660",
    "DLHK",
    need("Server pemantauan kualitas udara", "AQMS Kalbar", "high"),
    need("Server peta kawasan hutan", "Si-Hutan"),
  ),
  profile(
    "dpmptsp",
    "503",
    "DPMPTSP",
    need("Server perizinan nonberusaha", "SiCantik Kalbar", "high"),
  ),
  profile("dinas-tph", "520", "DTPH", need("Server data luas panen", "Simotandi Kalbar")),
  profile(
    "disperindag-esdm",
    "530",
    "Disperindag-ESDM",
    need("Server harga bahan pokok", "Si-Hepi Kalbar"),
  ),
  profile(
    "disdikbud",
    "420",
    "Disdikbud",
    need("Server ujian berbasis komputer", "UBK SMA/SMK", "high"),
    need("Server penerimaan murid baru", "SPMB Kalbar", "strategic"),
  ),
  profile("bakesbangpol", "200", "Bakesbangpol", need("Server pendataan organisasi", "Si-Ormas")),
  profile("bppd", "136", "BPP", need("Server peta lintas batas Entikong–Aruk", "Geo-Perbatasan")),
  profile(
    "balitbang",
    "070",
    "Balitbang",
    need("Server repositori penelitian", "Repositori Kalbar"),
  ),
  profile("biro-hukum", "180", "Ro-Hukum", need("Server JDIH", "JDIH Kalbar")),
  profile("biro-organisasi", "060", "Ro-Org", need("Server SAKIP", "e-SAKIP")),
  profile("biro-umum", "020", "Ro-Umum", need("Server agenda dan kendaraan dinas", "e-Umum")),
  profile("biro-pengadaan", "027", "Ro-PBJ", need("Server cadangan LPSE", "LPSE Kalbar", "high")),
  profile(
    "biro-kesejahteraan-rakyat",
    "450",
    "Ro-Kesra",
    need("Server hibah rumah ibadah", "e-Hibah"),
  ),
  profile(
    "biro-administrasi-pembangunan",
    "050",
    "Ro-Adpem",
    need("Server pemantauan proyek strategis", "e-Monev"),
  ),
  profile(
    "biro-perekonomian",
    "500",
    "Ro-Ekon",
    need("Server pemantauan inflasi daerah", "TPID Kalbar"),
  ),
  profile("biro-pemerintahan", "130", "Ro-Pem", need("Server laporan LPPD", "e-LPPD")),
  profile(
    "biro-administrasi-pimpinan",
    "480",
    "Ro-Adpim",
    need("Penyimpanan dokumentasi kegiatan pimpinan", "Arsip Foto Adpim"),
  ),
];

/** Not of the province: their requests are declined. The second one is in no list, so it stands as typed. */
export const strangers: readonly AgencyProfile[] = [
  profile("diskominfo-landak", "555", "Diskominfo-Ldk", need("Server laman kabupaten", "Laman")),
  profile(
    "Dinas Kesehatan Kabupaten Sambas",
    "440",
    "Dinkes-Sbs",
    need("Server e-Puskesmas", "e-Puskesmas"),
  ),
  profile(
    "diskominfo-kota-singkawang",
    "555",
    "Diskominfo-Skw",
    need("Server cadangan SPBE kota", "SPBE"),
  ),
];

export interface DeviceModel {
  readonly type: "server" | "storage" | "switch" | "router" | "firewall";
  readonly brand: string;
  readonly model: string;
  readonly units: number;
  /** Millimetres. */
  readonly depth: number;
  readonly weight: number;
  readonly watt: number;
  readonly psu: number;
  /** Letters and digits of its serial number: A a letter, 9 a digit. */
  readonly serial: string;
  readonly specs?: string;
}

export const serverModels: readonly DeviceModel[] = [
  {
    type: "server",
    brand: "Dell",
    model: "PowerEdge R760",
    units: 2,
    depth: 772,
    weight: 28,
    watt: 1100,
    psu: 2,
    serial: "9AA9AA9",
    specs: "2× Xeon Gold 6426Y, 256 GB, 8× 1,92 TB SSD",
  },
  {
    type: "server",
    brand: "Dell",
    model: "PowerEdge R660xs",
    units: 1,
    depth: 736,
    weight: 21,
    watt: 800,
    psu: 2,
    serial: "9AA9AA9",
    specs: "Xeon Silver 4410Y, 64 GB, 4× 960 GB SSD",
  },
  {
    type: "server",
    brand: "HPE",
    model: "ProLiant DL380 Gen11",
    units: 2,
    depth: 738,
    weight: 27,
    watt: 1000,
    psu: 2,
    serial: "SGH999AAAA",
    specs: "2× Xeon Gold 5416S, 128 GB, 6× 2,4 TB SAS",
  },
  {
    type: "server",
    brand: "HPE",
    model: "ProLiant DL360 Gen11",
    units: 1,
    depth: 758,
    weight: 19,
    watt: 800,
    psu: 2,
    serial: "SGH999AAAA",
    specs: "Xeon Silver 4416+, 64 GB, 4× 1,2 TB SAS",
  },
  {
    type: "server",
    brand: "Lenovo",
    model: "ThinkSystem SR650 V3",
    units: 2,
    depth: 764,
    weight: 30,
    watt: 1100,
    psu: 2,
    serial: "J99AAAA9",
    specs: "2× Xeon Silver 4410T, 128 GB, 8× 1,92 TB SSD",
  },
  {
    type: "server",
    brand: "Lenovo",
    model: "ThinkSystem SR630 V3",
    units: 1,
    depth: 773,
    weight: 20,
    watt: 750,
    psu: 2,
    serial: "J99AAAA9",
  },
  {
    type: "server",
    brand: "xFusion",
    model: "FusionServer 2288H V7",
    units: 2,
    depth: 798,
    weight: 29,
    watt: 900,
    psu: 2,
    serial: "2102AAA99999",
  },
  {
    type: "server",
    brand: "ASUS",
    model: "RS300-E12-RS4",
    units: 1,
    depth: 579,
    weight: 12,
    watt: 450,
    psu: 1,
    serial: "R9S9AA999999",
  },
];

export const storageModels: readonly DeviceModel[] = [
  {
    type: "storage",
    brand: "Synology",
    model: "RS2423RP+",
    units: 2,
    depth: 552,
    weight: 14,
    watt: 180,
    psu: 2,
    serial: "2310AAA999999",
    specs: "12× 8 TB, RAID 6",
  },
  {
    type: "storage",
    brand: "Dell",
    model: "PowerVault ME5012",
    units: 2,
    depth: 610,
    weight: 32,
    watt: 580,
    psu: 2,
    serial: "9AA9AA9",
    specs: "12× 12 TB NL-SAS",
  },
  {
    type: "storage",
    brand: "QNAP",
    model: "TS-h1277AXU-RP",
    units: 2,
    depth: 531,
    weight: 15,
    watt: 250,
    psu: 2,
    serial: "Q999A99999A",
  },
];

export const networkModels: readonly DeviceModel[] = [
  {
    type: "switch",
    brand: "Cisco",
    model: "Catalyst 9300-24T",
    units: 1,
    depth: 409,
    weight: 8,
    watt: 350,
    psu: 1,
    serial: "FOC9999A9AA",
  },
  {
    type: "router",
    brand: "MikroTik",
    model: "CCR2116-12G-4S+",
    units: 1,
    depth: 199,
    weight: 4,
    watt: 83,
    psu: 2,
    serial: "HE999AA9AA9",
  },
  {
    type: "firewall",
    brand: "Fortinet",
    model: "FortiGate 100F",
    units: 1,
    depth: 254,
    weight: 4,
    watt: 39,
    psu: 2,
    serial: "FG100FTK99999999",
  },
];

/** First names with the sex digit of the NIP (1 man, 2 woman), and last names, as met in Kalbar. */
export const firstNames: readonly (readonly [string, 1 | 2])[] = [
  ["Agus", 1],
  ["Dewi", 2],
  ["Hendra", 1],
  ["Yuliana", 2],
  ["Petrus", 1],
  ["Maria", 2],
  ["Iskandar", 1],
  ["Nur", 2],
  ["Stefanus", 1],
  ["Fitri", 2],
  ["Uray", 1],
  ["Veronika", 2],
  ["Rahmat", 1],
  ["Siti", 2],
  ["Antonius", 1],
  ["Lusiana", 2],
  ["Gusti", 1],
  ["Ratna", 2],
  ["Dedi", 1],
  ["Mega", 2],
];
export const lastNames: readonly string[] = [
  "Firmansyah",
  "Anggraini",
  "Kurniawan",
  "Saputra",
  "Ngau",
  "Lejau",
  "Alkadrie",
  "Hidayat",
  "Susanti",
  "Wijaya",
  "Oktaviani",
  "Ramadhan",
  "Tandi",
  "Maulana",
  "Permata",
  "Aditya",
  "Lim",
  "Handayani",
  "Budiman",
  "Sari",
];
export const picPositions: readonly string[] = [
  "Pranata Komputer Ahli Muda",
  "Pranata Komputer Ahli Pertama",
  "Pranata Komputer Terampil",
  "Kepala Subbagian Umum dan Aparatur",
  "Pengelola Sistem dan Jaringan",
  "Analis Data dan Informasi",
];

export const texts = {
  missing: [
    "Nomor seri perangkat belum lengkap.",
    "Tanda tangan Kepala PD belum ada.",
    "Daya listrik perangkat belum diisi.",
    "Cap PD pada surat tidak terbaca; mohon dikirim ulang.",
    "Spesifikasi server kedua belum dilampirkan.",
    "PIC teknis dan nomor telepon belum disebutkan.",
  ],
  completed: [
    "Nomor seri kedua perangkat sudah disampaikan.",
    "Surat pengganti yang sudah ditandatangani diterima.",
    "Daftar daya perangkat diterima lewat SRIKANDI.",
    "Surat dengan cap yang jelas diterima di meja layanan.",
    "Lampiran spesifikasi sudah dilengkapi.",
    "Nama dan kontak PIC sudah diberikan.",
  ],
  declined: [
    "Daya rak tidak cukup untuk perangkat yang diminta.",
    "Kedalaman perangkat 1.050 mm melebihi batas rak 800 mm.",
    "Kebutuhan ini dilayani Pusat Data Nasional; PD diarahkan mengajukan ke sana.",
  ],
  declinedStranger: "Bukan perangkat daerah di lingkungan Pemerintah Provinsi Kalimantan Barat.",
  withdrawn: [
    "PD menarik permintaan; pengadaan server ditunda ke tahun depan.",
    "PD memilih memakai server virtual yang sudah ada.",
  ],
  mistake: ["Tercatat dua kali dari surat yang sama.", "Surat ternyata ditujukan ke bidang lain."],
  again: "Perangkat yang dibawa berbeda dengan yang dikaji.",
  notes: [
    "PIC minta pemasangan pagi, sebelum jam layanan.",
    "Perangkat tiba di ruang server, masih dalam kardus.",
    "Kabel daya C13 dibawa PD sendiri.",
    "Sudah ditelepon, PIC sedang dinas luar sampai besok.",
    "Rel rak belum ada; dipinjamkan dari gudang.",
    "PD akan mengirim surat asli lewat kurir.",
    "Menunggu alamat IP dari tim jaringan.",
    "Label aset BMD difoto saat serah terima.",
  ],
  receiptReasons: [
    "Surat diterima lebih awal; stempel agenda terbaca sesudah dicatat.",
    "Jam terima di buku agenda lebih awal dari yang dicatat.",
  ],
  findings: {
    letter: ["Surat asli dan lampiran cocok", "Lewat SRIKANDI"],
    rack: ["Slot berurutan tersedia", "Perlu geser satu patch panel"],
    power: ["Terpakai 4,9 dari 7,0 kW", "Sumber listrik kedua dari UPS B"],
    network: ["VLAN sudah disiapkan", "IP menyusul dari tim jaringan"],
    security: ["Pemindaian terakhir tanpa temuan tinggi", "Perlu tambal sistem operasi"],
  },
} as const;
