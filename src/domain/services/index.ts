import type { AnyStandard } from "../service-standard.ts";
import { colocation } from "./colocation.ts";
import { complaint } from "./complaint.ts";
import { consultation } from "./consultation.ts";

/** Every service the product knows. A new one is one file and its name here. */
const services = { colocation, consultation, complaint } as const;

export type ServiceId = keyof typeof services;

export const serviceIds = Object.keys(services).filter((id): id is ServiceId => id in services);

export const standards: readonly AnyStandard[] = Object.values(services);

export const isServiceId = (value: unknown): value is ServiceId =>
  typeof value === "string" && Object.hasOwn(services, value);

export const standardOf = (service: ServiceId): AnyStandard => services[service];

/** The service whose applicants come in person and stand in the guest book. */
export const walkInStandard: AnyStandard | undefined = standards.find(({ walkIn }) => walkIn);

export const standardBySlug = (slug: string): AnyStandard | undefined =>
  standards.find((standard) => standard.slug === slug);
