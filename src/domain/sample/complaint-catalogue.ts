/** What people complain of and what they are answered: invented, but lifelike for a Diskominfo. */

export type ComplaintChannelId =
  | "in-person"
  | "complaint-box"
  | "whatsapp"
  | "telephone"
  | "email"
  | "lapor"
  | "contact-form"
  | "instagram"
  | "facebook"
  | "twitter"
  | "other";

export type ComplaintClass = "minor" | "normative" | "non-oversight" | "oversight";

export interface LinkedMatter {
  readonly service: "colocation" | "consultation";
  /** Still being worked on, or already over. */
  readonly is: "open" | "over";
  /** A word of what the case is about; without one any will do. */
  readonly about?: string;
}

/** How one complaint went. Times are working days, so that none falls on a closed one. */
export interface SampleComplaint {
  /** Working days before the last open day. */
  readonly day: number;
  /** By the wall clock, WIB: messages also come in the evening. */
  readonly at: string;
  readonly channel: ComplaintChannelId;
  readonly subject: string;
  readonly story: string;
  readonly stage:
    | "received"
    | "triage"
    | "follow-up"
    | "incomplete"
    | "answered"
    | "done"
    | "forwarded"
    | "withdrawn"
    | "archived";

  /** The same number is the same reporter, by the same telephone; by default somebody else each time. */
  readonly reporter?: number;
  /** What the reporter tells of himself; by default what the channel shows. */
  readonly tells?: "all" | "name and contact" | "contact" | "nothing";
  /** Beyond anonymity, which every complaint begins with. `open`: the reporter wants to be named. */
  readonly wish?: "secret" | "open";
  readonly reported?: string;
  readonly agency?: string;
  readonly place?: string;
  readonly loss?: string;
  readonly remedy?: string;
  readonly channelRef?: string;
  /** What it is about, out of the cases that were there when the complaint came in. */
  readonly linkedTo?: LinkedMatter;

  /** Working days until it was written down; by default minutes. */
  readonly recorded?: number;
  readonly category?: ComplaintClass;
  /** Given to a unit; without it the answer is given at once. */
  readonly instruction?: string;
  readonly unit?: keyof typeof units;
  readonly urgency?: "soon" | "immediate";
  readonly reclassified?: { readonly from: ComplaintClass; readonly reason: string };
  /** Working days from receipt to the answer, the forwarding or the end. */
  readonly took?: number;
  readonly answer?: string;
  /** What the Inspektorat found. */
  readonly found?: string;
  /** Working days from the answer to the closing: beyond ten the reporter kept silent. */
  readonly closed?: number;
  /** So many working days after the answer. */
  readonly reopened?: {
    readonly after: number;
    readonly reason: string;
    readonly answer?: string;
  };
  /** What was asked of the reporter, and what came. */
  readonly missing?: string;
  readonly completed?: string;
  readonly destination?: string;
  readonly forwardedBy?: string;
  readonly reason?: string;
  readonly note?: string;
  /** What was done, working days after the disposition. */
  readonly works?: readonly (readonly [after: number, text: string])[];
  /** What the colleague told who has the task. */
  readonly told?: string;
  /** The officer looked up the telephone to ask or to tell. */
  readonly contacted?: true;
}

/** Units of the office with the person who usually takes their complaints. */
export const units = {
  applications: { name: "Bidang Aplikasi Informatika", officer: "Rina Wulandari" },
  advice: { name: "Bidang Aplikasi Informatika", officer: "Yohanes Adrianto" },
  rack: { name: "Bidang Aplikasi Informatika", officer: "Theresia Lestari" },
  desk: { name: "Bidang Aplikasi Informatika", officer: "Nurul Aini" },
  network: {
    name: "Bidang Infrastruktur Teknologi Informasi dan Komunikasi",
    officer: "Kepala Bidang Infrastruktur TIK",
  },
  public: {
    name: "Bidang Informasi dan Komunikasi Publik",
    officer: "Kepala Bidang Informasi dan Komunikasi Publik",
  },
  security: { name: "Bidang Persandian dan Statistik", officer: "Kepala Bidang Persandian" },
  secretariat: { name: "Sekretariat", officer: "Sekretaris Dinas" },
} as const;

export const jobs: readonly string[] = [
  "Guru",
  "Perangkat desa",
  "Mahasiswa",
  "Wiraswasta",
  "Pengelola situs",
  "Karyawan swasta",
  "Ibu rumah tangga",
  "Operator sekolah",
];

/** No street of Kalimantan Barat bears such a name. */
export const streets: readonly string[] = [
  "Jalan Rekaan Indah",
  "Gang Contoh Damai",
  "Jalan Misal Raya",
  "Komplek Andaian Permai Blok C",
  "Jalan Umpama Gang 3",
];
export const towns: readonly string[] = [
  "Pontianak",
  "Sungai Raya",
  "Singkawang",
  "Mempawah",
  "Sintang",
  "Ngabang",
];

/** After closing time of the tenth working day since the answer. */
const silent = 11.2;

/** To be looked at this morning, in the order in which they were written down. */
const toTriage: readonly SampleComplaint[] = [
  {
    day: 7,
    at: "21.14",
    channel: "twitter",
    subject: "Tautan unduh formulir di situs mati",
    story:
      "@kominfoKalbar min link formulir permohonan di web kok 404 terus?? udah 3 hari dicoba, di hp di laptop sama aja 🙏",
    stage: "received",
    recorded: 0.4,
  },
  {
    day: 5,
    at: "13.40",
    channel: "facebook",
    subject: "Videotron simpang menyilaukan pengendara",
    story:
      "Tolong videotron milik pemprov di simpang itu dikurangi terangnya kalau malam. Saya lewat jam 9 malam, mata sampai tidak lihat motor di depan. Jangan tunggu ada yang kecelakaan dulu.",
    place: "Simpang empat dekat Taman Digulis",
    stage: "triage",
  },
  {
    day: 4,
    at: "10.05",
    channel: "telephone",
    subject: "Nomor layanan sulit dihubungi",
    story:
      "Pelapor menelepon nomor kantor empat kali antara pukul 08.00 dan 10.00, selalu nada tunggu lalu putus. Baru tersambung pada panggilan kelima. Ia ingin menanyakan syarat konsultasi dan menyarankan ada nomor cadangan.",
    stage: "triage",
    reporter: 41,
    tells: "contact",
  },
  {
    day: 3,
    at: "20.31",
    channel: "instagram",
    subject: "Jadwal layanan di laman tidak sesuai",
    story:
      "Halo min, di laman ditulis layanan konsultasi buka sampai 16.00 hari Jumat, tapi tadi kami datang 14.50 loket sudah kosong. Yang benar yang mana ya? Kami dari Mempawah, jauh lho 😢",
    stage: "triage",
  },
  {
    day: 2,
    at: "09.12",
    channel: "email",
    subject: "Email dinas menolak lampiran",
    story:
      "Yth. Dinas Komunikasi dan Informatika,\n\nSejak awal pekan surat elektronik dari kantor kami ke alamat dinas selalu kembali dengan pesan “message size exceeds fixed limit”, padahal lampiran hanya 6 MB. Dokumen penawaran yang diminta panitia jadi terlambat. Mohon penjelasan batas ukuran yang berlaku.\n\nTerima kasih.",
    stage: "received",
    reporter: 42,
    tells: "name and contact",
    channelRef: "Fwd: Undelivered Mail Returned to Sender",
  },
  {
    day: 2,
    at: "14.00",
    channel: "complaint-box",
    subject: "Petugas konsultasi tidak di tempat",
    story:
      "Saya antri dari jam 1 siang mau konsultasi, katanya petugas sedang rapat. Ditunggu 1 jam tidak ada kabar. Kalau memang tidak ada orang tolong ditulis di pintu.",
    stage: "received",
    tells: "nothing",
  },
  {
    day: 1,
    at: "16.20",
    channel: "lapor",
    subject: "Wifi ruang tunggu lantai 1 sering putus",
    story:
      "Mohon diperhatikan wifi publik di ruang tunggu lantai 1 Gedung Pelayanan Terpadu. Setiap sepuluh menit putus dan harus masuk ulang. Banyak warga mengisi berkas daring sambil menunggu.",
    place: "Gedung Pelayanan Terpadu, lantai 1",
    stage: "received",
    recorded: 0.018,
  },
  {
    day: 1,
    at: "19.42",
    channel: "whatsapp",
    subject: "Diminta biaya saat menitip server",
    story:
      "Selamat malam. Saya pengelola aplikasi di salah satu dinas. Dua minggu lalu saya mengantar surat permintaan colocation dan berkas dinyatakan lengkap. Ketika menanyakan jadwal pemasangan, seorang petugas ruang server meminta uang rak Rp 500.000 supaya dipasang minggu ini. Setahu saya layanan ini tidak dipungut biaya. Mohon ditindaklanjuti dan nama saya jangan dibuka.",
    stage: "received",
    recorded: 0.032,
    tells: "name and contact",
    reported: "Petugas ruang server",
  },
];

