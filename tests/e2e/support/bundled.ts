import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Real modules of the product as one script, to be evaluated in a page. */
export async function bundled(entry: string): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, entry), formats: ["iife"], name: "evaluated" },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && "output" in first ? first.output[0] : undefined;
  if (!chunk) throw new Error("nothing was bundled");
  return chunk.code;
}
