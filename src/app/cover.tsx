import { useSession } from "#data/session.tsx";
import { coverText } from "#text/cover.ts";
import { shellText } from "#text/shell.ts";
import { Button } from "#ui/button.tsx";
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react";
import { createPortal } from "react-dom";

const CoverPanel = lazy(() =>
  import("./cover-panel.tsx").then(
    (m) => ({ default: m.CoverPanel }),
    // Behind a cover without a panel nobody could do anything any more.
    () => ({ default: BareCover }),
  ),
);

/** Kept by the tab, so that a reload does not open what was covered. */
const coveredKey = "papan-layanan:tertutup";

/** Tells the panel of each key, so that it can act where no field or button of it does. */
export type HearKeys = (hear: ((event: KeyboardEvent) => void) | null) => void;

/**
 * The cover that hides the page from whoever stands before the desk: by F9 from anywhere, and by
 * itself when nobody has touched anything for the minutes the office decided. The page behind stays
 * as it is, so that nothing typed is lost.
 */
export const useCover = (): { readonly cover: () => void; readonly panel: ReactNode } => {
  const { coverAfterMinutes } = useSession().reference.desk;
  const [covered, setCovered] = useState(() => sessionStorage.getItem(coveredKey) !== null);
  const keys = useRef<Parameters<HearKeys>[0]>(null);
  const hearKeys = useCallback<HearKeys>((hear) => {
    keys.current = hear;
  }, []);
  const cover = useCallback(() => {
    sessionStorage.setItem(coveredKey, "1");
    setCovered(true);
  }, []);
  const open = useCallback(() => {
    sessionStorage.removeItem(coveredKey);
    setCovered(false);
  }, []);
  useCoverKey(covered, cover, keys);
  useIdleCover(covered ? null : coverAfterMinutes, cover);
  useHiddenPage(covered);
  return {
    cover,
    panel: covered && (
      <Suspense fallback={null}>
        <CoverPanel onOpen={open} hearKeys={hearKeys} />
      </Suspense>
    ),
  };
};

/**
 * F9, also from inside a field. While covered every key ends here, before the page behind can hear
 * it: Escape would close its dialog, and with it what was typed there. Fields and buttons of the
 * panel need only what the browser itself does with a key. On the window and in capture, because
 * dialogs listen there too; this one came first.
 */
const useCoverKey = (
  covered: boolean,
  cover: () => void,
  keys: RefObject<Parameters<HearKeys>[0]>,
): void => {
  const isCovered = useRef(covered);
  useLayoutEffect(() => {
    isCovered.current = covered;
  }, [covered]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      const asked = key === "F9" && !(ctrlKey || metaKey || altKey || shiftKey);
      if (!asked && !isCovered.current) return;
      event.stopImmediatePropagation();
      if (asked) {
        event.preventDefault();
        cover();
      } else {
        keys.current?.(event);
      }
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [cover, keys]);
};

/** When somebody was last at work on this device, in any window of the application. */
const activeKey = "papan-layanan:aktif";
/** So often the other windows are told. */
const toldEveryMs = 10_000;
const signsOfWork = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/**
 * Covers after so many minutes without a key, a pointer or a touch. Times are compared: a laptop that
 * slept ran no timer, and the first thing done after it must not count as work.
 */
const useIdleCover = (minutes: number | null, cover: () => void): void => {
  useEffect(() => {
    if (minutes === null) return;
    const limitMs = minutes * 60_000;
    let last = Date.now();
    let told = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const idleMs = (): number => {
      const now = Date.now();
      const elsewhere = Number(localStorage.getItem(activeKey));
      // A clock that was set back would else keep the page open for ever.
      last = Math.min(now, Math.max(last, elsewhere > now ? 0 : elsewhere));
      return now - last;
    };
    const check = () => {
      clearTimeout(timer);
      const left = limitMs - idleMs();
      if (left <= 0) cover();
      else timer = setTimeout(check, left);
    };
    const onWork = (event: Event) => {
      const now = Date.now();
      if (now - last >= limitMs && idleMs() >= limitMs) {
        if (event.type === "keydown") event.preventDefault();
        event.stopImmediatePropagation();
        cover();
        return;
      }
      last = now;
      if (now - told < toldEveryMs) return;
      told = now;
      localStorage.setItem(activeKey, String(now));
    };

    // Leaving the page makes it hidden too; it is looked at when somebody comes back.
    const onSight = () => {
      if (document.visibilityState === "visible") check();
    };
    const options = { capture: true } as const;
    for (const sign of signsOfWork) window.addEventListener(sign, onWork, options);
    document.addEventListener("visibilitychange", onSight);
    window.addEventListener("pageshow", onSight);
    check();
    return () => {
      clearTimeout(timer);
      for (const sign of signsOfWork) window.removeEventListener(sign, onWork, options);
      document.removeEventListener("visibilitychange", onSight);
      window.removeEventListener("pageshow", onSight);
    };
  }, [minutes, cover]);
};

/**
 * Takes everything but the cover from sight, from keys, from readers and from print (`base.css`), also
 * what comes to the page later, and the title of the tab. Opened, focus is where it was.
 */
const useHiddenPage = (covered: boolean): void => {
  useLayoutEffect(() => {
    if (!covered) return;
    const focused = document.activeElement;
    const { title } = document;
    const hidden: Element[] = [];
    const hide = (node: Node) => {
      if (!(node instanceof HTMLElement)) return;
      if (node.hasAttribute("data-cover") || node.hasAttribute("inert")) return;
      node.setAttribute("inert", "");
      hidden.push(node);
    };
    for (const child of document.body.children) hide(child);
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) addedNodes.forEach(hide);
    });
    observer.observe(document.body, { childList: true });
    document.documentElement.classList.add("pl-covered");
    const coverTitle = shellText.pageTitle(coverText.title);
    document.title = coverTitle;
    return () => {
      observer.disconnect();
      for (const element of hidden) element.removeAttribute("inert");
      document.documentElement.classList.remove("pl-covered");
      // Another person may have been led to another page meanwhile.
      if (document.title === coverTitle) document.title = title;
      if (focused instanceof HTMLElement && focused.isConnected) {
        focused.focus({ preventScroll: true });
      }
    };
  }, [covered]);
};

/** When the panel could not be fetched: still nothing is seen, and a reload tries again. */
function BareCover() {
  return createPortal(
    <main data-cover="">
      <h1>{coverText.title}</h1>
      <p>{coverText.missing}</p>
      <Button onClick={() => location.reload()}>{shellText.reload}</Button>
    </main>,
    document.body,
  );
}
