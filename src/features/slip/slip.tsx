import { useCasesByNumber } from "#data/cases.ts";
import { useShowPersonal } from "#data/personal.ts";
import { useActor, useSession } from "#data/session.tsx";
import type { Case } from "#domain/case/case.ts";
import { complaintChannels } from "#domain/complaint-channels.ts";
import type { FieldValue, FieldValues } from "#domain/fields.ts";
import { mayReadApart, readRight } from "#domain/permissions.ts";
import { standardOf } from "#domain/services/index.ts";
import { faultText } from "#text/faults.ts";
import { refusalText } from "#text/refusals.ts";
import { slipText } from "#text/slip.ts";
import { Button } from "#ui/button.tsx";
import { CheckField, RadioGroupField } from "#ui/field.tsx";
import { HeaderActions } from "#ui/header-actions.tsx";
import { Icon } from "#ui/icon.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { usePageTitle } from "#ui/use-page-title.ts";
import IconArrowLeft from "@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs";
import IconPrinter from "@tabler/icons-react/dist/esm/icons/IconPrinter.mjs";
import { useRef, useState, type ReactNode, type Ref } from "react";
import { Link, Navigate, useSearchParams } from "react-router";
import { QrCode } from "./qr-code.tsx";
import { isSecret, slipOf, type SlipChoice } from "./slip-content.ts";
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
  usePageTitle(slipText.titleOf(item.number));
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
      <SlipPreview item={item} typed={null} />
    </Page>
  );
}

/**
 * The slip as it will be printed, with what can be chosen about it. `typed` holds what was just typed
 * by somebody who may not read it back; without it the identity is asked for like any masked datum.
 */
export function SlipPreview({ item, typed }: { item: Case; typed: FieldValues | null }) {
  const [paper, choose] = usePaper();
  const slip = useRef<HTMLElement>(null);
  useRollHeight(slip, paper);
  const standard = standardOf(item.service);
  const secret = isSecret(item, standard);
  const identity = useIdentity(item, typed);
  const [about, setAbout] = useState(true);
  return (
    <div className={styles.layout}>
      <div className={styles.tools}>
        <RadioGroupField
          label={slipText.paper}
          layout="segments"
          choices={papers}
          value={paper}
          onChange={(event) => choose(event.currentTarget.value === "thermal" ? "thermal" : "a6")}
        />
        {standard.receipt && (
          <div>
            {identity.available && (
              <CheckField
                label={slipText.printIdentity}
                detail={typed ? slipText.printTypedHint : slipText.printIdentityHint}
                checked={identity.values !== null}
                onChange={(event) => void identity.choose(event.currentTarget.checked)}
              />
            )}
            {identity.problem && <Notice tone="error">{identity.problem}</Notice>}
            {secret ? (
              <p className={styles.hint}>{slipText.secret}</p>
            ) : (
              <CheckField
                label={slipText.printAbout}
                checked={about}
                onChange={(event) => setAbout(event.currentTarget.checked)}
              />
            )}
          </div>
        )}
        <div>
          <Button kind="filled" icon={IconPrinter} onClick={() => window.print()}>
            {slipText.print}
          </Button>
        </div>
        <p className={styles.hint}>{slipText.printHint}</p>
      </div>
      <div className={styles.sheet} data-paper={paper}>
        <Slip
          item={item}
          choice={{ identity: identity.values, about: about && !secret }}
          ref={slip}
        />
      </div>
    </div>
  );
}

/** The identity for the paper: nothing until somebody asks, and the asking stands in the history. */
const useIdentity = (item: Case, typed: FieldValues | null) => {
  const actor = useActor();
  const show = useShowPersonal();
  const [values, setValues] = useState<FieldValues | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { receipt, fields } = standardOf(item.service);
  const kept = (receipt?.identity ?? []).filter((field) => item.fields[field] !== undefined);
  const mayAsk = kept.every((field) => {
    const scope = fields[field]?.apart;
    return scope === undefined || mayReadApart(scope, actor);
  });

  const choose = async (wanted: boolean): Promise<void> => {
    setProblem(null);
    if (!wanted) return setValues(null);
    if (typed) return setValues(typed);
    const found: Record<string, FieldValue> = {};
    for (const field of kept) {
      const shown = await show(item, field, { purpose: "owner" });
      if (shown.kind === "refused") return setProblem(refusalText(shown.refusal));
      if (shown.kind === "failed") return setProblem(faultText[shown.fault]);
      if (shown.value !== null) found[field] = shown.value;
    }
    setValues(found);
  };
  return { values, problem, available: kept.length > 0 && (typed !== null || mayAsk), choose };
};

function Slip({ item, choice, ref }: { item: Case; choice: SlipChoice; ref: Ref<HTMLElement> }) {
  const { office } = useSession().reference;
  const slip = slipOf(item, standardOf(item.service), choice);
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
      {slip.signer !== null && (
        <div className={styles.signature}>
          <p>{slipText.place(office.name)}</p>
          <p>{slipText.signature}</p>
          <p className={styles.signer}>{slip.signer}</p>
        </div>
      )}
      <footer className={styles.foot}>
        <p>{slipText.keep}</p>
        {slip.signer !== null ? (
          <p>{slipText.elsewhere}</p>
        ) : (
          <p>
            <strong>{slipText.complaints}</strong>{" "}
            {complaintChannels(office).map(({ id, name, at }, index) => (
              <span key={id}>
                {index > 0 && " · "}
                {at === "" ? name : `${name} ${at}`}
              </span>
            ))}
          </p>
        )}
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
