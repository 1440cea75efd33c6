import { openingText } from "#text/shell.ts";

/** What somebody who mends it needs to know. Messages and stack only: no case, no name. */
export const detailsOf = (error: unknown): string => {
  const lines = [
    new Date().toISOString(),
    location.pathname,
    navigator.userAgent,
    ...chainOf(error).map((part) => part.stack ?? `${part.name}: ${part.message}`),
  ];
  return lines.join("\n");
};

const chainOf = (error: unknown): readonly Error[] => {
  const chain: Error[] = [];
  for (let part = error; part instanceof Error && chain.length < 6; part = part.cause) {
    chain.push(part);
  }
  return chain.length > 0 ? chain : [new Error(String(error))];
};

export const downloadDetails = (text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = openingText.downloadName;
  link.click();
  // The browser reads the address after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
