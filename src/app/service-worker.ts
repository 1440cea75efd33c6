/**
 * Keeps the app usable without a network. It serves exactly the files of one build and nothing of
 * `/api/`. Installing fetches only what shows the first page; the lazy files follow when the page
 * says so (`fill`), because they must not compete with the first screen of a slow line.
 *
 * A new build waits until a person agrees (`update`): work on screen never changes by itself.
 */

export interface Build {
  readonly version: string;
  /** Needed to show the first page; fetched when the worker is installed. */
  readonly shell: readonly string[];
  /** Everything else, fetched when the page says that it has nothing better to do. */
  readonly lazy: readonly string[];
}

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Waiting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** Only pages of this origin can send one, and only `register-service-worker.ts` does. */
interface Told extends Waiting {
  readonly data: { readonly type: "update" | "fill"; readonly paths?: readonly string[] };
}

/** The library of service workers cannot be loaded beside that of pages, so the part used here. */
interface Worker {
  readonly thisBuild: Build;
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Waiting) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(type: "message", listener: (event: Told) => void): void;
}

declare const self: Worker;

/** The build replaces these words by the names of its files. */
const build = self.thisBuild;
const files = new Set([...build.shell, ...build.lazy]);
const prefix = "papan-layanan-";
const cacheName = prefix + build.version;
/** Compression makes servers send `Vary`, which would make the same file look like another. */
const anyVariant: CacheQueryOptions = { ignoreVary: true };
/** Files in this folder carry a hash of their content in their name. */
const isHashed = (path: string): boolean => path.startsWith("/assets/");

async function fetched(path: string): Promise<Response> {
  const kept = isHashed(path) ? await caches.match(path, anyVariant) : undefined;
  const response = kept ?? (await fetch(path, { cache: isHashed(path) ? "default" : "reload" }));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** One after another: whatever the person does now is more urgent. */
async function keep(paths: Iterable<string>): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const path of paths) {
    if (!files.has(path) || (await cache.match(path, anyVariant))) continue;
    await cache.put(path, await fetched(path));
  }
}

async function serve(path: string, request: Request): Promise<Response> {
  const kept = await caches.match(path, { ...anyVariant, cacheName });
  if (kept) return kept;
  if (files.has(path)) {
    const response = await fetched(path);
    const cache = await caches.open(cacheName);
    // A full device keeps no copy, yet the page must have its file.
    await cache.put(path, response.clone()).catch(() => undefined);
    return response;
  }
  // A tab still running the previous build asks for files that only its cache has.
  return (await caches.match(path, anyVariant)) ?? fetch(request);
}

/** The previous build stays, for tabs that have not been reloaded yet. */
async function removeOldBuilds(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const older = names.filter((name) => name !== cacheName);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener("install", (event) => event.waitUntil(keep(build.shell)));

self.addEventListener("activate", (event) =>
  event.waitUntil(removeOldBuilds().then(() => self.clients.claim())),
);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname === "/api" || pathname.startsWith("/api/")) return;
  if (request.mode === "navigate" && !files.has(pathname)) {
    event.respondWith(serve("/", request));
  } else if (files.has(pathname) || isHashed(pathname)) {
    event.respondWith(serve(pathname, request));
  }
});

self.addEventListener("message", (event) => {
  const { type, paths } = event.data;
  if (type === "update") event.waitUntil(self.skipWaiting());
  // Cut off half-way, the rest comes with the next visit.
  if (type === "fill") event.waitUntil(keep(paths ?? files).catch(() => undefined));
});
