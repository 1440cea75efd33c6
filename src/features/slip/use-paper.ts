import { useLayoutEffect, useState, type RefObject } from "react";

export type Paper = "a6" | "thermal";

/** Where the kind of paper is kept: it belongs to the printer beside this device. */
const paperKey = "papan-layanan:kertas";

export const usePaper = (): readonly [Paper, (paper: Paper) => void] => {
  const [paper, setPaper] = useState<Paper>(() =>
    localStorage.getItem(paperKey) === "thermal" ? "thermal" : "a6",
  );
  const choose = (chosen: Paper) => {
    localStorage.setItem(paperKey, chosen);
    setPaper(chosen);
  };
  return [paper, choose];
};

const pixelsPerMm = 96 / 25.4;
/** Margins of the roll above and below, and a little for the blade. */
const edgesMm = 3 + 5;

/**
 * A roll has no height of its own: the page is made as long as the slip, so that nothing is cut in
 * two and no paper is wasted. A rule with a number in it cannot stand in a file, and the policy
 * allows sheets made by script.
 */
export const useRollHeight = (slip: RefObject<HTMLElement | null>, paper: Paper): void => {
  useLayoutEffect(() => {
    if (paper !== "thermal" || !("adoptedStyleSheets" in document)) return;
    const sheet = new CSSStyleSheet();
    const measure = () => {
      const height = (slip.current?.getBoundingClientRect().height ?? 0) / pixelsPerMm;
      sheet.replaceSync(`@page gulungan { size: 80mm ${Math.ceil(height + edgesMm)}mm }`);
    };
    document.adoptedStyleSheets.push(sheet);
    measure();
    window.addEventListener("beforeprint", measure);
    return () => {
      window.removeEventListener("beforeprint", measure);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  });
};
