import { enterSampleOffice } from "#data/sample.ts";
import { useSession } from "#data/session.tsx";
import { firstRunText } from "#text/first-run.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";
import styles from "./first-run.module.css";

/** The way into the sample office, and what it is. */
export function TrySample() {
  const { clock } = useSession();
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);

  const load = () => {
    setFailed(false);
    setShare(0);
    void enterSampleOffice(clock, setShare).catch(() => {
      setShare(null);
      setFailed(true);
    });
  };
  return (
    <section aria-labelledby="contoh">
      <h2 id="contoh" className={styles.small}>
        {firstRunText.sample}
      </h2>
      <p>{firstRunText.sampleDetail}</p>
      {failed && <Notice tone="error">{firstRunText.sampleFailed}</Notice>}
      <div className={styles.sampleAct}>
        <Button onClick={load} disabled={share !== null}>
          {firstRunText.loadSample}
        </Button>
      </div>
      <output className={styles.progress}>
        {share !== null && firstRunText.loading(Math.round(share * 100))}
      </output>
    </section>
  );
}
