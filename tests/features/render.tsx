import { SessionProvider } from "#data/session.tsx";
import { followStore } from "#data/live.ts";
import type { Actor } from "#domain/roles.ts";
import type { Database } from "#store/database.ts";
import { readReference } from "#store/reference.ts";
import { UiProvider } from "#ui/provider.tsx";
import { ToastProvider } from "#ui/toasts.tsx";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { createMemoryRouter, RouterProvider } from "react-router";
import { expect, vi } from "vitest";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

/** React is told of a test only while the test acts: what the store answers later is no mistake. */
export const acting = async (work: () => void | Promise<void>): Promise<void> => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  try {
    await act(async () => await work());
  } finally {
    globalThis.IS_REACT_ACT_ENVIRONMENT = false;
  }
};

/** A screen as a person sees it, and what that person can do with it: found by name, never by class. */
export interface Shown {
  readonly text: () => string;
  readonly button: (name: string) => HTMLElement;
  readonly hasButton: (name: string) => boolean;
  readonly press: (name: string) => Promise<void>;
  readonly fill: (label: string, text: string) => Promise<void>;
  readonly select: (label: string, value: string) => Promise<void>;
  readonly check: (label: string) => Promise<void>;
  readonly until: (condition: () => void | Promise<void>) => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** Draws a screen at an address, with this person at the desk of this office. */
export const showScreen = async (
  screen: ReactNode,
  given: {
    readonly db: Database;
    readonly actor: Actor;
    readonly at: string;
    readonly now: number;
  },
): Promise<Shown> => {
  const { db, actor, at, now } = given;
  sessionStorage.setItem("papan-layanan:person:office", actor.id);
  // The screens count by the minute of the device; timers run on.
  vi.useFakeTimers({ toFake: ["Date"], now });
  const queries = new QueryClient({
    defaultOptions: { queries: { networkMode: "always", staleTime: Infinity, retry: false } },
  });
  const unfollow = followStore(queries, db.name);
  const reference = await readReference(db);
  const router = createMemoryRouter([{ path: "*", element: screen }], { initialEntries: [at] });
  const host = document.body.appendChild(document.createElement("div"));
  const root = createRoot(host);
  const clock = () => now;
  await acting(async () => {
    root.render(
      <UiProvider>
        <QueryClientProvider client={queries}>
          <SessionProvider
            {...{ db, clock, reference, kind: "office", readOnly: false, deviceCode: "K7" }}
          >
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </SessionProvider>
        </QueryClientProvider>
      </UiProvider>,
    );
  });

  const buttons = () => [...document.querySelectorAll<HTMLElement>("button, a[href]")];
  const nameOf = (element: HTMLElement) =>
    (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
  const button = (name: string): HTMLElement => {
    const found = buttons().find((element) => nameOf(element) === name);
    if (!found) throw new Error(`no "${name}" among: ${buttons().map(nameOf).join(" | ")}`);
    return found;
  };
  const field = (label: string): HTMLInputElement | HTMLTextAreaElement => {
    const labels = [...document.querySelectorAll("label")];
    const id = labels.find((one) => one.textContent?.trim() === label)?.htmlFor ?? "";
    const found = document.getElementById(id);
    if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
    throw new Error(`no field "${label}" among: ${labels.map((l) => l.textContent).join(" | ")}`);
  };
  const picker = (label: string): HTMLSelectElement => {
    const labels = [...document.querySelectorAll("label")];
    const id = labels.find((one) => one.textContent?.trim() === label)?.htmlFor ?? "";
    const found = document.getElementById(id);
    if (found instanceof HTMLSelectElement) return found;
    throw new Error(`no picker "${label}" among: ${labels.map((l) => l.textContent).join(" | ")}`);
  };
  const until = async (condition: () => void | Promise<void>) => {
    await vi.waitFor(
      async () => {
        await acting(async () => {
          await new Promise((resolve) => setTimeout(resolve, 5));
        });
        await condition();
      },
      { timeout: 20_000, interval: 10 },
    );
  };
  return {
    text: () => document.body.textContent ?? "",
    button,
    hasButton: (name) => buttons().some((element) => nameOf(element) === name),
    press: async (name) => {
      await until(() => expect(button(name)).toBeTruthy());
      await acting(() => button(name).click());
    },
    fill: async (label, text) => {
      await until(() => expect(field(label)).toBeTruthy());
      const input = field(label);
      const prototype: object = Object.getPrototypeOf(input);
      await acting(async () => {
        // Past React's own record of the value, as a keyboard writes it.
        Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(input, text);
        input.dispatchEvent(new Event("input", { bubbles: true }));
      });
    },
    select: async (label, value) => {
      await until(() => expect(picker(label)).toBeTruthy());
      await acting(async () => {
        picker(label).value = value;
        picker(label).dispatchEvent(new Event("change", { bubbles: true }));
      });
    },
    check: async (label) => {
      await until(() => expect(field(label)).toBeTruthy());
      await acting(() => field(label).click());
    },
    until,
    leave: async () => {
      await acting(() => root.unmount());
      unfollow();
      vi.useRealTimers();
      host.remove();
    },
  };
};
