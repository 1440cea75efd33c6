import { enterSampleOffice, leaveSampleOffice } from "#data/sample.ts";
import { useSession } from "#data/session.tsx";
import { useStorageState, type StorageState } from "#data/storage.ts";
import { firstRunText } from "#text/first-run.ts";
import { formatBytes } from "#text/format.ts";
import { deviceText, settingsText } from "#text/settings.ts";
import { bannerText } from "#text/shell.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { DescriptionList, type Description } from "#ui/description-list.tsx";
import { Notice } from "#ui/notice.tsx";
import { schemaVersion } from "#data/device.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import styles from "./settings.module.css";

/** Where the data is, how well it is kept, and the way into the sample office. */
export function DeviceSettings({ unreadable }: { unreadable: readonly number[] }) {
  const { deviceCode } = useSession();
  const { data: storage } = useStorageState();
  const items: readonly Description[] = [
    {
      term: deviceText.code,
      value: (
        <>
          <strong>{deviceCode}</strong>
          <span className={styles.quiet}>{deviceText.codeDetail}</span>
        </>
      ),
    },
    ...(storage
      ? [
          { term: deviceText.used, value: usedWords(storage) },
          { term: deviceText.keeping, value: <Keeping persisted={storage.persisted} /> },
        ]
      : []),
    { term: deviceText.schema, value: deviceText.schemaVersion(schemaVersion) },
    {
      term: deviceText.generation,
      value:
        unreadable.length === 0 ? deviceText.allReadable : deviceText.unreadable(unreadable.length),
    },
  ];
  return (
    <>
      <div className={styles.head}>
        <h2>{settingsText.device}</h2>
      </div>
      <DescriptionList items={items} />
      <SampleOffice />
    </>
  );
}

const usedWords = ({ usedBytes, quotaBytes }: StorageState): string =>
  usedBytes === null || quotaBytes === null
    ? deviceText.usedUnknown
    : deviceText.usedOf(formatBytes(usedBytes), formatBytes(quotaBytes));

/** What the browser answered when it was asked to keep the data, and asking again. */
function Keeping({ persisted }: { persisted: boolean | null }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    await navigator.storage.persist().catch(() => false);
    await queries.invalidateQueries({ queryKey: ["storage"] });
    setAsking(false);
  };
  if (persisted === null) return deviceText.keepingUnknown;
  if (persisted) return deviceText.keepingYes;
  return (
    <>
      <p>{deviceText.keepingNo}</p>
      <div className={styles.acts}>
        <Button size="row" disabled={asking} onClick={() => void ask()}>
          {asking ? deviceText.asking : deviceText.askAgain}
        </Button>
      </div>
    </>
  );
}

function SampleOffice() {
  const { db, kind, clock } = useSession();
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const load = () => {
    setFailed(false);
    setShare(0);
    void enterSampleOffice(clock, setShare).catch(() => {
      setShare(null);
      setFailed(true);
    });
  };
  return (
    <section className={styles.part2} aria-labelledby="data-contoh">
      <h3 id="data-contoh">{deviceText.sample}</h3>
      <p className={styles.intro}>
        {deviceText.sampleDetail} {kind === "sample" && deviceText.sampleHere}
      </p>
      {failed && <Notice tone="error">{firstRunText.sampleFailed}</Notice>}
      <div className={styles.acts}>
        {kind === "sample" ? (
          <Button kind="danger" onClick={() => setDeleting(true)}>
            {deviceText.deleteSample}
          </Button>
        ) : (
          <Button onClick={load} disabled={share !== null}>
            {deviceText.loadSample}
          </Button>
        )}
        <output className={styles.said}>
          {share !== null && firstRunText.loading(Math.round(share * 100))}
        </output>
      </div>
      {deleting && (
        <ConfirmDialog
          title={bannerText.deleteSampleTitle}
          act={bannerText.deleteConfirm}
          cancel={settingsText.cancel}
          onAct={() => void leaveSampleOffice(db)}
          onClose={() => setDeleting(false)}
        >
          {bannerText.deleteSampleDetail}
        </ConfirmDialog>
      )}
    </section>
  );
}
