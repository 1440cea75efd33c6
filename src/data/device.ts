/** Shape of the data this build writes, for the page that tells about the device. */
export { schemaVersion } from "#store/database.ts";
