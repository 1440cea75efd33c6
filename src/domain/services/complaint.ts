import { defineService, type Ask } from "../service-standard.ts";

/**
 * Pengaduan Layanan. Source: last section of both standards, SK 09/DISKOMINFO/2022, and for the
 * classes UU 25/2009 and the SP4N-LAPOR! practice; "ringan" and "normatif" have no national
 * definition, ours is marked so in the glossary.
 */
const officer = ["complaint-officer"] as const;

const reason: Ask = {
  id: "reason",
  of: "step",
  spec: { kind: "text", long: true, label: "Alasan", maxLength: 2000 },
};
const withdrawn = {
  to: "withdrawn",
  by: officer,
  verb: "Catat pencabutan",
  told: "mencatat pencabutan",
  adverse: true,
  rare: true,
  asks: [reason],
} as const;
const archived = {
  to: "archived",
  by: officer,
  verb: "Arsipkan",
  told: "mengarsipkan pengaduan",
  adverse: true,
  rare: true,
  asks: [reason],
} as const;
const forwarded = {
  to: "forwarded",
  by: officer,
  verb: "Teruskan, bukan wewenang",
  told: "meneruskan pengaduan, bukan wewenang",
  rare: true,
  asks: [{ id: "destination", of: "step", spec: { kind: "text", label: "Diteruskan ke" } }, reason],
} as const;
const incomplete = {
  to: "incomplete",
  by: officer,
  verb: "Minta dilengkapi",
  told: "meminta pengaduan dilengkapi",
  asks: [
    { id: "missing", of: "step", spec: { kind: "text", long: true, label: "Apa yang kurang" } },
  ],
} as const;
const reopen = {
  to: "follow-up",
  by: officer,
  verb: "Buka kembali",
  told: "membuka pengaduan kembali",
  rare: true,
  // Until closing time of the tenth working day after the answer.
  until: { amount: 10, unit: "working-day" },
  asks: [reason],
} as const;
const answer: readonly Ask[] = [
  { id: "answer", of: "case" },
  { id: "answerDelivery", of: "case" },
  { id: "answerDeliveredAt", of: "case" },
];
/** Answered at once without disposition: only these two (`design` §2). */
const lightCategory: Ask = {
  id: "category",
  of: "case",
  spec: {
    kind: "choice",
    label: "Klasifikasi",
    options: { minor: "Pengaduan ringan", normative: "Pengaduan bersifat normatif" },
  },
};

