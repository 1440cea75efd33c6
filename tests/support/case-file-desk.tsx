import type { Case } from "#domain/case/case.ts";
import type { Actor } from "#domain/roles.ts";
import { followStore } from "#data/live.ts";
import { MoverProvider, type Mover } from "#data/moving.tsx";
import { SessionProvider } from "#data/session.tsx";
import { readReference } from "#store/reference.ts";
import { UiProvider } from "#ui/provider.tsx";
import { ToastProvider } from "#ui/toasts.tsx";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { createMemoryRouter, RouterProvider } from "react-router";
import { wib } from "./given.ts";
import { deviceCode, type TestOffice } from "./store.ts";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A screen at the desk of a real office in memory, with this person before it. */
export interface Desk {
  readonly place: HTMLElement;
  /** What was asked of the one place that moves cases. */
  readonly asked: string[];
  readonly leave: () => void;
}

export const sitDown = async (
  office: TestOffice,
  actor: Actor,
  at: string,
  screen: ReactNode,
): Promise<Desk> => {
  sessionStorage.setItem("papan-layanan:person:office", actor.id);
  const reference = await readReference(office.db);
  const queries = new QueryClient({
    defaultOptions: { queries: { networkMode: "always", staleTime: Infinity, retry: false } },
  });
  const unfollow = followStore(queries, office.db.name);
  const asked: string[] = [];
  const mover: Mover = {
    move: (item: Case, to: string) => void asked.push(`${item.number} → ${to}`),
    undo: (item: Case) => void asked.push(`${item.number} ←`),
  };
  const router = createMemoryRouter([{ path: "*", element: screen }]);
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  act(() =>
    root.render(
      <UiProvider>
        <QueryClientProvider client={queries}>
          <SessionProvider
            db={office.db}
            kind="office"
            readOnly={false}
            deviceCode={deviceCode}
            reference={reference}
            clock={() => wib(at)}
          >
            <ToastProvider>
              <MoverProvider value={mover}>
                <RouterProvider router={router} />
              </MoverProvider>
            </ToastProvider>
          </SessionProvider>
        </QueryClientProvider>
      </UiProvider>,
    ),
  );
  return {
    place,
    asked,
    leave: () => {
      act(() => root.unmount());
      unfollow();
      place.remove();
    },
  };
};

/** Lets the store and the screen catch up until this holds. */
export const until = async <Value,>(
  find: () => Value | null | undefined | false,
): Promise<Value> => {
  for (let turn = 0; turn < 400; turn++) {
    const found = find();
    if (found) return found;
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
    });
  }
  throw new Error(`never came: ${find.toString()}\n${document.body.textContent}`);
};

export const buttonNamed = (name: string | RegExp): HTMLButtonElement | undefined =>
  [...document.querySelectorAll("button")].find((button) => {
    const said = button.getAttribute("aria-label") ?? button.textContent ?? "";
    return typeof name === "string" ? said.trim() === name : name.test(said);
  });

export const press = async (name: string | RegExp): Promise<void> => {
  const button = await until(() => buttonNamed(name));
  await act(async () => {
    button.click();
    await Promise.resolve();
  });
};

/** An item of the menu that is open. */
export const choose = async (label: string): Promise<void> => {
  const item = await until(() =>
    [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
      ({ textContent }) => textContent.trim() === label,
    ),
  );
  await act(async () => {
    item.click();
    await Promise.resolve();
  });
};

/** Types as a person does, so that the form hears it. */
export const type = async (label: string, text: string): Promise<void> => {
  const input = await until(() => fieldLabelled(label));
  await act(async () => {
    // Past React's own setter on the element, or React would think that nothing changed.
    Reflect.set(Object.getPrototypeOf(input), "value", text, input);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
};

export const fieldLabelled = (
  label: string,
): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null => {
  const found = [...document.querySelectorAll("label")].find(
    ({ textContent }) => textContent?.trim() === label,
  );
  const field = found && document.getElementById(found.htmlFor);
  return field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
    ? field
    : null;
};
