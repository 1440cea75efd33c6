import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Plugin, Rolldown } from "vite";
import type { Build } from "../src/app/service-worker.ts";

const fileName = "service-worker.js";
const source = "src/app/service-worker.ts";

/** What the source reads, and what the build list takes the place of. */
const placeholder = "self.thisBuild";

// A web server may redirect /index.html, and a redirect cannot answer a navigation.
const address = (name: string): string => (name === "index.html" ? "/" : `/${name}`);

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The entry, what it imports statically, and the style sheets of all of them. */
function namesInShell(bundle: Rolldown.OutputBundle): Set<string> {
  const names = new Set<string>();
  const add = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    const chunk = bundle[name];
    if (chunk?.type !== "chunk") return;
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) names.add(sheet);
    chunk.imports.forEach(add);
  };
  for (const [name, output] of Object.entries(bundle)) {
    const isPage = output.type === "chunk" && output.isEntry && name !== fileName;
    if (isPage || /source-sans-3-latin-wght-normal.*\.woff2$/.test(name)) add(name);
  }
  return names;
}

/** Bundles the service worker and tells it exactly which files this build consists of. */
export function serviceWorker(): Plugin {
  let outDir = "dist";
  let shellNames = new Set<string>();
  // Vite closes a bundle that failed without a word of it; its own message must not be covered.
  let written = false;
  // Files beside index.html come from public/: the theme script, the icon, the manifest.
  const isShell = (name: string): boolean => shellNames.has(name) || !name.includes("/");
  return {
    name: "papan-layanan:service-worker",
    apply: "build",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    buildStart() {
      this.emitFile({ type: "chunk", id: source, fileName });
    },
    writeBundle(_options, bundle) {
      shellNames = namesInShell(bundle);
      written = true;
    },
    // Only now are the page and the copied public files in place too.
    closeBundle(error?: Error) {
      if (error) return;
      if (!written) return;
      const files = filesUnder(outDir)
        .map((file) => relative(outDir, file).split(sep).join("/"))
        .filter((name) => name !== fileName && !name.endsWith(".map"))
        .toSorted();
      const digest = createHash("sha256");
      for (const name of files) digest.update(name).update(readFileSync(join(outDir, name)));
      const build: Build = {
        version: digest.digest("hex").slice(0, 12),
        shell: files.filter(isShell).map(address),
        lazy: files.filter((name) => !isShell(name)).map(address),
      };
      const target = join(outDir, fileName);
      const code = readFileSync(target, "utf8");
      if (!code.includes(placeholder)) throw new Error(`${source} does not read its build`);
      // A function, since "$" in a replacement text would have a meaning.
      writeFileSync(
        target,
        code.replaceAll(placeholder, () => JSON.stringify(build)),
      );
    },
  };
}
