// @vitest-environment happy-dom
import { SpecFields } from "#ui/field-form/spec-fields.tsx";
import type { FormValues } from "#ui/field-form/form-values.ts";
import { TemplatesToUse } from "#ui/field-form/templated-field.tsx";
import { useSpecForm } from "#ui/field-form/use-spec-form.ts";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { FormProvider } from "react-hook-form";
import { afterEach, expect, test } from "vitest";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const specs = {
  answer: { kind: "text", long: true, label: "Jawaban", templates: true },
} as const;
const templates = {
  templates: [
    { id: "a", title: "Maaf", text: "Pengaduan {nomor}. Perbaikan: {perbaikan}, {jadwal}." },
    { id: "b", title: "Selesai", text: "Pengaduan {nomor} selesai." },
  ],
  gaps: { nomor: "ADU-2026-K7-0007" },
};

let root: Root;
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

function Form({ start }: { start: FormValues }) {
  const form = useSpecForm({
    specs,
    required: ["answer"],
    start,
    time: () => ({ now: 0, today: "2026-11-27" }),
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(() => undefined)(event)}>
        <TemplatesToUse value={templates}>
          <SpecFields specs={specs} ids={["answer"]} required={["answer"]} newRowId={() => "1"} />
        </TemplatesToUse>
        <button type="submit">Simpan</button>
      </form>
    </FormProvider>
  );
}

const begin = (answer = "") => {
  root = createRoot(document.body.appendChild(document.createElement("div")));
  act(() => root.render(<Form start={{ answer }} />));
};
const box = () => {
  const found = document.querySelector("textarea");
  if (!found) throw new Error("no answer");
  return found;
};
const selected = () => box().value.slice(box().selectionStart, box().selectionEnd);
const nameOf = (element: HTMLElement) =>
  element.getAttribute("aria-label") ??
  element.querySelector('[class*="label"]')?.textContent ??
  element.textContent ??
  "";
const press = async (name: string) => {
  const buttons = [...document.querySelectorAll<HTMLElement>("button")];
  const found = buttons.find((element) => nameOf(element).trim() === name);
  if (!found) throw new Error(`no ${name} among ${buttons.map(nameOf).join(" | ")}`);
  await act(async () => {
    found.click();
    await Promise.resolve();
  });
};
const choose = async (title: string) => {
  await press("Pakai templat…");
  await press(title);
};

test("an empty answer takes the template at once, filled, with the first gap selected", async () => {
  begin();
  await choose("Maaf");
  expect(box().value).toBe("Pengaduan ADU-2026-K7-0007. Perbaikan: {perbaikan}, {jadwal}.");
  expect(document.activeElement).toBe(box());
  expect(selected()).toBe("{perbaikan}");
  expect(document.body.textContent).toContain("Masih harus diisi:");
  await press("Pilih {jadwal} di jawaban");
  expect(selected()).toBe("{jadwal}");
});

test("what was typed is asked about, and stands above what is added", async () => {
  begin("Kami sudah memeriksa.");
  await choose("Selesai");
  expect(box().value).toBe("Kami sudah memeriksa.");
  await press("Tambahkan di bawahnya");
  expect(box().value).toBe("Kami sudah memeriksa.\n\nPengaduan ADU-2026-K7-0007 selesai.");
});

test("what was replaced can be brought back", async () => {
  begin("Kami sudah memeriksa.");
  await choose("Maaf");
  await press("Ganti semuanya");
  expect(box().value).toContain("{perbaikan}");
  await press("Kembalikan tulisan sebelumnya");
  expect(box().value).toBe("Kami sudah memeriksa.");
});

test("leaving the question changes nothing", async () => {
  begin("Kami sudah memeriksa.");
  await choose("Maaf");
  await press("Batal");
  expect(box().value).toBe("Kami sudah memeriksa.");
  expect(document.activeElement).toBe(box());
});

test("an answer with a gap is not taken, and the gap is named once", async () => {
  begin();
  await choose("Maaf");
  await press("Simpan");
  expect(box().getAttribute("aria-invalid")).toBe("true");
  expect(document.body.textContent).not.toContain("Masih ada yang harus diisi");
  expect(document.querySelector("[data-wrong]")?.textContent).toContain("{perbaikan}");
});
