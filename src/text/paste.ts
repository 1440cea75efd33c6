/** Words of pasting: which fields were found, and by which rule a class is proposed. */

export const pasteSourceText = {
  whatsapp: "Percakapan WhatsApp",
  email: "Email",
  lapor: "Laporan SP4N-LAPOR!",
  text: "Teks",
} as const;

/** Follows "Diusulkan karena": "menyebut pungutan". */
export const ruleText = {
  levy: "menyebut pungutan atau permintaan uang",
  bribe: "menyebut suap atau gratifikasi",
  "abuse-of-office": "menyebut penyalahgunaan wewenang atau barang dinas",
  collusion: "menyebut korupsi, kolusi, atau nepotisme",
  "staff-discipline": "menyebut pelanggaran disiplin pegawai",
  threat: "menyebut ancaman, kekerasan, atau pelecehan",
  slow: "mengeluhkan lamanya layanan",
  unanswered: "mengeluhkan tidak ada tanggapan",
  behaviour: "mengeluhkan sikap petugas",
  facility: "mengeluhkan sarana atau lingkungan",
  "broken-service": "mengeluhkan layanan yang rusak atau terganggu",
  "not-served": "mengeluhkan tidak dilayani atau dipersulit",
  disappointed: "menyatakan keluhan atau kekecewaan",
  suggestion: "menyampaikan saran atau kritik",
  "asks-requirements": "menanyakan syarat",
  "asks-cost": "menanyakan biaya",
  "asks-schedule": "menanyakan jadwal atau jam layanan",
  "asks-procedure": "menanyakan prosedur",
  "asks-rule": "menanyakan aturan",
  asks: "meminta keterangan",
  correction: "membetulkan kekeliruan kecil",
  thanks: "menyampaikan terima kasih atau pujian",
} as const;

export const pasteText = {
  open: "Tempel teks…",
  title: "Tempel teks pengaduan",
  detail:
    "Obrolan WhatsApp, email, halaman LAPOR!, atau catatan. Teks aslinya tersimpan bersama berkas.",
  label: "Teks",
  take: "Isi formulir",
  cancel: "Batal",
  fileName: "teks-asli.txt",
  readAs: (source: string) => `Dibaca sebagai ${source}. Periksa dan ubah seperlunya di formulir.`,
  left: (characters: number) =>
    characters === 0
      ? "Semua teks masuk ke isian."
      : `${characters} huruf tidak masuk ke isian; tetap ada dalam teks asli.`,
  proposes: (category: string) => `Usul klasifikasi: ${category}`,
  reason: (rule: string, quote: string) => `${rule} (“${quote}”)`,
  taken: "Isian diambil dari teks yang ditempel. Isian yang sudah Anda tulis tidak diganti.",
} as const;
