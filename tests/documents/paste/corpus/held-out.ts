/**
 * Samples that measure the reader and never shape it: written before it, and not read while it is
 * worked on. Only their totals are looked at.
 */
import { type Sample, wib } from "./sample.ts";

const whatsapp: readonly Sample[] = [
  {
    name: "Android, saved contact, office answers in between",
    text: `Pesan dan panggilan terenkripsi secara end-to-end. Hanya orang dalam chat ini yang dapat membaca, mendengarkan, atau membagikannya. Pelajari selengkapnya.
24/11/26 09.12 - Pesan dan panggilan terenkripsi secara end-to-end. Hanya orang dalam chat ini yang dapat membaca, mendengarkan, atau membagikannya. Pelajari selengkapnya.
24/11/26 09.12 - Heri Wifi Taman: Assalamualaikum min
24/11/26 09.13 - Heri Wifi Taman: wifi gratis di Taman Digulis sudah 3 hari mati, kami tdk bisa pakai sama sekali
24/11/26 09.20 - Diskominfo Kalbar: Waalaikumsalam pak, boleh tahu nama wifinya?
24/11/26 09.22 - Heri Wifi Taman: KALBAR FREE WIFI pak
24/11/26 09.22 - Heri Wifi Taman: <Media tidak disertakan>
24/11/26 09.25 - Heri Wifi Taman: Mohon segera diperbaiki ya`,
    source: "whatsapp",
    fields: {
      reporterName: "Heri Wifi Taman",
      receivedAt: wib("2026-11-24", "09:12"),
      story:
        "Assalamualaikum min\nwifi gratis di Taman Digulis sudah 3 hari mati, kami tdk bisa pakai sama sekali\nKALBAR FREE WIFI pak\nMohon segera diperbaiki ya",
      place: "Taman Digulis",
      remedy: "Mohon segera diperbaiki ya",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Android, unsaved number, levy alleged, Malay Pontianak",
    text: `25/11/2026, 14:02 - +62 812-5678-9012: Siang pak. Saye nak lapor, ade petugas di loket 2 minta duit 50 ribu supaye berkas cepat naik
25/11/2026, 14:03 - +62 812-5678-9012: kejadiannye tadi pagi
25/11/2026, 14:05 - Anda: Baik, terima kasih laporannya. Boleh disebutkan namanya?
25/11/2026, 14:09 - +62 812-5678-9012: Nama saya Syarifah Zubaidah, alamat Jl. Tanjung Raya 2 Gg. Pelita No. 8`,
    source: "whatsapp",
    fields: {
      reporterName: "Syarifah Zubaidah",
      reporterPhone: "081256789012",
      reporterAddress: "Jl. Tanjung Raya 2 Gg. Pelita No. 8",
      receivedAt: wib("2026-11-25", "14:02"),
      story:
        "Siang pak. Saye nak lapor, ade petugas di loket 2 minta duit 50 ribu supaye berkas cepat naik\nkejadiannye tadi pagi\nNama saya Syarifah Zubaidah, alamat Jl. Tanjung Raya 2 Gg. Pelita No. 8",
      happenedOn: "2026-11-25",
      place: "loket 2",
    },
    phones: ["081256789012"],
    category: "oversight",
  },
  {
    name: "iOS, Indonesian, media marks and a deleted message",
    text: "\u200e[26/11/26 10.41.07] Pak Tarmizi: \u200ePesan dan panggilan terenkripsi secara end-to-end. Hanya orang dalam chat ini yang dapat membaca, mendengarkan, atau membagikannya.\n[26/11/26 10.41.07] Pak Tarmizi: Selamat siang Diskominfo\n[26/11/26 10.42.55] Pak Tarmizi: AC di ruang tunggu rusak, panas sekali. Kursinya juga patah 2\n\u200e[26/11/26 10.43.10] Pak Tarmizi: \u200egambar tidak disertakan\n\u200e[26/11/26 10.44.00] Pak Tarmizi: \u200ePesan ini dihapus.\n[26/11/26 10.50.31] Layanan Pengaduan: Terima kasih Pak, kami teruskan.",
    source: "whatsapp",
    fields: {
      reporterName: "Pak Tarmizi",
      receivedAt: wib("2026-11-26", "10:41"),
      story:
        "Selamat siang Diskominfo\nAC di ruang tunggu rusak, panas sekali. Kursinya juga patah 2",
      place: "ruang tunggu",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Android, 12-hour, US order, narrow space",
    text: "WhatsApp Chat with Rina Marlina\n11/23/26, 8:05\u202fAM - Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more.\n11/23/26, 8:05\u202fAM - Rina Marlina: Pagi kak mau tanya\n11/23/26, 8:06\u202fAM - Rina Marlina: syarat magang di Diskominfo apa saja ya kak? utk mahasiswa Untan\n11/23/26, 8:30\u202fAM - You: Pagi, syaratnya surat pengantar kampus.\n11/23/26, 8:31\u202fAM - Rina Marlina: suratnya ditujukan ke siapa ya",
    source: "whatsapp",
    fields: {
      reporterName: "Rina Marlina",
      receivedAt: wib("2026-11-23", "08:05"),
      story:
        "Pagi kak mau tanya\nsyarat magang di Diskominfo apa saja ya kak? utk mahasiswa Untan\nsuratnya ditujukan ke siapa ya",
    },
    phones: [],
    category: "normative",
  },
  {
    name: "Android, form filled in one message",
    text: `20/11/26 16.40 - +62 857-5012-3344: *FORM PENGADUAN*
Nama : Yohanes Aritonang
NIK : 6171032508810004
Alamat : Komp. Untan P-12 Pontianak Tenggara
Pekerjaan : Wiraswasta
No. HP : 0857 5012 3344
Tgl kejadian : 18-11-2026
Lokasi : Kantor UPT Pajak Wilayah I
Uraian : Antrian lama sekali dari jam 8 sampai jam 12 blm dipanggil, loket yg buka cuma 1
Harapan : Tambah loket dan nomor antrian online
20/11/26 16.55 - Nurul Hidayah: Terima kasih, pengaduan Bapak kami catat.`,
    source: "whatsapp",
    fields: {
      reporterName: "Yohanes Aritonang",
      reporterPhone: "085750123344",
      reporterAddress: "Komp. Untan P-12 Pontianak Tenggara",
      reporterJob: "Wiraswasta",
      happenedOn: "2026-11-18",
      place: "Kantor UPT Pajak Wilayah I",
      story:
        "*FORM PENGADUAN*\nAntrian lama sekali dari jam 8 sampai jam 12 blm dipanggil, loket yg buka cuma 1",
      remedy: "Tambah loket dan nomor antrian online",
      receivedAt: wib("2026-11-20", "16:40"),
    },
    phones: ["085750123344", "085750123344"],
    category: "non-oversight",
  },
  {
    name: "Group export, one complainant among others",
    text: `15/11/26 07.00 - Pesan dan panggilan terenkripsi secara end-to-end.
15/11/26 07.00 - Pak RT Usman membuat grup "Warga Gg. Margosari"
15/11/26 07.01 - Pak RT Usman menambahkan Anda
22/11/26 19.10 - Bu Lilis: Malam bapak ibu
22/11/26 19.15 - Dedi Kurniawan: Lampu jalan PJU di Gg. Margosari mati semua dari hari Jumat, gelap dan rawan. Sudah 2 orang jatuh dari motor. Tolong dinas terkait diperbaiki secepatnya
22/11/26 19.17 - Bu Lilis: iya betul pak dedi
22/11/26 19.20 - +62 813-4455-6677 keluar
22/11/26 19.21 - Pak RT Usman: nanti saya sampaikan`,
    source: "whatsapp",
    fields: {
      reporterName: "Dedi Kurniawan",
      channelRef: "Warga Gg. Margosari",
      receivedAt: wib("2026-11-22", "19:15"),
      happenedOn: "2026-11-20",
      story:
        "Lampu jalan PJU di Gg. Margosari mati semua dari hari Jumat, gelap dan rawan. Sudah 2 orang jatuh dari motor. Tolong dinas terkait diperbaiki secepatnya",
      place: "Gg. Margosari",
      remedy: "Tolong dinas terkait diperbaiki secepatnya",
    },
    phones: ["081344556677"],
    category: "non-oversight",
  },
  {
    name: "Copied from WhatsApp Web, thanks only",
    text: `[16.20, 26/11/2026] Ibu Kartini: Terima kasih banyak ya Diskominfo, server kami sudah normal lagi 🙏
[16.21, 26/11/2026] Ibu Kartini: pelayanannya mantap`,
    source: "whatsapp",
    fields: {
      reporterName: "Ibu Kartini",
      receivedAt: wib("2026-11-26", "16:20"),
      story:
        "Terima kasih banyak ya Diskominfo, server kami sudah normal lagi 🙏\npelayanannya mantap",
    },
    phones: [],
    category: "minor",
  },
  {
    name: "Selection copied on Android, no year",
    text: `[19/11 13.05] Fajar: pak maaf mau nanya jam pelayanan hari jumat sampai jam berapa ya?
[19/11 13.06] Fajar: apakah istirahat tetap buka`,
    source: "whatsapp",
    fields: {
      reporterName: "Fajar",
      receivedAt: wib("2026-11-19", "13:05"),
      story:
        "pak maaf mau nanya jam pelayanan hari jumat sampai jam berapa ya?\napakah istirahat tetap buka",
    },
    phones: [],
    category: "normative",
  },
  {
    name: "iOS, tilde name, forwarded label, missed call",
    text: "[18/11/26, 20.15.02] ~\u00a0Uray Burhan: \u200ePanggilan suara tak terjawab\n[18/11/26, 20.16.40] ~\u00a0Uray Burhan: Diteruskan\nPegawai kantor camat siang tadi tidak ada di tempat, katanya main badminton di jam kerja. Ini pelanggaran disiplin pegawai pak\n[18/11/26, 20.17.12] ~\u00a0Uray Burhan: hubungi saya di nomor 0896-1234-5678 kalau perlu saksi",
    source: "whatsapp",
    fields: {
      reporterName: "Uray Burhan",
      reporterPhone: "089612345678",
      receivedAt: wib("2026-11-18", "20:16"),
      happenedOn: "2026-11-18",
      story:
        "Pegawai kantor camat siang tadi tidak ada di tempat, katanya main badminton di jam kerja. Ini pelanggaran disiplin pegawai pak\nhubungi saya di nomor 0896-1234-5678 kalau perlu saksi",
    },
    phones: ["089612345678"],
    category: "oversight",
  },
  {
    name: "Third party's number and an account number in the story",
    text: `21/11/26 11.30 - Bang Amat Sungai Jawi: Bang tolong dicek, ada yg ngaku dari diskominfo nelpon dari nomor 0821 4567 8901 minta transfer utk bantuan internet
21/11/26 11.31 - Bang Amat Sungai Jawi: disuruh transfer ke rek BRI 0812 01 000345 50 7 a.n. Joko. Nominal Rp 1.250.000`,
    source: "whatsapp",
    fields: {
      reporterName: "Bang Amat Sungai Jawi",
      receivedAt: wib("2026-11-21", "11:30"),
      story:
        "Bang tolong dicek, ada yg ngaku dari diskominfo nelpon dari nomor 0821 4567 8901 minta transfer utk bantuan internet\ndisuruh transfer ke rek BRI 0812 01 000345 50 7 a.n. Joko. Nominal Rp 1.250.000",
      remedy:
        "tolong dicek, ada yg ngaku dari diskominfo nelpon dari nomor 0821 4567 8901 minta transfer utk bantuan internet",
    },
    phones: ["082145678901"],
    category: "oversight",
  },
  {
    name: "Levy denied, slow service complained of",
    text: `12/11/26 10.00 - Wulandari: Pelayanan di Dinas Sosial Provinsi memang tidak ada pungutan, tapi lambat sekali. Saya urus rekomendasi dari tgl 2 November belum selesai juga
12/11/26 10.01 - Wulandari: mohon dipercepat`,
    source: "whatsapp",
    fields: {
      reporterName: "Wulandari",
      receivedAt: wib("2026-11-12", "10:00"),
      happenedOn: "2026-11-02",
      place: "Dinas Sosial Provinsi",
      story:
        "Pelayanan di Dinas Sosial Provinsi memang tidak ada pungutan, tapi lambat sekali. Saya urus rekomendasi dari tgl 2 November belum selesai juga\nmohon dipercepat",
      remedy: "mohon dipercepat",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Multi-line message with blank lines, edited mark",
    text: `09/11/26 08.59 - Sekretariat Karang Taruna: Selamat pagi Bapak/Ibu

Kami dari Karang Taruna Kec. Pontianak Barat ingin menyampaikan:
1. Website kelurahan tidak bisa diakses sejak kemarin
2. Petugas yg dihubungi tidak merespon

Mohon bantuannya. Terima kasih <Pesan ini diedit>
09/11/26 09.10 - Layanan Pengaduan: Baik Pak, segera kami cek`,
    source: "whatsapp",
    fields: {
      reporterName: "Sekretariat Karang Taruna",
      receivedAt: wib("2026-11-09", "08:59"),
      happenedOn: "2026-11-08",
      story:
        "Selamat pagi Bapak/Ibu\n\nKami dari Karang Taruna Kec. Pontianak Barat ingin menyampaikan:\n1. Website kelurahan tidak bisa diakses sejak kemarin\n2. Petugas yg dihubungi tidak merespon\n\nMohon bantuannya. Terima kasih",
      remedy: "Mohon bantuannya",
    },
    phones: [],
    category: "non-oversight",
  },
];

const email: readonly Sample[] = [
  {
    name: "RFC headers, folded and encoded subject",
    text: `Return-Path: <ratna.dewi@yahoo.co.id>
Received: from mail.example.net (mail.example.net [203.0.113.8])
	by mx.kalbarprov.go.id with ESMTPS id 081234567890ab
	for <pengaduan@diskominfo.kalbarprov.go.id>; Tue, 24 Nov 2026 09:31:12 +0700
Message-ID: <1187234455.44120.1795487470000@mail.yahoo.com>
Date: Tue, 24 Nov 2026 02:31:10 +0000 (UTC)
From: =?UTF-8?B?UmF0bmEgRGV3aQ==?= <ratna.dewi@yahoo.co.id>
To: pengaduan@diskominfo.kalbarprov.go.id
Subject: =?UTF-8?Q?Pengaduan_layanan_colocation?=
 =?UTF-8?Q?_yang_lambat?=
Content-Type: text/plain; charset=UTF-8

Dengan hormat,

Kami mengajukan layanan colocation pada tanggal 9 November 2026 dan sampai hari ini belum ada kabar.
Padahal dijanjikan 3 hari kerja.

Kami mohon kepastian waktunya.

Hormat kami,
Ratna Dewi
Sub Bagian Umum
HP 0813-4567-0099`,
    source: "email",
    fields: {
      reporterName: "Ratna Dewi",
      reporterEmail: "ratna.dewi@yahoo.co.id",
      reporterPhone: "081345670099",
      channelRef: "<1187234455.44120.1795487470000@mail.yahoo.com>",
      subject: "Pengaduan layanan colocation yang lambat",
      receivedAt: wib("2026-11-24", "09:31"),
      happenedOn: "2026-11-09",
      story:
        "Dengan hormat,\n\nKami mengajukan layanan colocation pada tanggal 9 November 2026 dan sampai hari ini belum ada kabar.\nPadahal dijanjikan 3 hari kerja.\n\nKami mohon kepastian waktunya.",
      remedy: "Kami mohon kepastian waktunya",
    },
    phones: ["081345670099"],
    category: "non-oversight",
  },
  {
    name: "Gmail forward by an officer, Indonesian",
    text: `Yth. Ibu Nurul, mohon dicatat sebagai pengaduan.

---------- Forwarded message ---------
Dari: Agus Salim <agus.salim77@gmail.com>
Date: Sen, 16 Nov 2026 pukul 20.45
Subject: Pungli parkir di kantor dinas
To: <info@kalbarprov.go.id>


Kepada Yth Bapak Gubernur

Setiap kali parkir di Kantor Dinas Perhubungan kami dipungut Rp 5.000 tanpa karcis. Padahal tertulis parkir gratis.
Kami minta ditertibkan.

Salam,
Agus Salim
Jl. Sepakat II Blok C`,
    source: "email",
    fields: {
      reporterName: "Agus Salim",
      reporterEmail: "agus.salim77@gmail.com",
      channelRef: "Pungli parkir di kantor dinas",
      subject: "Pungli parkir di kantor dinas",
      receivedAt: wib("2026-11-16", "20:45"),
      place: "Kantor Dinas Perhubungan",
      story:
        "Kepada Yth Bapak Gubernur\n\nSetiap kali parkir di Kantor Dinas Perhubungan kami dipungut Rp 5.000 tanpa karcis. Padahal tertulis parkir gratis.\nKami minta ditertibkan.",
      remedy: "Kami minta ditertibkan",
    },
    phones: [],
    category: "oversight",
  },
  {
    name: "Outlook forward, Indonesian labels, two forwards deep",
    text: `Dari: Nurul Hidayah <nurul@diskominfo.kalbarprov.go.id>
Terkirim: Kamis, 19 November 2026 10.02
Kepada: pengaduan@diskominfo.kalbarprov.go.id
Subjek: FW: Tanya biaya layanan

Mohon diregister

-----Pesan Asli-----
Dari: Humas Setda <humas@kalbarprov.go.id>
Terkirim: Kamis, 19 November 2026 09.15
Kepada: Nurul Hidayah
Subjek: FW: Tanya biaya layanan

FYI

-----Pesan Asli-----
Dari: PT Khatulistiwa Data <admin@khatulistiwadata.co.id>
Terkirim: Rabu, 18 November 2026 15.40
Kepada: Humas Setda
Subjek: Tanya biaya layanan

Selamat sore,
Apakah ada biaya untuk konsultasi informatika bagi perusahaan swasta? Bagaimana prosedurnya?

Terima kasih.`,
    source: "email",
    fields: {
      reporterName: "PT Khatulistiwa Data",
      reporterEmail: "admin@khatulistiwadata.co.id",
      channelRef: "Tanya biaya layanan",
      subject: "Tanya biaya layanan",
      receivedAt: wib("2026-11-18", "15:40"),
      story:
        "Selamat sore,\nApakah ada biaya untuk konsultasi informatika bagi perusahaan swasta? Bagaimana prosedurnya?\n\nTerima kasih.",
    },
    phones: [],
    category: "normative",
  },
  {
    name: "Reply of the reporter over the office's quoted mail",
    text: `Dari: Hendra Gunawan <hendra.g@outlook.com>
Kepada: Layanan Pengaduan <pengaduan@diskominfo.kalbarprov.go.id>
Tanggal: 23 November 2026 13.20
Perihal: Re: Pengaduan website error

Saya sudah coba tapi masih error, tidak bisa login sampai sekarang. Sudah dua minggu begini terus.

Pada Sen, 23 Nov 2026 pukul 08.10 Layanan Pengaduan <pengaduan@diskominfo.kalbarprov.go.id> menulis:

> Yth. Bapak Hendra,
> Silakan dicoba kembali. Bila ada kendala hubungi (0561) 740123.
>
> Layanan Pengaduan`,
    source: "email",
    fields: {
      reporterName: "Hendra Gunawan",
      reporterEmail: "hendra.g@outlook.com",
      channelRef: "Pengaduan website error",
      subject: "Pengaduan website error",
      receivedAt: wib("2026-11-23", "13:20"),
      story:
        "Saya sudah coba tapi masih error, tidak bisa login sampai sekarang. Sudah dua minggu begini terus.",
    },
    phones: ["0561740123"],
    category: "non-oversight",
  },
  {
    name: "iPhone mail, English quote line, sent-from line",
    text: `From: Maria Goreti <m.goreti@icloud.com>
Subject: Sinyal internet SMAN
Date: 17 November 2026 at 07.55.12 WIB
To: pengaduan@diskominfo.kalbarprov.go.id

Selamat pagi. Internet bantuan di SMAN 3 Sanggau lemot sekali sejak tanggal 10 November 2026, ujian daring siswa terganggu. Tolong dibantu.

Sent from my iPhone`,
    source: "email",
    fields: {
      reporterName: "Maria Goreti",
      reporterEmail: "m.goreti@icloud.com",
      channelRef: "Sinyal internet SMAN",
      subject: "Sinyal internet SMAN",
      receivedAt: wib("2026-11-17", "07:55:12"),
      happenedOn: "2026-11-10",
      place: "SMAN 3 Sanggau",
      story:
        "Selamat pagi. Internet bantuan di SMAN 3 Sanggau lemot sekali sejak tanggal 10 November 2026, ujian daring siswa terganggu. Tolong dibantu.",
      remedy: "Tolong dibantu",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Yahoo, English labels, nepotism, letter number and NIP",
    text: `From: "Warga Peduli" <wargapeduli_ktp@ymail.com>
To: "pengaduan@diskominfo.kalbarprov.go.id" <pengaduan@diskominfo.kalbarprov.go.id>
Sent: Friday, November 13, 2026 at 09:14:22 PM GMT+7
Subject: Dugaan nepotisme penerimaan tenaga kontrak

Bersama ini kami laporkan dugaan nepotisme dalam penerimaan tenaga kontrak di UPT Pelatihan Ketapang.
Yang diterima keponakan kepala UPT, NIP 19780812 200501 1 004, sesuai SK nomor 800/0812/UPT/2026.
Mohon identitas kami dirahasiakan.

Dikirim dari Yahoo Mail di Android`,
    source: "email",
    fields: {
      reporterName: "Warga Peduli",
      reporterEmail: "wargapeduli_ktp@ymail.com",
      channelRef: "Dugaan nepotisme penerimaan tenaga kontrak",
      subject: "Dugaan nepotisme penerimaan tenaga kontrak",
      receivedAt: wib("2026-11-13", "21:14:22"),
      place: "UPT Pelatihan Ketapang",
      story:
        "Bersama ini kami laporkan dugaan nepotisme dalam penerimaan tenaga kontrak di UPT Pelatihan Ketapang.\nYang diterima keponakan kepala UPT, NIP 19780812 200501 1 004, sesuai SK nomor 800/0812/UPT/2026.\nMohon identitas kami dirahasiakan.",
      remedy: "Mohon identitas kami dirahasiakan",
    },
    phones: [],
    category: "oversight",
  },
  {
    name: "Office replied above; the reporter's mail is quoted",
    text: `Yth. Saudara Imran,
Pengaduan sudah kami terima dan diteruskan ke bidang terkait.

Layanan Pengaduan
Diskominfo Kalbar

Pada Jum, 20 Nov 2026 pukul 11.02 Imran Lubis <imran.lubis@gmail.com> menulis:

> Selamat siang,
> CCTV di Simpang Garuda mati sudah sebulan.
> Mohon dihidupkan lagi.
>
> Imran Lubis
> 0852 4500 1122`,
    source: "email",
    fields: {
      reporterName: "Imran Lubis",
      reporterEmail: "imran.lubis@gmail.com",
      reporterPhone: "085245001122",
      receivedAt: wib("2026-11-20", "11:02"),
      place: "Simpang Garuda",
      story: "Selamat siang,\nCCTV di Simpang Garuda mati sudah sebulan.\nMohon dihidupkan lagi.",
      remedy: "Mohon dihidupkan lagi",
    },
    phones: ["085245001122"],
    category: "non-oversight",
  },
  {
    name: "Praise with a typo report",
    text: `Dari: Lusiana <lusi.tjhin@gmail.com>
Tanggal: 11 November 2026 10.30
Kepada: pengaduan@diskominfo.kalbarprov.go.id
Perihal: Koreksi alamat di website

Halo admin,
ada salah ketik di halaman kontak, tertulis "Jl. Sutan Syahrr". Pelayanannya sudah bagus, terima kasih.

Lusiana`,
    source: "email",
    fields: {
      reporterName: "Lusiana",
      reporterEmail: "lusi.tjhin@gmail.com",
      channelRef: "Koreksi alamat di website",
      subject: "Koreksi alamat di website",
      receivedAt: wib("2026-11-11", "10:30"),
      story:
        'Halo admin,\nada salah ketik di halaman kontak, tertulis "Jl. Sutan Syahrr". Pelayanannya sudah bagus, terima kasih.',
    },
    phones: [],
    category: "minor",
  },
  {
    name: "Forward in English by another agency, quoted lines inside",
    text: `From: Dinas Sosial Kalbar <sekretariat@dinsos.kalbarprov.go.id>
Date: Wed, 25 Nov 2026 09:00:00 +0700
Subject: Fwd: Keluhan petugas
To: pengaduan@diskominfo.kalbarprov.go.id
Message-ID: <abc0812@dinsos>

Mohon tindak lanjut karena bukan wewenang kami.

Begin forwarded message:

> From: Theresia Lin <theresia.lin@gmail.com>
> Subject: Keluhan petugas
> Date: 24 November 2026 at 16.12.00 WIB
> To: sekretariat@dinsos.kalbarprov.go.id
>
> Petugas di lobi Diskominfo ketus sekali waktu saya tanya kemarin. Saya malah dimarahi di depan orang banyak.
> No saya 0819 0812 3456`,
    source: "email",
    fields: {
      reporterName: "Theresia Lin",
      reporterEmail: "theresia.lin@gmail.com",
      reporterPhone: "081908123456",
      channelRef: "Keluhan petugas",
      subject: "Keluhan petugas",
      receivedAt: wib("2026-11-24", "16:12"),
      happenedOn: "2026-11-23",
      place: "lobi Diskominfo",
      story:
        "Petugas di lobi Diskominfo ketus sekali waktu saya tanya kemarin. Saya malah dimarahi di depan orang banyak.\nNo saya 0819 0812 3456",
    },
    phones: ["081908123456"],
    category: "non-oversight",
  },
  {
    name: "Only a body, letter form, no headers",
    text: `Perihal : Permohonan informasi jadwal pelatihan
Kepada Yth. Kepala Dinas Kominfo Kalbar
di Pontianak

Dengan hormat,
Saya Nita Sari, guru SMKN 4 Pontianak, ingin menanyakan kapan jadwal pelatihan literasi digital tahun ini dan apa persyaratannya.
Atas perhatiannya saya ucapkan terima kasih.

Hormat saya,

Nita Sari
0895.7011.2233`,
    source: "text",
    fields: {
      reporterName: "Nita Sari",
      reporterPhone: "089570112233",
      subject: "Permohonan informasi jadwal pelatihan",
      story:
        "Kepada Yth. Kepala Dinas Kominfo Kalbar\ndi Pontianak\n\nDengan hormat,\nSaya Nita Sari, guru SMKN 4 Pontianak, ingin menanyakan kapan jadwal pelatihan literasi digital tahun ini dan apa persyaratannya.\nAtas perhatiannya saya ucapkan terima kasih.",
    },
    phones: ["089570112233"],
    category: "normative",
  },
];

const lapor: readonly Sample[] = [
  {
    name: "Administrator page with labels and colons",
    text: `SP4N-LAPOR!
Detail Laporan
Tracking ID : #8124567
Judul Laporan : Aplikasi perizinan tidak bisa dibuka
Isi Laporan :
Selamat siang, aplikasi perizinan online provinsi error 500 sejak Senin. Saya tidak bisa mengunggah berkas.
Mohon diperbaiki.
Tanggal Kejadian : 23 November 2026
Lokasi Kejadian : Kota Pontianak
Instansi Terlapor : Dinas Komunikasi dan Informatika Provinsi Kalimantan Barat
Kategori : Teknologi Informasi
Status : Belum Ditindaklanjuti
Nama Pelapor : Rudi Hartono
Tanggal Laporan : 24 November 2026 19:22 WIB`,
    source: "lapor",
    fields: {
      laporNumber: "8124567",
      laporStatus: "Belum Ditindaklanjuti",
      subject: "Aplikasi perizinan tidak bisa dibuka",
      story:
        "Selamat siang, aplikasi perizinan online provinsi error 500 sejak Senin. Saya tidak bisa mengunggah berkas.\nMohon diperbaiki.",
      happenedOn: "2026-11-23",
      place: "Kota Pontianak",
      reporterName: "Rudi Hartono",
      receivedAt: wib("2026-11-24", "19:22"),
      remedy: "Mohon diperbaiki",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Labels on lines of their own, anonymous and secret",
    text: `LAPOR!
Layanan Aspirasi dan Pengaduan Online Rakyat
Tracking ID
#0812345
Status
Proses
Judul
Oknum petugas meminta imbalan
Isi Laporan
Pada saat pengurusan rekomendasi, oknum pegawai meminta uang pelicin sebesar Rp 500.000 agar surat cepat keluar.
Tanggal Kejadian
12/11/2026
Lokasi
Kantor Dinas Kominfo Prov. Kalbar
Nama Pelapor
Anonim
Rahasia
Ya`,
    source: "lapor",
    fields: {
      laporNumber: "0812345",
      laporStatus: "Proses",
      subject: "Oknum petugas meminta imbalan",
      story:
        "Pada saat pengurusan rekomendasi, oknum pegawai meminta uang pelicin sebesar Rp 500.000 agar surat cepat keluar.",
      happenedOn: "2026-11-12",
      place: "Kantor Dinas Kominfo Prov. Kalbar",
    },
    phones: [],
    category: "oversight",
  },
  {
    name: "Notification mail",
    text: `Dari: LAPOR! <noreply@lapor.go.id>
Tanggal: Rabu, 25 November 2026 08.00
Kepada: pengaduan@diskominfo.kalbarprov.go.id
Perihal: [SP4N-LAPOR!] Laporan baru didisposisikan ke instansi Anda

Yth. Admin Dinas Komunikasi dan Informatika,

Laporan dengan Tracking ID #9017732 telah didisposisikan ke instansi Anda.

Judul: Permintaan informasi jadwal siaran
Isi: Mau bertanya, kapan jadwal siaran podcast Diskominfo dan bagaimana cara mendaftar jadi narasumber?
Nama Pelapor: Oktaviani
Status: Belum Terverifikasi

Segera tindak lanjuti dalam 5 hari kerja.
Email ini dikirim otomatis, mohon tidak membalas.`,
    source: "lapor",
    fields: {
      laporNumber: "9017732",
      laporStatus: "Belum Terverifikasi",
      subject: "Permintaan informasi jadwal siaran",
      story:
        "Mau bertanya, kapan jadwal siaran podcast Diskominfo dan bagaimana cara mendaftar jadi narasumber?",
      reporterName: "Oktaviani",
      receivedAt: wib("2026-11-25", "08:00"),
    },
    phones: [],
    category: "normative",
  },
  {
    name: "Printed page with long text and contact data",
    text: `Cetak Laporan - SP4N LAPOR!
No. Tracking: 7765432
Pelapor: Sutrisno
No. Telepon: 0561-882233
Email: sutrisno.kh@gmail.com
Alamat: Desa Arang Limbung, Kubu Raya
Klasifikasi: Pengaduan
Judul: Menara BTS tidak berfungsi
Kronologi: Sudah 2 bulan BTS di Desa Arang Limbung mati. Warga harus ke kota untuk internet.
Kami sudah lapor ke kecamatan tapi tidak ditanggapi.
Tgl. Kejadian: 15 September 2026
Lokasi Kejadian: Desa Arang Limbung
Status Laporan: Ditunda`,
    source: "lapor",
    fields: {
      laporNumber: "7765432",
      laporStatus: "Ditunda",
      reporterName: "Sutrisno",
      reporterPhone: "0561882233",
      reporterEmail: "sutrisno.kh@gmail.com",
      reporterAddress: "Desa Arang Limbung, Kubu Raya",
      subject: "Menara BTS tidak berfungsi",
      story:
        "Sudah 2 bulan BTS di Desa Arang Limbung mati. Warga harus ke kota untuk internet.\nKami sudah lapor ke kecamatan tapi tidak ditanggapi.",
      happenedOn: "2026-09-15",
      place: "Desa Arang Limbung",
    },
    phones: ["0561882233"],
    category: "non-oversight",
  },
  {
    name: "Finished report, thanks as the content",
    text: `LAPOR! - lapor.go.id
Tracking ID: #6650011
Status: Selesai
Judul: Ucapan terima kasih
Isi Laporan: Terima kasih kepada Diskominfo Kalbar, jaringan internet kelurahan kami sudah lancar.
Pelapor: Bambang S.
Instansi Terlapor: Pemerintah Provinsi Kalimantan Barat`,
    source: "lapor",
    fields: {
      laporNumber: "6650011",
      laporStatus: "Selesai",
      subject: "Ucapan terima kasih",
      story:
        "Terima kasih kepada Diskominfo Kalbar, jaringan internet kelurahan kami sudah lancar.",
      reporterName: "Bambang S.",
    },
    phones: [],
    category: "minor",
  },
  {
    name: "Archived aspiration with a follow-up by the agency",
    text: `Laporan ID #5512098
Judul laporan: Usul penambahan titik wifi publik
Isi laporan: Saya usul agar titik wifi publik ditambah di Pasar Flamboyan karena pedagang butuh internet utk jualan online.
Tanggal kejadian: 01-11-2026
Lokasi kejadian: Pasar Flamboyan
Status: Diarsipkan
Tindak Lanjut:
Admin Instansi: Terima kasih atas usulannya. Hubungi kami di 0811-5678-909.
Sumber: www.lapor.go.id`,
    source: "lapor",
    fields: {
      laporNumber: "5512098",
      laporStatus: "Diarsipkan",
      subject: "Usul penambahan titik wifi publik",
      story:
        "Saya usul agar titik wifi publik ditambah di Pasar Flamboyan karena pedagang butuh internet utk jualan online.",
      happenedOn: "2026-11-01",
      place: "Pasar Flamboyan",
    },
    phones: ["08115678909"],
    category: "non-oversight",
  },
];

const text: readonly Sample[] = [
  {
    name: "Instagram message with an account",
    text: `Akun: @ptk_info_warga
Min tolong dong layanan call center 112 gak diangkat2, saya telpon dari jam 9 pagi`,
    source: "text",
    fields: {
      channelRef: "@ptk_info_warga",
      story: "Min tolong dong layanan call center 112 gak diangkat2, saya telpon dari jam 9 pagi",
      remedy: "tolong dong layanan call center 112 gak diangkat2, saya telpon dari jam 9 pagi",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Box slip typed in, with many numbers that are no phones",
    text: `Nama: Halimah
Alamat: Jl. Purnama 2 No. 17
NIK: 6171 0852 1234 0001
No KK 6171012308120009
No HP: 62 878 1122 3344
Tanggal kejadian: 4 Nopember 2026
Saya komplain pelayanan di Samsat Pontianak. Ditolak padahal berkas no 081/2345/SMT/2026 lengkap, disuruh bolak balik. NPWP 08.123.456.7-701.000 juga diminta.`,
    source: "text",
    fields: {
      reporterName: "Halimah",
      reporterAddress: "Jl. Purnama 2 No. 17",
      reporterPhone: "087811223344",
      happenedOn: "2026-11-04",
      place: "Samsat Pontianak",
      story:
        "Saya komplain pelayanan di Samsat Pontianak. Ditolak padahal berkas no 081/2345/SMT/2026 lengkap, disuruh bolak balik. NPWP 08.123.456.7-701.000 juga diminta.",
    },
    phones: ["087811223344"],
    category: "non-oversight",
  },
  {
    name: "A note with two phones on one line",
    text: "Warga melapor lewat telepon: jalan depan Kantor Gubernur banjir dan gelap krn lampu padam. Kontak pelapor 081345001100 / 0561-765432.",
    source: "text",
    fields: {
      reporterPhone: "081345001100",
      place: "Kantor Gubernur",
      story:
        "Warga melapor lewat telepon: jalan depan Kantor Gubernur banjir dan gelap krn lampu padam. Kontak pelapor 081345001100 / 0561-765432.",
    },
    phones: ["081345001100", "0561765432"],
    category: "non-oversight",
  },
  {
    name: "Nothing a rule knows",
    text: "Halo, ini Joni yang kemarin. Berkasnya sudah saya taruh di meja depan.",
    source: "text",
    fields: {
      reporterName: "Joni",
      story: "Halo, ini Joni yang kemarin. Berkasnya sudah saya taruh di meja depan.",
    },
    phones: [],
    category: null,
  },
];

export const heldOut: readonly Sample[] = [...whatsapp, ...email, ...lapor, ...text];
