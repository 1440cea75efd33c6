import IconBook2 from "@tabler/icons-react/dist/esm/icons/IconBook2.mjs";
import IconCalendar from "@tabler/icons-react/dist/esm/icons/IconCalendar.mjs";
import IconCertificate from "@tabler/icons-react/dist/esm/icons/IconCertificate.mjs";
import IconChartBar from "@tabler/icons-react/dist/esm/icons/IconChartBar.mjs";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import IconFilter from "@tabler/icons-react/dist/esm/icons/IconFilter.mjs";
import IconHome from "@tabler/icons-react/dist/esm/icons/IconHome.mjs";
import IconInbox from "@tabler/icons-react/dist/esm/icons/IconInbox.mjs";
import IconList from "@tabler/icons-react/dist/esm/icons/IconList.mjs";
import IconMail from "@tabler/icons-react/dist/esm/icons/IconMail.mjs";
import IconMenu2 from "@tabler/icons-react/dist/esm/icons/IconMenu2.mjs";
import IconMessages from "@tabler/icons-react/dist/esm/icons/IconMessages.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import IconServer2 from "@tabler/icons-react/dist/esm/icons/IconServer2.mjs";
import IconSettings from "@tabler/icons-react/dist/esm/icons/IconSettings.mjs";
import IconSortDescending from "@tabler/icons-react/dist/esm/icons/IconSortDescending.mjs";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import "#ui/theme/styles.ts";
import { AvatarInitials } from "#ui/avatar-initials.tsx";
import { BottomNav } from "#ui/bottom-nav.tsx";
import { Button } from "#ui/button.tsx";
import { CaseArticle, CaseSlot } from "#ui/case-article.tsx";
import { ClosedCaseRow, ClosedCasesHead } from "#ui/closed-case-row.tsx";
import { ColumnHead } from "#ui/column-head.tsx";
import { ColumnSign, type ColumnSignState } from "#ui/column-sign.tsx";
import { ComboboxField } from "#ui/combobox-field.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { DescriptionList } from "#ui/description-list.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import {
  CheckField,
  ChoiceField,
  DateField,
  FieldGroup,
  Fields,
  RadioGroupField,
  TextareaField,
  TextField,
} from "#ui/field.tsx";
import { FilterBar, FilterButton, FilterLine } from "#ui/filter-bar.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { MaskedText } from "#ui/masked-text.tsx";
import { Menu, type MenuItem } from "#ui/menu.tsx";
import { Notice } from "#ui/notice.tsx";
import { Frame, HeaderLine, Page } from "#ui/page.tsx";
import { Peek } from "#ui/peek.tsx";
import { Popover } from "#ui/popover.tsx";
import { PromiseBadge } from "#ui/promise-badge.tsx";
import type { PromiseTone, PromiseView } from "#ui/promise-view.ts";
import { UiProvider } from "#ui/provider.tsx";
import { Rail, type RenderNavLink } from "#ui/rail.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { Section } from "#ui/section.tsx";
import { StageSteps } from "#ui/stage-steps.tsx";
import { StageTabs } from "#ui/stage-tabs.tsx";
import { SyncMark } from "#ui/sync-mark.tsx";
import { Toast } from "#ui/toast.tsx";
import { ToastStack } from "#ui/toast-stack.tsx";
import styles from "./lookbook.module.css";

/** The scene of the pictures: Friday 27 November 2026, 08.10 WIB. Everything is invented. */
const view = (tone: PromiseTone, line: string, share = 0, second?: string): PromiseView => ({
  tone,
  line,
  share,
  second,
});

const tones: readonly [PromiseView, string, string][] = [
  [view("enough", "sisa 2 hari 6 jam kerja", 0.93), "Cukup", "lebih dari 1/3 janji"],
  [
    view("near", "sisa 7 jam 20 menit kerja", 0.32),
    "Mendekati",
    "1/3 janji, paling banyak 3 hari kerja",
  ],
  [
    view("urgent", "sisa 2 jam 15 menit kerja", 0.1),
    "Segera",
    "jatuh tempo hari ini; janji jam: 1/10",
  ],
  [view("late", "terlambat 40 menit kerja"), "Terlambat", "lewat jatuh tempo"],
  [view("paused", "dijeda sejak 24 Nov 14.00"), "Dijeda", "dihentikan orang, ada alasan"],
  [view("stopped", "berhenti – buka Senin 07.30"), "Berhenti", "dihentikan kalender"],
  [view("met", "tepat waktu, 2 hari 1 jam"), "Sesudah selesai", "hasil tetap"],
  [view("missed", "terlambat, 3 hari 2 jam"), "", "selesai sesudah jatuh tempo"],
];

