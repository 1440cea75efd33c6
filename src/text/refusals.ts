import type { Refusal } from "#domain/case/refusals.ts";
import type { ReferenceRefusal } from "#domain/reference/reference.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { faultText } from "./faults.ts";
import { formatIsoDate, formatOr, formatTime } from "./format.ts";
import { lowerFirst } from "./promise.ts";
import { fieldNames } from "./problems.ts";
import { roleNames } from "./roles.ts";

type Wording<Refused extends { readonly type: string }> = {
  readonly [Type in Refused["type"]]: (
    refusal: Extract<Refused, { type: Type }>,
    standard: AnyStandard | null,
  ) => string;
};

/** Why a command was refused, naming what is missing. */
const wording: Wording<Refusal> = {
  AlreadyThere: () => "Berkas ada di sini.",
  NotReachable: ({ why }) => why,
  NotYourRole: ({ permitted }) =>
    `Langkah ini dilakukan oleh ${formatOr(permitted.map((role) => roleNames[role]))}.`,
  EvidenceMissing: ({ missing }) =>
    `${missing.map(({ sentence }, index) => (index === 0 ? sentence : lowerFirst(sentence))).join("; ")}.`,
  AnswersWrong: () => "Isian belum lengkap atau belum benar.",
  FieldsWrong: () => "Isian belum lengkap atau belum benar.",
  ReceivedInFuture: () => "Waktu terima tidak boleh setelah sekarang.",
  ReceivedTooEarly: () =>
    "Waktu terima tidak masuk akal, atau berada di tahun lain dari nomor registrasinya.",
  BeforePause: () => "Kelengkapan tidak mungkin diterima sebelum berkas dikembalikan.",
  CaseClosed: () => "Berkas ini sudah berakhir.",
  CaseMissing: () => "Berkas tidak ditemukan.",
  CaseExists: ({ number }) => `Berkas ini sudah tercatat sebagai ${number}.`,
  CaseChanged: () => "Berkas sudah diubah orang lain. Periksa perubahannya, lalu simpan lagi.",
  ReasonNeeded: () => "Tulis alasannya.",
  NothingToChange: () => "Tidak ada yang berubah.",
  UnknownField: () => "Isian ini tidak dikenal oleh standar pelayanannya.",
  NotLastStep: () => "Langkah ini bukan yang terakhir lagi; sudah ada langkah sesudahnya.",
  UndoTooLate: () =>
    "Berkas yang sudah berakhir hanya bisa diurungkan sampai jam tutup hari kerja berikutnya.",
  ReopenTooLate: () => "Masa membuka kembali sudah lewat.",
  NotUndoable: () => "Langkah ini tidak bisa diurungkan.",
  EmptyNote: () => "Tulis catatannya.",
  AttachmentUnknown: () => "Dokumen tidak ditemukan.",
  AttachmentWithdrawnAlready: () => "Dokumen ini sudah ditarik.",
  ImportTouched: () => "Impor tidak bisa diurungkan: ada berkasnya yang sudah dikerjakan.",
  LateEntryUnmarked: () =>
    "Tamu ini datang pada hari lain. Beri tanda entri susulan bila memang begitu.",
  PurposeNeeded: () => "Pilih atau tulis untuk apa data ini dilihat.",
  NotCallable: () => "Tamu ini sudah tidak menunggu.",
  CalledAlready: ({ at, by }) => `Sudah dipanggil ${by.name} pukul ${formatTime(at)}.`,
  NothingToConfirm: ({ fields }, standard) =>
    `Belum ada yang dapat disetujui: ${standard ? fieldNames(standard.fields, fields) : "isiannya kosong"}.`,
  EmptyWork: () => "Tulis apa yang dilakukan.",
  WorkNotHere: () => "Pada tahap ini belum atau tidak lagi ada tindak lanjut.",
  TaskClosed: () => "Tugas ini sudah ditutup.",
  NotAssignable: ({ role }) => `Yang ditunjuk harus ${roleNames[role]}.`,
  LinkedToItself: () => "Berkas tidak dapat dikaitkan dengan dirinya sendiri.",
  LinkFromOther: () => "Kaitkan dari berkas yang satunya, yang pembacanya lebih sedikit.",
  PromiseNotRunning: () => "Hitungan berkas ini tidak sedang berjalan.",
  StageUnknown: () => "Tahap ini tidak ada dalam standar pelayanannya.",
};

export const refusalText = (refusal: Refusal, standard: AnyStandard | null = null): string =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keyed by the type the refusal carries, which TypeScript cannot follow through a union.
  (wording[refusal.type] as (refusal: Refusal, standard: AnyStandard | null) => string)(
    refusal,
    standard,
  );

/** Why something was not done, whoever said no: the rules, or the disk. */
export const notDoneText = (
  outcome:
    | { readonly kind: "refused"; readonly refusal: Refusal }
    | { readonly kind: "failed"; readonly fault: keyof typeof faultText },
  standard: AnyStandard | null = null,
): string =>
  outcome.kind === "refused" ? refusalText(outcome.refusal, standard) : faultText[outcome.fault];

const referenceWording: Wording<ReferenceRefusal> = {
  NotAdministrator: () => "Hanya Administrator yang dapat mengubah ini.",
  NameMissing: () => "Nama wajib diisi.",
  NameTaken: ({ name }) => `Sudah ada orang bernama ${name}.`,
  RoleMissing: () => "Pilih sekurangnya satu peran.",
  NipWrong: ({ digits }) => `NIP harus 18 angka; ini ${digits}.`,
  LastAdministrator: () => "Harus tetap ada satu Administrator yang aktif.",
  PersonUnknown: () => "Orang ini tidak ditemukan.",
  CalendarReasonMissing: () => "Tulis alasan perubahan kalender, misalnya nomor surat edaran.",
  DayWrong: ({ date }) => `Tanggal atau jam ${formatIsoDate(date)} tidak benar.`,
  DayNameMissing: ({ date }) => `Tulis keterangan untuk ${formatIsoDate(date)}.`,
  CoverMinutesWrong: () => "Isi 1 sampai 60 menit.",
  ActingDatesWrong: () => "Penugasan sementara perlu tanggal mulai dan tanggal akhir yang benar.",
  TemplateEmpty: ({ place }) => `Templat ${place} perlu judul dan isi.`,
  TemplateTitleTwice: ({ title }) => `Sudah ada templat berjudul ${title}.`,
  NothingChanged: () => "Tidak ada yang berubah.",
};

export const referenceRefusalText = (refusal: ReferenceRefusal): string =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above.
  (referenceWording[refusal.type] as (refusal: ReferenceRefusal, standard: null) => string)(
    refusal,
    null,
  );
