/**
 * Random values for the sample office that are the same for the same seed, on every machine. Not for
 * anything that must be hard to guess.
 */
export interface Random {
  /** From 0 (included) to 1 (not included). */
  readonly next: () => number;
  /** A whole number; both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** mulberry32 by Tommy Ettinger (public domain): 32 bits of state, good enough for made-up letters. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error("pick from an empty list");
      return item;
    },
  };
};

/** A seed of its own for each case, so that one case more does not change the others. */
export const seedFor = (seed: number, index: number): number =>
  Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);

/** A UUIDv7 of this moment (epoch milliseconds) with the generator's random bits. */
export const uuidAt = (random: Random, at: number): string => {
  const upper = Math.floor(at / 0x1_0000_0000);
  const lower = at % 0x1_0000_0000;
  const time = `${quad(upper)}${quad(lower >>> 16)}-${quad(lower & 0xffff)}`;
  const bits = () => quad(random.between(0, 0xffff));
  const version = quad(0x7000 | random.between(0, 0xfff));
  const variant = quad(0x8000 | random.between(0, 0x3fff));
  return `${time}-${version}-${variant}-${bits()}${bits()}${bits()}`;
};

/** Four hexadecimal digits, remembered: a large office writes millions of them. */
const quad = (value: number): string => (quads[value] ??= value.toString(16).padStart(4, "0"));

const quads = Array.from<string | undefined>({ length: 0x1_0000 });
