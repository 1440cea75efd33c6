import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  cacheForHashed,
  cacheForOthers,
  contentSecurityPolicy,
  metaContentSecurityPolicy,
  securityHeaders,
} from "../../.build/security-headers.ts";

const deployed = (name: string): string =>
  readFileSync(new URL(`../../.build/deploy/${name}`, import.meta.url), "utf8");

describe("security headers", () => {
  test("the policy lets in nothing from elsewhere and nothing inline", () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
    expect(contentSecurityPolicy).toContain("frame-ancestors 'none'");
  });

  test("the policy of the page is that of the server, less what a meta element ignores", () => {
    expect(`${metaContentSecurityPolicy}; frame-ancestors 'none'`).toBe(contentSecurityPolicy);
  });

  test.each(Object.entries(securityHeaders))("Caddy and nginx send %s", (name, value) => {
    expect(deployed("Caddyfile")).toContain(`\t\t${name} "${value}"\n`);
    expect(deployed("nginx.conf")).toContain(`\n    add_header ${name} "${value}" always;\n`);
  });

  test("Caddy and nginx keep hashed files for ever and ask again for the rest", () => {
    for (const text of [deployed("Caddyfile"), deployed("nginx.conf")]) {
      expect(text).toContain(`"${cacheForHashed}"`);
      expect(text).toContain(`"${cacheForOthers}"`);
    }
  });
});
