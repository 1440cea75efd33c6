import { useNow } from "#data/now.ts";
import { useSession } from "#data/session.tsx";
import { complaintChannels, type ComplaintChannel } from "#domain/complaint-channels.ts";
import { standardOf, standards } from "#domain/services/index.ts";
import {
  askSpec,
  stageOf,
  versionOn,
  type AnyStandard,
  type StandardVersion,
  type Transition,
} from "#domain/service-standard.ts";
import { dayToIsoDate, minuteToDay, msToMinute } from "#domain/time.ts";
import { formatAnd, formatIsoDate, formatOr } from "#text/format.ts";
import { lowerFirst, withinText } from "#text/promise.ts";
import { roleNames } from "#text/roles.ts";
import { standardsText } from "#text/standards.ts";
import { Button } from "#ui/button.tsx";
import { DataTable, type DataColumn } from "#ui/data-table.tsx";
import { HeaderActions } from "#ui/header-actions.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { usePageTitle } from "#ui/use-page-title.ts";
import IconPrinter from "@tabler/icons-react/dist/esm/icons/IconPrinter.mjs";
import type { ReactNode } from "react";
import styles from "./standards.module.css";

/** What the office has promised, drawn from the very data the application decides by. */
export function StandardsPage() {
  usePageTitle(standardsText.title);
  const now = useNow();
  const today = dayToIsoDate(minuteToDay(msToMinute(now)));
  return (
    <Page
      title={standardsText.title}
      ground="surface"
      actions={
        <HeaderActions>
          <Button icon={IconPrinter} className={styles.print} onClick={() => window.print()}>
            {standardsText.print}
          </Button>
        </HeaderActions>
      }
    >
      <div className={styles.layout}>
        <nav aria-label={standardsText.jump} className={styles.jump}>
          <ul>
            {standards.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`#${slug}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.sheets}>
          {standards.map((standard) => (
            <StandardSheet key={standard.id} standard={standard} today={today} />
          ))}
        </div>
      </div>
    </Page>
  );
}

function StandardSheet({ standard, today }: { standard: AnyStandard; today: string }) {
  const version = versionOn(standard, today);
  const age = ageOf(version.validFrom, today);
  return (
    <article id={standard.slug} className={styles.sheet} aria-labelledby={`${standard.slug}-judul`}>
      <h2 id={`${standard.slug}-judul`} className={styles.title}>
        {standard.title}
      </h2>
      <p className={styles.decree}>
        {`${standardsText.decreeNumber(version.decree)}, ${validity(version)}`}
      </p>
      {age.years >= reviewYears && (
        <div className={styles.note}>
          <Notice>{standardsText.reviewDue(standardsText.age(age.years, age.months))}</Notice>
        </div>
      )}
      <dl className={styles.facts}>
        <Fact term={standardsText.requirements}>
          <Quoted items={version.requirements} none={standardsText.noRequirements} />
        </Fact>
        <Fact term={standardsText.procedure}>
          <Quoted items={version.procedure} none={standardsText.noProcedure} ordered />
        </Fact>
        <Fact term={standardsText.time}>
          <p>
            <strong>{version.completion.headline}</strong>
          </p>
          {version.completion.detail !== version.completion.headline && (
            <p>{version.completion.detail}</p>
          )}
          <p className={styles.quiet}>{startWords(standard)}</p>
        </Fact>
        {Object.keys(standard.categories).length > 1 && (
          <Fact term={standardsText.categories}>
            <Categories standard={standard} version={version} />
          </Fact>
        )}
        <Fact term={standardsText.fee}>
          <p>{version.fee}</p>
        </Fact>
        {version.products.length > 0 && (
          <Fact term={standardsText.products}>
            <Quoted items={version.products} none={standardsText.none} />
          </Fact>
        )}
        <Fact term={standardsText.complaints}>
          <Complaints today={today} />
        </Fact>
        {standard.versions.length > 1 && (
          <Fact term={standardsText.versions}>
            <Quoted
              items={standard.versions.map(
                (one) =>
                  `${standardsText.version(one.version)}, ${standardsText.decreeNumber(one.decree)}, ${validity(one)}`,
              )}
              none={standardsText.none}
            />
          </Fact>
        )}
      </dl>
      <h3 className={styles.stagesTitle}>{standardsText.stages}</h3>
      <DataTable
        caption={`${standardsText.stages}: ${standard.name}`}
        columns={stepColumns(standard)}
        rows={stepsOf(standard)}
        rowKey={({ stage, transition }) => `${stage}-${transition.to}`}
      />
    </article>
  );
}

/** Every three years a standard is looked at again (duty of the office, `domain` §1). */
const reviewYears = 3;

/** Whole years and months between two ISO dates. */
const ageOf = (from: string, to: string): { readonly years: number; readonly months: number } => {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
  return { years: Math.floor(months / 12), months: months % 12 };
};

const validity = ({ validFrom, validTo }: StandardVersion): string =>
  validTo === null
    ? standardsText.validSince(formatIsoDate(validFrom))
    : standardsText.validUntil(formatIsoDate(validFrom), formatIsoDate(validTo));

const startWords = (standard: AnyStandard): string =>
  standard.startsWhen === "received"
    ? standardsText.startsReceived
    : standardsText.startsWhen(
        standard.startsWhen.map((id) => evidenceName(standard, id)).join("; "),
      );

/** The place where a piece of evidence is recorded names it better than the words for its absence. */
const evidenceName = (standard: AnyStandard, id: string): string => {
  const evidence = standard.evidence[id];
  const ticks = evidence?.anyOf
    .map((set) =>
      formatAnd(
        set.flatMap((part) => {
          const tick = part.startsWith("#") ? standard.ticks[part.slice(1)] : undefined;
          return tick ? [lowerFirst(tick.label)] : [];
        }),
      ),
    )
    .filter(Boolean);
  if (ticks && ticks.length > 0) return ticks.join(standardsText.or);
  const section = standard.sections.find((one) => one.id === evidence?.section);
  return section ? lowerFirst(section.title) : id;
};

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The decree's own words. */
function Quoted({
  items,
  none,
  ordered = false,
}: {
  items: readonly string[];
  none: string;
  ordered?: boolean;
}) {
  const [first, ...rest] = items;
  if (first === undefined) return <p className={styles.quiet}>{none}</p>;
  if (rest.length === 0) return <p>{first}</p>;
  const List = ordered ? "ol" : "ul";
  return (
    <List className={styles.quoted}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </List>
  );
}

/** The last section of every standard, the same in all: where to complain, and how long it takes. */
function Complaints({ today }: { today: string }) {
  const { office } = useSession().reference;
  const standard = standardOf("complaint");
  const { within } = versionOn(standard, today);
  const channels = complaintChannels(office);
  const social = channels.filter((channel) => channel.social);
  return (
    <div className={styles.complaints}>
      <ol className={styles.quoted}>
        {channels
          .filter((channel) => !channel.social)
          .map((channel) => (
            <li key={channel.id}>{channelWords(channel)}</li>
          ))}
        {social.length > 0 && <li>{standardsText.social(formatAnd(social.map(channelWords)))}</li>}
      </ol>
      <dl className={styles.limits}>
        {Object.entries(within).map(([id, limit]) => (
          <div key={id}>
            <dt>{standard.categories[id]?.label}</dt>
            <dd>{standardsText.atMost(withinText(limit))}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const channelWords = ({ name, at }: ComplaintChannel): string =>
  at === "" ? name : `${name} ${at}`;

interface Category {
  readonly id: string;
  readonly label: string;
  readonly definition?: string;
}

const categoryColumns = (version: StandardVersion): readonly DataColumn<Category>[] => [
  {
    id: "category",
    head: standardsText.category,
    names: true,
    cell: ({ label, definition }) => (
      <>
        {label}
        {definition !== undefined && <span className={styles.meaning}>{definition}</span>}
      </>
    ),
  },
  {
    id: "within",
    head: standardsText.within,
    cell: ({ id }) => {
      const within = version.within[id];
      return within ? withinText(within) : standardsText.none;
    },
  },
];

function Categories({ standard, version }: { standard: AnyStandard; version: StandardVersion }) {
  return (
    <DataTable
      caption={standardsText.categories}
      columns={categoryColumns(version)}
      rows={Object.entries(standard.categories).map(([id, category]) => ({ id, ...category }))}
      rowKey={({ id }) => id}
    />
  );
}

interface Step {
  readonly stage: string;
  readonly first: boolean;
  readonly transition: Transition;
}

const stepsOf = (standard: AnyStandard): readonly Step[] =>
  Object.keys(standard.stages).flatMap((stage) =>
    stageOf(standard, stage).next.map((transition, index) => ({
      stage,
      first: index === 0,
      transition,
    })),
  );

const stepColumns = (standard: AnyStandard): readonly DataColumn<Step>[] => [
  {
    id: "stage",
    head: standardsText.stage,
    names: true,
    // Written once for all steps that lead out of it; readers hear it on every row.
    cell: ({ stage, first }) => (
      <span className={first ? undefined : "pl-visually-hidden"}>
        {stageOf(standard, stage).label}
      </span>
    ),
  },
  { id: "step", head: standardsText.step, cell: ({ transition }) => transition.verb },
  {
    id: "to",
    head: standardsText.to,
    cell: ({ transition }) => {
      const target = stageOf(standard, transition.to);
      const effect = {
        keeps: null,
        pauses: standardsText.pauses,
        ends: standardsText.ends,
      }[target.promise];
      return (
        <>
          {target.label}
          {effect !== null && <span className={styles.meaning}>{effect}</span>}
        </>
      );
    },
  },
  {
    id: "by",
    head: standardsText.by,
    cell: ({ transition }) => formatOr(transition.by.map((role) => roleNames[role])),
  },
  {
    id: "needs",
    head: standardsText.needs,
    cell: ({ transition }) => {
      const needs = (transition.requires ?? []).map((id) => evidenceName(standard, id));
      const until = transition.until && standardsText.reopenUntil(withinText(transition.until));
      return [...needs, until].filter(Boolean).join("; ") || standardsText.none;
    },
  },
  {
    id: "asks",
    head: standardsText.asks,
    cell: ({ transition }) => {
      const asks = (transition.asks ?? []).map((ask) => lowerFirst(askSpec(standard, ask).label));
      return formatAnd(asks) || standardsText.none;
    },
  },
];