export const complaint = defineService({
  id: "complaint",
  code: "ADU",
  slug: "pengaduan",
  scope: "complaints",
  title: "Pengaduan Layanan",
  name: "Pengaduan Layanan",
  nav: "Pengaduan",
  recordVerb: "Catat pengaduan",
  caseNoun: "pengaduan",
  versions: [
    {
      version: 1,
      decree: "09/DISKOMINFO/2022",
      validFrom: "2022-01-01",
      validTo: null,
      requirements: [],
      procedure: [],
      completion: {
        headline: "5, 5, 14, atau 60 hari kerja",
        detail:
          "Pengaduan ringan, selambat-lambatnya 5 hari kerja; pengaduan bersifat normatif, selambat-lambatnya 5 hari kerja; pengaduan tidak berkadar pengawasan, selambat-lambatnya 14 hari kerja; pengaduan berkadar pengawasan dan memerlukan pemeriksaan, selambat-lambatnya 60 hari kerja.",
      },
      within: {
        minor: { amount: 5, unit: "working-day" },
        normative: { amount: 5, unit: "working-day" },
        "non-oversight": { amount: 14, unit: "working-day" },
        oversight: { amount: 60, unit: "working-day" },
      },
      fee: "Tidak dipungut biaya",
      products: [],
    },
  ],
  openedBy: ["front-desk", "complaint-officer"],
  categories: {
    minor: {
      label: "Pengaduan ringan",
      definition: "Dapat diselesaikan petugas tanpa disposisi.",
    },
    normative: {
      label: "Pengaduan bersifat normatif",
      definition: "Terjawab dengan mengutip aturan, standar, atau data; tanpa mencari fakta.",
    },
    "non-oversight": {
      label: "Pengaduan tidak berkadar pengawasan",
      definition: "Kritik, saran, atau keluhan tentang layanan; ditangani unit sendiri.",
    },
    oversight: {
      label: "Pengaduan berkadar pengawasan",
      definition: "Menyangkut penyimpangan atau penyalahgunaan wewenang; memerlukan pemeriksaan.",
    },
  },
  firstCategory: null,
  firstStage: "received",
  path: ["received", "triage", "follow-up", "answered", "done"],
  stages: {
    received: {
      label: "Diterima",
      promise: "keeps",
      column: "main",
      empty: "Pengaduan dari delapan kanal masuk ke sini.",
      notYet: "Pengaduan belum dicatat.",
      passed: "Pengaduan sudah ditelaah.",
      next: [
        { to: "triage", by: officer, verb: "Mulai telaah", told: "memulai telaah" },
        withdrawn,
        archived,
      ],
    },
    triage: {
      label: "Ditelaah",
      promise: "keeps",
      column: "main",
      empty: "Pengaduan yang sedang diklasifikasi ada di sini.",
      notYet: "Pengaduan belum ditelaah.",
      passed: "Pengaduan sudah didisposisikan.",
      next: [
        {
          to: "follow-up",
          by: officer,
          verb: "Disposisikan",
          told: "mendisposisikan pengaduan",
          asks: [
            { id: "category", of: "case" },
            { id: "unit", of: "case" },
            { id: "officer", of: "case" },
            { id: "instruction", of: "case" },
          ],
        },
        {
          to: "answered",
          by: officer,
          verb: "Jawab langsung",
          told: "menjawab pengaduan langsung",
          asks: [lightCategory, ...answer],
        },
        incomplete,
        forwarded,
        withdrawn,
        archived,
      ],
    },
    "follow-up": {
      label: "Ditindaklanjuti",
      promise: "keeps",
      column: "main",
      empty: "Pengaduan yang sedang ditangani unit ada di sini.",
      notYet: "Pengaduan belum diklasifikasi dan didisposisikan.",
      passed: "Pengaduan sudah dijawab.",
      next: [
        {
          to: "answered",
          by: officer,
          verb: "Catat jawaban",
          told: "mencatat jawaban",
          asks: answer,
        },
        incomplete,
        forwarded,
        withdrawn,
        archived,
      ],
    },
    answered: {
      label: "Dijawab",
      promise: "ends",
      countsOnTime: true,
      column: "main",
      empty: "Pengaduan yang sudah dijawab menunggu pelapor di sini.",
      notYet: "Jawaban belum dicatat.",
      next: [
        { to: "done", by: officer, verb: "Selesaikan", told: "menyelesaikan pengaduan" },
        reopen,
        withdrawn,
        archived,
      ],
    },
    done: {
      label: "Selesai",
      promise: "ends",
      column: "result",
      empty: "Pengaduan yang selesai ada di sini.",
      notYet: "Pengaduan belum dijawab.",
      next: [reopen],
    },
    incomplete: {
      label: "Perlu dilengkapi",
      promise: "pauses",
      column: "side",
      returnsToOrigin: true,
      empty: "Pengaduan yang menunggu pelapor melengkapi ada di sini.",
      notYet: "Pengaduan ini tidak menunggu kelengkapan.",
      explainedBy: "missing",
      next: [
        {
          to: "triage",
          by: officer,
          verb: "Catat kelengkapan",
          told: "mencatat kelengkapan",
        },
        {
          to: "follow-up",
          by: officer,
          verb: "Catat kelengkapan",
          told: "mencatat kelengkapan",
        },
        withdrawn,
        archived,
      ],
    },
    forwarded: {
      label: "Diteruskan",
      promise: "ends",
      terminal: true,
      column: "side",
      empty: "Belum ada pengaduan yang diteruskan.",
      notYet: "Meneruskan dilakukan dari Ditelaah atau Ditindaklanjuti.",
      over: "Pengaduan ini sudah diteruskan.",
      irrevocable: true,
      explainedBy: "destination",
      next: [],
    },
    withdrawn: {
      label: "Dicabut",
      promise: "ends",
      terminal: true,
      empty: "Belum ada pengaduan yang dicabut.",
      notYet: "Pengaduan ini sudah berakhir.",
      over: "Pengaduan ini sudah dicabut.",
      explainedBy: "reason",
      next: [],
    },
    archived: {
      label: "Diarsipkan",
      promise: "ends",
      terminal: true,
      empty: "Belum ada pengaduan yang diarsipkan.",
      notYet: "Pengaduan ini sudah berakhir.",
      over: "Pengaduan ini sudah diarsipkan.",
      explainedBy: "reason",
      next: [],
    },
  },
  fields: {
    channel: {
      kind: "choice",
      label: "Kanal",
      essential: true,
      options: {
        "in-person": "Tatap muka",
        "complaint-box": "Kotak pengaduan",
        whatsapp: "WhatsApp",
        telephone: "Telepon",
        email: "Email",
        lapor: "SP4N-LAPOR!",
        "contact-form": "Kontak Kami",
        instagram: "Instagram",
        facebook: "Facebook",
        twitter: "Twitter",
        other: "Lainnya",
      },
    },
    channelRef: { kind: "text", label: "Rujukan kanal" },
    agency: { kind: "agency", label: "Instansi terlapor" },
    subject: { kind: "text", label: "Perihal", essential: true },
    story: { kind: "text", long: true, label: "Uraian", essential: true },
    category: {
      kind: "choice",
      label: "Klasifikasi",
      options: {
        minor: "Pengaduan ringan",
        normative: "Pengaduan bersifat normatif",
        "non-oversight": "Pengaduan tidak berkadar pengawasan",
        oversight: "Pengaduan berkadar pengawasan",
      },
    },
    unit: { kind: "text", label: "Unit" },
    officer: { kind: "text", label: "Petugas yang ditunjuk" },
    instruction: { kind: "text", long: true, label: "Instruksi" },
    answer: { kind: "text", long: true, label: "Jawaban" },
    answerDelivery: { kind: "text", label: "Disampaikan lewat" },
    answerDeliveredAt: { kind: "instant", label: "Disampaikan pada" },
  },
  sections: [
    {
      id: "intake",
      title: "Pengaduan",
      phase: "intake",
      fields: ["channel", "channelRef", "agency", "subject", "story"],
    },
    {
      id: "handling",
      title: "Penanganan",
      phase: "work",
      fields: [
        "category",
        "unit",
        "officer",
        "instruction",
        "answer",
        "answerDelivery",
        "answerDeliveredAt",
      ],
    },
  ],
  ticks: {},
  evidence: {},
  startsWhen: "received",
  categoryField: "category",
  fromVisit: {
    key: "a",
    verb: "Buat pengaduan",
    fields: { subject: "subject" },
    preset: { channel: "in-person" },
    advice: "Dicatatkan pengaduan.",
  },
  shows: { agency: "agency", subject: "subject" },
  duplicateBy: [],
  searchable: [],
  intake: true,
});
