/** Lazy files wait this long after the page has loaded; by then somebody is at work. */
const fillAfter = 10_000;
/** A tab stays open for days, and would otherwise never hear of a new build. */
const lookForUpdateEvery = 60 * 60_000;

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 5_000 });
  else setTimeout(work, 1_000);
}

function afterLoad(work: () => void): void {
  if (document.readyState === "complete") whenIdle(work);
  else addEventListener("load", () => whenIdle(work), { once: true });
}

interface Message {
  readonly type: "update" | "fill";
  /** What to fill first; without it, everything that is still missing. */
  readonly paths?: readonly string[];
}

function tell(worker: ServiceWorker | null, message: Message): void {
  // The rule takes this for a message to a window; a worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker?.postMessage(message);
}

/** Already in the browser's own cache, so keeping them costs no line. */
const loadedPaths = (): string[] =>
  performance
    .getEntriesByType("resource")
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === location.origin)
    .map((url) => url.pathname);

async function start(onUpdateReady: (apply: () => void) => void): Promise<void> {
  const container = navigator.serviceWorker;
  // The first worker takes over a page that none served before: not an update.
  let isServed = container.controller !== null;
  let isApplying = false;

  container.addEventListener("controllerchange", () => {
    if (isApplying) location.reload();
    // Updated from another tab. What is being typed here is for its owner to leave.
    else if (isServed) onUpdateReady(() => location.reload());
    isServed = true;
  });

  const registration = await container.register("/service-worker.js", { updateViaCache: "none" });
  const offer = (worker: ServiceWorker): void =>
    onUpdateReady(() => {
      isApplying = true;
      tell(worker, { type: "update" });
    });

  if (registration.waiting && container.controller) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && container.controller) offer(worker);
    });
  });
  setInterval(() => void registration.update().catch(() => undefined), lookForUpdateEvery);

  const { active } = await container.ready;
  tell(active, { type: "fill", paths: loadedPaths() });
  setTimeout(() => {
    whenIdle(() => tell(registration.active, { type: "fill" }));
  }, fillAfter);
}

/**
 * Makes the app work without a network, once it is usable and idle. Calls back when a new build
 * is ready, at the latest an hour after it was published; `apply` reloads this tab with it.
 */
export function registerServiceWorker(onUpdateReady: (apply: () => void) => void): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !("serviceWorker" in navigator)) return;
  // Refused where storage is closed: the app works all the same, only not without a network.
  afterLoad(() => void start(onUpdateReady).catch(() => undefined));
}
