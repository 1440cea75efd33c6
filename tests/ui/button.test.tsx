// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import { Button } from "#ui/button.tsx";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

test("an unavailable button keeps its focus and says why, and neither acts nor sends its form", () => {
  const place = document.createElement("div");
  document.body.append(place);
  const pressed = vi.fn<() => void>();
  const sent = vi.fn<(event: React.FormEvent) => void>((event) => event.preventDefault());
  act(() =>
    createRoot(place).render(
      <form onSubmit={sent}>
        <Button type="submit" onClick={pressed} unavailable="Nomor surat belum diisi.">
          Selesaikan
        </Button>
      </form>,
    ),
  );
  const button = place.querySelector("button");
  const reason = document.getElementById(button?.getAttribute("aria-describedby") ?? "");
  act(() => button?.click());
  button?.focus();
  expect(document.activeElement).toBe(button);
  expect(button?.getAttribute("aria-disabled")).toBe("true");
  expect(reason?.textContent).toBe("Nomor surat belum diisi.");
  expect(pressed).not.toHaveBeenCalled();
  expect(sent).not.toHaveBeenCalled();
});
