import { createContext, useContext, type ReactNode } from "react";
import { HeaderLine } from "./page.tsx";

/** What every page's header carries, whoever draws the page: given by the shell. */
export interface HeaderTools {
  readonly search: ReactNode;
  /** The sync mark and the person at the desk. */
  readonly status: ReactNode;
}

const HeaderToolsContext = createContext<HeaderTools>({ search: null, status: null });

export const HeaderToolsProvider = HeaderToolsContext.Provider;

/** For `actions` of a `Page`: search, the page's own acts, then where the work is and who does it. */
export function HeaderActions({ children }: { children?: ReactNode }) {
  const { search, status } = useContext(HeaderToolsContext);
  return (
    <>
      {search}
      {children}
      <HeaderLine />
      {status}
    </>
  );
}