/** With a unit: some late, some due today or tomorrow. */
const followedUp: readonly SampleComplaint[] = [
  {
    day: 34,
    at: "09.20",
    channel: "whatsapp",
    subject: "Biaya tambahan pemasangan server",
    story:
      "Pagi pak/bu. Waktu server kantor kami dipasang di ruang server, teknisinya bilang ada biaya tambahan untuk kabel dan rak, 350 ribu, tanpa kuitansi. Bukannya colocation gratis? Saya tidak mau nama saya dibawa-bawa.",
    reported: "Teknisi ruang server",
    loss: "Rp 350.000",
    stage: "follow-up",
    category: "oversight",
    unit: "secretariat",
    urgency: "soon",
    instruction:
      "Kumpulkan daftar pemasangan bulan ini dan siapa yang bertugas. Jangan bertanya langsung kepada teknisi; bahan diserahkan kepada Inspektorat.",
    note: "Inspektorat meminta daftar hadir ruang server tiga bulan terakhir.",
    contacted: true,
  },
  {
    day: 62,
    at: "10.40",
    channel: "complaint-box",
    subject: "Pengadaan kamera rapat diatur",
    story:
      "Saya pegawai biasa. Pengadaan kamera ruang rapat sudah diarahkan ke satu toko sebelum diumumkan. Speknya disalin dari brosur toko itu. Tolong diperiksa, jangan cari siapa yang menulis.",
    reported: "Panitia pengadaan",
    stage: "follow-up",
    category: "oversight",
    wish: "secret",
    tells: "nothing",
    unit: "secretariat",
    urgency: "immediate",
    instruction: "Amankan dokumen pengadaan dan limpahkan kepada Inspektorat.",
    note: "Pemeriksaan Inspektorat belum selesai; laporan sementara dijanjikan pekan depan.",
  },
  {
    day: 57,
    at: "19.05",
    channel: "lapor",
    subject: "Pegawai memakai kendaraan dinas untuk usaha pribadi",
    story:
      "Mobil dinas berpelat merah milik dinas ini setiap Sabtu dipakai mengantar katering. Saya tetangganya. Foto ada bila diperlukan.",
    reported: "Pegawai dinas",
    stage: "follow-up",
    category: "oversight",
    unit: "secretariat",
    instruction: "Periksa buku pemakaian kendaraan; hasilnya kepada Inspektorat.",
  },
  {
    day: 14,
    at: "11.03",
    channel: "email",
    subject: "Lampiran PDF selalu mental dari email dinas",
    story:
      "Selamat siang, sudah tiga kali kami kirim dokumen PDF ke email dinas dan tiga kali pula mental. Ukurannya di bawah 10 MB. Mohon dicek servernya, kami tidak mungkin tiap kali antar hardcopy ke Pontianak.",
    stage: "follow-up",
    reporter: 42,
    tells: "name and contact",
    category: "non-oversight",
    unit: "network",
    instruction: "Periksa batas lampiran dan catatan penolakan di server surel; usulkan jawaban.",
  },
  {
    day: 19,
    at: "08.35",
    channel: "in-person",
    subject: "Surat permintaan colocation belum ada kabar",
    story:
      "Pelapor datang menanyakan surat kantornya. Menurut tanda terima, surat sudah lengkap, tetapi sampai hari ini belum ada surat konfirmasi. Pelapor kecewa karena dua kali dijanjikan “besok”.",
    stage: "follow-up",
    linkedTo: { service: "colocation", is: "open" },
    remedy: "Kepastian tanggal pemasangan, tertulis.",
    tells: "all",
    category: "non-oversight",
    unit: "rack",
    urgency: "soon",
    instruction: "Telusuri berkas, jelaskan keterlambatan, dan beri tanggal pemasangan.",
    note: "Berkas tertahan karena pengkaji dinas luar; sudah diminta dikerjakan pengganti.",
    works: [
      [1, "Berkas colocation ditelusuri: kajian selesai, penempatan belum dijadwalkan."],
      [4, "Pelapor diberi tahu lewat telepon bahwa pemasangan dijadwalkan pekan ini."],
    ],
    told: "Rak B sudah disiapkan. Pemasangan dapat dilakukan Senin pagi.",
  },
  {
    day: 17,
    at: "22.47",
    channel: "facebook",
    subject: "Siaran langsung pelantikan tanpa suara",
    story:
      "Ini siaran langsung kok gak ada suaranya dari awal sampai habis?? Kami di kampung nonton rame2 lho. Malu-maluin pemprov.",
    stage: "follow-up",
    category: "non-oversight",
    unit: "public",
    instruction: "Periksa rekaman dan unggah ulang dengan suara bila ada; siapkan permohonan maaf.",
    works: [[2, "Rekaman cadangan ditemukan; suaranya lengkap dan sedang disunting."]],
  },
  {
    day: 14,
    at: "09.50",
    channel: "contact-form",
    subject: "Data harga pangan di portal tidak diperbarui",
    story:
      "Saya memakai data harga pangan dari portal data untuk tugas akhir. Sejak Agustus angkanya tidak berubah sama sekali. Mohon diperbarui atau diberi keterangan.",
    stage: "follow-up",
    category: "non-oversight",
    unit: "security",
    instruction: "Tanyakan kepada perangkat daerah pemilik data, lalu usulkan jawaban.",
    works: [[1, "Surat elektronik dikirim kepada perangkat daerah pemilik data."]],
    missing: "Tautan halaman data yang dimaksud; portal memuat beberapa data harga.",
    completed: "Pelapor mengirim tautan dan tangkapan layar.",
  },
  {
    day: 12,
    at: "10.15",
    channel: "telephone",
    subject: "Internet kantor desa putus sejak petir",
    story:
      "Penelepon menyampaikan internet bantuan provinsi di kantor desa mati sejak hujan petir, sudah dilaporkan ke penyedia tetapi dilempar ke dinas. Pelayanan surat warga terhenti.",
    place: "Kantor desa",
    loss: "Pelayanan administrasi desa berhenti",
    stage: "follow-up",
    category: "non-oversight",
    unit: "network",
    urgency: "immediate",
    instruction: "Hubungi penyedia hari ini; pastikan siapa yang mengganti perangkat.",
    contacted: true,
  },
  {
    day: 9,
    at: "14.22",
    channel: "whatsapp",
    subject: "Sertifikat pelatihan literasi digital belum dikirim",
    story:
      "Assalamualaikum. Saya peserta pelatihan literasi digital, sampai sekarang sertifikatnya belum dikirim padahal dijanjikan 1 minggu. Butuh untuk lamaran kerja. Mohon bantuannya 🙏🏻",
    stage: "follow-up",
    category: "non-oversight",
    unit: "public",
    instruction: "Kirim sertifikat bila sudah ditandatangani; beri tahu tanggal pastinya.",
  },
  {
    day: 8,
    at: "16.45",
    channel: "instagram",
    subject: "Komentar warga dihapus admin",
    story:
      "Kenapa komentar saya soal jalan rusak dihapus? Itu bukan hinaan, itu kenyataan. Masa instansi informasi malah menutup informasi.",
    stage: "follow-up",
    category: "normative",
    reclassified: {
      from: "minor",
      reason: "Perlu menjelaskan aturan moderasi media sosial, tidak cukup dijawab petugas.",
    },
    unit: "public",
    instruction: "Jelaskan aturan moderasi; periksa apakah komentar memang melanggarnya.",
  },
  {
    day: 5,
    at: "08.12",
    channel: "lapor",
    subject: "Aplikasi absensi kantor menolak lokasi",
    story:
      "Saya pegawai kontrak. Aplikasi absensi selalu menyatakan saya di luar lokasi padahal berdiri di depan pintu kantor. Tunjangan terpotong tiga hari.",
    loss: "Tunjangan tiga hari",
    stage: "follow-up",
    category: "non-oversight",
    reclassified: {
      from: "normative",
      reason:
        "Ternyata ada galat pada peta lokasi; perlu pemeriksaan log, bukan sekadar penjelasan.",
    },
    unit: "applications",
    urgency: "soon",
    instruction: "Periksa koordinat kantor di aplikasi dan log pelapor.",
  },
  {
    day: 5,
    at: "11.20",
    channel: "complaint-box",
    subject: "Kursi ruang tunggu patah",
    story: "Kursi tunggu dekat loket 2 patah, anak saya hampir jatuh. Tolong diganti.",
    stage: "follow-up",
    category: "minor",
    tells: "nothing",
    unit: "secretariat",
    instruction: "Singkirkan kursi hari ini, ganti secepatnya.",
  },
  {
    day: 7,
    at: "09.31",
    channel: "other",
    subject: "Spanduk Hari Jadi menutup rambu",
    story:
      "Disampaikan melalui surat RT: spanduk milik pemprov di depan gang menutupi rambu dilarang parkir sehingga mobil parkir sembarangan. Mohon digeser.",
    channelRef: "12/RT-004/XI",
    stage: "follow-up",
    category: "non-oversight",
    tells: "all",
    wish: "open",
    unit: "public",
    instruction: "Koordinasikan pemindahan spanduk dengan pemasangnya.",
  },
  {
    day: 27,
    at: "10.00",
    channel: "in-person",
    subject: "Konsultasi dialihkan tanpa pemberitahuan",
    story:
      "Pelapor datang sesuai jadwal konsultasi, tetapi diminta kembali minggu depan karena konsultan berhalangan. Tidak ada pemberitahuan sebelumnya, padahal nomor telepon sudah ditinggalkan.",
    stage: "follow-up",
    linkedTo: { service: "consultation", is: "over" },
    tells: "name and contact",
    category: "non-oversight",
    unit: "advice",
    took: 6,
    answer:
      "Kami mohon maaf atas pengalihan jadwal tersebut. Jadwal pengganti telah kami sampaikan melalui telepon.",
    instruction: "Beri jadwal pengganti dan perbaiki cara memberi tahu tamu.",
    reopened: {
      after: 8.5,
      reason: "Pelapor menyampaikan jadwal pengganti pun dibatalkan pada hari yang sama.",
    },
  },
];