interface Sample {
  number: string;
  title: string;
  subject: string;
  devices: string;
  officer?: string;
  promise: PromiseView;
}

const sample = (
  number: string,
  title: string,
  subject: string,
  devices: string,
  officer: string | undefined,
  promise: PromiseView,
): Sample => ({
  number: `COL-2026-${number}`,
  title,
  subject,
  devices,
  promise,
  ...(officer === undefined ? {} : { officer }),
});

const today = view("urgent", "sisa 6 jam 50 menit kerja", 0.3);
const half = view("enough", "sisa 1 hari 2 jam kerja", 0.42);
const halfLess = view("enough", "sisa 1 hari 1 jam kerja", 0.38);
const most = view("enough", "sisa 1 hari 6 jam kerja", 0.62);
const nearly = view("near", "sisa 7 jam 20 menit kerja", 0.33);

const submitted = [
  sample(
    "K7-0058",
    "Dinas Sosial",
    "Server aplikasi bantuan sosial",
    "1 server, 2U",
    undefined,
    today,
  ),
  sample(
    "K7-0061",
    "RSUD dr. Soedarso",
    "Server cadangan SIMRS dan arsip rekam medis",
    "2 server, 4U",
    undefined,
    most,
  ),
  sample(
    "M4-0009",
    "UPT PPD Pontianak I",
    "Server layanan pajak kendaraan",
    "1 server, 1U",
    "Theresia L.",
    view("enough", "sisa 2 hari 6 jam kerja", 0.95),
  ),
  sample(
    "K7-0064",
    "Dinas Ketahanan Pangan",
    "Server basis data cadangan pangan",
    "1 server, 2U",
    undefined,
    view("waiting", "sisa 3 hari kerja", 1, "mulai Senin 07.30"),
  ),
  sample(
    "K7-0065",
    "Biro Hukum",
    "Pemindahan server JDIH",
    "1 server, 1U",
    undefined,
    view("uncounted", "belum dihitung", 1, "cap pada surat belum ada"),
  ),
];

const reviewed = [
  sample(
    "K7-0049",
    "Dinas Perhubungan",
    "Server pemantauan kamera terminal",
    "2 server, 4U",
    "Yohanes A.",
    view("late", "terlambat 40 menit kerja"),
  ),
  sample(
    "K7-0054",
    "Dinas Kesehatan",
    "Server gudang data stunting",
    "1 server, 2U",
    "Rina W.",
    today,
  ),
  sample(
    "K7-0055",
    "Disbunnak",
    "Server sistem data sawit rakyat",
    "1 server, 2U",
    "Theresia L.",
    nearly,
  ),
  sample(
    "K7-0052",
    "Badan Pendapatan Daerah",
    "Penambahan server basis data pajak daerah",
    "2 perangkat, 4U",
    "Rina W.",
    half,
  ),
  sample("M4-0007", "BPBD", "Server peringatan dini karhutla", "1 server, 1U", "Syarif H.", half),
];

const processed = [
  sample(
    "K7-0050",
    "Sekretariat DPRD",
    "Server dokumentasi persidangan",
    "1 server, 2U",
    "Syarif H.",
    view("urgent", "sisa 2 jam 15 menit kerja", 0.1),
  ),
  sample(
    "K7-0053",
    "Badan Kepegawaian Daerah",
    "Server SIMPEG pengganti",
    "2 server, 4U",
    "Rina W.",
    today,
  ),
  sample("M4-0006", "Inspektorat", "Server e-audit", "1 server, 1U", "Yohanes A.", halfLess),
  sample(
    "K7-0056",
    "Dispusip",
    "Penyimpanan arsip statis digital",
    "1 NAS, 2U",
    "Theresia L.",
    most,
  ),
  sample(
    "K7-0060",
    "Satpol PP",
    "Server laporan ketertiban umum",
    "1 server, 1U",
    "Syarif H.",
    most,
  ),
];

