import { attachmentText, fileDetail } from "#text/attachments.ts";
import { Modal } from "@mantine/core";
import IconDownload from "@tabler/icons-react/dist/esm/icons/IconDownload.mjs";
import { useEffect, useLayoutEffect } from "react";
import { Button, ButtonLink } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";
import styles from "./file-preview.module.css";

export interface PreviewedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly locked?: boolean | undefined;
}

/** The address of the bytes; `gone` when they are not to be had. */
export type PreviewUrl =
  | { readonly state: "reading" }
  | { readonly state: "ready"; readonly url: string }
  | { readonly state: "gone" };

/** Kinds a browser draws by itself. HEIC is not among them, and nothing else is trusted to. */
const drawnPictures = new Set(["image/jpeg", "image/png", "image/webp"]);

/**
 * A look at a file in place: pictures and PDF are drawn, everything else can only be downloaded.
 * What a file contains is never run: its address is a blob with the type its bytes were found to
 * have, and those types hold no script of ours.
 */
export function FilePreview({
  file,
  source,
  onClose,
}: {
  file: PreviewedFile;
  source: PreviewUrl;
  onClose: () => void;
}) {
  useEffect(() => {
    document.documentElement.classList.add("pl-no-scroll");
    return () => document.documentElement.classList.remove("pl-no-scroll");
  }, []);
  // Mantine gives focus back only to dialogs that were on the page before they opened.
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      if (!(before instanceof HTMLElement)) return;
      requestAnimationFrame(() => {
        if (before.isConnected) before.focus({ preventScroll: true });
      });
    };
  }, []);
  return (
    <Modal
      opened
      onClose={onClose}
      title={file.name}
      withCloseButton={false}
      lockScroll={false}
      centered
      classNames={{
        inner: styles.inner ?? "",
        content: styles.content ?? "",
        header: styles.header ?? "",
        title: styles.title ?? "",
        body: styles.body ?? "",
      }}
    >
      <div className={styles.look}>
        <FileContent file={file} source={source} />
      </div>
      <div className={styles.foot}>
        <Button kind="filled" onClick={onClose} data-autofocus>
          {attachmentText.close}
        </Button>
        {source.state === "ready" && (
          <ButtonLink
            icon={IconDownload}
            render={({ children, ...link }) => (
              <a {...link} href={source.url} download={file.name}>
                {children}
              </a>
            )}
          >
            {attachmentText.download}
          </ButtonLink>
        )}
        <span className={styles.detail}>
          {fileDetail({ ...file, locked: file.locked ?? false })}
        </span>
      </div>
    </Modal>
  );
}

function FileContent({ file, source }: { file: PreviewedFile; source: PreviewUrl }) {
  switch (source.state) {
    case "reading":
      return null;
    case "gone":
      return <EmptyState>{attachmentText.previewGone}</EmptyState>;
    case "ready":
      if (file.locked) return <EmptyState>{attachmentText.previewLocked}</EmptyState>;
      if (drawnPictures.has(file.mime)) {
        return (
          <img className={styles.picture} src={source.url} alt={attachmentText.page(file.name)} />
        );
      }
      // Where the browser has no viewer (phones), an iframe would only start a download.
      if (file.mime === "application/pdf" && navigator.pdfViewerEnabled) {
        return <PdfPages name={file.name} url={source.url} />;
      }
      return <EmptyState>{attachmentText.previewNone}</EmptyState>;
  }
}

/**
 * Without the `sandbox` attribute, tried on 21 Nov 2026 with Chromium 156: any value of it, also
 * "allow-scripts allow-same-origin", leaves the built-in viewer blank. What protects instead: the
 * blob's type is application/pdf and never HTML, the viewer is a process of its own that keeps the
 * file's scripts from the page, and the policy lets frames hold blobs only.
 */
function PdfPages({ name, url }: { name: string; url: string }) {
  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- see above.
    <iframe className={styles.pages} src={`${url}#navpanes=0`} title={attachmentText.page(name)} />
  );
}
