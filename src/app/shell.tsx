import { useSaving } from "#data/saving.ts";
import { useActor, useSession } from "#data/session.tsx";
import type { Actor } from "#domain/roles.ts";
import { MoverBoundary } from "#features/moving/mover.tsx";
import { HeaderSearch } from "#features/search/search.tsx";
import { shellText, switchText } from "#text/shell.ts";
import { uiText } from "#text/ui.ts";
import { BottomNav } from "#ui/bottom-nav.tsx";
import { HeaderToolsProvider } from "#ui/header-actions.tsx";
import { contentId, Frame } from "#ui/page.tsx";
import { Rail, type RenderNavLink } from "#ui/rail.tsx";
import { SyncMark } from "#ui/sync-mark.tsx";
import { useKeys, type Keys } from "#ui/use-keys.ts";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Link, Outlet, ScrollRestoration, useLocation, useNavigate } from "react-router";
import { Banners } from "./banners.tsx";
import { useCover } from "./cover.tsx";
import { PersonButton } from "./person-button.tsx";
import {
  boardPath,
  boardsOf,
  hasGuestBook,
  isClosedTo,
  placesOf,
  triagePath,
  triagesOf,
} from "./places.ts";
import styles from "./shell.module.css";

const FirstRun = lazy(() => import("./first-run.tsx").then((m) => ({ default: m.FirstRun })));
const SwitchPerson = lazy(() =>
  import("#features/people/switch-person.tsx").then((m) => ({ default: m.SwitchPerson })),
);
const CheatSheet = lazy(() => import("./cheat-sheet.tsx").then((m) => ({ default: m.CheatSheet })));

/** Nobody at the desk: every address asks who it is first, and then shows what was asked for. */
export function Shell() {
  const { actor } = useSession();
  if (!actor) {
    return (
      <Suspense fallback={null}>
        <FirstRun />
      </Suspense>
    );
  }
  return <Desk />;
}

const renderLink: RenderNavLink = ({ to, ...link }) => <Link to={to} {...link} />;

/** The frame around every screen: where one can go, who is at work, where the work is kept. */
function Desk() {
  const actor = useActor();
  const { pathname } = useLocation();
  const [open, setOpen] = useState<"nothing" | "people" | "keys">("nothing");
  const close = useCallback(() => setOpen("nothing"), []);
  const [seated, setSeated] = useState("");
  const { cover, panel } = useCover();
  useFocusAfterNavigation(pathname);
  useFreshPageFor(actor);
  useKeys(useShellKeys(setOpen));

  const places = placesOf(actor, pathname);
  const navigate = useNavigate();
  const tools = useMemo(
    () => ({
      search: <HeaderSearch />,
      status: (
        <>
          <SaveMark />
          <PersonButton onPress={() => setOpen("people")} />
        </>
      ),
    }),
    [],
  );

  return (
    <HeaderToolsProvider value={tools}>
      <a className="pl-skip" href={`#${contentId}`}>
        {uiText.skipToContent}
      </a>
      <Frame
        banner={<Banners />}
        rail={
          <Rail
            label={uiText.mainNavigation}
            places={places.main}
            foot={places.foot}
            renderLink={renderLink}
          />
        }
        bottomNav={
          <BottomNav
            label={uiText.mainNavigation}
            places={[...places.main, ...places.foot]}
            onGo={(to) => void navigate(to)}
            renderLink={renderLink}
          />
        }
      >
        {/* Another person, another page: no dialog, no shown number, no paper of the one before. */}
        <MoverBoundary key={actor.id}>
          <Outlet />
        </MoverBoundary>
      </Frame>
      <ScrollRestoration />
      {/* Sighted people see the initials change; no role, for the toasts are the status of the page. */}
      <div className="pl-visually-hidden" aria-live="polite">
        {seated && switchText.done(seated)}
      </div>
      <Suspense fallback={null}>
        {open === "people" && <SwitchPerson onClose={close} onSeated={setSeated} onCover={cover} />}
        {open === "keys" && <CheatSheet onClose={close} />}
      </Suspense>
      {panel}
    </HeaderToolsProvider>
  );
}

/** Where the last decision is: on the disk, on its way there, or not saved. */
function SaveMark() {
  const saving = useSaving();
  const words = {
    saved: shellText.savedHere,
    saving: shellText.saving,
    failed: shellText.notSaved,
  }[saving.kind];
  return (
    <span className={styles.mark} title={shellText.savedHereExplained}>
      <SyncMark state={saving.kind === "failed" ? "needs-you" : "here"} words={words} />
    </span>
  );
}

/** A reader hears the new page from its beginning; the pointer of a mouse user stays where it is. */
const useFocusAfterNavigation = (pathname: string): void => {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    // A page that puts focus into its first field knows better.
    const { activeElement } = document;
    const main = document.getElementById(contentId);
    if (main && !main.contains(activeElement)) main.focus({ preventScroll: true });
  }, [pathname]);
};

/**
 * After a change of person: away from what the new one may not know of, and the keyboard at the
 * beginning of the page, since the button that was pressed is gone with the page before.
 */
const useFreshPageFor = (actor: Actor): void => {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const seated = useRef(actor.id);
  useEffect(() => {
    if (seated.current === actor.id) return;
    seated.current = actor.id;
    if (isClosedTo(actor, pathname)) void navigate("/beranda", { replace: true });
    // First the dialog or the cover through which he came must be gone.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        document.getElementById(contentId)?.focus({ preventScroll: true });
      }),
    );
  }, [actor, pathname, navigate]);
};

const useShellKeys = (open: (what: "people" | "keys") => void): Keys => {
  const actor = useActor();
  const navigate = useNavigate();
  return useMemo(() => {
    const go = (to: string) => () => void navigate(to);
    const [board] = boardsOf(actor);
    const [inbox] = triagesOf(actor);
    return {
      p: () => open("people"),
      "?": () => open("keys"),
      "g b": go("/beranda"),
      ...(hasGuestBook(actor) ? { "g t": go("/tamu") } : {}),
      "g s": go("/standar"),
      ...(inbox ? { "g l": go(triagePath(inbox)) } : {}),
      "g k": go("/kalender"),
      "g a": go("/pengaturan"),
      ...(board ? { "g c": go(boardPath(board)) } : {}),
    };
  }, [actor, navigate, open]);
};
