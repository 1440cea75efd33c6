/** `npm start`: builds what is stale, serves the app, prints its address. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const say = (line) => process.stdout.write(`${line}\n`);

function refuse(...lines) {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
}

/** Folders count too: their time changes when a file in them is removed. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const children = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(found.mtimeMs, ...children);
}

const sources = [
  "src",
  "public",
  "index.html",
  "vite.config.ts",
  "tsconfig.json",
  ".build",
  "package-lock.json",
];

function isStale(dist) {
  // The build writes the worker last, so a build that broke off half-way counts as stale.
  const worker = join(dist, "service-worker.js");
  if (!existsSync(join(dist, "index.html")) || !existsSync(worker)) return true;
  const built = statSync(worker).mtimeMs;
  return sources.some((source) => newest(join(root, source)) > built);
}

const env = process.env;
const host = env.HOST || "127.0.0.1";
const port = Number(env.PORT || 4173);
const dist = resolve(root, env.DIST_DIR || "dist");
const isLoopback = ["localhost", "::1", "[::1]"].includes(host) || /^127(\.\d+){3}$/.test(host);

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  refuse(
    `PORT=${env.PORT} bukan nomor port (1–65535).`,
    `PORT=${env.PORT} is not a port number (1–65535).`,
  );
}
if (Boolean(env.TLS_CERT) !== Boolean(env.TLS_KEY)) {
  refuse(
    "TLS_CERT dan TLS_KEY harus diisi keduanya.",
    "TLS_CERT and TLS_KEY must be given together.",
  );
}
for (const name of ["TLS_CERT", "TLS_KEY"]) {
  if (env[name] && !existsSync(env[name])) {
    refuse(
      `Berkas ${name} tidak ditemukan: ${env[name]}`,
      `The file of ${name} does not exist: ${env[name]}`,
    );
  }
}
const tls = env.TLS_CERT ? { cert: resolve(env.TLS_CERT), key: resolve(env.TLS_KEY) } : undefined;

// Over plain HTTP on a network, browsers switch off what offline work, hashing and safe cookies
// need; the app would seem to work and then lose something. Better not to start.
if (!isLoopback && !tls && env.TRUST_PROXY !== "1") {
  refuse(
    `Tidak dijalankan: HOST=${host} terbuka untuk jaringan tanpa HTTPS.`,
    "Pilih salah satu:",
    "  TLS_CERT=… TLS_KEY=…   sertifikat dan kuncinya, agar alamatnya https",
    "  TRUST_PROXY=1          bila Caddy atau nginx di depannya sudah memberi HTTPS",
    "  HOST=127.0.0.1         hanya untuk komputer ini",
    "",
    `Not started: HOST=${host} is open to the network without HTTPS.`,
    "Choose one:",
    "  TLS_CERT=… TLS_KEY=…   a certificate and its key, so that the address is https",
    "  TRUST_PROXY=1          when Caddy or nginx in front already provides HTTPS",
    "  HOST=127.0.0.1         for this computer only",
  );
}

if (isStale(dist)) {
  say("Membangun aplikasi / building the app …");
  try {
    await build({ root, logLevel: "warn" });
  } catch (error) {
    refuse(
      error.message ?? String(error),
      "",
      "Aplikasi tidak dapat dibangun. / The app could not be built.",
    );
  }
}

let server;
try {
  server = await preview({
    root,
    logLevel: "warn",
    preview: {
      host,
      port,
      strictPort: true,
      // Built files are the same for everybody, under whatever name a proxy calls this machine.
      allowedHosts: true,
      cors: false,
      ...(tls && { https: tls }),
    },
  });
} catch (error) {
  if (/already in use|EADDRINUSE/.test(error.message)) {
    refuse(
      `Port ${port} sedang dipakai. Tutup program itu, atau jalankan PORT=${port + 1} npm start.`,
      `Port ${port} is in use. Close that program, or run PORT=${port + 1} npm start.`,
    );
  }
  refuse(`Server tidak dapat dijalankan / the server could not start: ${error.message}`);
}

const urls = [...server.resolvedUrls.local, ...server.resolvedUrls.network];
say(`Papan Layanan: ${urls.join("  ")}`);

// Vite's own listener would report a wanted end as a failure (143).
process.removeAllListeners("SIGTERM");
let closing = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    // Open keep-alive connections would hold the process; a second signal must not wait either.
    if (closing) process.exit(0);
    closing = true;
    server.httpServer.closeAllConnections?.();
    void server.close().finally(() => process.exit(0));
  });
}
