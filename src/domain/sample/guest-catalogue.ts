/** Who comes to the desk and why: invented, but lifelike for West Kalimantan. */

/** Names as they are put together in one part of the population, and the sex of the NIK and NIP. */
export interface NameStock {
  readonly men: readonly string[];
  readonly women: readonly string[];
  readonly last: readonly string[];
  /** Before the given name of a grown person, now and then. */
  readonly titles: readonly (readonly [man: string, woman: string])[];
  /** The family name stands first. */
  readonly lastFirst?: true;
}

const words = (text: string): readonly string[] => text.split(" ");

const malay: NameStock = {
  men: words("Syarif Uray Abang Gusti Zulkifli Ridwan Iskandar Mursalin Fahrurrazi Hamdan Rusdi"),
  women: words("Nurhayati Dayang Fatimah Suryani Halimah Syarifah Rahmah Zubaidah Nurul Masitah"),
  last: words("Alkadrie Assegaf Kurniawan Ramadhan Hidayat Mulyadi Saputra Maulana Yusuf Anwar"),
  titles: [
    ["H.", "Hj."],
    ["Syarif", "Syarifah"],
  ],
};
const dayak: NameStock = {
  men: words("Markus Petrus Stefanus Yohanes Antonius Kornelius Paulus Herkulanus Yakobus Lukas"),
  women: words(
    "Theresia Fransiska Veronika Agustina Maria Yuliana Kristina Elisabet Lusia Paulina",
  ),
  last: words("Lidi Ngau Kimpul Lejau Tandi Unjing Sabinus Jelani Peny Bungkang Luyan Sumping"),
  titles: [],
};
const chinese: NameStock = {
  men: words("Hendra Kevin Susanto Cin-Nen Ket-Siong Wijaya Rudy Alvin Suhardi Jimmy"),
  women: words("Mei-Ling Susanti Siu-Fong Lina Cici Felisia Angelina Yuliani Melisa Novita"),
  last: words("Lim Tan Bong Chai Ng Jong Liu Tjhin Kwee Phang"),
  titles: [],
  lastFirst: true,
};
const javanese: NameStock = {
  men: words("Bambang Slamet Joko Agus Wahyu Sugeng Dwi Eko Purnomo Suparman Heri Tri"),
  women: words("Sri Endang Wahyuni Dewi Retno Sulastri Ratna Ningsih Yuni Lestari Dwi Titik"),
  last: words("Irawan Riyadi Rahayu Handayani Purwanto Setiawan Wibowo Hartono Utami Nugroho"),
  titles: [["Drs.", "Dra."]],
};
const bugis: NameStock = {
  men: words("Andi Daeng Ambo Baso Muhammad Ahmad Lukman Arifuddin Rustam Mansur"),
  women: words("Andi Besse Hasnah Marwah Tenri Rosmini Hartati Nuraini Indo Sitti"),
  last: words("Matutu Dalle Tahir Makmur Sultan Rasyid Zaini Rahman Pallawa Mappe"),
  titles: [["H.", "Hj."]],
};

/** As often as they are met at a desk in Pontianak. */
export const stocks: readonly NameStock[] = [
  malay,
  malay,
  malay,
  dayak,
  dayak,
  dayak,
  chinese,
  chinese,
  javanese,
  javanese,
  bugis,
];

/** Where guests come from; staff of a PD show the card of a civil servant, others a KTP. */
export const offices: Readonly<
  Record<"agency" | "region" | "school" | "village" | "other", readonly string[]>
> = {
  agency: words(
    "dinsos dishub disdikbud dinkes bapenda bappeda bkad bkd bpsdm bpbd dpmd dlhk dpmptsp dispusip " +
      "disdukcapil diskop-ukm disporapar dpppa dkp satpol-pp setwan bakesbangpol rsud-soedarso " +
      "dinas-pupr disperkim disnakertrans disbunnak biro-umum biro-organisasi biro-hukum",
  ),
  region: [
    "Diskominfo Kabupaten Sintang",
    "Diskominfo Kabupaten Sambas",
    "Diskominfo Kabupaten Kubu Raya",
    "Diskominfo Kabupaten Kapuas Hulu",
    "Diskominfo Kota Singkawang",
    "Kecamatan Pontianak Selatan",
    "Bappeda Kabupaten Landak",
  ],
  school: [
    "SMAN 1 Pontianak",
    "SMAN 3 Pontianak",
    "SMKN 4 Pontianak",
    "SMKN 1 Singkawang",
    "SMAN 2 Sungai Raya",
    "SLB Negeri Pontianak",
    "Universitas Tanjungpura",
    "Politeknik Negeri Pontianak",
  ],
  village: [
    "Desa Sungai Raya",
    "Desa Parit Baru",
    "Desa Sungai Ambangah",
    "Desa Teluk Empening",
    "Desa Anjungan Melancar",
    "Kelurahan Benua Melayu Laut",
  ],
  other: [
    "Umum",
    "Umum",
    "Umum",
    "CV Kapuas Media",
    "PT Khatulistiwa Data",
    "Komunitas Relawan TIK",
  ],
};
export type OfficeKind = keyof typeof offices;

export interface GuestNeed {
  readonly need: string;
  readonly topics: readonly string[];
  readonly advice: string;
  readonly of: readonly OfficeKind[];
}

const everybody: readonly OfficeKind[] = ["agency", "region", "school", "village", "other"];
const government: readonly OfficeKind[] = ["agency", "region"];

const asks = (
  need: string,
  topics: string,
  advice: string,
  of: readonly OfficeKind[] = government,
): GuestNeed => ({ need, topics: words(topics), advice, of });

