import { useEffect, useRef, useSyncExternalStore } from "react";

/**
 * Keys of a page: `{ n: record, "/": search, "g b": goHome, ArrowDown: next }`. Letters are written
 * small; two after a space are pressed one after the other; `Control+Enter` sends, as in a form. A handler that answers `false` leaves the
 * key to whoever comes next: the page that was drawn last is asked first, the shell last.
 */
export type KeyHandler = (event: KeyboardEvent) => void | boolean;
export type Keys = Readonly<Record<string, KeyHandler | undefined>>;

/** Where a person has switched single letters off (WCAG 2.1.4): speech input would set them off. */
const settingKey = "papan-layanan:tombol";
const settingListeners = new Set<() => void>();

const readSetting = (): boolean => {
  try {
    return localStorage.getItem(settingKey) !== "off";
  } catch {
    return true;
  }
};

const subscribeSetting = (listener: () => void) => {
  settingListeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    settingListeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
};

/** Whether keys that are one character act; arrows, Enter and Escape always do. */
export const useSingleKeys = (): readonly [boolean, (on: boolean) => void] => {
  const on = useSyncExternalStore(subscribeSetting, readSetting);
  return [on, setSingleKeys];
};

const setSingleKeys = (on: boolean): void => {
  if (on) localStorage.removeItem(settingKey);
  else localStorage.setItem(settingKey, "off");
  for (const listener of settingListeners) listener();
};

const layers: { readonly current: Keys }[] = [];
let prefix = "";
let prefixTimer: ReturnType<typeof setTimeout> | undefined;
/** Long enough for two keys by one hand, short enough that a stray G is forgotten. */
const sequenceMs = 1500;

/** Listens while the component is on the page; off in fields, menus and dialogs. */
export const useKeys = (keys: Keys, enabled = true): void => {
  const layer = useRef(keys);
  useEffect(() => {
    layer.current = keys;
  });
  useEffect(() => {
    if (!enabled) return;
    layers.unshift(layer);
    if (layers.length === 1) document.addEventListener("keydown", onKeyDown);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) document.removeEventListener("keydown", onKeyDown);
    };
  }, [enabled]);
};

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing) return;
  const sends = (event.ctrlKey || event.metaKey) && !event.altKey && event.key === "Enter";
  if (!sends && (event.ctrlKey || event.metaKey || event.altKey)) return;
  if (belongsElsewhere(event, sends)) return;
  const isCharacter = event.key.length === 1 && event.key !== " ";
  if (isCharacter && !readSetting()) return;

  const key = sends ? "Control+Enter" : isCharacter ? event.key.toLowerCase() : event.key;
  const pressed = prefix ? `${prefix} ${key}` : key;
  forgetPrefix();
  if (layers.some(({ current }) => Object.keys(current).some((k) => k.startsWith(`${pressed} `)))) {
    prefix = pressed;
    prefixTimer = setTimeout(forgetPrefix, sequenceMs);
  }
  for (const { current } of layers) {
    const handler = current[pressed];
    if (!handler || handler(event) === false) continue;
    event.preventDefault();
    return;
  }
};

const forgetPrefix = (): void => {
  clearTimeout(prefixTimer);
  prefix = "";
};

const typing = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]";
const pressable = "button, a[href], summary, input, [role=button], [role=menuitem], [role=tab]";

/** Keys that a field, an open dialog or a focused button needs for itself. */
const belongsElsewhere = (event: KeyboardEvent, sends: boolean): boolean => {
  const { target } = event;
  if (document.querySelector("[aria-modal=true], [role=menu]") !== null) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest(typing)) return true;
  if (sends) return false;
  return (event.key === "Enter" || event.key === " ") && target.closest(pressable) !== null;
};
