/** What strangers read in the waiting room, from five metres away. */
export const waitingRoomText = {
  title: "Layar ruang tunggu",
  calling: "Panggilan",
  go: "silakan ke meja pelayanan",
  noCall: "Belum ada panggilan hari ini",
  noCallDetail: "Nomor antrean muncul di sini saat dipanggil.",
  before: "Sebelumnya",
  noneBefore: "belum ada",
  waiting: "menunggu dipanggil",
  soundOn: "Nyalakan bunyi",
  soundOff: "Matikan bunyi",
  soundNow: "Bunyi menyala.",
  soundBlocked: "Browser ini tidak mau membunyikan. Periksa izin suara situs ini.",
  sample: "Data contoh",
  toGuests: "Ke Buku Tamu",
  nobody: "Belum ada petugas di perangkat ini",
  nobodyDetail:
    "Layar ini membaca panggilan atas nama petugas yang masuk. Buka Papan Layanan di perangkat ini, pilih nama, lalu buka layar ini lagi.",
  choose: "Pilih petugas",
};
