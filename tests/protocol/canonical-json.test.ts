import { canonicalJson } from "#protocol/canonical-json.ts";
import { assert, jsonValue, nat, property } from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";

const shuffled = (value: unknown, order: number): unknown => {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, shuffled(item, order)] as const);
  const turn = entries.length > 0 ? order % entries.length : 0;
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)].toReversed());
};

const json = jsonValue({ maxDepth: 3 });
const runs = { numRuns: 60 };

describe("canonical JSON", () => {
  test("is one text whatever the order in which the keys were written", () => {
    assert(
      property(json, nat(), (value, order) => {
        expect(canonicalJson(shuffled(value, order))).toBe(canonicalJson(value));
      }),
      runs,
    );
  });

  test("says the same as it was told", () => {
    assert(
      property(json, (value) => {
        const told: unknown = JSON.parse(canonicalJson(value));
        // -0 has no text of its own, in RFC 8785 either.
        expect(told).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      runs,
    );
  });

  test("is the same for two values only when they mean the same", () => {
    assert(
      property(json, json, (one, other) => {
        const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
        expect(canonicalJson(one) === canonicalJson(other)).toBe(
          isDeepStrictEqual(plain(one), plain(other)),
        );
      }),
      runs,
    );
  });

  test("keeps characters outside the basic plane and lone halves of them", () => {
    for (const text of ["𝄞", "\ud800", "é", "e\u0301", "\u2028"]) {
      expect(JSON.parse(canonicalJson({ [text]: text }))).toEqual({ [text]: text });
    }
    expect(canonicalJson("é")).not.toBe(canonicalJson("e\u0301"));
  });

  test("sorts by code unit, as RFC 8785 asks, at every depth", () => {
    expect(canonicalJson({ b: 1, a: { "€": 1, "\r": 2, "1": 3 }, B: [] })).toBe(
      '{"B":[],"a":{"\\r":2,"1":3,"€":1},"b":1}',
    );
  });

  test("survives being stored: a structured clone has the same text", () => {
    assert(
      property(json, (value) => {
        expect(canonicalJson(structuredClone(value))).toBe(canonicalJson(value));
      }),
      runs,
    );
  });

  test("refuses what JSON cannot say instead of guessing", () => {
    const odd = [undefined, Number.NaN, Infinity, { a: undefined }, [undefined], () => 1, 10n];
    for (const value of odd) expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
