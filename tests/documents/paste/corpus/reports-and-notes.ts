import { type Sample, wib } from "./sample.ts";

const reports: readonly Sample[] = [
  {
    name: "The administrator's page, labels with colons",
    text: `SP4N-LAPOR!
Tracking ID: #1234567
Judul: Lampu jalan padam
Isi Laporan: Lampu jalan di depan sekolah padam sejak dua minggu. Mohon diperbaiki.
Tanggal Kejadian: 10 November 2026
Lokasi: Jl. Adisucipto, Kubu Raya
Instansi Terlapor: Dinas Perhubungan Prov. Kalbar
Kategori: Infrastruktur
Status: Proses
Nama Pelapor: Siti Aminah
Tanggal Laporan: 12 November 2026 pukul 09.30 WIB`,
    source: "lapor",
    fields: {
      laporNumber: "1234567",
      laporStatus: "Proses",
      subject: "Lampu jalan padam",
      story: "Lampu jalan di depan sekolah padam sejak dua minggu. Mohon diperbaiki.",
      remedy: "Mohon diperbaiki",
      happenedOn: "2026-11-10",
      place: "Jl. Adisucipto, Kubu Raya",
      reporterName: "Siti Aminah",
      receivedAt: wib("2026-11-12", "09:30"),
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Copied from the page: each label above its value",
    text: `LAPOR!
Tracking ID
#0812345
Judul Laporan
Pungutan di sekolah
Isi Laporan
Ada pungutan Rp 200.000 per siswa di SMAN 5 Singkawang.

Katanya sukarela tapi dipatok.
Tanggal Kejadian
16 November 2026
Lokasi Kejadian
Singkawang
Nama Pelapor
Anonim
Status
Belum Terverifikasi
Rahasia
Ya
Kembali`,
    source: "lapor",
    fields: {
      laporNumber: "0812345",
      laporStatus: "Belum Terverifikasi",
      subject: "Pungutan di sekolah",
      story:
        "Ada pungutan Rp 200.000 per siswa di SMAN 5 Singkawang.\n\nKatanya sukarela tapi dipatok.",
      happenedOn: "2026-11-16",
      place: "Singkawang",
    },
    phones: [],
    category: "oversight",
  },
  {
    name: "A notification by mail",
    text: `From: noreply@lapor.go.id
To: pengaduan@diskominfo.kalbarprov.go.id
Date: Wed, 25 Nov 2026 08:00:00 +0700
Subject: Laporan baru #7654321

Yth. Admin Instansi,
Terdapat laporan baru dengan Tracking ID #7654321.
Judul: Permintaan informasi
Isi Laporan: Apa saja syarat pengajuan subdomain desa?
Pelapor: Rahmad
Status: Belum Ditindaklanjuti

Segera tindaklanjuti laporan ini di lapor.go.id.`,
    source: "lapor",
    fields: {
      laporNumber: "7654321",
      laporStatus: "Belum Ditindaklanjuti",
      subject: "Permintaan informasi",
      story: "Apa saja syarat pengajuan subdomain desa?",
      reporterName: "Rahmad",
      receivedAt: wib("2026-11-25", "08:00"),
    },
    phones: [],
    category: "normative",
  },
  {
    name: "A print with the reporter's data and an answer of the agency",
    text: `Cetak Laporan
No. Tracking : 4455667
Judul Laporan : Wifi kantor desa lambat
Isi Laporan : Wifi bantuan provinsi sangat lambat.
Nama Pelapor : Agustinus, S.Pd
No. HP : +62 852 1000 2000
Email : agus.tinus@gmail.com
Alamat : Desa Jirak, Sambas
Lokasi Kejadian : Desa Jirak
Status : Selesai
Tindak Lanjut :
Admin Instansi : Kapasitas sudah ditambah. Kontak 0811-5678-909.
Sumber: www.lapor.go.id`,
    source: "lapor",
    fields: {
      laporNumber: "4455667",
      laporStatus: "Selesai",
      subject: "Wifi kantor desa lambat",
      story: "Wifi bantuan provinsi sangat lambat.",
      reporterName: "Agustinus",
      reporterPhone: "085210002000",
      reporterEmail: "agus.tinus@gmail.com",
      reporterAddress: "Desa Jirak, Sambas",
      place: "Desa Jirak",
    },
    phones: ["085210002000", "08115678909"],
    category: "non-oversight",
  },
  {
    name: "The public page, no labels but the number",
    text: `LAPOR!
Jalan rusak di Sungai Ambawang
Budi S. • Website
Jalan provinsi di depan pasar Sungai Ambawang rusak parah dan sering menyebabkan kecelakaan.
Terdisposisi ke
Pemerintah Provinsi Kalimantan Barat
Tracking ID: #7654321
Proses`,
    source: "lapor",
    fields: {
      laporNumber: "7654321",
      laporStatus: "Proses",
      place: "pasar Sungai Ambawang",
      story:
        "Jalan provinsi di depan pasar Sungai Ambawang rusak parah dan sering menyebabkan kecelakaan.",
    },
    phones: [],
    category: "non-oversight",
  },
];

const notes: readonly Sample[] = [
  {
    name: "A letter typed in",
    text: `Perihal: Keberatan atas denda
Kepada Yth. Kepala Dinas

Dengan hormat,
Nama saya Bambang Irawan, tinggal di Jl. Dr. Wahidin Gg. Sepakat 8. Saya keberatan atas denda yang dikenakan tgl 5 November 2026 di Samsat Pontianak.
Saya mohon dasar hukumnya dijelaskan.

Hormat saya,
Bambang Irawan
HP. 0813.4500.0011`,
    source: "text",
    fields: {
      subject: "Keberatan atas denda",
      reporterName: "Bambang Irawan",
      reporterPhone: "081345000011",
      reporterAddress: "Jl. Dr. Wahidin Gg. Sepakat 8",
      happenedOn: "2026-11-05",
      place: "Samsat Pontianak",
      remedy: "Saya mohon dasar hukumnya dijelaskan",
      story:
        "Kepada Yth. Kepala Dinas\n\nDengan hormat,\nNama saya Bambang Irawan, tinggal di Jl. Dr. Wahidin Gg. Sepakat 8. Saya keberatan atas denda yang dikenakan tgl 5 November 2026 di Samsat Pontianak.\nSaya mohon dasar hukumnya dijelaskan.",
    },
    phones: ["081345000011"],
    category: "non-oversight",
  },
  {
    name: "A note with links and numbers of every kind",
    text: `https://wa.me/6281256781234 lapor via link ini
Unduh di https://contoh.go.id/f?id=081234567890&x=1
Resi JX0812345678, token PLN 0812 3456 7890 1234 5678, NPWP 08.123.456.7-701.000
NIP 19870812 201001 1 003, id pelanggan 085212345678
Tgl 08-12-2026 08.15, jam 08.00-12.00, Rp 081.234.567
Fax (0561) 730 062, Kuching +60 12-345 6789
Telp 0561-736541/0812-9999-0000`,
    source: "text",
    fields: {
      story:
        "https://wa.me/6281256781234 lapor via link ini\nUnduh di https://contoh.go.id/f?id=081234567890&x=1\nResi JX0812345678, token PLN 0812 3456 7890 1234 5678, NPWP 08.123.456.7-701.000\nNIP 19870812 201001 1 003, id pelanggan 085212345678\nTgl 08-12-2026 08.15, jam 08.00-12.00, Rp 081.234.567\nFax (0561) 730 062, Kuching +60 12-345 6789\nTelp 0561-736541/0812-9999-0000",
      reporterPhone: "0561736541",
    },
    phones: ["081256781234", "0561730062", "+60123456789", "0561736541", "081299990000"],
    category: null,
  },
  {
    name: "A message of Instagram",
    text: `Akun: @kabar.ptk
kak usul dong adain kelas coding gratis utk anak smp`,
    source: "text",
    fields: {
      channelRef: "@kabar.ptk",
      story: "kak usul dong adain kelas coding gratis utk anak smp",
    },
    phones: [],
    category: "non-oversight",
  },
  {
    name: "Staff who are absent",
    text: "Pegawai bagian arsip sering bolos, kemarin juga tidak masuk kantor. Info dari sekuriti.",
    source: "text",
    fields: {
      story:
        "Pegawai bagian arsip sering bolos, kemarin juga tidak masuk kantor. Info dari sekuriti.",
    },
    phones: [],
    category: "oversight",
  },
  {
    name: "Levies denied in every manner are none",
    text: "Di sini tidak ada pungutan, bebas pungli, petugas tidak pernah ada yg minta uang. Suap sama sekali tidak ada, gratifikasi nihil. Terima kasih.",
    source: "text",
    fields: {
      story:
        "Di sini tidak ada pungutan, bebas pungli, petugas tidak pernah ada yg minta uang. Suap sama sekali tidak ada, gratifikasi nihil. Terima kasih.",
    },
    phones: [],
    category: "minor",
  },
  {
    name: "A small correction",
    text: "Min ada typo di poster, tertulis Pontinak.",
    source: "text",
    fields: { story: "Min ada typo di poster, tertulis Pontinak." },
    phones: [],
    category: "minor",
  },
];

export const reportsAndNotes: readonly Sample[] = [...reports, ...notes];
