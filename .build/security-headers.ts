/**
 * The one place that says what a page of this product may load and who may hold it. The preview
 * server sends these headers, the build writes the policy into index.html, and a test holds the
 * Caddy and nginx files to the same words.
 */
const directives = {
  "default-src": "'self'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' blob: data:",
  "media-src": "blob:",
  "frame-src": "blob:",
  "worker-src": "'self'",
  "connect-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-ancestors": "'none'",
};

type Policy = Record<string, string>;

const policyText = (policy: Policy): string =>
  Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");

export const contentSecurityPolicy = policyText(directives);

/** A browser ignores `frame-ancestors` in a meta element and says so in the console. */
const { "frame-ancestors": _, ...inMeta } = directives;
export const metaContentSecurityPolicy = policyText(inMeta);

const fixedHeaders = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

export const securityHeaders: Record<string, string> = {
  "Content-Security-Policy": contentSecurityPolicy,
  ...fixedHeaders,
};

/** While developing, hot replacement writes style elements and an inline preamble. */
export const developmentHeaders: Record<string, string> = {
  "Content-Security-Policy": policyText({
    ...directives,
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
    "connect-src": "'self' ws: wss:",
  }),
  ...fixedHeaders,
};

/** A built file under this folder carries a hash of its content in its name: it never changes. */
export const hashedFolder = "/assets/";
export const cacheForHashed = "public, max-age=31536000, immutable";
/** Everything else is asked for again each time; the answer is mostly "not modified". */
export const cacheForOthers = "no-cache";
