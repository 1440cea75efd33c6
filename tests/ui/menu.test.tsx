// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Menu, type MenuTriggerProps } from "#ui/menu.tsx";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
const process = vi.fn<() => void>();
const finish = vi.fn<() => void>();

const renderTrigger = ({ ...props }: MenuTriggerProps) => (
  <button type="button" {...props}>
    Pindahkan
  </button>
);

beforeEach(() => {
  vi.clearAllMocks();
  const place = document.createElement("div");
  document.body.append(place);
  root = createRoot(place);
  act(() =>
    root.render(
      <Menu
        label="Pindahkan COL-2026-K7-0052"
        items={[
          {
            id: "a",
            label: "Selesai",
            detail: "Belum dicatat.",
            unavailable: true,
            onSelect: finish,
          },
          { id: "b", label: "Diproses", detail: "isi hasil", shortcut: "P", onSelect: process },
        ]}
        renderTrigger={renderTrigger}
      />,
    ),
  );
  act(() => document.querySelector("button")?.click());
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const press = (key: string) =>
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
    );
  });
const focused = () => document.activeElement?.textContent;

test("the menu opens on the first act that can be done", () => {
  expect(focused()).toContain("Diproses");
});

test("an unavailable act is reached with the arrows and tells its reason, but does nothing", () => {
  press("ArrowUp");
  expect(focused()).toBe("SelesaiBelum dicatat.");
  act(() => document.querySelector<HTMLElement>("[aria-disabled]")?.click());
  expect(finish).not.toHaveBeenCalled();
  expect(document.querySelector('[role="menu"]')).not.toBeNull();
});

test("a letter chooses, closes the menu and gives focus back", () => {
  press("p");
  expect(process).toHaveBeenCalledOnce();
  expect(document.querySelector('[role="menu"]')).toBeNull();
  expect(focused()).toBe("Pindahkan");
});

test("Escape closes the menu and gives focus back", () => {
  press("Escape");
  expect(document.querySelector('[role="menu"]')).toBeNull();
  expect(focused()).toBe("Pindahkan");
});

test("Tab leaves the menu from its trigger, so that it stays within a dialog", () => {
  press("Tab");
  expect(document.querySelector('[role="menu"]')).toBeNull();
  expect(focused()).toBe("Pindahkan");
});
