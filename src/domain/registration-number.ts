/** Characters of a device code: none that is read as another on paper (0/O, 1/I/L). */
export const deviceCodeAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Code of the sample office, never drawn otherwise. */
export const sampleDeviceCode = "22";

/**
 * A code of two characters from random values (0 ≤ r < 1), not among those already seen in the data:
 * after a restore or a clone a printed number is never given twice.
 */
export const drawDeviceCode = (random: () => number, taken: ReadonlySet<string>): string => {
  const free: string[] = [];
  for (const first of deviceCodeAlphabet) {
    for (const second of deviceCodeAlphabet) {
      const code = first + second;
      if (code !== sampleDeviceCode && !taken.has(code)) free.push(code);
    }
  }
  const code = free[Math.floor(random() * free.length)];
  if (!code) throw new Error("every device code is taken");
  return code;
};

/** `COL-2026-K7-0012`: service, year of receipt (WIB), device code, sequence of at least four digits. */
export const registrationNumber = (parts: {
  readonly code: string;
  readonly year: number;
  readonly device: string;
  readonly sequence: number;
}): string =>
  `${parts.code}-${parts.year}-${parts.device}-${String(parts.sequence).padStart(4, "0")}`;

const pattern = /^([A-Z]{3})-(\d{4})-([2-9A-HJKMNP-Z]{2})-(\d{4,})$/;

export const parseRegistrationNumber = (
  text: string,
): {
  readonly code: string;
  readonly year: number;
  readonly device: string;
  readonly sequence: number;
} | null => {
  const match = pattern.exec(text.trim().toUpperCase());
  if (!match) return null;
  const [, code = "", year = "", device = "", sequence = ""] = match;
  return { code, year: Number(year), device, sequence: Number(sequence) };
};