export const guestNeeds: readonly GuestNeed[] = [
  asks(
    "Integrasi aplikasi dengan SPLP",
    "integration",
    "Daftarkan layanan data di SPLP lebih dulu; dokumen antarmuka disusun bersama Bidang Aptika.",
  ),
  asks(
    "Alamat IP untuk server ujian",
    "hosting network",
    "Ajukan lewat surat permintaan colocation; IP publik diberikan setelah kajian keamanan.",
    ["agency", "school"],
  ),
  asks(
    "Subdomain sekolah",
    "domain",
    "Subdomain sch.id diurus sendiri lewat registrar; formulir dan contohnya sudah diberikan.",
    ["school"],
  ),
  asks(
    "Syarat titip server",
    "hosting",
    "Dijelaskan syarat SK 09/DISKOMINFO/2022: surat, tanda tangan Kepala PD, cap atau TTE.",
  ),
  asks(
    "Rancangan aplikasi perencanaan",
    "application governance",
    "Susun proses bisnis dan arsitektur dulu, lalu minta pertimbangan sebelum pengadaan.",
  ),
  asks(
    "Keamanan aplikasi SAKIP",
    "security",
    "Ajukan penilaian kerentanan; sementara itu tutup halaman masuk dari internet.",
  ),
  asks("Email dinas", "domain", "Akun dibuat setelah daftar pegawai dikirim dengan nota dinas."),
  asks(
    "Jaringan ruang rapat",
    "network",
    "Tim jaringan meninjau hari Senin; sementara pakai titik akses cadangan.",
  ),
  asks(
    "Menanyakan akun pembelajaran daring",
    "application",
    "Akun diaktifkan lewat BPSDM; petunjuk masuk sudah diberikan.",
    ["agency", "school"],
  ),
  asks(
    "Tanda tangan elektronik untuk pejabat baru",
    "signature",
    "Rekomendasi diterbitkan setelah data pejabat lengkap; sertifikat dari BSrE.",
  ),
  asks(
    "Perpanjangan sertifikat elektronik yang kedaluwarsa",
    "signature",
    "Diperpanjang dari akun sendiri; dibantu mengatur ulang kata sandi.",
  ),
  asks(
    "Situs web desa tidak dapat dibuka",
    "domain application",
    "Domain desa.id sudah lewat masa; perpanjang lewat registrar, lalu arahkan ulang DNS.",
    ["village"],
  ),
  asks(
    "Pengajuan domain desa.id",
    "domain",
    "Siapkan surat kepala desa dan SK; pengajuan lewat domain.go.id.",
    ["village"],
  ),
  asks(
    "Pindah aplikasi data desa ke server provinsi",
    "hosting application",
    "Aplikasi desa dilayani pusat data kabupaten; diberi kontak Diskominfo kabupaten.",
    ["village", "region"],
  ),
  asks(
    "Permohonan narasumber literasi digital",
    "governance",
    "Ajukan surat dua minggu sebelumnya; tema dan jumlah peserta disebutkan.",
    everybody,
  ),
  asks(
    "Wawancara tugas akhir tentang SPBE",
    "governance",
    "Data yang boleh dibuka diberikan; selebihnya lewat PPID.",
    ["school", "other"],
  ),
  asks(
    "Magang mahasiswa informatika",
    "other",
    "Surat pengantar kampus diserahkan ke Subbagian Umum; formulir sudah diberikan.",
    ["school", "other"],
  ),
  asks(
    "Menanyakan pemasangan internet di kantor",
    "network",
    "Kebutuhan dicatat untuk tahun depan; tahun ini pakai kontrak perangkat daerah.",
    ["agency", "village"],
  ),
  asks(
    "Akun SRIKANDI tidak bisa masuk",
    "application",
    "Akun dipulihkan; unit kerja pengguna disesuaikan dengan jabatan baru.",
  ),
  asks(
    "Integrasi data kepegawaian dengan aplikasi absensi",
    "integration",
    "Pakai layanan data BKD; kunci akses diminta dengan surat.",
  ),
  asks(
    "Laporan situs yang diretas",
    "security",
    "Situs ditutup dulu, log diserahkan ke tim tanggap insiden; jangan hapus berkas.",
  ),
  asks(
    "Menawarkan kerja sama penyedia aplikasi",
    "governance",
    "Penawaran disampaikan lewat surat; pengadaan mengikuti e-katalog.",
    ["other"],
  ),
  asks(
    "Menanyakan cara mengadu lewat SP4N-LAPOR!",
    "other",
    "Dibantu membuat akun dan menulis laporan.",
    ["other", "village"],
  ),
  asks(
    "Indeks SPBE dan bukti dukung",
    "governance",
    "Daftar bukti dukung diberikan; batas unggah tanggal 30.",
  ),
  asks(
    "Server lama ingin diambil kembali",
    "hosting",
    "Buat surat permintaan pengambilan; pengambilan disertai berita acara.",
  ),
  asks(
    "Meminjam ruang video konferensi",
    "network other",
    "Jadwal kosong Kamis; pesan lewat Subbagian Umum.",
    everybody,
  ),
];

export const destinations: readonly string[] = [
  "Bidang Aplikasi Informatika",
  "Bidang Infrastruktur TIK",
  "Bidang Persandian",
  "Sekretariat",
];

export const guestNotes: readonly string[] = [
  "Membawa contoh surat, sudah disalin.",
  "Minta dihubungi lewat WhatsApp.",
  "Datang berdua dengan pengelola jaringan.",
  "Akan kembali membawa surat pengantar.",
];