/** Waiting for the reporter. */
const incomplete: readonly SampleComplaint[] = [
  {
    day: 31,
    at: "10.30",
    channel: "complaint-box",
    subject: "Pelayanan lambat",
    story: "Pelayanan disini lambat sekali!!! Tolong diperbaiki.",
    stage: "incomplete",
    tells: "contact",
    missing: "Layanan apa, kapan, dan di loket mana; pelapor hanya menulis nomor telepon.",
  },
  {
    day: 26,
    at: "20.10",
    channel: "facebook",
    subject: "Dugaan pungutan pada pelatihan",
    story: "Katanya pelatihan gratis tapi kok teman saya disuruh bayar map sama sertifikat?",
    reported: "Panitia pelatihan",
    stage: "incomplete",
    missing: "Nama pelatihan, tanggal, jumlah yang diminta, dan siapa yang meminta.",
    note: "Sudah diingatkan sekali lewat pesan; dibaca, belum dibalas.",
  },
  {
    day: 11,
    at: "09.41",
    channel: "email",
    subject: "Akun email dinas tidak dapat dibuka",
    story:
      "Dengan hormat, akun email dinas kami tidak dapat dibuka sejak pergantian operator. Mohon dipulihkan. Terima kasih.",
    stage: "incomplete",
    category: "non-oversight",
    unit: "applications",
    instruction: "Pulihkan akun setelah surat penunjukan operator diterima.",
    missing: "Surat penunjukan operator baru dari kepala perangkat daerah dan alamat akunnya.",
  },
  {
    day: 6,
    at: "15.02",
    channel: "whatsapp",
    subject: "Berita di situs memuat foto saya",
    story:
      "Siang, foto saya dipakai di berita situs pemprov tanpa izin, mohon diturunkan. Saya keberatan.",
    stage: "incomplete",
    missing: "Tautan berita dan foto yang dimaksud.",
  },
];

