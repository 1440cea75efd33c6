import { asServiceId } from "#data/cases.ts";
import { useNow } from "#data/now.ts";
import { useActor } from "#data/session.tsx";
import { mayOpen, readRight } from "#domain/permissions.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { standards } from "#domain/services/index.ts";
import { formatFullDate, formatShortWeekday, formatTime } from "#text/format.ts";
import { homeText } from "#text/home.ts";
import { ButtonLink } from "#ui/button.tsx";
import { HeaderActions } from "#ui/header-actions.tsx";
import { Page } from "#ui/page.tsx";
import { useKeys } from "#ui/use-keys.ts";
import { usePageTitle } from "#ui/use-page-title.ts";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useMemo } from "react";
import { Link, useNavigate } from "react-router";
import { Attention } from "./attention.tsx";
import { DeskToday } from "./desk-today.tsx";
import { HoursToday } from "./hours-today.tsx";
import styles from "./home.module.css";
import { NextHolidays } from "./next-holidays.tsx";
import { Recent } from "./recent.tsx";
import { Week } from "./week.tsx";
import { Work } from "./work.tsx";

/** The first page of a day: what is mine, what nobody has, and how the office stands. */
export function HomePage() {
  usePageTitle(homeText.title);
  const now = useNow();
  const actor = useActor();
  const navigate = useNavigate();
  const readable = useMemo(
    () => standards.filter((one) => one.intake && readRight(one, actor) !== "none"),
    [actor],
  );
  const opening = readable.filter((standard) => mayOpen(standard, actor));
  const [first] = opening;
  const guests = opening.find(({ walkIn }) => walkIn);
  useKeys(first ? { n: () => void navigate(`/papan/${first.slug}/catat`) } : {});

  return (
    <Page
      title={homeText.title}
      side={
        <>
          <span className={styles.date}>{formatFullDate(now)}</span>
          <span className={styles.shortDate}>{formatShortWeekday(now)}</span>
          <span> · </span>
          <strong className={styles.clock}>{formatTime(now)}</strong>
        </>
      }
      asideLabel={homeText.hours}
      asideWidth={320}
      aside={
        <>
          <HoursToday now={now} />
          {readable.map((standard) => (
            <Week key={standard.id} standard={standard} now={now} />
          ))}
          <Recent now={now} />
          <NextHolidays now={now} />
        </>
      }
      actions={
        <HeaderActions>
          <span className={styles.inHeader}>
            <Recording standards={opening} />
          </span>
        </HeaderActions>
      }
    >
      {opening.length > 0 && (
        <div className={styles.onPhone}>
          <Recording standards={opening} wide />
        </div>
      )}
      {guests && <DeskToday standard={guests} now={now} />}
      <Attention standards={readable} now={now} />
      <Work now={now} services={readable.map(asServiceId)} />
    </Page>
  );
}

/** The way to take a case in, for each service that this person may open cases of. */
function Recording({
  standards,
  wide,
}: {
  standards: readonly AnyStandard[];
  wide?: boolean | undefined;
}) {
  return standards.map((standard, index) => (
    <ButtonLink
      key={standard.id}
      size="lg"
      wide={wide}
      icon={IconPlus}
      shortcut={index === 0 ? "N" : undefined}
      render={(link) => <Link to={`/papan/${standard.slug}/catat`} {...link} />}
    >
      {standard.recordVerb}
    </ButtonLink>
  ));
}
