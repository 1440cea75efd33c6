import { type Sample, wib } from "./sample.ts";

export const mails: readonly Sample[] = [
  {
    name: "Stored mail: folded heads, encoded words, a zone that is not WIB",
    text: `Received: from smtp.example.id (10.0.0.1)
 by mx.example.id; Mon, 23 Nov 2026 02:10:00 +0100
From: =?UTF-8?Q?Fransiskus_K=C3=BCng?= <frans@example.id>
To: Pengaduan <pengaduan@diskominfo.kalbarprov.go.id>
Subject: =?UTF-8?B?U2l0dXMgZGluYXM=?=
 =?UTF-8?B?IHRpZGFrIGJpc2EgZGlidWth?=
Date: Mon, 23 Nov 2026 02:09:58 +0100
Message-ID: <CAF0812=abc@mail.example.id>
MIME-Version: 1.0

Situs dinas tidak bisa dibuka sejak tanggal 20 November 2026.

--
Frans
081352001122`,
    source: "email",
    fields: {
      reporterName: "Fransiskus Küng",
      reporterEmail: "frans@example.id",
      reporterPhone: "081352001122",
      channelRef: "<CAF0812=abc@mail.example.id>",
      subject: "Situs dinas tidak bisa dibuka",
      receivedAt: wib("2026-11-23", "08:09:58"),
      happenedOn: "2026-11-20",
      story: "Situs dinas tidak bisa dibuka sejak tanggal 20 November 2026.",
    },
    phones: ["081352001122"],
    category: "non-oversight",
  },
  {
    name: "Gmail, forwarded by the office",
    text: `Mohon diproses.

---------- Forwarded message ---------
Dari: Budi Santoso <budi.santoso@gmail.com>
Date: Sen, 23 Nov 2026 pukul 08.10
Subject: Keluhan pelayanan loket
To: <pengaduan@diskominfo.kalbarprov.go.id>

Saya menunggu 2 jam di loket 1 tanpa kejelasan.
Mohon perbaikan.

Terima kasih,
Budi Santoso
HP: 0812 3456 789`,
    source: "email",
    fields: {
      reporterName: "Budi Santoso",
      reporterEmail: "budi.santoso@gmail.com",
      reporterPhone: "08123456789",
      channelRef: "Keluhan pelayanan loket",
      subject: "Keluhan pelayanan loket",
      receivedAt: wib("2026-11-23", "08:10"),
      place: "loket 1",
      remedy: "Mohon perbaikan",
      story: "Saya menunggu 2 jam di loket 1 tanpa kejelasan.\nMohon perbaikan.",
    },
    phones: ["08123456789"],
    category: "non-oversight",
  },
  {
    name: "Outlook in English, an answer below an original",
    text: `From: Yuliana <yuliana@hotmail.com>
Sent: Monday, November 23, 2026 8:10 AM
To: pengaduan@diskominfo.kalbarprov.go.id
Subject: RE: Status pengaduan

Sampai sekarang belum ada jawaban sama sekali.

-----Original Message-----
From: Layanan Pengaduan <pengaduan@diskominfo.kalbarprov.go.id>
Sent: Monday, November 9, 2026 9:00 AM
To: Yuliana
Subject: Status pengaduan

Pengaduan Ibu sedang diproses. Telp. (0561) 740123`,
    source: "email",
    fields: {
      reporterName: "Yuliana",
      reporterEmail: "yuliana@hotmail.com",
      channelRef: "Status pengaduan",
      subject: "Status pengaduan",
      receivedAt: wib("2026-11-23", "08:10"),
      story: "Sampai sekarang belum ada jawaban sama sekali.",
    },
    phones: ["0561740123"],
    category: "non-oversight",
  },
  {
    name: "Answer above quoted history, the line of quotation broken in two",
    text: `Dari: Eko P <eko@yahoo.com>
Kepada: pengaduan@diskominfo.kalbarprov.go.id
Tanggal: Selasa, 24 November 2026 10.11
Subjek: Bls: Permohonan data

Baik, saya tunggu. Kapan bisa diambil?

Pada Senin, 23 November 2026 14.00.05 WIB, Layanan Pengaduan
<pengaduan@diskominfo.kalbarprov.go.id> menulis:
> Data sedang disiapkan.
> Petugas: Nurul 0811-5678-909`,
    source: "email",
    fields: {
      reporterName: "Eko P",
      reporterEmail: "eko@yahoo.com",
      channelRef: "Permohonan data",
      subject: "Permohonan data",
      receivedAt: wib("2026-11-24", "10:11"),
      story: "Baik, saya tunggu. Kapan bisa diambil?",
    },
    phones: ["08115678909"],
    category: "normative",
  },
  {
    name: "Telephone mail with a bribe, sender an address alone",
    text: `Dari: anti.korup88@protonmail.com
Perihal: Suap pengadaan
Tanggal: 22 November 2026 pukul 23.45 WIB
Kepada: pengaduan@diskominfo.kalbarprov.go.id

Ada dugaan gratifikasi dalam pengadaan perangkat jaringan tahun ini. Nilainya Rp 150.000.000.
Kami minta diperiksa Inspektorat.

Dikirim dari iPhone saya`,
    source: "email",
    fields: {
      reporterEmail: "anti.korup88@protonmail.com",
      channelRef: "Suap pengadaan",
      subject: "Suap pengadaan",
      receivedAt: wib("2026-11-22", "23:45"),
      remedy: "Kami minta diperiksa Inspektorat",
      story:
        "Ada dugaan gratifikasi dalam pengadaan perangkat jaringan tahun ini. Nilainya Rp 150.000.000.\nKami minta diperiksa Inspektorat.",
    },
    phones: [],
    category: "oversight",
  },
  {
    name: "The office's answer above the quoted mail of the reporter",
    text: `Terima kasih atas laporannya.

On Mon, Nov 23, 2026 at 8:10 AM Clara Wijaya <clara.w@gmail.com> wrote:

> Selamat pagi, aplikasi antrean error terus di RSUD dr. Soedarso.
>
> Clara`,
    source: "email",
    fields: {
      reporterName: "Clara Wijaya",
      reporterEmail: "clara.w@gmail.com",
      receivedAt: wib("2026-11-23", "08:10"),
      place: "RSUD dr. Soedarso",
      story: "Selamat pagi, aplikasi antrean error terus di RSUD dr. Soedarso.",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Forwarded twice, Fwd by people outside the office",
    text: `From: Sekretariat Setda <setda@kalbarprov.go.id>
To: pengaduan@diskominfo.kalbarprov.go.id
Date: Thu, 26 Nov 2026 09:00:00 +0700
Subject: Fwd: Fwd: Tower roboh

Diteruskan untuk ditindaklanjuti.

---------- Forwarded message ---------
From: Camat Sungai Kakap <camat@kuburaya.go.id>
Date: Wed, Nov 25, 2026 at 3:00 PM
Subject: Fwd: Tower roboh
To: <setda@kalbarprov.go.id>

---------- Forwarded message ---------
From: Mulyadi <mulyadi.sk@gmail.com>
Date: Tue, Nov 24, 2026 at 7:15 PM
Subject: Tower roboh
To: <camat@kuburaya.go.id>

Tower internet desa rusak diterjang angin tanggal 23 November 2026. Kami minta segera diganti`,
    source: "email",
    fields: {
      reporterName: "Mulyadi",
      reporterEmail: "mulyadi.sk@gmail.com",
      channelRef: "Tower roboh",
      subject: "Tower roboh",
      receivedAt: wib("2026-11-24", "19:15"),
      happenedOn: "2026-11-23",
      remedy: "Kami minta segera diganti",
      story:
        "Tower internet desa rusak diterjang angin tanggal 23 November 2026. Kami minta segera diganti",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Labels within a mail",
    text: `Dari: Teguh <teguh@gmail.com>
Tanggal: 20 November 2026 11.00
Kepada: Layanan Pengaduan
Subjek: Pengaduan

Nama lengkap: Teguh Prasetyo
Pekerjaan: Guru
Alamat: Jl. Ahmad Yani 2, Kubu Raya
Telp/HP: 0813-1111-2222 / 0561-654321
Kronologi:
Server e-rapor mati saat pengisian nilai.
Sudah seminggu begitu.
Tuntutan: Server segera dipulihkan`,
    source: "email",
    fields: {
      reporterName: "Teguh Prasetyo",
      reporterEmail: "teguh@gmail.com",
      reporterPhone: "081311112222",
      reporterAddress: "Jl. Ahmad Yani 2, Kubu Raya",
      reporterJob: "Guru",
      channelRef: "Pengaduan",
      subject: "Pengaduan",
      receivedAt: wib("2026-11-20", "11:00"),
      story: "Server e-rapor mati saat pengisian nilai.\nSudah seminggu begitu.",
      remedy: "Server segera dipulihkan",
    },
    phones: ["081311112222", "0561654321"],
    category: "non-oversight",
  },
  {
    name: "Copied from the browser, the head as it is shown",
    text: "Budi Santoso <budi@gmail.com>\t\nSen, 23 Nov, 08.10 (4 hari yang lalu)\nkepada saya\n\nWifi mati pak di Jalan Gajah Mada No. 12 dari Sabtu. Tolong ya.\n\nBudi",
    source: "email",
    fields: {
      reporterName: "Budi Santoso",
      reporterEmail: "budi@gmail.com",
      receivedAt: wib("2026-11-23", "08:10"),
      happenedOn: "2026-11-21",
      place: "Jalan Gajah Mada No. 12",
      remedy: "Tolong ya",
      story: "Wifi mati pak di Jalan Gajah Mada No. 12 dari Sabtu. Tolong ya.",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Nothing but a subject",
    text: `From: Dewi <dewi@gmail.com>
Subject: Mohon nomor telepon layanan
To: pengaduan@diskominfo.kalbarprov.go.id
Date: Fri, 27 Nov 2026 07:00:00 +0700
`,
    source: "email",
    fields: {
      reporterName: "Dewi",
      reporterEmail: "dewi@gmail.com",
      channelRef: "Mohon nomor telepon layanan",
      subject: "Mohon nomor telepon layanan",
      receivedAt: wib("2026-11-27", "07:00"),
      story: "Mohon nomor telepon layanan",
    },
    phones: [],
    category: null,
  },
];
