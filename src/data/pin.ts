import type { PinHash } from "#domain/reference/reference.ts";

/**
 * Six digits are guessed in no time by whoever holds the data, whatever the hash; the work factor
 * only keeps a PIN that is used elsewhere too from being read off a backup at a glance (`design` §9).
 */
const iterations = 600_000;
const saltBytes = 16;
const hashBits = 256;

export const pinPattern = /^\d{6}$/;

export const hashPin = async (pin: string): Promise<PinHash> => {
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
  return { salt: toHex(salt), hash: toHex(await derive(pin, salt, iterations)), iterations };
};

export const pinFits = async (pin: string, stored: PinHash): Promise<boolean> => {
  const derived = toHex(await derive(pin, fromHex(stored.salt), stored.iterations));
  return derived === stored.hash;
};

const derive = async (
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<Uint8Array> => {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, [
    "deriveBits",
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds },
    key,
    hashBits,
  );
  return new Uint8Array(bits);
};

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
