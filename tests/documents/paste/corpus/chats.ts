import { type Sample, wib } from "./sample.ts";

export const chats: readonly Sample[] = [
  {
    name: "Android, a saved contact and the office by name",
    text: `27/11/26 08.15 - Pesan dan panggilan terenkripsi secara end-to-end. Tidak seorang pun di luar chat ini, termasuk WhatsApp, yang dapat membaca atau mendengarkannya. Ketuk untuk info selengkapnya.
27/11/26 08.15 - Budi: Selamat pagi
27/11/26 08.16 - Budi: Mohon maaf mengganggu, jaringan di Puskesmas Gang Sehat putus dari hari Rabu
27/11/26 08.17 - Diskominfo Kalbar: Pagi Pak, kami cek dulu ya
27/11/26 08.20 - Budi: Kami harap bisa diperbaiki hari ini. Pasien banyak yg menunggu`,
    source: "whatsapp",
    fields: {
      reporterName: "Budi",
      receivedAt: wib("2026-11-27", "08:15"),
      happenedOn: "2026-11-25",
      place: "Puskesmas Gang Sehat",
      story:
        "Selamat pagi\nMohon maaf mengganggu, jaringan di Puskesmas Gang Sehat putus dari hari Rabu\nKami harap bisa diperbaiki hari ini. Pasien banyak yg menunggu",
      remedy: "Kami harap bisa diperbaiki hari ini",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Android, an unsaved number and a name in the words",
    text: `26/11/2026, 13:40 - \u202a+62 813-4567-8123\u202c: Assalamualaikum, perkenalkan saya Sri Wahyuni warga Jl. Karya Baru
26/11/2026, 13:41 - \u202a+62 813-4567-8123\u202c: kmrn urus surat keterangan di Kantor Lurah Parit Tokaya petugasnya judes dan membentak ibu saya
26/11/2026, 13:52 - Anda: Waalaikumsalam Bu, mohon maaf atas ketidaknyamanannya`,
    source: "whatsapp",
    fields: {
      reporterName: "Sri Wahyuni",
      reporterPhone: "081345678123",
      receivedAt: wib("2026-11-26", "13:40"),
      happenedOn: "2026-11-25",
      place: "Kantor Lurah Parit Tokaya",
      story:
        "Assalamualaikum, perkenalkan saya Sri Wahyuni warga Jl. Karya Baru\nkmrn urus surat keterangan di Kantor Lurah Parit Tokaya petugasnya judes dan membentak ibu saya",
    },
    phones: ["081345678123"],
    category: "non-oversight",
  },
  {
    name: "Android in English, twelve hours, media and calls",
    text: `WhatsApp Chat with Pak Deni
27/11/2026, 8:15\u202fAM - Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more.
27/11/2026, 8:15\u202fAM - Pak Deni: <Media omitted>
27/11/2026, 8:15\u202fAM - Pak Deni: Ini foto lampu merah yg mati di simpang Tanjungpura
27/11/2026, 8:16\u202fAM - Pak Deni: IMG-20261127-WA0812.jpg (file attached)
27/11/2026, 8:16\u202fAM - Pak Deni: This message was deleted
27/11/2026, 12:01\u202fPM - Missed voice call
27/11/2026, 12:05\u202fPM - You: Terima kasih Pak`,
    source: "whatsapp",
    fields: {
      reporterName: "Pak Deni",
      receivedAt: wib("2026-11-27", "08:15"),
      place: "simpang Tanjungpura",
      story: "Ini foto lampu merah yg mati di simpang Tanjungpura",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Android set to American English: the month first",
    text: `11/5/26, 9:00\u202fPM - Joko S: Malam min
11/5/26, 9:01\u202fPM - Joko S: Berapa tarif sewa colocation per bulan?
11/13/26, 7:30\u202fAM - Joko S: ada jadwal konsultasi hari ini?`,
    source: "whatsapp",
    fields: {
      reporterName: "Joko S",
      receivedAt: wib("2026-11-05", "21:00"),
      happenedOn: "2026-11-13",
      story: "Malam min\nBerapa tarif sewa colocation per bulan?\nada jadwal konsultasi hari ini?",
    },
    phones: [],
    category: "normative",
  },
  {
    name: "iOS, seconds, a photograph and an edited message",
    text: "[27/11/26 08.15.33] Ibu Ani: \u200ePesan dan panggilan terenkripsi secara end-to-end. Hanya orang di chat ini yang dapat membacanya.\n[27/11/26 08.15.33] Ibu Ani: Pak, WC umum di MPP Kota Pontianak kotor dan bau\n\u200e[27/11/26 08.15.50] Ibu Ani: \u200e<terlampir: 00000007-PHOTO-2026-11-27-08-15-50.jpg>\n[27/11/26 08.16.10] Ibu Ani: minta tolong dibersihkan yaa \u200e<Pesan ini diedit>\n[27/11/26 08.20.00] Nurul Hidayah: Siap bu",
    source: "whatsapp",
    fields: {
      reporterName: "Ibu Ani",
      receivedAt: wib("2026-11-27", "08:15"),
      place: "MPP Kota Pontianak",
      story: "Pak, WC umum di MPP Kota Pontianak kotor dan bau\nminta tolong dibersihkan yaa",
      remedy: "tolong dibersihkan yaa",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "iOS in English, a comma after the date, a number as sender",
    text: "[25/11/2026, 4:05:09\u202fPM] +62 858-2222-1111: \u200eimage omitted\n[25/11/2026, 4:06:00\u202fPM] +62 858-2222-1111: Bang, oknum di pelabuhan Dwikora minta duit parkir tanpa karcis\n[25/11/2026, 4:06:30\u202fPM] +62 858-2222-1111: tolong ditindak",
    source: "whatsapp",
    fields: {
      reporterPhone: "085822221111",
      receivedAt: wib("2026-11-25", "16:06"),
      place: "pelabuhan Dwikora",
      story: "Bang, oknum di pelabuhan Dwikora minta duit parkir tanpa karcis\ntolong ditindak",
      remedy: "tolong ditindak",
    },
    phones: ["085822221111"],
    category: "oversight",
  },
  {
    name: "A group: one writes most, others are left",
    text: `01/11/26 10.00 - Pak Lurah membuat grup "RW 05 Siantan Hulu"
01/11/26 10.00 - Pak Lurah menambahkan Anda
24/11/26 18.30 - Mina: ada yg tau kenapa internet balai desa mati?
24/11/26 18.31 - Rahmat RT 2: Tagihan belum dibayar katanya. Kami sdh lapor dua kali ke kecamatan tdk ada jawaban, mhn Kominfo turun tangan
24/11/26 18.35 - ~ Yuni: setuju
24/11/26 18.36 - Rahmat RT 2: wa saya 0812.5555.678 kalau perlu data`,
    source: "whatsapp",
    fields: {
      reporterName: "Rahmat RT 2",
      reporterPhone: "08125555678",
      channelRef: "RW 05 Siantan Hulu",
      receivedAt: wib("2026-11-24", "18:31"),
      story:
        "Tagihan belum dibayar katanya. Kami sdh lapor dua kali ke kecamatan tdk ada jawaban, mhn Kominfo turun tangan\nwa saya 0812.5555.678 kalau perlu data",
      remedy: "mhn Kominfo turun tangan",
    },
    phones: ["08125555678"],
    category: "non-oversight",
  },
  {
    name: "Copied in the browser, time before the date",
    text: `[08.15, 27/11/2026] Ibu Salmah: Diteruskan
Jangan percaya link bantuan kuota gratis itu, hoaks
[08.16, 27/11/2026] Ibu Salmah: betul ke ni min? banyak yg tertipu`,
    source: "whatsapp",
    fields: {
      reporterName: "Ibu Salmah",
      receivedAt: wib("2026-11-27", "08:15"),
      story:
        "Jangan percaya link bantuan kuota gratis itu, hoaks\nbetul ke ni min? banyak yg tertipu",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Copied on a telephone, no year",
    text: `[26/11 21.12] Zul: bang terime kaseh ye udah dibantu kemaren
[26/11 21.12] Zul: mantap pelayanannye`,
    source: "whatsapp",
    fields: {
      reporterName: "Zul",
      receivedAt: wib("2026-11-26", "21:12"),
      happenedOn: "2026-11-25",
      story: "bang terime kaseh ye udah dibantu kemaren\nmantap pelayanannye",
    },
    phones: [],
    category: "minor",
  },
  {
    name: "A form in one message, labels in bold and numbered",
    text: `23/11/26 09.30 - +62 895-3333-2222: *PENGADUAN MASYARAKAT*
1. *Nama*: Hj. Nurhayati
2. *NIK* : 6171054812700002
3. *Alamat* : Gg. Bersatu No. 4, Siantan
4. *No. WA*: 0895 3333 2222
5. *Lokasi kejadian* : Kantor Kecamatan Pontianak Utara
6. *Hari/tgl* : Jumat, 20 November 2026
7. *Isi pengaduan* : Operator e-KTP tidak ada di tempat dari jam 9 s/d jam 11.
Warga menumpuk.
8. *Harapan* : Ada petugas pengganti`,
    source: "whatsapp",
    fields: {
      reporterName: "Hj. Nurhayati",
      reporterPhone: "089533332222",
      reporterAddress: "Gg. Bersatu No. 4, Siantan",
      place: "Kantor Kecamatan Pontianak Utara",
      happenedOn: "2026-11-20",
      story:
        "*PENGADUAN MASYARAKAT*\nOperator e-KTP tidak ada di tempat dari jam 9 s/d jam 11.\nWarga menumpuk.",
      remedy: "Ada petugas pengganti",
      receivedAt: wib("2026-11-23", "09:30"),
    },
    phones: ["089533332222"],
    category: "non-oversight",
  },
  {
    name: "Numbers of many kinds, and one that is a telephone",
    text: `24/11/26 14.00 - Toko Berkah: saldo bansos di kartu 6013 0112 3456 7890 dipotong agen Rp 50.000
24/11/26 14.01 - Toko Berkah: NIK 6171081205900003 KK 6171081205150009, rek BCA 0812345678, surat no 045.2/0812/DINSOS/2026 tgl 10-11-2026
24/11/26 14.02 - Toko Berkah: hp saya (0561) 8173627`,
    source: "whatsapp",
    fields: {
      reporterName: "Toko Berkah",
      reporterPhone: "05618173627",
      receivedAt: wib("2026-11-24", "14:00"),
      story:
        "saldo bansos di kartu 6013 0112 3456 7890 dipotong agen Rp 50.000\nNIK 6171081205900003 KK 6171081205150009, rek BCA 0812345678, surat no 045.2/0812/DINSOS/2026 tgl 10-11-2026\nhp saya (0561) 8173627",
    },
    phones: ["05618173627"],
    category: null,
  },
  {
    name: "A forwarded report inside a chat of the office alone",
    text: `25/11/26 07.50 - Nurul Hidayah: Teruskan ke bidang ya
25/11/26 07.51 - Anda: Baik Bu`,
    source: "whatsapp",
    fields: {
      story: "25/11/26 07.50 - Nurul Hidayah: Teruskan ke bidang ya 25/11/26 07.51 - Anda: Baik Bu",
    },
    phones: [],
    category: null,
  },
  {
    name: "Labels over several messages, the day told by the day of the message",
    text: `17/11/26 19.00 - Om Herman: Nama: Herman Susanto
17/11/26 19.01 - Om Herman: Pekerjaan: Nelayan
Hari: Senin kemarin
17/11/26 19.04 - Om Herman: Keluhan: radio cuaca di pelabuhan perikanan rusak,
ndak ade yg baiki`,
    source: "whatsapp",
    fields: {
      reporterName: "Herman Susanto",
      reporterJob: "Nelayan",
      happenedOn: "2026-11-16",
      receivedAt: wib("2026-11-17", "19:00"),
      story: "radio cuaca di pelabuhan perikanan rusak,\nndak ade yg baiki",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "A question whether a levy is asked is a question",
    text: `18/11/26 10.00 - Laras: siang kak, apakah dipungut biaya untuk konsultasi aplikasi desa?
18/11/26 10.01 - Laras: sy baca di web tidak dipungut biaya, benar ya`,
    source: "whatsapp",
    fields: {
      reporterName: "Laras",
      receivedAt: wib("2026-11-18", "10:00"),
      story:
        "siang kak, apakah dipungut biaya untuk konsultasi aplikasi desa?\nsy baca di web tidak dipungut biaya, benar ya",
    },
    phones: [],
    category: "normative",
  },
];
