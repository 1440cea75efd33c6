import { faultOf } from "#store/faults.ts";
import { defectText, shellText } from "#text/shell.ts";
import { Button } from "#ui/button.tsx";
import { Component, useState, type ReactNode } from "react";
import { useRouteError } from "react-router";
import { detailsOf } from "./details.ts";
import { OpenFailure } from "./open-failure.tsx";
import { PlainPage } from "./plain-page.tsx";

/** The one place where defects end. What was saved stands, and drafts are in the store already. */
export class DefectBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error: unknown }
> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : <DefectPage error={error} />;
  }
}

/** The same for what the router catches. */
export function RouteDefect() {
  return <DefectPage error={useRouteError()} />;
}

function DefectPage({ error }: { error: unknown }) {
  const [copied, setCopied] = useState(false);
  if (faultOf(error)) return <OpenFailure error={error} />;

  const missingPart = isMissingPart(error);
  const details = detailsOf(error);
  const copy = () => void navigator.clipboard.writeText(details).then(() => setCopied(true));
  return (
    <PlainPage
      title={missingPart ? defectText.missingPartTitle : defectText.title}
      actions={
        <>
          <Button kind="filled" size="lg" onClick={() => location.reload()}>
            {shellText.reload}
          </Button>
          <Button size="lg" onClick={() => location.assign("/")}>
            {shellText.toHome}
          </Button>
          {!missingPart && (
            <Button size="lg" onClick={copy}>
              {copied ? defectText.copied : defectText.copy}
            </Button>
          )}
        </>
      }
    >
      <p>{missingPart ? defectText.missingPart : defectText.body}</p>
      {!missingPart && (
        <details>
          <summary>{defectText.details}</summary>
          <pre>{details}</pre>
        </details>
      )}
    </PlainPage>
  );
}

/** A lazy file that is neither in the cache of this device nor reachable. Browsers word it apart. */
const isMissingPart = (error: unknown): boolean =>
  error instanceof TypeError && /import|module|fetch/i.test(error.message);
