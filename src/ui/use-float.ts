import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/** Space kept between a floating part and its trigger, and between it and the window's edge. */
const gap = 4;
const edge = 8;

/**
 * Places a menu or popover beside its trigger and inside the window, and closes it on Escape or on a
 * press outside. Position is written to the element's style object, which the content security
 * policy allows, and is followed while anything scrolls.
 */
export function useFloat<Trigger extends HTMLElement, Float extends HTMLElement>({
  open,
  align = "start",
  onClose,
}: {
  open: boolean;
  /** Which edges meet when there is room. */
  align?: "start" | "end" | undefined;
  onClose: () => void;
}): {
  triggerRef: RefObject<Trigger | null>;
  floatRef: RefObject<Float | null>;
  /** Closes and gives focus back to the trigger. */
  close: () => void;
} {
  const triggerRef = useRef<Trigger>(null);
  const floatRef = useRef<Float>(null);

  const close = useCallback(() => {
    triggerRef.current?.focus();
    onClose();
  }, [onClose]);

  useLayoutEffect(() => {
    if (!open) return;
    const follow = () => {
      if (triggerRef.current !== null && floatRef.current !== null)
        place(triggerRef.current, floatRef.current, align);
    };
    follow();
    window.addEventListener("resize", follow);
    window.addEventListener("scroll", follow, { capture: true, passive: true });
    return () => {
      window.removeEventListener("resize", follow);
      window.removeEventListener("scroll", follow, { capture: true });
    };
  }, [open, align]);

  useEffect(() => {
    if (!open) return;
    const pressed = (event: PointerEvent) => {
      const { target } = event;
      if (!(target instanceof Node)) return;
      if (floatRef.current?.contains(target) || triggerRef.current?.contains(target)) return;
      onClose();
    };
    const keyed = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Only the topmost thing closes: a dialog or panel below hears nothing.
      event.stopPropagation();
      event.preventDefault();
      close();
    };
    document.addEventListener("pointerdown", pressed, { capture: true });
    document.addEventListener("keydown", keyed, { capture: true });
    return () => {
      document.removeEventListener("pointerdown", pressed, { capture: true });
      document.removeEventListener("keydown", keyed, { capture: true });
    };
  }, [open, onClose, close]);

  return { triggerRef, floatRef, close };
}

/** Below the trigger, or above when only there is room; shifted sideways to stay in the window. */
const place = (trigger: HTMLElement, float: HTMLElement, align: "start" | "end"): void => {
  const anchor = trigger.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const height = window.innerHeight;
  const below = height - anchor.bottom - gap - edge;
  const above = anchor.top - gap - edge;
  // Its whole height, also where a former placement has cut it.
  const wanted = float.scrollHeight + (float.offsetHeight - float.clientHeight);
  const under = wanted <= below || below >= above;
  const shown = Math.min(wanted, under ? below : above);
  const left = align === "start" ? anchor.left : anchor.right - float.offsetWidth;
  float.style.maxHeight = `${under ? below : above}px`;
  float.style.top = `${under ? anchor.bottom + gap : anchor.top - gap - shown}px`;
  float.style.left = `${Math.max(edge, Math.min(left, width - float.offsetWidth - edge))}px`;
};