const confirmed = [
  sample(
    "K7-0048",
    "Bappeda",
    "Server e-planning cadangan",
    "2 server, 4U",
    "Yohanes A.",
    view("late", "terlambat 1 hari kerja"),
  ),
  sample("K7-0051", "DKP Provinsi", "Server data nelayan", "1 server, 2U", "Rina W.", halfLess),
  sample(
    "M4-0005",
    "Biro Organisasi",
    "Server SAKIP",
    "1 server, 1U",
    "Theresia L.",
    view("near", "sisa 7 jam 5 menit kerja", 0.31),
  ),
  sample(
    "K7-0057",
    "RS Jiwa Provinsi",
    "Server antrean dan SIMRS",
    "1 server, 2U",
    "Syarif H.",
    most,
  ),
];

const finished: readonly [string, string, PromiseView][] = [
  ["K7-0044", "Disdukcapil", view("met", "tepat waktu, 2 hari 1 jam")],
  ["M4-0004", "Disporapar", view("met", "tepat waktu, 1 hari 5 jam")],
  ["K7-0043", "BKAD", view("missed", "terlambat, 3 hari 2 jam")],
  ["K7-0041", "DPPPA", view("met", "tepat waktu, 2 hari 4 jam")],
  ["K7-0040", "Biro Umum", view("met", "tepat waktu, 1 hari 3 jam")],
  ["M4-0003", "Bakesbangpol", view("met", "tepat waktu, 2 hari")],
  ["K7-0039", "Dinas TPH", view("met", "tepat waktu, 2 hari 5 jam")],
];

const returned = [
  sample(
    "K7-0046",
    "BPSDM",
    "Server pembelajaran daring",
    "1 server, 2U",
    "Yohanes A.",
    view("paused", "dijeda sejak 24 Nov", 0, "tanda tangan Kepala PD belum ada"),
  ),
  sample(
    "K7-0047",
    "Dinas PUPR",
    "Server peta tata ruang",
    "2 server, 5U",
    "Theresia L.",
    view("paused", "dijeda sejak 25 Nov", 0, "nomor seri belum lengkap"),
  ),
  sample(
    "M4-0008",
    "Dinas Koperasi dan UKM",
    "Server basis data koperasi",
    "1 server, 1U",
    "Rina W.",
    view("paused", "dijeda sejak 26 Nov 15.20", 0, "daya listrik belum diisi"),
  ),
];

const moves: readonly MenuItem[] = [
  {
    id: "1",
    label: "Diajukan",
    detail: "Sudah dikaji. Untuk meminta kelengkapan, pakai Dikembalikan.",
    unavailable: true,
  },
  { id: "2", label: "Dikaji", detail: "Berkas ada di sini.", unavailable: true },
  { id: "3", label: "Diproses", detail: "isi hasil kajian", shortcut: "P" },
  {
    id: "4",
    label: "Konfirmasi",
    detail: "Belum ada perangkat yang ditempatkan di rak.",
    unavailable: true,
  },
  { id: "5", label: "Selesai", detail: "Surat konfirmasi belum dicatat.", unavailable: true },
  { id: "6", label: "Dikembalikan", detail: "tulis apa yang kurang", shortcut: "K" },
  { id: "7", label: "Ditolak", detail: "tulis alasannya", shortcut: "T" },
  { id: "8", label: "Dibatalkan", detail: "tulis alasan PD" },
];

const offices = [
  "Dinas Pemberdayaan Masyarakat dan Desa",
  "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
  "Biro Administrasi Pembangunan",
  "Dinas Kesehatan",
  "Badan Pendapatan Daerah",
].map((label) => ({ value: label, label }));

const nothing = () => {};

function More({ number, opened }: { number: string; opened?: boolean }) {
  return (
    <Menu
      label={`Pindahkan ${number}`}
      items={moves}
      {...(opened === undefined ? {} : { opened })}
      renderTrigger={(props) => (
        <IconButton {...props} icon={IconDots} label={`Pindahkan ${number}`} />
      )}
    />
  );
}