/** Answered: some fresh, some silent for longer than ten working days. */
const answered: readonly SampleComplaint[] = [
  {
    day: 24,
    at: "09.15",
    channel: "telephone",
    subject: "Ditolak konsultasi karena tidak membawa KTP",
    story:
      "Penelepon menyampaikan anaknya ditolak konsultasi karena hanya membawa kartu mahasiswa. Ia menganggap aturan itu berlebihan untuk sekadar bertanya.",
    stage: "answered",
    category: "normative",
    took: 3.2,
    answer:
      "Terima kasih atas masukan Bapak/Ibu. Standar pelayanan konsultasi dalam SK 09/DISKOMINFO/2022 mensyaratkan tanda pengenal/identitas; kartu mahasiswa termasuk tanda pengenal dan seharusnya diterima. Petugas sudah kami ingatkan, dan anak Bapak/Ibu dapat datang kembali tanpa perlu membuat janji.",
  },
  {
    day: 29,
    at: "13.10",
    channel: "lapor",
    subject: "Wifi taman kota tidak bisa dipakai",
    story:
      "Wifi gratis di taman hanya tinggal papan namanya. Tersambung tapi tidak ada internet. Sudah begitu sejak bulan lalu.",
    place: "Taman kota",
    stage: "answered",
    category: "non-oversight",
    unit: "network",
    instruction: "Periksa perangkat di taman dan beri jadwal perbaikan.",
    took: 11.3,
    answer:
      "Perangkat pemancar di taman rusak karena tersambar petir dan sudah diganti. Wifi dapat digunakan kembali sejak kemarin. Terima kasih atas laporan Saudara.",
  },
  {
    day: 33,
    at: "19.20",
    channel: "instagram",
    subject: "Infografis salah tulis nama kabupaten",
    story: "Min, itu infografis stunting nulisnya 'Kab. Kapuas Hilir' 😅 mana ada. Ralat dong.",
    stage: "answered",
    category: "minor",
    took: 1.1,
    answer:
      "Terima kasih koreksinya. Infografis sudah diganti; yang benar Kabupaten Kapuas Hulu. Kami mohon maaf atas kekeliruan tersebut.",
  },
  {
    day: 40,
    at: "08.55",
    channel: "in-person",
    subject: "Server dipindah rak tanpa pemberitahuan",
    story:
      "Server kantor kami dipindahkan ke rak lain pada malam hari tanpa surat. Aplikasi tidak dapat diakses dari pukul 21.00 sampai 06.00. Kami baru tahu dari keluhan pengguna.",
    agency: "disdikbud",
    loss: "Layanan daring berhenti sembilan jam",
    stage: "answered",
    tells: "all",
    category: "non-oversight",
    unit: "rack",
    urgency: "soon",
    instruction: "Buat kronologi dan usulkan aturan pemberitahuan sebelum pemindahan.",
    took: 16.4,
    answer:
      "Pemindahan dilakukan karena gangguan pendingin pada rak lama dan seharusnya diberitahukan lebih dahulu. Kami mohon maaf. Sejak bulan ini setiap pemindahan diberitahukan tertulis paling lambat dua hari kerja sebelumnya, kecuali keadaan darurat.",
    note: "Jawaban terlambat karena kronologi menunggu catatan dari penyedia pendingin.",
  },
  {
    day: 10,
    at: "10.33",
    channel: "email",
    subject: "Permintaan data menara telekomunikasi",
    story:
      "Kepada Yth. Kepala Dinas. Permohonan data sebaran menara telekomunikasi kami bulan lalu tidak ditanggapi sama sekali. Sebagai badan publik mestinya dinas memberi jawaban, boleh atau tidak.",
    stage: "answered",
    category: "normative",
    took: 4.1,
    answer:
      "Permohonan data disampaikan melalui PPID dengan formulir permohonan informasi. Permohonan Saudara telah kami teruskan kepada PPID hari ini dan akan dijawab sesuai jangka waktu permohonan informasi publik.",
  },
  {
    day: 12,
    at: "13.25",
    channel: "contact-form",
    subject: "Tombol cari di situs tidak berfungsi",
    story: "tombol cari (gambar kaca pembesar) di situs tidak bisa diklik dari hp android",
    stage: "answered",
    category: "minor",
    took: 2.3,
    answer:
      "Tombol pencarian pada tampilan ponsel sudah diperbaiki. Silakan muat ulang halaman. Terima kasih.",
  },
  {
    day: 15,
    at: "09.05",
    channel: "whatsapp",
    subject: "Zoom meeting dinas sering terputus",
    story:
      "Selamat pagi, setiap rapat zoom yang diadakan dinas selalu putus-putus, kami di kabupaten cuma dapat separuh materinya. Tolong jaringannya disiapkan sebelum rapat.",
    stage: "answered",
    category: "non-oversight",
    unit: "network",
    instruction: "Periksa jaringan ruang rapat dan siapkan jalur cadangan.",
    took: 9.4,
    answer:
      "Ruang rapat kini memakai jalur tersendiri dengan cadangan. Bahan rapat yang terlewat telah dikirim kepada seluruh peserta. Kami mohon maaf atas gangguan tersebut.",
  },
  {
    day: 8,
    at: "20.55",
    channel: "twitter",
    subject: "Jam layanan Jumat tidak jelas",
    story: "@kominfoKalbar jumat istirahatnya jam brp sih sebenernya? di gmaps beda di web beda",
    stage: "answered",
    category: "minor",
    took: 1.6,
    answer:
      "Halo, hari Jumat kami melayani pukul 07.30–16.30 WIB dengan istirahat 11.30–13.00 WIB. Keterangan di peta sudah kami perbaiki. Terima kasih.",
  },
  {
    day: 70,
    at: "11.12",
    channel: "complaint-box",
    subject: "Titip absen di antara pegawai",
    story: "Ada pegawai yang absennya dititipkan ke teman. Sudah lama. Semua orang tahu tapi diam.",
    reported: "Pegawai dinas",
    stage: "answered",
    tells: "nothing",
    wish: "secret",
    category: "oversight",
    unit: "secretariat",
    instruction: "Cocokkan daftar hadir dengan rekaman kamera; hasilnya kepada Inspektorat.",
    took: 51.5,
    found: "Dua pegawai terbukti menitipkan kehadiran; rekomendasi hukuman disiplin ringan.",
    answer:
      "Pemeriksaan telah dilakukan bersama Inspektorat. Pegawai yang terbukti melanggar dijatuhi hukuman disiplin sesuai ketentuan. Terima kasih atas keberanian pelapor.",
  },
  {
    day: 6,
    at: "10.48",
    channel: "telephone",
    subject: "Nomor antrean dipanggil terlalu cepat",
    story:
      "Penelepon, seorang lansia, nomornya dilewati karena tidak sempat berjalan ke loket. Minta dipanggil dua kali.",
    stage: "answered",
    category: "minor",
    tells: "name and contact",
    took: 0.7,
    answer:
      "Mulai hari ini setiap nomor dipanggil dua kali dengan jeda, dan petugas menghampiri tamu lanjut usia. Terima kasih atas masukannya.",
    contacted: true,
  },
];

