import { BoardPage } from "#features/board/board.tsx";
import { mayOpen, readRight } from "#domain/permissions.ts";
import { standardBySlug, walkInStandard } from "#domain/services/index.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { useActor } from "#data/session.tsx";
import { Suspense, type ReactNode } from "react";
import { createBrowserRouter, Navigate, useParams } from "react-router";
import { RouteDefect } from "./defect.tsx";
import { NotFoundPage } from "./not-found.tsx";
import {
  CaseFilePage,
  CasePeek,
  GuestBookPage,
  ImportPage,
  IntakePage,
  SlipPage,
  SlipPreview,
  TriagePage,
} from "./screens.ts";
import { Shell } from "./shell.tsx";

/**
 * Every address of `design` §6 that this edition has. What is absent and what is hidden from the
 * person at the desk give one and the same page, so that nothing can be learned from trying.
 */
export const createRouter = (given: { readonly unreadable: readonly number[] }) =>
  createBrowserRouter([
    {
      element: <Shell />,
      errorElement: <RouteDefect />,
      // The frame alone, for the moment a lazy screen takes to come from the device's own cache.
      hydrateFallbackElement: <></>,
      children: [
        { index: true, element: <Navigate to="/beranda" replace /> },
        { path: "beranda", lazy: async () => ({ Component: (await homeScreen()).HomePage }) },
        {
          path: "papan/:slug",
          children: [
            { index: true, element: <BoardScreen /> },
            { path: "catat", element: <IntakeScreen /> },
            { path: "telaah", element: <TriageScreen /> },
            { path: "impor", element: <ImportScreen /> },
          ],
        },
        { path: "tamu", element: <GuestBookScreen /> },
        { path: "berkas/:number", element: <CaseFileScreen /> },
        { path: "berkas/:number/tanda-terima", element: <SlipScreen /> },
        {
          path: "standar",
          lazy: async () => ({ Component: (await standardsScreen()).StandardsPage }),
        },
        {
          path: "kalender",
          lazy: async () => ({ Component: (await calendarScreen()).CalendarPage }),
        },
        {
          path: "pengaturan",
          lazy: async () => ({ Component: (await settingsScreen()).SettingsPage }),
          children: [
            { index: true, element: <Navigate to="/pengaturan/kantor" replace /> },
            {
              path: "kantor",
              lazy: async () => ({ Component: (await settingsScreen()).OfficeSettings }),
            },
            {
              path: "meja",
              lazy: async () => ({ Component: (await settingsScreen()).DeskSettings }),
            },
            {
              path: "pengaduan",
              lazy: async () => ({ Component: (await settingsScreen()).HandlingSettings }),
            },
            {
              path: "orang",
              lazy: async () => ({ Component: (await settingsScreen()).PeopleSettings }),
            },
            {
              path: "hitungan",
              lazy: async () => ({ Component: (await settingsScreen()).CountingSettings }),
            },
            {
              path: "perangkat",
              lazy: async () => {
                const { DeviceSettings } = await settingsScreen();
                return { element: <DeviceSettings unreadable={given.unreadable} /> };
              },
            },
            {
              path: "tampilan",
              lazy: async () => ({ Component: (await settingsScreen()).AppearanceSettings }),
            },
            { path: "*", element: <NotFoundPage /> },
          ],
        },
        { path: "*", element: <NotFoundPage /> },
      ],
    },
    {
      // A screen for guests: without the frame, and never covered.
      path: "tamu/layar",
      errorElement: <RouteDefect />,
      hydrateFallbackElement: <></>,
      lazy: async () => ({ Component: (await waitingRoomScreen()).WaitingRoomPage }),
    },
  ]);

const homeScreen = () => import("#features/home/home.tsx");
const standardsScreen = () => import("#features/standards/standards.tsx");
const calendarScreen = () => import("#features/calendar/calendar.tsx");
const waitingRoomScreen = () => import("#features/waiting-room/waiting-room.tsx");
const settingsScreen = () => import("#features/settings/settings.tsx");

/** The standard an address names, if this edition takes its cases in and the person may see them. */
function WithStandard({ render }: { render: (standard: AnyStandard) => ReactNode }) {
  const { slug = "" } = useParams();
  const actor = useActor();
  const standard = standardBySlug(slug);
  if (!standard?.intake || readRight(standard, actor) === "none") return <NotFoundPage />;
  // The key: another service is another page, with nothing left over from the one before.
  return (
    <Suspense key={slug} fallback={null}>
      {render(standard)}
    </Suspense>
  );
}

function BoardScreen() {
  return (
    <WithStandard
      render={(standard) => (
        <BoardPage
          standard={standard}
          renderPeek={(peek) => (
            <Suspense fallback={null}>
              <CasePeek {...peek} />
            </Suspense>
          )}
        />
      )}
    />
  );
}

/** Whoever may open a case reaches its form, also without the right to read what others opened. */
function IntakeScreen() {
  const { slug = "" } = useParams();
  const actor = useActor();
  const standard = standardBySlug(slug);
  const mayEnter =
    standard?.intake && (mayOpen(standard, actor) || readRight(standard, actor) !== "none");
  if (!standard || !mayEnter) return <NotFoundPage />;
  // Guests are written down where the others of today are seen.
  if (standard.walkIn) return <Navigate to="/tamu" replace />;
  return (
    <Suspense key={slug} fallback={null}>
      <IntakePage
        standard={standard}
        renderSlip={({ item, typed }) => (
          <Suspense fallback={null}>
            <SlipPreview item={item} typed={typed} />
          </Suspense>
        )}
      />
    </Suspense>
  );
}

function GuestBookScreen() {
  const actor = useActor();
  const standard = walkInStandard;
  if (!standard || readRight(standard, actor) !== "full") return <NotFoundPage />;
  return (
    <Suspense fallback={null}>
      <GuestBookPage standard={standard} />
    </Suspense>
  );
}

function ImportScreen() {
  return <WithStandard render={(standard) => <ImportPage standard={standard} />} />;
}

function TriageScreen() {
  return (
    <WithStandard
      render={(standard) =>
        standard.triage ? (
          <TriagePage standard={standard} triage={standard.triage} />
        ) : (
          <NotFoundPage />
        )
      }
    />
  );
}

function CaseFileScreen() {
  const { number = "" } = useParams();
  return (
    <Suspense fallback={null}>
      <CaseFilePage key={number} number={number} />
    </Suspense>
  );
}

function SlipScreen() {
  const { number = "" } = useParams();
  return (
    <Suspense fallback={null}>
      <SlipPage key={number} number={number} notFound={<NotFoundPage />} />
    </Suspense>
  );
}
