import { useEffect } from "react";

/** Keeps the screen from going dark while the page is in sight, where the browser can. */
export const useAwake = (): void => {
  useEffect(() => {
    if (!("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let left = false;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const given = await navigator.wakeLock.request("screen");
        if (left) await given.release();
        else lock = given;
      } catch {
        // A battery that runs low, or a policy: the screen then goes dark as it always does.
      }
    };
    const again = () => void ask();
    // The browser takes it back whenever the page is hidden.
    document.addEventListener("visibilitychange", again);
    again();
    return () => {
      left = true;
      document.removeEventListener("visibilitychange", again);
      void lock?.release();
    };
  }, []);
};
