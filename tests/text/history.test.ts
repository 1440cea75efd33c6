import type { CaseEvent } from "#domain/case/events.ts";
import { standardOf } from "#domain/services/index.ts";
import { eventWords, historyEntry } from "#text/history.ts";
import {
  assignTo,
  calendar,
  caseOf,
  change,
  confirmation,
  continued,
  fajar,
  given,
  happened,
  moveTo,
  noteThat,
  nurul,
  openedComplete,
  openedIncomplete,
  placedServer,
  refOf,
  registerLine,
  rina,
  server,
  study,
  takeIn,
  tick,
  undo,
  wib,
  yohanes,
  type Act,
} from "#tests/support/given.ts";
import { createWorkingCalendar } from "#domain/working-calendar.ts";
import { holidays, officeHours } from "#domain/calendar-data.ts";
import { describe, expect, test } from "vitest";

const standard = standardOf("colocation");
const monday = "2026-11-23 09.40";
const told = (events: readonly CaseEvent[]) => {
  const last = events.at(-1);
  if (!last) throw new Error("nothing happened");
  return eventWords(last, standard, caseOf(events));
};
const after = (...acts: readonly Act[]) => told(continued(openedComplete(monday), ...acts));

const kaji: Act = ["2026-11-23 13.20", rina, moveTo("review")];
const back: Act = [
  "2026-11-24 14.00",
  rina,
  moveTo("returned", { missing: "Nomor seri belum lengkap." }),
];
const again: Act = [
  "2026-11-26 08.10",
  nurul,
  moveTo("submitted", {
    completed: "Nomor seri 2 perangkat",
    completedAt: wib("2026-11-26 08.10"),
  }),
];
const paper = {
  id: "p1",
  sha256: "00",
  name: "Surat permintaan.pdf",
  mime: "application/pdf",
  bytes: 412_000,
} as const;

