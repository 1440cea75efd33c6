import { useEffect } from "react";
import { shellText } from "#text/shell.ts";

/** The name of the tab and of the entry in the browser's history. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = shellText.pageTitle(title);
  }, [title]);
};