/** Answered at once without disposition, and closed. */
const doneDirectly: readonly SampleComplaint[] = [
  {
    day: 64,
    at: "09.34",
    channel: "whatsapp",
    subject: "Apakah titip server berbayar?",
    story:
      "Mau protes sekalian tanya, teman saya bilang titip server di Diskominfo sekarang bayar sewa rak. Benar? Kalau benar dasar aturannya apa?",
    stage: "done",
    category: "normative",
    took: 1.4,
    answer:
      "Layanan Colocation Server tidak dipungut biaya sesuai SK 09/DISKOMINFO/2022. Bila ada yang meminta uang atas nama layanan ini, mohon dilaporkan kepada kami.",
    closed: 1.6,
  },
  {
    day: 48,
    at: "08.45",
    channel: "telephone",
    subject: "Telepon kantor tidak pernah diangkat",
    story:
      "Pelapor mencoba menelepon selama dua hari dan tidak pernah diangkat. Ia bertanya apakah nomor di brosur masih benar.",
    stage: "done",
    reporter: 41,
    tells: "contact",
    category: "minor",
    took: 2.2,
    answer:
      "Nomor di brosur masih benar. Mesin penjawab sempat rusak dan sudah diganti. Untuk pertanyaan di luar jam kerja tersedia WhatsApp layanan.",
    closed: 3.1,
  },
  {
    day: 101,
    at: "10.20",
    channel: "in-person",
    subject: "Loket tidak ramah kursi roda",
    story:
      "Ibu saya memakai kursi roda dan tidak bisa melihat petugas karena meja loket terlalu tinggi. Tolong disediakan satu meja yang rendah.",
    stage: "done",
    tells: "all",
    wish: "open",
    category: "minor",
    took: 1.8,
    answer:
      "Satu meja rendah telah disiapkan di sisi kanan loket, dan petugas akan mendatangi tamu berkursi roda. Terima kasih atas masukan Ibu.",
    closed: 2.5,
  },
  {
    day: 99,
    at: "20.17",
    channel: "instagram",
    subject: "Pengumuman lomba tanpa syarat usia",
    story: "min lomba kontennya umur brp aja? di poster ga ditulis, kesel udah bikin video 😭",
    stage: "done",
    category: "minor",
    took: 0.9,
    answer:
      "Lomba terbuka bagi warga Kalimantan Barat berusia 15–25 tahun. Poster sudah kami lengkapi. Semangat!",
    closed: 0.5,
  },
  {
    day: 96,
    at: "11.05",
    channel: "lapor",
    subject: "Situs provinsi lambat dibuka dari pedalaman",
    story:
      "Kami di hulu Kapuas sulit membuka situs provinsi, gambar-gambarnya terlalu besar. Mohon dibuat versi ringan.",
    stage: "done",
    category: "normative",
    took: 4.3,
    answer:
      "Situs menyediakan tampilan ringan melalui menu di kaki halaman. Ukuran gambar pada halaman depan juga telah kami perkecil.",
    closed: silent,
  },
  {
    day: 93,
    at: "08.30",
    channel: "email",
    subject: "Undangan rapat salah tanggal",
    story:
      "Undangan rapat koordinasi mencantumkan hari dan tanggal yang tidak cocok. Kami sudah berangkat dari Ketapang. Mohon lebih teliti, biaya perjalanan tidak sedikit.",
    loss: "Biaya perjalanan",
    stage: "done",
    category: "minor",
    took: 1.3,
    answer:
      "Kami mohon maaf sebesar-besarnya. Ralat telah dikirim kepada semua undangan, dan Saudara kami ikutkan secara daring tanpa perlu hadir.",
    closed: 1.2,
  },
  {
    day: 90,
    at: "14.18",
    channel: "contact-form",
    subject: "Bagaimana cara meminta subdomain desa",
    story:
      "Sudah dua kali saya tanya lewat formulir ini soal subdomain desa tidak dijawab. Ini yang ketiga. Kalau memang tidak dilayani bilang saja.",
    stage: "done",
    category: "normative",
    took: 3.4,
    answer:
      "Mohon maaf atas pertanyaan yang terlewat. Domain desa.id diajukan oleh pemerintah desa melalui Diskominfo kabupaten; daftar syarat kami lampirkan.",
    closed: 4.2,
  },
  {
    day: 87,
    at: "09.09",
    channel: "complaint-box",
    subject: "Toilet lantai 6 tidak ada air",
    story: "Toilet lt 6 air mati, bau. Tamu jadi malu sendiri.",
    stage: "done",
    tells: "nothing",
    category: "minor",
    took: 0.8,
    answer: "Pompa lantai 6 telah diperbaiki pengelola gedung. Terima kasih atas masukannya.",
    closed: silent,
  },
  {
    day: 84,
    at: "21.40",
    channel: "facebook",
    subject: "Hoaks bantuan sosial belum dibantah",
    story:
      "Tetangga saya sudah isi data di link bantuan itu. Ini hoaks atau bukan? Kenapa dinas diam saja??",
    stage: "done",
    category: "normative",
    took: 1.2,
    answer:
      "Tautan tersebut hoaks. Bantahan telah kami muat dan tautannya dilaporkan untuk diblokir. Mohon tidak mengisi data apa pun, dan segera ganti kata sandi bila terlanjur.",
    closed: 2,
  },
  {
    day: 81,
    at: "10.10",
    channel: "telephone",
    subject: "Diminta datang padahal bisa daring",
    story:
      "Penelepon dari Sambas diminta datang untuk konsultasi, padahal perjalanannya lima jam. Ia menanyakan apakah konsultasi dapat dilakukan melalui telepon atau video.",
    stage: "done",
    category: "normative",
    tells: "name and contact",
    took: 4.6,
    answer:
      "Standar pelayanan konsultasi dalam SK 09/DISKOMINFO/2022 mengatur layanan tatap muka. Untuk pemohon dari luar Pontianak, konsultan bersedia memberi penjelasan melalui video setelah identitas dikirim lewat WhatsApp.",
    closed: 1.1,
    contacted: true,
  },
  {
    day: 78,
    at: "13.33",
    channel: "whatsapp",
    subject: "Balasan WhatsApp layanan hanya stiker",
    story: "Saya tanya baik2 malah dibalas stiker jempol. Apa artinya itu??",
    stage: "done",
    category: "minor",
    took: 0.6,
    answer:
      "Kami mohon maaf. Balasan itu tidak pantas dan petugasnya sudah ditegur. Pertanyaan Bapak/Ibu kami jawab lengkap pada pesan berikut.",
    closed: 0.3,
  },
  {
    day: 73,
    at: "08.20",
    channel: "twitter",
    subject: "Akun resmi membagikan kabar keliru",
    story:
      "@kominfoKalbar cuti bersamanya bukan tgl segitu woi, cek SKB dong. akun resmi kok ngasal",
    stage: "done",
    category: "minor",
    took: 0.4,
    answer: "Terima kasih koreksinya. Unggahan sudah dihapus dan diganti sesuai SKB.",
    closed: silent,
  },
  {
    day: 52,
    at: "15.20",
    channel: "in-person",
    subject: "Surat konfirmasi salah nama perangkat daerah",
    story:
      "Pelapor membawa surat konfirmasi yang nama dinasnya keliru dan tidak dapat dipakai untuk pertanggungjawaban. Minta diganti hari itu juga.",
    stage: "done",
    tells: "all",
    linkedTo: { service: "colocation", is: "over" },
    category: "minor",
    took: 0.3,
    answer:
      "Surat konfirmasi pengganti telah diserahkan. Kami mohon maaf atas kekeliruan tersebut.",
    closed: 0.05,
  },
  {
    day: 61,
    at: "10.52",
    channel: "other",
    subject: "Papan informasi di lift masih alamat lama",
    story:
      "Catatan dari forum warga: papan di lift masih menunjuk lantai lama untuk Diskominfo. Beberapa warga tersasar ke lantai 3.",
    stage: "done",
    tells: "nothing",
    category: "minor",
    took: 2.6,
    answer: "Papan penunjuk di semua lift sudah diganti. Diskominfo berada di lantai 6.",
    closed: silent,
  },
  {
    day: 55,
    at: "09.27",
    channel: "lapor",
    subject: "Layanan tutup saat istirahat",
    story:
      "Saya hanya bisa datang waktu istirahat siang, tetapi loket tutup. Mohon ada petugas bergantian.",
    stage: "done",
    category: "normative",
    took: 7.2,
    answer:
      "Jam layanan mengikuti jam kerja pemerintah provinsi dengan istirahat pukul 12.00–13.00 WIB. Usul petugas bergantian kami catat untuk peninjauan standar pelayanan. Mohon maaf jawaban ini terlambat.",
    closed: silent,
    note: "Terlambat: laporan baru dipindahkan dari LAPOR! pada hari keempat.",
  },
  {
    day: 51,
    at: "11.31",
    channel: "email",
    subject: "Tidak ada tanda terima pengaduan",
    story:
      "Bulan lalu saya mengadu lewat kotak pengaduan dan tidak mendapat tanda terima apa pun. Bagaimana saya tahu pengaduan saya dibaca?",
    stage: "done",
    category: "normative",
    took: 2.9,
    answer:
      "Pengaduan tanpa nama dan nomor kontak tidak dapat diberi tanda terima; jawabannya ditempel di papan pengumuman. Bila kontak dicantumkan, tanda terima kami kirim pada hari yang sama.",
    closed: 3.4,
  },
  {
    day: 45,
    at: "19.51",
    channel: "facebook",
    subject: "Nomor WA layanan tidak dibalas malam hari",
    story: "WA jam 8 malam gak dibalas2. Pelayanan publik katanya 24 jam?",
    stage: "done",
    category: "minor",
    took: 0.5,
    answer:
      "Pesan di luar jam kerja kami balas pada hari kerja berikutnya. Balasan otomatis kini menyebutkan hal itu. Terima kasih.",
    closed: silent,
  },
  {
    day: 38,
    at: "08.41",
    channel: "complaint-box",
    subject: "Petugas sibuk main HP",
    story: "Petugas depan main hp terus, ditanya jawabnya tanpa lihat orang. Tolong yang sopan.",
    stage: "done",
    tells: "nothing",
    category: "minor",
    took: 6.4,
    answer:
      "Terima kasih atas masukannya. Petugas telah dibina dan penggunaan ponsel di loket dibatasi untuk keperluan dinas.",
    closed: silent,
  },
  {
    day: 30,
    at: "10.26",
    channel: "contact-form",
    subject: "Formulir Kontak Kami menolak nomor luar negeri",
    story:
      "I mean, saya WNI di Kuching. Formulirnya hanya menerima nomor +62. Bagaimana kami mengadu?",
    stage: "done",
    category: "minor",
    took: 3.8,
    answer:
      "Formulir kini menerima nomor luar negeri. Pengaduan dari luar negeri juga dapat dikirim melalui email dinas.",
    closed: 2.2,
  },
  {
    day: 16,
    at: "13.58",
    channel: "whatsapp",
    subject: "Antrean konsultasi tidak urut",
    story:
      "Tadi saya nomor 7 tapi nomor 9 dipanggil duluan. Katanya pejabat. Apa gunanya ambil nomor?",
    stage: "done",
    linkedTo: { service: "consultation", is: "over" },
    category: "minor",
    took: 1.2,
    answer:
      "Tamu dilayani menurut nomor antrean tanpa kecuali. Petugas telah kami ingatkan. Mohon maaf atas kejadian tersebut.",
    closed: 0.8,
  },
];

