import { importPageText } from "#text/import.ts";
import type { Import } from "./use-import.ts";

/** The rows that were left out, with why, to be corrected in the spreadsheet and imported again. */
export const downloadBad = async ({ file, rejected }: Import): Promise<void> => {
  const url = URL.createObjectURL(new Blob([await rejected()], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = importPageText.badFile(file?.name ?? "");
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
