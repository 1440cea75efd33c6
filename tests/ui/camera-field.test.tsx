// @vitest-environment happy-dom
import { CameraField } from "#ui/camera-field.tsx";
import { act, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const webp = "data:image/webp;base64,AAAA";

/** A camera that is plugged in: one track that can be stopped or pulled out. */
class FakeTrack extends EventTarget {
  stop = vi.fn<() => void>();
}
class FakeStream {
  readonly track = new FakeTrack();
  getTracks = () => [this.track];
  getVideoTracks = () => [this.track];
}

const ask = vi.fn<() => Promise<FakeStream>>();
const changed = vi.fn<(value: string) => void>();
let streams: FakeStream[] = [];
let root: Root;

function Form() {
  const [value, setValue] = useState("");
  return (
    <>
      <input aria-label="Nama" defaultValue="Siti" />
      <CameraField
        label="Foto tamu"
        optional
        value={value}
        onChange={(next) => {
          changed(next);
          setValue(next);
        }}
      />
    </>
  );
}

beforeEach(() => {
  vi.clearAllMocks();
  streams = [];
  ask.mockImplementation(async () => {
    const stream = new FakeStream();
    streams.push(stream);
    return stream;
  });
  Object.defineProperty(navigator, "mediaDevices", {
    configurable: true,
    value: { getUserMedia: ask },
  });
  // The parts of a real browser that draw.
  Object.defineProperties(HTMLVideoElement.prototype, {
    srcObject: { configurable: true, writable: true, value: null },
    videoWidth: { configurable: true, get: () => 1280 },
    videoHeight: { configurable: true, get: () => 720 },
  });
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this of it is called.
    { drawImage: drawn } as unknown as CanvasRenderingContext2D,
  );
  vi.spyOn(HTMLCanvasElement.prototype, "toDataURL").mockReturnValue(webp);
  const place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  act(() => root.render(<Form />));
});
const drawn = vi.fn<(...args: readonly unknown[]) => void>();

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const button = (name: string): HTMLButtonElement => {
  const all = [...document.querySelectorAll("button")];
  const found = all.find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no "${name}" among ${all.map((one) => one.textContent).join(", ")}`);
  return found;
};
const press = async (name: string) =>
  await act(async () => {
    button(name).click();
    await Promise.resolve();
  });
const text = () => document.body.textContent;
const stopped = () => streams.map(({ track }) => track.stop.mock.calls.length > 0);

test("a picture is taken, looked at, taken again and used; the camera is off in between", async () => {
  await press("Ambil foto");
  expect(stopped()).toEqual([false]);
  expect(document.activeElement).toBe(button("Ambil"));
  await press("Ambil");
  expect(stopped()).toEqual([true]);
  expect(document.activeElement).toBe(button("Pakai"));
  expect(changed).not.toHaveBeenCalled();
  // 1280 × 720 becomes 640 × 360.
  expect(drawn.mock.calls[0]?.slice(1)).toEqual([0, 0, 640, 360]);

  await press("Ulangi");
  expect(stopped()).toEqual([true, false]);
  await press("Ambil");
  await press("Pakai");
  expect(changed.mock.calls).toEqual([[webp]]);
  expect(stopped()).toEqual([true, true]);
  expect(document.querySelector("img")?.getAttribute("src")).toBe(webp);
  await press("Hapus foto");
  expect(changed.mock.calls.at(-1)).toEqual([""]);
  expect(button("Ambil foto")).toBeTruthy();
});

test("Batal, and leaving the form, put the light out", async () => {
  await press("Ambil foto");
  await press("Batal");
  expect(stopped()).toEqual([true]);
  await press("Ambil foto");
  act(() => root.render(null));
  expect(stopped()).toEqual([true, true]);
});

test("a camera that answers after the form was left is stopped unseen", async () => {
  let answer: (stream: FakeStream) => void = () => undefined;
  ask.mockImplementation(
    async () =>
      await new Promise((resolve) => {
        answer = resolve;
      }),
  );
  await press("Ambil foto");
  expect(text()).toContain("Menyalakan kamera…");
  await press("Batal");
  const late = new FakeStream();
  await act(async () => {
    answer(late);
    await Promise.resolve();
  });
  expect(late.track.stop).toHaveBeenCalledOnce();
  expect(button("Ambil foto")).toBeTruthy();
});

test("pulled out in the middle, it says so and nothing else changes", async () => {
  await press("Ambil foto");
  act(() => void streams[0]?.track.dispatchEvent(new Event("ended")));
  expect(text()).toContain("Kamera terlepas.");
  expect(stopped()).toEqual([true]);
  expect(document.querySelector<HTMLInputElement>("[aria-label=Nama]")?.value).toBe("Siti");
  await press("Ambil foto");
  expect(text()).not.toContain("Kamera terlepas.");
});

test.each([
  ["NotAllowedError", "Izin kamera ditolak."],
  ["NotFoundError", "Tidak ada kamera di perangkat ini."],
  ["NotReadableError", "Kamera sedang dipakai aplikasi lain."],
])("%s is told in words, and a file can be chosen instead", async (name, words) => {
  ask.mockRejectedValue(new DOMException("", name));
  await press("Ambil foto");
  expect(text()).toContain(words);
  expect(button("Pilih foto")).toBeTruthy();
});

const chooseFile = async (file: File) => {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("no picker");
  Object.defineProperty(input, "files", { configurable: true, value: [file] });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
};

test("a chosen picture is scaled the same way; what is none is said at the field", async () => {
  vi.stubGlobal("createImageBitmap", async (file: File) => {
    if (file.type !== "image/jpeg") throw new Error("no picture");
    return { width: 3000, height: 4000, close: () => undefined };
  });
  await chooseFile(new File(["x"], "surat.pdf", { type: "application/pdf" }));
  expect(text()).toContain("surat.pdf bukan gambar yang dapat dibaca di sini.");
  await chooseFile(new File(["x"], "tamu.jpg", { type: "image/jpeg" }));
  expect(drawn.mock.calls.at(-1)?.slice(1)).toEqual([0, 0, 640, 853]);
  expect(changed.mock.calls).toEqual([[webp]]);
  expect(text()).not.toContain("bukan gambar");
});

test("a browser that writes no WebP gives JPEG", async () => {
  vi.spyOn(HTMLCanvasElement.prototype, "toDataURL").mockImplementation((type) =>
    type === "image/jpeg" ? "data:image/jpeg;base64,AAAA" : "data:image/png;base64,AAAA",
  );
  await press("Ambil foto");
  await press("Ambil");
  await press("Pakai");
  expect(changed.mock.calls).toEqual([["data:image/jpeg;base64,AAAA"]]);
});
