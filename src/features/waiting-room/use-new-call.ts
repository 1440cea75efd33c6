import { useEffect, useRef, useState } from "react";

/** So long a new call stands out. */
const freshMs = 12_000;

/**
 * Whether the newest call came while this page was looking, for a while. What stood there when the
 * page was opened is not new. `at`: undefined while it is read, 0 when nobody was called.
 */
export const useNewCall = (at: number | undefined, onCall: () => void): boolean => {
  const seen = useRef<number | null>(null);
  const announce = useRef(onCall);
  const [fresh, setFresh] = useState<number | null>(null);

  useEffect(() => {
    announce.current = onCall;
  });
  useEffect(() => {
    if (at === undefined) return;
    const before = seen.current;
    seen.current = at;
    if (before === null || at <= before) return;
    setFresh(at);
    announce.current();
  }, [at]);
  useEffect(() => {
    if (fresh === null) return;
    const timer = setTimeout(() => setFresh(null), freshMs);
    return () => clearTimeout(timer);
  }, [fresh]);

  return fresh !== null && fresh === at;
};
