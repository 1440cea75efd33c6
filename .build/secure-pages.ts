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
      server.middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(securityHeaders))
          response.setHeader(name, value);
        const path = request.url ?? "/";
        response.setHeader(
          "Cache-Control",
          path.startsWith(hashedFolder) ? cacheForHashed : cacheForOthers,
        );
        // Without a server the app must learn that there is none, and not be handed index.html.
        if (/^\/api(\/|\?|$)/.test(path)) {
          response.statusCode = 404;
          response.setHeader("Content-Type", "application/json");
          response.end('{"error":"no-server"}');
          return;
        }
        next();
      });
    },
  };
}
