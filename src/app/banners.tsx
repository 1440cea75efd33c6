import { leaveSampleOffice } from "#data/sample.ts";
import { useSession } from "#data/session.tsx";
import { bannerText, shellText } from "#text/shell.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { lazy, Suspense, useLayoutEffect, useState, type ReactNode } from "react";
import styles from "./shell.module.css";
import { useUpdate } from "./update.ts";

const ConfirmDialog = lazy(() =>
  import("#ui/confirm-dialog.tsx").then((m) => ({ default: m.ConfirmDialog })),
);

/** Height of one line; the pages reckon with `--pl-banner`, the sum of those shown. */
const lineHeight = 36;

/** What is true of the whole application just now. Nothing here may be missed or must be clicked. */
export function Banners() {
  const { db, kind, readOnly } = useSession();
  const applyUpdate = useUpdate();
  const [update, setUpdate] = useState<"offered" | "later">("offered");
  const [deleting, setDeleting] = useState(false);

  const lines: ReactNode[] = [];
  if (kind === "sample") {
    lines.push(
      <Banner key="sample" label={bannerText.sampleLabel} words={bannerText.sample}>
        <LinkButton onClick={() => setDeleting(true)}>{bannerText.deleteSample}</LinkButton>
      </Banner>,
    );
  }
  if (readOnly) {
    lines.push(
      <Banner key="reading" label={bannerText.readOnlyLabel} words={bannerText.readOnly}>
        <LinkButton onClick={() => location.reload()}>{bannerText.updateNow}</LinkButton>
      </Banner>,
    );
  }
  if (applyUpdate && update === "offered") {
    lines.push(
      <Banner key="update" label={bannerText.updateLabel} words={bannerText.update}>
        <LinkButton onClick={applyUpdate}>{bannerText.updateNow}</LinkButton>
        <LinkButton onClick={() => setUpdate("later")}>{bannerText.updateLater}</LinkButton>
      </Banner>,
    );
  }
  useBannerHeight(lines.length);
  return (
    <>
      {lines}
      <Suspense fallback={null}>
        {deleting && (
          <ConfirmDialog
            title={bannerText.deleteSampleTitle}
            act={bannerText.deleteConfirm}
            cancel={shellText.cancel}
            onAct={() => void leaveSampleOffice(db)}
            onClose={() => setDeleting(false)}
          >
            {bannerText.deleteSampleDetail}
          </ConfirmDialog>
        )}
      </Suspense>
    </>
  );
}

function Banner({ label, words, children }: { label: string; words: string; children: ReactNode }) {
  return (
    <section className={styles.banner} aria-label={label}>
      <p title={words}>{words}</p>
      <div className={styles.acts}>{children}</div>
    </section>
  );
}

/** Sticky parts below a banner must start under it, and a board must not be taller than what is left. */
const useBannerHeight = (lines: number): void => {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--pl-banner", `${lines * lineHeight}px`);
    style.setProperty("--pl-banner-line", `${lineHeight}px`);
  }, [lines]);
};