/** Given to a unit, answered and closed. */
const doneByUnits: readonly SampleComplaint[] = [
  {
    day: 104,
    at: "09.02",
    channel: "lapor",
    subject: "Jaringan internet puskesmas sering mati",
    story:
      "Internet di puskesmas kami dibiayai provinsi tetapi hampir tiap siang mati. Antrean BPJS mengular karena aplikasi tidak bisa dibuka.",
    place: "Puskesmas kecamatan",
    loss: "Antrean pasien",
    stage: "done",
    category: "non-oversight",
    unit: "network",
    urgency: "soon",
    instruction: "Minta catatan gangguan penyedia dan turunkan teknisi.",
    took: 10.4,
    answer:
      "Teknisi mengganti perangkat penerima dan menambah cadangan daya. Selama dua pekan terakhir jaringan stabil. Terima kasih atas laporan Saudara.",
    closed: silent,
  },
  {
    day: 103,
    at: "14.09",
    channel: "complaint-box",
    subject: "Honor narasumber dipotong",
    story:
      "Honor narasumber kegiatan dipotong 20 persen tanpa tanda terima. Yang dipotong bukan hanya saya. Takut lapor langsung.",
    reported: "Panitia kegiatan",
    loss: "20 persen honor",
    stage: "done",
    tells: "nothing",
    wish: "secret",
    category: "oversight",
    unit: "secretariat",
    urgency: "immediate",
    instruction: "Limpahkan kepada Inspektorat beserta daftar bayar kegiatan.",
    took: 48.5,
    found: "Kekurangan bayar kepada sebelas narasumber; seluruhnya dikembalikan.",
    answer:
      "Inspektorat menemukan kekurangan bayar dan panitia telah mengembalikan seluruhnya. Narasumber lain dihubungi satu per satu.",
    closed: silent,
  },
  {
    day: 102,
    at: "10.44",
    channel: "in-person",
    subject: "Aplikasi perizinan sering galat saat unggah",
    story:
      "Setiap kali mengunggah denah, aplikasi kembali ke awal dan isian hilang. Saya sudah mengulang enam kali di dua warnet.",
    loss: "Ongkos warnet dan waktu",
    stage: "done",
    tells: "all",
    category: "non-oversight",
    unit: "applications",
    instruction: "Ulangi kejadian dengan berkas pelapor, perbaiki, lalu kabari.",
    took: 12.2,
    answer:
      "Galat terjadi pada berkas di atas 5 MB dan sudah diperbaiki; batasnya kini 20 MB dan isian tersimpan. Silakan dicoba kembali, kami siap mendampingi.",
    closed: 2.4,
    missing: "Berkas denah yang gagal diunggah, untuk dicoba ulang.",
    completed: "Pelapor mengirim denah melalui email.",
  },
  {
    day: 98,
    at: "08.38",
    channel: "email",
    subject: "Permohonan tanda tangan elektronik lambat",
    story:
      "Pengajuan sertifikat elektronik kepala sekolah sudah tiga minggu. Rapor siswa menunggu. Mohon dipercepat.",
    stage: "done",
    category: "non-oversight",
    unit: "security",
    urgency: "soon",
    instruction: "Periksa antrean verifikasi dan dahulukan sekolah.",
    took: 8.1,
    answer:
      "Sertifikat elektronik telah terbit dan petunjuk aktivasi dikirim ke email sekolah. Verifikasi sempat tertunda karena foto KTP kurang jelas.",
    closed: 1.4,
  },
  {
    day: 95,
    at: "20.36",
    channel: "facebook",
    subject: "Berita provinsi tidak memuat kabupaten kami",
    story:
      "Isi berita pontianak semua. Kayong Utara itu Kalbar juga lho min. Sekali-kali turun ke sini.",
    stage: "done",
    category: "non-oversight",
    unit: "public",
    instruction: "Susun rencana liputan kabupaten dan jawab dengan ramah.",
    took: 9.3,
    answer:
      "Terima kasih masukannya. Mulai bulan depan liputan kabupaten terbit tiap pekan bergiliran, dan Kayong Utara menjadi yang kedua.",
    closed: silent,
  },
  {
    day: 91,
    at: "09.48",
    channel: "telephone",
    subject: "Menara di dekat rumah berdengung",
    story:
      "Penelepon mengeluhkan dengung dari kotak di bawah menara milik pemprov, terutama malam. Anak-anak tidak bisa tidur.",
    stage: "done",
    category: "non-oversight",
    tells: "name and contact",
    unit: "network",
    instruction: "Ukur kebisingan dan periksa kipas pendingin.",
    took: 13.4,
    answer:
      "Kipas pendingin kotak perangkat aus dan sudah diganti. Petugas mengukur ulang pada malam hari dan dengung tidak terdengar dari halaman rumah.",
    closed: 3.2,
    contacted: true,
  },
  {
    day: 88,
    at: "11.16",
    channel: "whatsapp",
    subject: "Data pribadi peserta tersebar di grup",
    story:
      "Daftar peserta lengkap NIK dan nomor HP dibagikan panitia ke grup WA terbuka. Ini pelanggaran, mohon segera dihapus!",
    loss: "NIK dan nomor telepon peserta terbuka",
    stage: "done",
    category: "non-oversight",
    reclassified: {
      from: "minor",
      reason: "Menyangkut data pribadi banyak orang; perlu penelusuran dan tindak lanjut.",
    },
    unit: "security",
    urgency: "immediate",
    instruction: "Minta panitia menarik berkas hari ini, catat siapa yang sudah mengunduh.",
    took: 3.3,
    answer:
      "Berkas telah ditarik dari grup dan peserta diberi tahu. Panitia diwajibkan memakai daftar tanpa NIK. Kami mohon maaf atas kejadian ini.",
    closed: 1.3,
  },
  {
    day: 85,
    at: "13.47",
    channel: "contact-form",
    subject: "Unduhan peraturan gubernur rusak",
    story: "Berkas PDF peraturan gubernur di situs tidak dapat dibuka, katanya rusak.",
    stage: "done",
    category: "non-oversight",
    unit: "applications",
    instruction: "Minta berkas asli dari Biro Hukum dan unggah ulang.",
    took: 6.7,
    answer: "Berkas telah diganti dengan salinan dari Biro Hukum dan dapat dibuka kembali.",
    closed: silent,
  },
  {
    day: 82,
    at: "10.01",
    channel: "in-person",
    subject: "Rekomendasi aplikasi terlalu lama",
    story:
      "Rekomendasi pengadaan aplikasi kami diajukan dua bulan lalu. Anggaran perubahan sudah lewat. Siapa yang bertanggung jawab?",
    agency: "dinkes",
    loss: "Anggaran perubahan tidak terpakai",
    stage: "done",
    tells: "name and contact",
    category: "non-oversight",
    unit: "advice",
    urgency: "soon",
    instruction: "Jelaskan urutan penelaahan dan selesaikan rekomendasinya.",
    took: 17.3,
    answer:
      "Rekomendasi telah terbit. Keterlambatan terjadi karena kajian keamanan menunggu dokumen yang baru diminta pada tahap akhir; ke depan semua dokumen diminta sejak awal. Kami mohon maaf.",
    closed: 4.5,
    note: "Terlambat; dilaporkan kepada Kepala Bidang dalam rapat mingguan.",
  },
  {
    day: 79,
    at: "19.33",
    channel: "instagram",
    subject: "Akun palsu mengaku admin dinas",
    story:
      "Ada akun pakai logo dinas nawarin pinjaman. Saya sudah lapor ke IG tapi tolong dinas juga bertindak, sodara saya ketipu 200rb.",
    loss: "Rp 200.000",
    stage: "done",
    category: "non-oversight",
    unit: "public",
    urgency: "immediate",
    instruction: "Laporkan akun ke penyedia dan umumkan akun resmi.",
    took: 4.4,
    answer:
      "Akun palsu telah ditutup penyedia. Daftar akun resmi kami sematkan di profil. Untuk kerugian, mohon membuat laporan kepada kepolisian; bukti dari kami siap dipakai.",
    closed: 2.6,
  },
  {
    day: 76,
    at: "09.17",
    channel: "lapor",
    subject: "CCTV terminal mati sejak lebaran",
    story:
      "Kamera di terminal tidak bisa ditonton dari situs sejak lebaran. Padahal dulu berguna melihat kepadatan.",
    stage: "done",
    category: "non-oversight",
    unit: "network",
    instruction: "Periksa bersama Dinas Perhubungan siapa yang mengelola kamera.",
    took: 18.6,
    answer:
      "Kamera dikelola Dinas Perhubungan; sambungannya ke situs telah diperbaiki. Dua kamera masih menunggu suku cadang. Mohon maaf jawaban ini melampaui waktu yang dijanjikan.",
    closed: silent,
  },
  {
    day: 71,
    at: "08.28",
    channel: "email",
    subject: "Materi bimbingan teknis tidak dibagikan",
    story:
      "Materi bimtek dijanjikan dikirim sore itu juga. Sudah sepuluh hari. Kami perlu untuk laporan perjalanan dinas.",
    stage: "done",
    category: "non-oversight",
    unit: "public",
    instruction: "Kirim materi kepada semua peserta.",
    took: 3.6,
    answer:
      "Materi telah dikirim kepada seluruh peserta dan diunggah ke laman bimtek. Kami mohon maaf atas keterlambatannya.",
    closed: 0.6,
  },
  {
    day: 66,
    at: "10.57",
    channel: "other",
    subject: "Pengeras suara pengumuman terlalu keras",
    story:
      "Disampaikan lewat surat pembaca di koran: pengeras suara kegiatan dinas di halaman gedung terdengar sampai ruang rawat seberang.",
    stage: "done",
    tells: "name and contact",
    category: "non-oversight",
    unit: "public",
    instruction: "Tetapkan batas suara dan jam kegiatan; jawab melalui koran yang sama.",
    took: 11.7,
    answer:
      "Kegiatan luar ruang kini dibatasi sampai pukul 17.00 WIB dengan pengeras suara menghadap ke dalam. Hak jawab telah kami kirim kepada redaksi.",
    closed: silent,
  },
  {
    day: 59,
    at: "14.36",
    channel: "telephone",
    subject: "Operator kabupaten tidak dilatih",
    story:
      "Penelepon, operator aplikasi di kabupaten, merasa disalahkan atas data yang salah padahal tidak pernah dilatih. Minta pelatihan daring.",
    stage: "done",
    category: "non-oversight",
    tells: "name and contact",
    unit: "advice",
    instruction: "Jadwalkan pelatihan daring dan kirim panduan.",
    took: 7.5,
    answer:
      "Pelatihan daring dijadwalkan setiap Selasa pertama; undangan dan panduan sudah dikirim kepada operator empat belas kabupaten dan kota.",
    closed: 5.2,
  },
  {
    day: 53,
    at: "09.39",
    channel: "whatsapp",
    subject: "Subdomain sekolah diarahkan ke situs judi",
    story:
      "Pak tolong, alamat web sekolah kami (subdomain kalbarprov) kalau dibuka dari HP malah ke judi online!! Orang tua murid marah-marah ke kami.",
    loss: "Nama baik sekolah",
    stage: "done",
    tells: "name and contact",
    category: "non-oversight",
    unit: "security",
    urgency: "immediate",
    instruction: "Putus arahannya hari ini juga, bersihkan situs, dampingi sekolah.",
    took: 1.7,
    answer:
      "Situs telah dibersihkan, kata sandi pengelola diganti, dan pengalihan dihapus dari mesin pencari. Sekolah kami dampingi memperbarui sistemnya.",
    closed: 1.9,
    contacted: true,
  },
  {
    day: 46,
    at: "10.12",
    channel: "complaint-box",
    subject: "Ruang server panas menurut teknisi tamu",
    story:
      "Saya teknisi vendor. Suhu di lorong belakang ruang server 29 derajat waktu saya masuk. Rawan untuk perangkat orang. Periksa pendinginnya.",
    stage: "done",
    tells: "contact",
    category: "non-oversight",
    unit: "rack",
    urgency: "soon",
    instruction: "Ukur suhu tiga hari, perbaiki pendingin, jawab dengan angka.",
    took: 8.8,
    answer:
      "Satu pendingin bocor dan sudah diperbaiki. Suhu lorong belakang kini 22–24 derajat. Terima kasih, laporan seperti ini sangat membantu.",
    closed: 3,
  },
  {
    day: 41,
    at: "21.02",
    channel: "twitter",
    subject: "Streaming rapat paripurna telat semenit",
    story:
      "@kominfoKalbar delay streaming sampe semenit lebih, live tapi bukan live wkwk benerin lah",
    stage: "done",
    category: "non-oversight",
    unit: "public",
    instruction: "Periksa setelan siaran.",
    took: 5.5,
    answer: "Setelan siaran sudah diperbaiki; jeda kini sekitar delapan detik. Terima kasih.",
    closed: silent,
  },
  {
    day: 36,
    at: "09.55",
    channel: "in-person",
    subject: "Konsultan memberi jawaban yang berbeda",
    story:
      "Dua kali konsultasi, dua konsultan, dua jawaban tentang syarat hosting. Berkas kami jadi bolak-balik.",
    stage: "done",
    linkedTo: { service: "consultation", is: "over", about: "titip server" },
    tells: "name and contact",
    category: "non-oversight",
    unit: "advice",
    instruction: "Samakan jawaban dan buat lembar syarat tunggal.",
    took: 5.1,
    answer:
      "Lembar syarat hosting yang berlaku kami serahkan bersama jawaban ini dan dipakai oleh semua konsultan. Mohon maaf atas kebingungan yang timbul.",
    closed: 6.2,
    reopened: {
      after: 1.5,
      reason: "Pelapor menunjukkan lembar syarat masih memuat formulir lama.",
      answer:
        "Formulir pada lembar syarat sudah diganti; berkas pelapor diterima tanpa perbaikan lagi.",
    },
  },
  {
    day: 32,
    at: "13.05",
    channel: "lapor",
    subject: "Portal lowongan memuat pengumuman kedaluwarsa",
    story:
      "Pengumuman tenaga kontrak yang sudah tutup masih di halaman depan. Saya terlanjur mengurus SKCK.",
    loss: "Biaya SKCK",
    stage: "done",
    category: "non-oversight",
    unit: "applications",
    instruction: "Turunkan pengumuman lama dan pasang tanggal berlaku.",
    took: 4.2,
    answer:
      "Pengumuman kedaluwarsa telah diturunkan dan setiap pengumuman kini memuat tanggal akhir. Kami mohon maaf atas kerugian Saudara.",
    closed: silent,
  },
  {
    day: 23,
    at: "08.50",
    channel: "email",
    subject: "Kata sandi dikirim dalam surat terbuka",
    story:
      "Kata sandi akun aplikasi untuk 12 kecamatan dikirim dalam satu surat yang ditembuskan ke mana-mana. Ini tidak aman. Mohon diganti dan jangan diulang.",
    stage: "done",
    category: "non-oversight",
    unit: "security",
    urgency: "immediate",
    instruction: "Ganti semua kata sandi hari ini dan kirim terpisah kepada tiap operator.",
    took: 2.4,
    answer:
      "Semua kata sandi telah diganti dan dikirim terpisah kepada tiap operator. Tata cara pengiriman akun sudah diperbaiki. Terima kasih atas kejelian Saudara.",
    closed: 1,
  },
];