describe("what was done is told in words", () => {
  test("a complete letter starts the count", () => {
    expect(told(openedComplete(monday))).toBe(
      "Nurul Aini mencatat permintaan. Berkas lengkap, hitungan dimulai, jatuh tempo 26 Nov 16.00.",
    );
  });

  test("an incomplete letter says what the count waits for", () => {
    expect(told(openedIncomplete(monday))).toBe(
      "Nurul Aini mencatat permintaan. Hitungan belum dimulai: tanda tangan Kepala PD/UPT dan cap, atau TTE, belum dicentang.",
    );
  });

  test("a letter recorded on a later day is marked a late entry", () => {
    const [event] = happened(["2026-11-25 08.00", nurul, takeIn(monday)]);
    expect(event && historyEntry(event, standard)).toMatchObject({
      who: "Nurul Aini",
      words:
        "mencatat permintaan. Diterima 23 Nov 2026 09.40. Berkas lengkap, hitungan dimulai, jatuh tempo 26 Nov 16.00.",
      marks: ["entri terlambat"],
    });
  });

  test("a line of a register is marked as imported", () => {
    const line = registerLine({
      receivedAt: wib("2026-11-02 08.00"),
      stage: "returned",
      unsure: ["tanggal 11/2 dibaca 2 November"],
    });
    expect(told(happened([monday, rina, line]))).toBe(
      "Rina Wulandari mengambil permintaan ini dari register. Nomor lama 17/COL/2026. Diterima 2 Nov 2026 08.00, tahap Dikembalikan. Tanpa hitungan janji. Perlu diperiksa: tanggal 11/2 dibaca 2 November. (impor)",
    );
  });

  test("steps use the words of the standard, and say what they do to the count", () => {
    expect(after(kaji)).toBe("Rina Wulandari memulai kajian.");
    expect(after(kaji, back)).toBe(
      "Rina Wulandari mengembalikan berkas: nomor seri belum lengkap. Hitungan dijeda.",
    );
    expect(after(kaji, back, again)).toBe(
      "Nurul Aini mencatat kelengkapan: nomor seri 2 perangkat. Hitungan dilanjutkan, jatuh tempo menjadi 30 Nov 10.10.",
    );
  });

  test("what a short form filled in is told with the step", () => {
    const approve: Act = ["2026-11-24 09.00", rina, moveTo("processing", { study })];
    expect(after(kaji, approve)).toBe(
      "Rina Wulandari menyetujui kajian, berkas diproses. Kajian terisi 5 dari 5.",
    );
    const place: Act = ["2026-11-24 10.00", rina, change({ devices: [placedServer] })];
    const onward: Act = ["2026-11-24 10.05", rina, moveTo("confirmation")];
    const done: Act = ["2026-11-24 11.00", rina, moveTo("done", confirmation("2026-11-24 11.00"))];
    expect(after(kaji, approve, place, onward, done)).toMatch(
      /^Rina Wulandari mencatat surat konfirmasi, berkas selesai\. Nomor surat konfirmasi: 555\/188\/Diskominfo-C\..* Janji ditepati\.$/,
    );
  });

  test("an end asked with a cause names the cause", () => {
    const cancel = moveTo("cancelled", { cancelKind: "mistake", reason: "Surat untuk dinas lain" });
    expect(after(["2026-11-23 10.00", nurul, cancel])).toBe(
      "Nurul Aini membatalkan berkas: surat untuk dinas lain. Sebab: Salah catat. Janji ditepati.",
    );
  });

  test("an undone step says where the case stands again", () => {
    const events = continued(openedComplete(monday), kaji, [
      "2026-11-23 13.40",
      rina,
      undo(2, "Salah tekan."),
    ]);
    expect(told(events)).toBe(
      "Rina Wulandari mengurungkan Dikaji; berkas kembali ke Diajukan. Alasan: salah tekan. Jatuh tempo kembali 26 Nov 16.00.",
    );
  });

  test("an undone assignment says whose case it is again", () => {
    const take: Act = ["2026-11-23 10.00", rina, assignTo(rina)];
    expect(after(take, ["2026-11-23 10.30", rina, undo(2, "keliru")])).toBe(
      "Rina Wulandari mengurungkan penunjukan petugas; kembali tanpa petugas. Alasan: keliru.",
    );
  });

  test("a correction says old and new, and the reason", () => {
    expect(
      after(["2026-11-23 10.00", rina, change({ subject: "Server e-Samsat" }, "Salah ketik")]),
    ).toBe(
      "Rina Wulandari mengubah keperluan dari “Server basis data pajak daerah” menjadi “Server e-Samsat”. Alasan: salah ketik.",
    );
    expect(after(["2026-11-23 10.00", rina, change({ domain: "pajak.kalbarprov.go.id" })])).toBe(
      "Rina Wulandari mengisi domain: “pajak.kalbarprov.go.id”.",
    );
  });

  test("a personal datum stays masked in the history", () => {
    const number = change({ picPhone: "0812 3456 4471" });
    expect(after(["2026-11-23 10.00", rina, number])).toBe(
      "Rina Wulandari mengisi telepon/WhatsApp PIC teknis: 0812••••4471.",
    );
  });

  test("a list is told row by row, and a study item by item", () => {
    expect(after(["2026-11-23 10.00", rina, change({ devices: [{ ...server, rack: "B" }] })])).toBe(
      "Rina Wulandari mengubah perangkat Server PowerEdge R760: rak “B”.",
    );
    const second = { id: "d2", type: "switch", model: "C9300" };
    expect(after(["2026-11-23 10.00", rina, change({ devices: [second] })])).toBe(
      "Rina Wulandari menambah perangkat Switch C9300; menghapus perangkat Server PowerEdge R760.",
    );
    expect(
      after([
        "2026-11-23 10.00",
        rina,
        change({ study: { rack: { result: "noted", finding: "Rak B" } } }),
      ]),
    ).toBe("Rina Wulandari mengisi kajian ruang rak tersedia: sesuai dengan catatan (Rak B).");
  });

  test("a tick tells when its paper came, and that the count begins", () => {
    const events = continued(openedIncomplete(monday), [
      "2026-11-24 10.00",
      nurul,
      tick("stamped", "2026-11-24 09.00"),
    ]);
    expect(told(events)).toBe(
      "Nurul Aini mencentang dibubuhi cap/stempel PD. Kertasnya diterima 24 Nov 2026 09.00. Berkas lengkap, hitungan dimulai, jatuh tempo 27 Nov 16.30.",
    );
    expect(
      told(
        continued(events, ["2026-11-24 10.10", nurul, tick("stamped", "2026-11-24 09.00", false)]),
      ),
    ).toBe("Nurul Aini menghapus centang dibubuhi cap/stempel PD. Hitungan belum dimulai lagi.");
  });

  test("a corrected receipt says both moments and the new due moment", () => {
    expect(
      after([
        "2026-11-24 10.00",
        rina,
        {
          type: "CorrectReceipt",
          receivedAt: wib("2026-11-20 15.00"),
          reason: "Surat diterima Jumat",
        },
      ]),
    ).toBe(
      "Rina Wulandari mengubah waktu terima dari 23 Nov 2026 09.40 menjadi 20 Nov 2026 15.00. Alasan: surat diterima Jumat. Jatuh tempo menjadi 25 Nov 16.00.",
    );
  });

  test("an officer takes a case, is named, follows another, and lets go", () => {
    const take: Act = ["2026-11-23 10.00", rina, assignTo(rina)];
    const give: Act = ["2026-11-23 10.10", rina, assignTo(yohanes)];
    expect(after(take)).toBe("Rina Wulandari mengambil berkas ini.");
    expect(after(take, give)).toBe(
      "Rina Wulandari menunjuk Yohanes Adrianto sebagai petugas, menggantikan Rina Wulandari.",
    );
    expect(after(take, ["2026-11-23 10.20", rina, assignTo(null)])).toBe(
      "Rina Wulandari melepas petugas, semula Rina Wulandari.",
    );
  });

  test("notes, papers, a withdrawn paper and a look at personal data", () => {
    const at = "2026-11-23 10.00";
    expect(after([at, rina, noteThat("PIC dinas luar.")])).toBe(
      "Rina Wulandari menulis catatan: PIC dinas luar.",
    );
    const add: Act = [at, rina, { type: "AddAttachment", attachment: paper }];
    expect(after(add)).toBe("Rina Wulandari menambah dokumen Surat permintaan.pdf, 412 kB.");
    const withdraw = {
      type: "WithdrawAttachment",
      attachmentId: "p1",
      reason: "Salah unggah",
    } as const;
    expect(after(add, ["2026-11-23 10.05", rina, withdraw])).toBe(
      "Rina Wulandari menarik dokumen Surat permintaan.pdf: salah unggah.",
    );
    expect(
      after([at, rina, { type: "ShowPersonalData", field: "picNip", purpose: "contact" }]),
    ).toBe("Rina Wulandari menampilkan NIP PIC teknis. Keperluan: menghubungi yang bersangkutan.");
  });

  test("a published calendar that moves the due moment says from when to when", () => {
    const flood = createWorkingCalendar({
      revision: 2,
      hours: officeHours,
      holidays,
      marks: [{ date: "2026-11-25", open: false, name: "Banjir" }],
      countReceiptDay: calendar.countReceiptDay,
    });
    const moved = given(...openedComplete(monday)).when(
      { type: "MovePromise" },
      { by: fajar, at: "2026-11-24 08.00", calendar: flood },
    );
    const [event] = moved.ok ? moved.value : [];
    expect(event && eventWords(event, standard)).toBe(
      "Fajar Pratama menerbitkan kalender revisi 2; jatuh tempo berubah dari 26 Nov 16.00 menjadi 27 Nov 16.30.",
    );
  });

  test("an import taken back", () => {
    const imported = happened([monday, rina, registerLine({ receivedAt: wib(monday) })]);
    const undone = given(...imported).when(
      { type: "UndoImport", batch: "batch-1" },
      { by: rina, at: "2026-11-23 11.00" },
    );
    const [event] = undone.ok ? undone.value : [];
    expect(event && eventWords(event, standard)).toBe(
      "Rina Wulandari mengurungkan impor berkas ini.",
    );
  });
});

test("an event of a clock that went wrong is marked", () => {
  const [event] = openedComplete(monday);
  if (!event) throw new Error("nothing happened");
  expect(historyEntry({ ...event, clockSuspect: true }, standard).marks).toEqual(["jam diragukan"]);
});

test("a stage that the standard no longer has is still told", () => {
  const [event] = openedComplete(monday);
  if (!event) throw new Error("nothing happened");
  const stamp = {
    caseId: event.caseId,
    v: 2,
    tv: 1,
    at: event.at,
    by: refOf(rina),
    as: event.as,
  } as const;
  const entered: CaseEvent = {
    ...stamp,
    type: "StageEntered",
    from: "submitted",
    to: "weighed",
    stayMinutes: 0,
    answers: {},
    changes: [],
    category: "standard",
    ours: true,
    closedAt: null,
    promise: null,
  };
  expect(eventWords(entered, standard)).toBe("Rina Wulandari memindahkan berkas ke weighed.");
});
