import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import {
  cacheForHashed,
  cacheForOthers,
  hashedFolder,
  metaContentSecurityPolicy,
  securityHeaders,
} from "./security-headers.ts";

/** The policy and the first font in the built page, and the headers of `npm start`. */
export function securePages(): Plugin {
  return {
    name: "papan-layanan:secure-pages",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        // While developing there is no bundle, and a policy would stop hot replacement.
        if (!bundle) return [];
        const policy = {
          tag: "meta",
          attrs: {
            "http-equiv": "Content-Security-Policy",
            content: metaContentSecurityPolicy,
          },
          injectTo: "head-prepend" as const,
        };
        // Nearly every letter on screen is in this one file; found late, all text would move.
        const fonts = Object.keys(bundle).filter((name) =>
          /source-sans-3-latin-wght-normal.*\.woff2$/.test(name),
        );
        const preloads = fonts.map((name) => ({
          tag: "link",
          attrs: {
            rel: "preload",
            as: "font",
            type: "font/woff2",
            href: `/${name}`,
            crossorigin: "",
          },
          injectTo: "head" as const,
        }));
        return [policy, ...preloads];
      },
    },
    configurePreviewServer(server) {
      const { root, build } = server.config;
      const dist = resolve(root, build.outDir);
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(`http://localhost${request.url ?? "/"}`);
        const isHashed = pathname.startsWith(hashedFolder);
        // Without a server the app must learn that there is none, and a tab of an older build that
        // its file is gone. Neither may be handed index.html, as every other address is.
        const isApi = pathname === "/api" || pathname.startsWith("/api/");
        if (isApi || (isHashed && !existsSync(join(dist, pathname)))) {
          response.writeHead(404, { ...securityHeaders, "Content-Type": "application/json" });
          response.end(isApi ? '{"error":"no-server"}' : '{"error":"not-found"}');
          return;
        }
        response.setHeader("Cache-Control", isHashed ? cacheForHashed : cacheForOthers);
        next();
      });
    },
  };
}
