import { missingText, shellText } from "#text/shell.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { HeaderActions } from "#ui/header-actions.tsx";
import { Page } from "#ui/page.tsx";
import { usePageTitle } from "#ui/use-page-title.ts";
import { Link } from "react-router";

/** For what does not exist and for what this person may not know of: the same words. */
export function NotFoundPage() {
  usePageTitle(missingText.title);
  return (
    <Page title={missingText.title} actions={<HeaderActions />}>
      <EmptyState action={<Link to="/beranda">{shellText.toHome}</Link>}>
        {missingText.body}
      </EmptyState>
    </Page>
  );
}