function SampleCase({
  item,
  ...state
}: { item: Sample } & {
  open?: boolean;
  selected?: boolean;
  dragging?: boolean;
  paused?: boolean;
}) {
  return (
    <CaseArticle
      {...item}
      officer={item.officer ?? "belum ada petugas"}
      unassigned={item.officer === undefined}
      {...state}
      {...(state.selected === undefined ? {} : { onSelectedChange: nothing })}
      moreButton={<More number={item.number} />}
      onOpen={nothing}
    />
  );
}

function Components() {
  const [office, setOffice] = useState("");
  const [opened, setOpened] = useState(false);
  return (
    <main className={styles.sheet}>
      <div>
        <p className={styles.caption}>Janji layanan</p>
        <table className={styles.promises}>
          <tbody>
            {tones.map(([promise, name, rule]) => (
              <tr key={promise.line}>
                <td>
                  <PromiseBadge view={promise} />
                </td>
                <td>
                  {name !== "" && <strong>{name}</strong>}
                  {rule}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.caption}>Tombol</p>
        <div className={styles.row}>
          <Button kind="filled">Simpan</Button>
          <Button>Kembalikan…</Button>
          <Button kind="danger">Tolak…</Button>
          <Button kind="quiet">Batal</Button>
        </div>
        <div className={styles.row}>
          <Button kind="filled" unavailable="Nomor surat belum diisi">
            Selesaikan
          </Button>
          <Button size="row">Ambil</Button>
          <Button size="lg" icon={IconPlus} shortcut="N">
            Catat
          </Button>
        </div>
        <p className={styles.caption}>Tanda sinkronisasi</p>
        <div className={styles.row}>
          <SyncMark state="here" words="Tersimpan di sini" />
          <SyncMark state="sent" words="Terkirim 08.09" />
        </div>
        <div className={styles.row}>
          <SyncMark state="waiting" words="4 menunggu, sejak 07.52" />
          <SyncMark state="needs-you" words="2 perlu Anda" />
        </div>
        <p className={styles.caption}>Kolom kosong</p>
        <section aria-labelledby="kosong" aria-describedby="kosong-jumlah">
          <ColumnHead id="kosong" countId="kosong-jumlah" name="Konfirmasi" count={0} />
          <EmptyState action={<a href="?papan">Lihat 5 berkas di Diproses</a>}>
            Berkas masuk ke sini sesudah perangkatnya ditempatkan di rak.
          </EmptyState>
        </section>
      </div>
      <div>
        <p className={styles.caption}>Berkas di papan: diam, dipilih, terbuka, diangkat</p>
        <div className={styles.cases}>
          <SampleCase item={reviewed[3]!} />
          <SampleCase item={reviewed[0]!} selected />
          <SampleCase item={reviewed[2]!} open />
          <SampleCase item={reviewed[1]!} dragging />
          <SampleCase item={returned[0]!} paused />
          <CaseSlot height={124}>COL-2026-K7-0052 diangkat</CaseSlot>
        </div>
        <p className={styles.caption}>Menu “Pindahkan COL-2026-K7-0052”</p>
        <div className={styles.row}>
          <More number="COL-2026-K7-0052" />
          <Button onClick={() => setOpened(true)}>Kembalikan…</Button>
          <Popover
            title="Hitungan janji layanan"
            renderTrigger={(props) => <LinkButton {...props}>Lihat hitungan</LinkButton>}
          >
            <p>3 hari kerja = 22 jam 30 menit kerja. Istirahat dan hari libur tidak dihitung.</p>
          </Popover>
        </div>
        <StageSteps
          label="Tahap berkas"
          steps={[
            { id: "1", label: "Diajukan", state: "done", detail: "23 Nov 09.40" },
            { id: "2", label: "Dikaji", state: "current", detail: "sejak 26 Nov 10.05" },
            { id: "3", label: "Diproses", state: "next", detail: "tempatkan" },
            { id: "4", label: "Konfirmasi", state: "next", detail: "surat ke PD" },
            { id: "5", label: "Selesai", state: "next" },
          ]}
        />
        <Section title="Kajian" detail="3 dari 5 terisi" action={<Button>Isi kajian</Button>}>
          <CheckField label="Surat sah, PD di lingkungan Pemprov" end="sesuai" defaultChecked />
          <CheckField
            label="Ruang rak tersedia"
            hint="Rak B, U18–U21 kosong"
            end="sesuai"
            defaultChecked
          />
          <CheckField label="Jaringan dan alamat IP" end="belum diisi" />
        </Section>
        <Section title="Pihak">
          <DescriptionList
            items={[
              { term: "Petugas", value: "Rina Wulandari" },
              {
                term: "PIC teknis",
                value: (
                  <>
                    Agus Firmansyah{" "}
                    <MaskedText masked="0812••••4471" what="nomor telepon" onReveal={nothing} />
                  </>
                ),
              },
            ]}
          />
        </Section>
        <Section title="Perangkat" detail="2 perangkat, 4U, 1,45 kW">
          <DataTable
            caption="Perangkat"
            rowKey={(row) => row.join(" ")}
            columns={[
              { id: "a", head: "Perangkat", cell: (row) => row[0], names: true },
              { id: "b", head: "Nomor seri", cell: (row) => row[1] },
              { id: "c", head: "Daya", cell: (row) => row[2], kind: "number" },
            ]}
            rows={[
              ["Server R760", "7XK2QZ3", "1.100 W"],
              ["Penyimpanan RS2423RP+", "2210SBR", "350 W"],
            ]}
          />
        </Section>
      </div>
      <div>
        <p className={styles.caption}>Isian</p>
        <Fields columns={2}>
          <TextField label="Nomor surat" placeholder="seperti tertulis di surat" />
          <DateField label="Tanggal surat" defaultValue="19 November 2026" />
          <TextField
            label="Nomor identitas"
            defaultValue="617103120588"
            error="Format NIK harus 16 angka; baru 12."
          />
          <TextField label="Daya" optional defaultValue="1.100" suffix="watt" />
        </Fields>
        <div className={styles.rest}>
          <ComboboxField
            label="Perangkat Daerah"
            value={office}
            onChange={setOffice}
            options={offices}
          />
          <ChoiceField
            label="Tanda pengenal"
            aside="ditunjukkan, tidak disalin"
            choices={[{ value: "ktp", label: "KTP" }]}
          />
          <RadioGroupField
            label="Layanan"
            layout="segments"
            defaultValue="konsultasi"
            choices={[
              { value: "konsultasi", label: "Konsultasi" },
              { value: "surat", label: "Antar surat" },
              { value: "pengaduan", label: "Pengaduan" },
            ]}
          />
          <FieldGroup label="Peran" aside="boleh lebih dari satu">
            <CheckField label="Petugas Pelayanan" detail="buku tamu, surat masuk" defaultChecked />
            <CheckField label="Pimpinan" detail="melihat semua, menandatangani" />
          </FieldGroup>
        </div>
        <p className={styles.caption}>Sesudah dipindah</p>
        <div className={styles.row}>
          <Toast
            toast={{ id: "1", text: "COL-2026-K7-0052 pindah ke Diproses.", onUndo: nothing }}
            latest
            onDismiss={nothing}
          />
        </div>
        <Notice tone="refusal" action={<a href="?papan">Tempatkan perangkat</a>}>
          Belum bisa ke Konfirmasi: belum ada perangkat yang ditempatkan di rak.
        </Notice>
        <p className={styles.caption}>Isian singkat saat berkas dilepas</p>
        <div className={styles.pane}>
          <TextareaField label="Apa yang kurang" defaultValue="Nomor seri penyimpanan" rows={2} />
        </div>
      </div>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title="Kembalikan ke Badan Pendapatan Daerah"
        detail="COL-2026-K7-0052. Hitungan dijeda sampai kelengkapan dicatat."
        onSubmit={(event) => event.preventDefault()}
        footer={
          <>
            <Button kind="filled" type="submit">
              Kembalikan
            </Button>
            <Button kind="quiet" onClick={() => setOpened(false)}>
              Batal
            </Button>
            <p>Batal: berkas tetap di Dikaji.</p>
          </>
        }
      >
        <Fields>
          <TextareaField label="Apa yang kurang" rows={2} data-autofocus />
          <ComboboxField
            label="Perangkat Daerah"
            value={office}
            onChange={setOffice}
            options={offices}
          />
        </Fields>
      </Dialog>
      <ToastStack toasts={[]} onDismiss={nothing} />
    </main>
  );
}

const places = [
  { to: "1", label: "Beranda", icon: IconHome, current: false },
  { to: "2", label: "Buku Tamu", icon: IconBook2, current: false },
  { to: "3", label: "Konsultasi", icon: IconMessages, current: false },
  { to: "4", label: "Colocation", icon: IconServer2, current: true },
  { to: "5", label: "Pengaduan", icon: IconInbox, current: false },
  { to: "6", label: "Surat", icon: IconMail, current: false },
  { to: "7", label: "Laporan", icon: IconChartBar, current: false },
  { to: "8", label: "Standar", icon: IconCertificate, current: false },
  { to: "9", label: "Kalender", icon: IconCalendar, current: false },
];

const link: RenderNavLink = ({ to, children, ...rest }) => (
  <a href={`#${to}`} {...rest}>
    {children}
  </a>
);

const columns: readonly [string, number, readonly Sample[], number][] = [
  ["Diajukan", 5, submitted, 0],
  ["Dikaji", 6, reviewed, 1],
  ["Diproses", 5, processed, 0],
  ["Konfirmasi", 4, confirmed, 1],
];

const signs: readonly ColumnSignState[] = [
  { kind: "illegal", reason: "Sudah dikaji. Pakai Dikembalikan." },
  { kind: "origin" },
  { kind: "target", words: "Lepas di sini", next: "lalu isi hasil kajian" },
  { kind: "illegal", reason: "Belum ada perangkat yang ditempatkan di rak." },
  { kind: "illegal", reason: "Surat konfirmasi belum dicatat." },
  { kind: "legal", words: "Boleh ke sini", next: "lalu tulis apa yang kurang" },
];

function Board({ lifted, peek }: { lifted: boolean; peek: boolean }) {
  const [stage, setStage] = useState("Dikaji");
  const phone = window.innerWidth < 768;
  return (
    <Frame
      rail={
        <Rail
          label="Menu utama"
          places={places}
          foot={[{ to: "10", label: "Pengaturan", icon: IconSettings, current: false }]}
          renderLink={link}
        />
      }
      bottomNav={
        <BottomNav
          onGo={() => undefined}
          label="Menu utama"
          places={[
            ...[0, 1, 3, 4].map((index) => places[index]!),
            { to: "11", label: "Lainnya", icon: IconMenu2, current: false },
          ]}
          renderLink={link}
        />
      }
    >
      <Page
        title="Colocation Server"
        side={phone ? undefined : "janji layanan 3 hari kerja"}
        padding="none"
        fill={!phone}
        actions={
          phone ? (
            <>
              <IconButton icon={IconSearch} label="Cari" />
              <a href="#sync">
                <SyncMark state="sent" words="Terkirim 08.09" />
              </a>
            </>
          ) : (
            <>
              <SearchField label="Cari nomor, PD, atau perihal" shortcut="/" />
              <Button kind="filled" icon={IconPlus} shortcut="N">
                Catat permintaan
              </Button>
              <HeaderLine />
              <SyncMark state="sent" words="Terkirim 08.09" />
              <AvatarInitials name="Rina Wulandari" />
            </>
          )
        }
        panel={
          peek && (
            <Peek
              label="COL-2026-K7-0052"
              head="COL-2026-K7-0052"
              onClose={nothing}
              foot={
                <>
                  <Button kind="filled">Setujui…</Button>
                  <Button>Kembalikan…</Button>
                  <Button kind="danger">Tolak…</Button>
                </>
              }
            >
              <h2>Badan Pendapatan Daerah</h2>
              <PromiseBadge view={half} size="page" />
            </Peek>
          )
        }
        bar={
          phone ? undefined : lifted ? (
            <div className={styles.signs} style={{ marginInline: -16 }}>
              {signs.map((sign, index) => (
                <div
                  key={`${sign.kind}${index}`}
                  className={styles.column}
                  data-narrow={index === 4 || undefined}
                >
                  <ColumnSign sign={sign} />
                </div>
              ))}
            </div>
          ) : (
            <FilterBar
              label="Saring berkas"
              end="Jumat, 27 November 2026 · 08.10 · istirahat 11.30"
            >
              <FilterButton pressed count={23}>
                Semua
              </FilterButton>
              <FilterButton pressed={false} count={6}>
                Tugas saya
              </FilterButton>
              <FilterButton pressed={false} count={4}>
                Jatuh tempo hari ini
              </FilterButton>
              <FilterButton pressed={false} count={2}>
                Terlambat
              </FilterButton>
              <FilterButton pressed={false} count={4}>
                Tanpa petugas
              </FilterButton>
              <FilterLine />
              <FilterButton icon={IconFilter}>Saring</FilterButton>
              <FilterButton icon={IconSortDescending}>Sisa waktu kerja</FilterButton>
              <FilterButton icon={IconList}>Daftar</FilterButton>
            </FilterBar>
          )
        }
      >
        {phone ? (
          <StageTabs
            label="Tahap"
            tabs={columns.map(([name, count]) => ({ id: name, label: name, count }))}
            chosen={stage}
            onChoose={setStage}
          >
            <div className={styles.phone}>
              {columns
                .find(([name]) => name === stage)?.[2]
                .map((item) => (
                  <SampleCase key={item.number} item={item} />
                ))}
            </div>
          </StageTabs>
        ) : (
          <div style={{ display: "flex", blockSize: "100%", overflow: "hidden" }}>
            <div className={styles.board}>
              {columns.map(([name, count, items, late]) => (
                <section
                  key={name}
                  className={styles.column}
                  aria-labelledby={name}
                  aria-describedby={`${name}-n`}
                >
                  <ColumnHead
                    id={name}
                    countId={`${name}-n`}
                    name={name}
                    count={count}
                    late={late}
                    target={lifted && name === "Diproses"}
                  />
                  <div className={styles.stack}>
                    {items.map((item) => (
                      <SampleCase
                        key={item.number}
                        item={item}
                        open={peek && item.number.endsWith("0052")}
                      />
                    ))}
                  </div>
                </section>
              ))}
              <section className={styles.column} data-narrow aria-labelledby="s">
                <ColumnHead id="s" countId="s-n" name="Selesai" count={8} />
                <ClosedCasesHead label="Hari ini" count={1} />
                <ClosedCaseRow
                  number="COL-2026-K7-0045"
                  title="Biro Pengadaan"
                  result={view("met", "tepat waktu, 2 hari 6 jam")}
                  onOpen={nothing}
                />
                <ClosedCasesHead label="Minggu ini" count={7} />
                {finished.map(([number, title, result]) => (
                  <ClosedCaseRow
                    key={number}
                    number={`COL-2026-${number}`}
                    title={title}
                    result={result}
                    onOpen={nothing}
                  />
                ))}
              </section>
              <div className={styles.column}>
                <ColumnHead id="d" countId="d-n" name="Dikembalikan" count={3} />
                <div className={styles.stack}>
                  {returned.map((item) => (
                    <SampleCase key={item.number} item={item} paused />
                  ))}
                </div>
                <ColumnHead id="t" countId="t-n" name="Ditolak" count={2} />
                <ClosedCaseRow
                  number="COL-2026-K7-0042"
                  title="Diskominfo Landak"
                  result="bukan PD Pemprov"
                  onOpen={nothing}
                />
                <ClosedCaseRow
                  number="COL-2026-M4-0002"
                  title="Disperindag ESDM"
                  result="daya rak tidak cukup"
                  onOpen={nothing}
                />
              </div>
            </div>
          </div>
        )}
      </Page>
    </Frame>
  );
}

const query = new URLSearchParams(window.location.search);
// Before the first paint, as the app's own script does it.
localStorage.setItem("papan-layanan:tampilan", query.get("tampilan") ?? "light");
document.documentElement.dataset["mantineColorScheme"] = query.get("tampilan") ?? "light";
window.addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`),
);

const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <UiProvider>
        {query.has("papan") ? (
          <Board lifted={query.has("angkat")} peek={query.has("intip")} />
        ) : (
          <Components />
        )}
      </UiProvider>
    </StrictMode>,
  );
