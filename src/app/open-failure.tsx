import { browserEnvironment, chosenOffice } from "#data/sample.ts";
import { beginNewGeneration } from "#store/open.ts";
import { faultOf } from "#store/faults.ts";
import { openingText, shellText } from "#text/shell.ts";
import { Button } from "#ui/button.tsx";
import { detailsOf, downloadDetails } from "./details.ts";
import { PlainPage } from "./plain-page.tsx";

const reload = () => location.reload();

/** The office could not be opened: what happened, what helps, and that nothing was deleted. */
export function OpenFailure({ error }: { error: unknown }) {
  const fault = faultOf(error) ?? (error instanceof DOMException ? "unavailable" : "unknown");
  const beginAnew = () => {
    beginNewGeneration(chosenOffice(), browserEnvironment);
    reload();
  };
  return (
    <PlainPage
      title={openingText.title[fault]}
      actions={
        <>
          <Button kind="filled" size="lg" onClick={reload}>
            {fault === "newer" || fault === "replaced" ? shellText.reload : shellText.tryAgain}
          </Button>
          <Button size="lg" onClick={() => downloadDetails(detailsOf(error))}>
            {openingText.download}
          </Button>
        </>
      }
    >
      <p>{openingText.body[fault]}</p>
      {fault === "unreadable" && (
        <>
          <h2>{openingText.beginTitle}</h2>
          <p>{openingText.beginDetail}</p>
          <div>
            <Button onClick={beginAnew}>{openingText.begin}</Button>
          </div>
        </>
      )}
    </PlainPage>
  );
}

/** Another tab upgrades or deletes the database; this one has let go of it. */
export function ReplacedPage() {
  return (
    <PlainPage
      title={openingText.title.replaced}
      actions={
        <Button kind="filled" size="lg" onClick={reload}>
          {shellText.reload}
        </Button>
      }
    >
      <p>{openingText.body.replaced}</p>
    </PlainPage>
  );
}

export function SlowOpening() {
  return (
    <PlainPage title={shellText.product}>
      <output>{openingText.slow}</output>
    </PlainPage>
  );
}