/** Not for this office. */
const forwarded: readonly SampleComplaint[] = [
  {
    day: 97,
    at: "10.08",
    channel: "lapor",
    subject: "Lampu jalan padam di depan pasar",
    story: "Lampu jalan di depan pasar padam dua minggu, rawan jambret. Mohon segera diperbaiki.",
    stage: "forwarded",
    took: 0.9,
    destination: "Dinas Perhubungan",
    forwardedBy: "SP4N-LAPOR!",
    reason: "Penerangan jalan bukan wewenang Diskominfo.",
  },
  {
    day: 75,
    at: "18.44",
    channel: "facebook",
    subject: "Air PDAM keruh",
    story: "Air pdam keruh kayak teh susu. Mau dipakai mandi bayi loh ini, tolong!!",
    stage: "forwarded",
    took: 1.1,
    destination: "PDAM setempat",
    forwardedBy: "Pesan kepada akun resmi PDAM",
    reason: "Bukan layanan Pemerintah Provinsi; pelapor diberi kontak PDAM.",
  },
  {
    day: 63,
    at: "09.11",
    channel: "in-person",
    subject: "KTP belum jadi sejak Juli",
    story:
      "Pelapor mengira kantor ini melayani KTP. Rekaman sudah dilakukan sejak Juli, KTP belum terbit.",
    stage: "forwarded",
    tells: "name and contact",
    took: 0.2,
    destination: "Disdukcapil Kota Pontianak",
    forwardedBy: "Pelapor diantar dengan surat pengantar",
    reason: "Administrasi kependudukan wewenang kabupaten dan kota.",
  },
  {
    day: 50,
    at: "11.47",
    channel: "whatsapp",
    subject: "Guru meminta uang perpisahan",
    story:
      "Ada pungutan perpisahan 450 ribu di sekolah anak saya, katanya sukarela tapi ditagih terus. Mohon rahasiakan saya.",
    reported: "Panitia sekolah",
    stage: "forwarded",
    wish: "secret",
    took: 1.3,
    destination: "Dinas Pendidikan dan Kebudayaan",
    forwardedBy: "Surat 700/118/Diskominfo-Sek",
    reason: "Sekolah menengah berada di bawah Dinas Pendidikan dan Kebudayaan.",
  },
  {
    day: 35,
    at: "13.21",
    channel: "contact-form",
    subject: "Jembatan gantung rusak",
    story: "Papan jembatan gantung di desa kami lepas empat lembar. Anak sekolah lewat situ.",
    place: "Desa di hulu sungai",
    stage: "forwarded",
    took: 1.8,
    destination: "Dinas Pekerjaan Umum dan Penataan Ruang",
    forwardedBy: "Email",
    reason: "Pemeliharaan jembatan bukan wewenang Diskominfo.",
  },
  {
    day: 22,
    at: "10.39",
    channel: "email",
    subject: "Sinyal seluler hilang di kecamatan",
    story:
      "Kepada Bapak Kepala Dinas, sinyal operator di kecamatan kami hilang hampir tiap sore. Kami minta menara ditambah.",
    stage: "forwarded",
    category: "non-oversight",
    unit: "network",
    instruction: "Periksa apakah kecamatan ini termasuk daftar usulan menara.",
    took: 8.4,
    destination: "Balai Monitor Spektrum Frekuensi Radio",
    forwardedBy: "Surat 555/940/Diskominfo-C",
    reason: "Mutu layanan operator seluler diawasi pemerintah pusat; usulan menara tetap dicatat.",
  },
  {
    day: 11,
    at: "20.25",
    channel: "instagram",
    subject: "Tarif parkir rumah sakit naik",
    story: "parkir rsud skrg 5rb per jam?? ini rumah sakit apa mall min",
    stage: "forwarded",
    took: 0.8,
    destination: "RSUD dr. Soedarso",
    forwardedBy: "Pesan kepada akun resmi rumah sakit",
    reason: "Tarif parkir ditetapkan pengelola rumah sakit.",
  },
];

