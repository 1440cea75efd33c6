/**
 * By which words a class is proposed, as data. Order of the classes: `domain` §2.3 – irregularity
 * before grievance, grievance before question, question before thanks. "Minor" and "normative" have
 * no national definition; these rules are ours. Wording for the officer: `text/paste.ts`.
 */
import type { ruleText } from "#text/paste.ts";
import type { ComplaintCategory } from "./pasted.ts";

/** Every rule has its wording. */
export type RuleId = keyof typeof ruleText;

export interface Rule {
  readonly id: RuleId;
  readonly category: ComplaintCategory;
  /**
   * Words in a row. `*` ends a word anyhow, `a|b` is a choice, `..` up to four words between, `~` any
   * word of denial. A word may end in "-nya".
   */
  readonly says: readonly string[];
}

export const triageOrder: readonly ComplaintCategory[] = [
  "oversight",
  "non-oversight",
  "normative",
  "minor",
];

const money = "uang|duit|duet|imbalan|bayaran|setoran|jatah|fee|tips|upeti|transfer|transferan";

export const rules: readonly Rule[] = [
  {
    id: "levy",
    category: "oversight",
    says: [
      "pungli",
      "pungut*",
      "dipungut*",
      "memungut",
      `minta*|meminta*|mintak|mintain|dimintai|dimintak ${money}`,
      "diminta|disuruh|suruh|dipaksa|menyuruh|wajib bayar|membayar|mbayar|setor|transfer",
      `diminta|disuruh|dipaksa ${money}`,
      "uang|duit pelicin|rokok|kopi|terima|lelah|pangkal|belakang|damai",
      "dipalak|memalak|malak|diperas|memeras|pemerasan",
      "bayar* .. tanpa karcis|kwitansi|kuitansi|struk|bukti",
      "dipotong|potongan|pemotongan bantuan|bansos|honor|insentif|blt|dana",
    ],
  },
  {
    id: "bribe",
    category: "oversight",
    says: [
      "suap",
      "menyuap",
      "disuap",
      "penyuapan",
      "sogok*",
      "menyogok",
      "disogok",
      "gratifikasi",
      "salam tempel",
    ],
  },
  {
    id: "abuse-of-office",
    category: "oversight",
    says: [
      "penyalahgunaan",
      "menyalahgunakan",
      "disalahgunakan",
      "salah guna*",
      "menyalahi wewenang",
      "melampaui wewenang",
      "mobil|motor|kendaraan|randis dinas .. dipakai|digunakan|dipake|buat|untuk|utk pribadi|mudik|keluarga|liburan|belanja|anak|pasar",
      "mobil|motor|kendaraan dinas .. pribadi|mudik|liburan",
      "fasilitas|aset kantor|negara|dinas .. pribadi",
      "pemalsuan",
      "dipalsukan",
      "memalsukan",
    ],
  },
  {
    id: "collusion",
    category: "oversight",
    says: [
      "korupsi",
      "dikorupsi",
      "koruptor",
      "mengkorupsi",
      "kkn",
      "kolusi",
      "nepotisme",
      "nepotis",
      "mark up",
      "markup",
      "fiktif",
      "jual beli jabatan",
      "orang dalam",
      "calo",
      "percaloan",
      "main mata",
    ],
  },
  {
    id: "staff-discipline",
    category: "oversight",
    says: [
      "disiplin pegawai|asn|pns|petugas|aparatur",
      "indisipliner",
      "bolos",
      "membolos",
      "mangkir",
      "~ masuk kantor|kerja",
      "keluyuran",
      "main|bermain|nongkrong|ngopi|tidur|belanja|karaoke|badminton|game|mancing .. jam kerja|dinas|kantor",
      "jam kerja|dinas .. main|bermain|nongkrong|ngopi|tidur|belanja|karaoke|badminton|game|mancing|warkop",
      "selingkuh",
      "perselingkuhan",
      "~ netral",
      "netralitas asn|pegawai|pns",
      "mabuk",
    ],
  },
  {
    id: "threat",
    category: "oversight",
    says: [
      "mengancam",
      "diancam",
      "ancaman",
      "intimidasi",
      "diintimidasi",
      "pelecehan",
      "dilecehkan",
      "melecehkan",
      "memukul",
      "dipukul",
    ],
  },
  {
    id: "slow",
    category: "non-oversight",
    says: [
      "lambat",
      "lamban",
      "lelet",
      "lemot",
      "lola",
      "lama sekali|banget|bgt|betul|amat|benar|kali|sangat|nian",
      "terlalu|sangat|kelewat lama",
      "kelamaan",
      "berlarut*",
      "molor",
      "terlambat",
      "antri*|antre*|ngantri|mengantri|mengantre .. lama|panjang|berjam*|jam|menit",
      "menunggu|nunggu|tunggu|nunggunye .. jam|hari|minggu|bulan|lama|berjam*",
      "berjam* jam",
      "berbulan* bulan",
      "berhari* hari",
      "~ .. selesai|siap|beres|jadi|keluar|terbit|kelar|diproses|dipanggil|dikerjakan",
    ],
  },
  {
    id: "unanswered",
    category: "non-oversight",
    says: [
      "~ .. ditanggapi|direspon|direspons|merespon|merespons|dibalas|dijawab|diangkat*|digubris|ditindak*|respon|respons|tanggapan|jawaban|kabar|kejelasan|tindakan|balasan|dihiraukan|diperbaiki|dibaiki",
      "slow respon*",
    ],
  },
  {
    id: "behaviour",
    category: "non-oversight",
    says: [
      "judes*",
      "jutek*",
      "ketus*",
      "kasar*",
      "galak*",
      "sombong*",
      "cuek*",
      "acuh*",
      "marah*",
      "dimarah*",
      "memarahi",
      "membentak*",
      "dibentak*",
      "bentak*",
      "ngomel*",
      "sinis*",
      "~ ramah",
      "~ sopan",
      "arogan",
      "melayani sambil",
      "main hp|handphone|henpon",
    ],
  },
  {
    id: "facility",
    category: "non-oversight",
    says: [
      "kotor",
      "jorok",
      "bau",
      "bocor",
      "panas sekali|banget|bgt",
      "gelap",
      "banjir",
      "berlubang",
      "lubang",
      "sempit",
      "toilet|wc|parkir*|kursi|ac|lift|ramp .. rusak|mati|kotor|patah|penuh|kurang|bau|~",
      "sampah .. menumpuk|numpuk|berserakan",
      "padam",
      "patah",
    ],
  },
  {
    id: "broken-service",
    category: "non-oversight",
    says: [
      "rusak*",
      "error",
      "eror",
      "eror*",
      "mati",
      "macet",
      "gangguan",
      "down",
      "hang",
      "putus",
      "terputus*",
      "~ berfungsi",
      "~ .. diakses|dibuka|login|log|masuk|konek|nyambung|terhubung|digunakan|dipakai|upload|mengunggah|diunduh|mengakses|tersambung|daftar|bise|jalan",
      "sinyal .. hilang|lemah|jelek|~",
      "gagal",
      "blank",
      "terkendala",
      "kendala",
    ],
  },
  {
    id: "not-served",
    category: "non-oversight",
    says: [
      "~ dilayani",
      "~ .. melayani",
      "ditolak",
      "dipersulit",
      "mempersulit",
      "dipingpong",
      "diping pong",
      "dioper*",
      "dilempar*",
      "bolak balik",
      "berbelit*",
      "ribet",
      "sudah|udah|malah tutup",
      "~ ada petugas*|orang|pegawai",
      "petugas* ~ ada",
      "~ ada .. tempat",
      "loket* kosong|tutup",
      "~ sesuai",
      "salah data|input|cetak",
    ],
  },
  {
    id: "disappointed",
    category: "non-oversight",
    says: [
      "kecewa",
      "mengecewakan",
      "kekecewaan",
      "keluhan",
      "mengeluh*",
      "ngeluh",
      "komplain",
      "complain",
      "buruk",
      "parah",
      "payah",
      "jelek",
      "terganggu",
      "dirugikan",
      "merugikan",
      "keberatan",
      "resah",
      "meresahkan",
      "penipuan",
      "menipu",
      "tertipu",
      "hoaks",
      "hoax",
    ],
  },
  {
    id: "suggestion",
    category: "non-oversight",
    says: [
      "usul*",
      "mengusulkan",
      "saran",
      "menyarankan",
      "kritik",
      "masukan",
      "sebaiknya",
      "alangkah baiknya",
    ],
  },
  {
    id: "asks-requirements",
    category: "normative",
    says: [
      "syarat*",
      "persyaratan*",
      "dokumen|berkas apa",
      "berkas|dokumen yang|yg harus|perlu|dibutuhkan|diperlukan",
    ],
  },
  {
    id: "asks-cost",
    category: "normative",
    says: [
      "berapa .. biaya*|tarif*|bayar*|ongkos*",
      "biaya*|tarif*|bayar* berapa*",
      "apakah|apa|adakah ada|dikenakan|dipungut|pakai|pake|kena|berbayar|gratis|bayar",
      "apakah|adakah .. biaya*|tarif*|berbayar|gratis|bayar",
      "gratis atau",
    ],
  },
  {
    id: "asks-schedule",
    category: "normative",
    says: [
      "jadwal*",
      "jam|hari pelayanan|layanan|buka|operasional|berapa|kerja|istirahat",
      "kapan",
      "buka|tutup jam|sampai",
      "berapa lama|hari",
    ],
  },
  {
    id: "asks-procedure",
    category: "normative",
    says: [
      "prosedur*",
      "alur*",
      "tata cara",
      "bagaimana|gimana|gmn|bgmn|camane cara*|mengurus|daftar|mendaftar|prosedur*|mengajukan|mekanisme",
      "cara daftar|mendaftar|mengurus|mengajukan|mendapatkan|lapor|membuat|buat|urus",
      "caranya|carenye",
      "ke mana|mane|kemana",
      "di mana|mane|dimana",
      "ditujukan ke siapa",
    ],
  },
  {
    id: "asks-rule",
    category: "normative",
    says: [
      "dasar hukum*",
      "aturan*",
      "peraturan* .. apa|mana|nomor",
      "ketentuan*",
      "apakah|apa boleh|bisa|harus|wajib|perlu|diperbolehkan|ada|masih|tetap",
    ],
  },
  {
    id: "asks",
    category: "normative",
    says: [
      "mau|ingin|hendak|nak|numpang|izin|ijin|boleh tanya|nanya|bertanya|menanyakan|tanye|nanye",
      "mohon|minta|permintaan|permohonan|butuh|perlu info|informasi|informasinya|penjelasan|data",
      "ingin|mau tahu|tau|mengetahui",
      "apa saja|aja",
    ],
  },
  {
    id: "correction",
    category: "minor",
    says: [
      "salah ketik|tulis|eja",
      "typo",
      "koreksi",
      "ralat",
      "ejaan",
      "tautan|link|nomor .. salah|keliru|lama",
    ],
  },
  {
    id: "thanks",
    category: "minor",
    says: [
      "terima kasih|kaseh",
      "terimakasih|makasih|makaseh|trims|tks|thanks|thx|tengkiu",
      "apresiasi*",
      "mantap*",
      "bagus*",
      "salut",
      "puas",
      "memuaskan",
      "ramah",
      "sukses selalu",
      "sangat membantu",
    ],
  },
];

/** Words of denial, as they are written. */
export const denials =
  "tidak|tdk|tak|tk|gak|gk|ga|g|nggak|ngga|enggak|engga|ndak|ndk|nda|dak|tida|tade|tadak|ndakde|belum|blm|blom|belom|bukan|tanpa|jangan|tiada|jgn";

/** Between a denial and what it denies: "tidak [pernah ada yang] minta uang". */
export const deniedThrough =
  "ada|adanya|ade|pernah|lagi|yang|yg|perlu|usah|boleh|melakukan|terjadi|ditemukan|dikenakan|akan|terdapat|diminta|dimintai|dipungut|mau|menerima|unsur|sama|sekali|praktik|praktek|biaya|dalam|bentuk|tindakan|bisa|dapat|terlalu|begitu|sampai|merasa|satu|pun|satupun";

/** What speaks of a thing without alleging it: "bebas pungli", "apakah dipungut biaya". */
export const notAlleged =
  "bebas|anti|stop|tolak|menolak|cegah|mencegah|pencegahan|pemberantasan|pengendalian|larangan|dilarang|saber|sosialisasi|zona|apakah|adakah|apa|berantas|memberantas|hindari|menghindari";
