/** What can happen to the store itself, as opposed to a refusal. Wording: `text/faults.ts`. */
export type Fault =
  | "quota"
  /** A newer version of the product wrote this database. */
  | "newer"
  /** Another tab has upgraded or deleted it; this tab must reload. */
  | "replaced"
  | "unreadable"
  | "unavailable";

export class StoreFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, cause?: unknown) {
    super(`store: ${fault}`, { cause });
    this.name = "StoreFault";
    this.fault = fault;
  }
}

/**
 * The fault behind an error, however deep: quota and corruption arrive under other names, wrapped by
 * Dexie (`sync` D.14). `null`: not the store's doing, a defect.
 */
export const faultOf = (error: unknown): Fault | null => {
  for (let current: unknown = error, depth = 0; current && depth < 6; depth++) {
    if (current instanceof StoreFault) return current.fault;
    const { name, message, inner, cause } = parts(current);
    if (name === "QuotaExceededError" || /quota/i.test(message)) return "quota";
    if (name === "DatabaseClosedError") return "replaced";
    if (name === "VersionError") return "newer";
    if (name === "UnknownError" || name === "DataError" || name === "NotReadableError") {
      return "unreadable";
    }
    if (name === "OpenFailedError" || name === "MissingAPIError" || name === "InvalidStateError") {
      return inner ? (faultOf(inner) ?? "unavailable") : "unavailable";
    }
    current = inner ?? cause;
  }
  return null;
};

const parts = (error: unknown) => {
  if (typeof error !== "object" || error === null) {
    return { name: "", message: "", inner: undefined, cause: undefined };
  }
  return {
    name: "name" in error && typeof error.name === "string" ? error.name : "",
    message: "message" in error && typeof error.message === "string" ? error.message : "",
    inner: "inner" in error ? error.inner : undefined,
    cause: "cause" in error ? error.cause : undefined,
  };
};
