import { useCasesByNumber } from "#data/cases.ts";
import { useActor, useSession } from "#data/session.tsx";
import type { Case } from "#domain/case/case.ts";
import { complaintChannels } from "#domain/complaint-channels.ts";
import { readRight } from "#domain/permissions.ts";
import { standardOf } from "#domain/services/index.ts";
import { slipText } from "#text/slip.ts";
import { Button } from "#ui/button.tsx";
import { RadioGroupField } from "#ui/field.tsx";
import { HeaderActions } from "#ui/header-actions.tsx";
import { Icon } from "#ui/icon.tsx";
import { Page } from "#ui/page.tsx";
import { usePageTitle } from "#ui/use-page-title.ts";
import IconArrowLeft from "@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs";
import IconPrinter from "@tabler/icons-react/dist/esm/icons/IconPrinter.mjs";
import { useRef, type ReactNode, type Ref } from "react";
import { Link, Navigate, useSearchParams } from "react-router";
import { QrCode } from "./qr-code.tsx";
import { slipOf } from "./slip-content.ts";
import styles from "./slip.module.css";
import { usePaper, useRollHeight, type Paper } from "./use-paper.ts";

/** `/berkas/:nomor/tanda-terima`: what the applicant takes along, ready to be printed. */
export function SlipPage({ number, notFound }: { number: string; notFound: ReactNode }) {
  const { data: found } = useCasesByNumber(number);
  const [params] = useSearchParams();
  const actor = useActor();
  if (!found) return <Page ground="canvas">{null}</Page>;
  const meant = found.find(({ id }) => id === params.get("id"));
  const [only, ...others] = found;
  // Two devices may have given one number; the case file lets the person choose.
  if (others.length > 0 && !meant) return <Navigate to={`/berkas/${number}`} replace />;
  const item = meant ?? only;
  if (!item || readRight(standardOf(item.service), actor) !== "full") return notFound;
  return <Preview item={item} />;
}

const papers: readonly { readonly value: Paper; readonly label: string }[] = [
  { value: "a6", label: slipText.a6 },
  { value: "thermal", label: slipText.thermal },
];

function Preview({ item }: { item: Case }) {
  const [paper, choose] = usePaper();
  const slip = useRef<HTMLElement>(null);
  usePageTitle(slipText.titleOf(item.number));
  useRollHeight(slip, paper);
  return (
    <Page
      title={slipText.title}
      lead={
        <Link
          className={styles.back}
          to={`/berkas/${item.number}?id=${item.id}`}
          aria-label={slipText.back(item.number)}
        >
          <Icon of={IconArrowLeft} size={18} />
          <span>{item.number}</span>
        </Link>
      }
      actions={<HeaderActions />}
      padding="none"
    >
      <div className={styles.layout}>
        <div className={styles.tools}>
          <RadioGroupField
            label={slipText.paper}
            layout="segments"
            choices={papers}
            value={paper}
            onChange={(event) => choose(event.currentTarget.value === "thermal" ? "thermal" : "a6")}
          />
          <div>
            <Button kind="filled" icon={IconPrinter} onClick={() => window.print()}>
              {slipText.print}
            </Button>
          </div>
          <p className={styles.hint}>{slipText.printHint}</p>
        </div>
        <div className={styles.sheet} data-paper={paper}>
          <Slip item={item} ref={slip} />
        </div>
      </div>
    </Page>
  );
}

function Slip({ item, ref }: { item: Case; ref: Ref<HTMLElement> }) {
  const { office } = useSession().reference;
  const slip = slipOf(item, standardOf(item.service));
  const [amount, ...promised] = slip.promise;
  return (
    <article ref={ref} className={styles.slip} aria-label={slipText.preview}>
      <header className={styles.head}>
        <p>{office.government}</p>
        <p className={styles.office}>{office.name}</p>
        <p className={styles.address}>{office.address}</p>
      </header>
      <div className={styles.numbers}>
        <div className={styles.numberWords}>
          {slip.queue !== null && (
            <>
              <p className={styles.term}>{slipText.queue}</p>
              <p className={styles.queue}>{slip.queue}</p>
            </>
          )}
          <p className={styles.term}>{slipText.number}</p>
          <p className={styles.number}>{slip.number}</p>
          <p className={styles.service}>{slip.service}</p>
        </div>
        <QrCode text={slip.number} label={slipText.qr(slip.number)} />
      </div>
      <dl className={styles.facts}>
        {slip.facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {amount !== undefined && (
          <div>
            <dt>{slipText.promise}</dt>
            <dd>
              <strong>{amount}</strong>
              {promised.map((line) => (
                <span key={line} className={styles.line}>
                  {line}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {slip.missing.length > 0 && (
        <section className={styles.missing}>
          <h2>{slipText.missing}</h2>
          <List items={slip.missing} />
        </section>
      )}
      <footer className={styles.foot}>
        <p>{slipText.keep}</p>
        <p>
          <strong>{slipText.complaints}</strong>{" "}
          {complaintChannels(office).map(({ id, name, at }, index) => (
            <span key={id}>
              {index > 0 && " · "}
              {at === "" ? name : `${name} ${at}`}
            </span>
          ))}
        </p>
      </footer>
    </article>
  );
}

function List({ items }: { items: readonly string[] }) {
  const [first, ...rest] = items;
  if (rest.length === 0) return <p>{first}</p>;
  return (
    <ul>
      {items.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
