/** The key by which the store finds a letter that was recorded before. */
export { duplicateKeyOf } from "#store/rows.ts";
