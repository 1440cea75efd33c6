import type { Handling } from "./reference.ts";

/**
 * What an office begins with, and changes as it likes. Units of Diskominfo as the provincial
 * regulation orders them; the answers are ours, in the tone of official letters. `{…}` is filled
 * from the case where it can be, and must be filled by hand where it cannot.
 */
export const firstHandling: Handling = {
  units: [
    "Sekretariat",
    "Bidang Aplikasi Informatika",
    "Bidang Informasi dan Komunikasi Publik",
    "Bidang Infrastruktur Teknologi Informasi dan Komunikasi",
    "Bidang Persandian dan Statistik",
    "UPT",
  ],
  templates: [
    {
      id: "settled",
      title: "Sudah ditindaklanjuti",
      text: "Yth. Bapak/Ibu Pelapor,\n\nPengaduan Saudara nomor {nomor} perihal “{perihal}” yang kami terima pada {diterima} telah kami tindak lanjuti. {hasil tindak lanjut}\n\nApabila tanggapan ini belum menyelesaikan persoalan, Saudara dapat menyampaikannya kembali dalam 10 hari kerja, atau melalui SP4N-LAPOR! (www.lapor.go.id) dan Ombudsman Republik Indonesia.\n\nTerima kasih atas laporan Saudara.\n\n{kantor}",
    },
    {
      id: "by-the-rules",
      title: "Jawaban menurut aturan",
      text: "Yth. Bapak/Ibu Pelapor,\n\nMenjawab pengaduan nomor {nomor} perihal “{perihal}”, kami sampaikan bahwa menurut Standar Pelayanan yang ditetapkan dengan SK {sk}, {isi ketentuan}.\n\nUntuk penjelasan lebih lanjut Saudara dapat menghubungi kami di {telepon}.\n\n{kantor}",
    },
    {
      id: "apology",
      title: "Permohonan maaf dan perbaikan",
      text: "Yth. Bapak/Ibu Pelapor,\n\nKami mohon maaf atas ketidaknyamanan yang Saudara sampaikan dalam pengaduan nomor {nomor} perihal “{perihal}”. Perbaikan yang kami lakukan: {perbaikan}.\n\n{kantor}",
    },
    {
      id: "examination",
      title: "Dalam pemeriksaan",
      text: "Yth. Bapak/Ibu Pelapor,\n\nPengaduan Saudara nomor {nomor} yang kami terima pada {diterima} telah diperiksa oleh {pemeriksa}. Hasilnya: {hasil pemeriksaan}. Identitas Saudara kami rahasiakan.\n\n{kantor}",
    },
  ],
};
