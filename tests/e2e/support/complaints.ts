import { expect, type Locator, type Page } from "@playwright/test";

export const complaintOfficer = "Pejabat Pengelola Pengaduan";

export interface Report {
  /** As *Kanal* offers it. */
  readonly channel: string;
  readonly subject: string;
  readonly story?: string;
  /** As typed; without it the report came in now. */
  readonly received?: string;
  /** Other fields, by their labels. */
  readonly others?: Readonly<Record<string, string>>;
}

/** Takes a report in through the open form and returns its registration number. */
export async function recordComplaint(page: Page, report: Report): Promise<string> {
  await fillComplaint(page, report);
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page).not.toHaveURL(/catat/);
  return await savedComplaint(page);
}

export async function fillComplaint(page: Page, report: Report): Promise<void> {
  const { channel, subject, received, story = "Diceritakan pelapor.", others = {} } = report;
  await page.getByLabel("Kanal", { exact: true }).selectOption({ label: channel });
  const typed = { Perihal: subject, Uraian: story, ...others };
  for (const [label, value] of Object.entries(typed)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  if (received) await page.getByLabel("Diterima", { exact: true }).fill(received);
}

/** The number in the newest message that it was saved: said only after the data is on the disk. */
export async function savedComplaint(page: Page): Promise<string> {
  const said = page
    .getByRole("status")
    .getByText(/Tersimpan: ADU-/)
    .last();
  const number = /ADU-\d{4}-\w{2}-\d{4}/.exec((await said.textContent()) ?? "")?.[0];
  if (!number) throw new Error("no number in the message");
  return number;
}

/** A complaint whose case file is open. */
export interface OpenFile {
  readonly page: Page;
  readonly number: string;
}

type Answer = (dialog: Locator) => Promise<void>;

/** "Mulai telaah": a step that asks nothing. */
export async function step({ page, number }: OpenFile, verb: string, to: string): Promise<void> {
  await page.getByRole("button", { name: verb, exact: true }).click();
  await expectMoved({ page, number }, to);
}

/** "Disposisikan…": a step with its questions. */
export async function askedStep(
  file: OpenFile,
  verb: string,
  to: string,
  answer: Answer,
): Promise<void> {
  await file.page.getByRole("button", { name: `${verb}…`, exact: true }).click();
  await answerStep(file, verb, to, answer);
}

/** "Catat pencabutan…", from the menu of what is rare. */
export async function rareStep(
  file: OpenFile,
  verb: string,
  to: string,
  answer: Answer,
): Promise<void> {
  await file.page.getByRole("button", { name: `Lainnya untuk ${file.number}` }).click();
  await file.page.getByRole("menuitem", { name: new RegExp(`^${verb}…`) }).click();
  await answerStep(file, verb, to, answer);
}

export async function answerStep(
  file: OpenFile,
  verb: string,
  to: string,
  answer: Answer,
): Promise<void> {
  const dialog = file.page.getByRole("dialog", { name: verb, exact: true });
  await answer(dialog);
  await dialog.getByRole("button", { name: verb, exact: true }).click();
  // It closes when the step is on the disk.
  await expect(dialog).toHaveCount(0);
  await expectMoved(file, to);
}

async function expectMoved({ page, number }: OpenFile, to: string): Promise<void> {
  const said = page.getByRole("status").getByText(`${number} pindah ke ${to}.`);
  await expect(said.last()).toBeVisible();
}

export const fileHistory = (page: Page): Locator => page.getByRole("region", { name: "Riwayat" });

/** "27 November 2026", as the file writes the day on which it falls due. */
export async function expectDue(page: Page, day: string): Promise<void> {
  await expect(page.getByText(new RegExp(`^Jatuh tempo \\S+, ${day}, `))).toBeVisible();
}