const withdrawn: readonly SampleComplaint[] = [
  {
    day: 89,
    at: "09.58",
    channel: "telephone",
    subject: "Berkas konsultasi hilang",
    story: "Penelepon mengira berkas yang dititipkan di loket hilang.",
    stage: "withdrawn",
    tells: "name and contact",
    took: 0.6,
    reason: "Pelapor menemukan berkasnya di kantor sendiri dan mencabut pengaduan lewat telepon.",
    contacted: true,
  },
  {
    day: 58,
    at: "12.20",
    channel: "whatsapp",
    subject: "Petugas tidak membalas email",
    story: "Email saya dua minggu tidak dibalas, padahal penting. Kecewa.",
    stage: "withdrawn",
    took: 1.4,
    reason: "Balasan ternyata masuk kotak spam pelapor; dicabut lewat WhatsApp.",
  },
  {
    day: 37,
    at: "10.03",
    channel: "in-person",
    subject: "Atasan melarang ikut pelatihan",
    story: "Pelapor dilarang atasannya mengikuti pelatihan literasi digital tanpa alasan tertulis.",
    reported: "Atasan pelapor",
    stage: "withdrawn",
    tells: "all",
    wish: "secret",
    category: "oversight",
    unit: "secretariat",
    instruction: "Minta penjelasan dari unit pelapor tanpa menyebut pelapor.",
    took: 6.5,
    reason: "Pelapor menyatakan persoalan selesai di kantornya dan mencabut secara tertulis.",
  },
  {
    day: 18,
    at: "15.41",
    channel: "email",
    subject: "Salah kirim tagihan internet",
    story: "Kami menerima tagihan internet milik kantor lain. Mohon dibetulkan.",
    stage: "withdrawn",
    took: 0.7,
    reason: "Tagihan berasal dari penyedia, bukan dari dinas; pelapor mencabut.",
  },
];

const archived: readonly SampleComplaint[] = [
  {
    day: 94,
    at: "23.10",
    channel: "twitter",
    subject: "Keluhan tanpa isi",
    story: "@kominfoKalbar 😡😡😡😡",
    stage: "archived",
    took: 0.5,
    reason: "Tidak memuat keluhan yang dapat ditangani; pelapor sudah ditanya dan tidak membalas.",
  },
  {
    day: 72,
    at: "09.23",
    channel: "complaint-box",
    subject: "Iklan pinjaman",
    story: "Butuh dana cepat? Hubungi kami, syarat mudah cair hari ini.",
    stage: "archived",
    tells: "nothing",
    took: 0.3,
    reason: "Iklan, bukan pengaduan.",
  },
  {
    day: 53,
    at: "13.50",
    channel: "lapor",
    subject: "Subdomain sekolah berisi judi (laporan kedua)",
    story:
      "Alamat situs sekolah menengah di bawah kalbarprov membuka halaman judi. Mohon ditutup. Sudah saya sampaikan juga ke sekolahnya.",
    stage: "archived",
    took: 1.1,
    reason: "Hal yang sama sudah ditangani dalam pengaduan lain; pelapor diberi tahu hasilnya.",
  },
  {
    day: 44,
    at: "10.29",
    channel: "complaint-box",
    subject: "Pilkada dan baliho",
    story: "Baliho calon menutupi gedung. Pejabat dinas memihak! Semua juga tahu.",
    stage: "archived",
    tells: "nothing",
    took: 2.4,
    reason: "Terlalu umum; tidak ada nama, tempat, atau waktu, dan pelapor tidak dikenal.",
  },
  {
    day: 28,
    at: "19.14",
    channel: "facebook",
    subject: "Kritik terhadap program pusat",
    story: "Program pusat itu cuma buang uang. Diskominfo tolong sampaikan ke menteri!",
    stage: "archived",
    took: 1.3,
    reason: "Pendapat tentang kebijakan pusat, bukan pengaduan atas layanan.",
  },
  {
    day: 21,
    at: "11.38",
    channel: "other",
    channelRef: "Surat tanpa alamat",
    subject: "Surat kaleng tentang tetangga",
    story: "Surat berisi keluhan tentang tetangga pelapor yang memelihara ayam.",
    stage: "archived",
    tells: "nothing",
    took: 0.4,
    reason: "Bukan mengenai pelayanan publik; tidak ada alamat untuk menjawab.",
  },
];

export const complaints: readonly SampleComplaint[] = [
  ...toTriage,
  ...followedUp,
  ...incomplete,
  ...answered,
  ...doneDirectly,
  ...doneByUnits,
  ...forwarded,
  ...withdrawn,
  ...archived,
];
