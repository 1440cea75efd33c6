import { agencyById } from "../agencies.ts";
import type { EpochMs } from "../case/case.ts";
import type { CheckResult, FieldValues, Row } from "../fields.ts";
import { dayToIsoDate, minuteToDay, minuteToMs, msToMinute } from "../time.ts";
import {
  firstNames,
  lastNames,
  networkModels,
  picPositions,
  profiles,
  serverModels,
  storageModels,
  strangers,
  texts,
  type AgencyProfile,
  type DeviceModel,
} from "./catalogue.ts";
import { headOfOffice } from "./people.ts";
import { at, type Plan } from "./plan.ts";
import { uuidAt, type Random } from "./random.ts";

/** The WIB date of an instant. */
export const isoDateOf = (ms: EpochMs, daysBefore = 0): string =>
  dayToIsoDate(minuteToDay(msToMinute(ms)) - daysBefore);

/** What the PD wrote and brings. */
export interface Request {
  readonly stranger: boolean;
  readonly fields: FieldValues;
  readonly devices: readonly Row[];
  readonly letterNumber: string;
  readonly electronic: boolean;
}

const kinds = [
  { kind: "new", word: "" },
  { kind: "new", word: "" },
  { kind: "new", word: "" },
  { kind: "addition", word: "Penambahan" },
  { kind: "addition", word: "Penambahan" },
  { kind: "move", word: "Pemindahan" },
  { kind: "renewal", word: "Perpanjangan" },
] as const;

export const requestOf = ({ random, outcome, receivedAt, order }: Plan): Request => {
  const stranger = outcome.ends === "declined" && random.chance(0.4);
  // In turns with a stride that meets every profile, so that no agency asks twice in a week.
  const from = stranger ? random.pick(strangers) : at(profiles, (order * 16) % profiles.length);
  const need = at(from.needs, Math.floor(order / profiles.length) % from.needs.length);
  const { kind, word } = random.pick(kinds);
  const subject = word === "" ? need.subject : `${word} ${lowerFirst(need.subject)}`;
  const letterNumber = letterNumberOf(random, from);
  const devices = devicesOf(random, need.subject.startsWith("Penyimpanan"), receivedAt);
  return {
    stranger,
    devices,
    letterNumber,
    electronic: random.chance(0.3),
    fields: {
      agency: from.agency,
      ...(random.chance(0.08) ? { upt: random.pick(uptNames) } : {}),
      letterNumber,
      letterDate: isoDateOf(receivedAt, random.between(0, 5)),
      letterSubject: random.pick([
        "Permintaan Colocation Server",
        "Permohonan Penempatan Server",
        "Permintaan Colocation Server di Ruang Server Diskominfo",
      ]),
      signerOffice: signerOf(from),
      kind,
      subject,
      system: need.system,
      systemCategory: need.category,
      ...picOf(random),
      devices,
      bandwidth: random.pick(["50 Mbps", "100 Mbps", "20 Mbps", "1 Gbps internal"]),
      ipNeed: random.pick(["private", "private", "both", "public"]),
      vpn: random.pick(["yes", "no"]),
    },
  };
};

const uptNames = [
  "UPT PPD Pontianak I",
  "UPT PPD Singkawang",
  "UPT Balai Latihan Kerja",
  "UPT Laboratorium Lingkungan",
] as const;

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const letterNumberOf = (random: Random, { code, mark }: AgencyProfile) =>
  `${code}/${random.between(12, 980)}/${mark}-${random.pick(["A", "B", "C", "Sekr"])}`;

const signerOf = ({ agency }: AgencyProfile): string => {
  const known = agencyById(agency);
  if (known?.kind === "hospital") return "Direktur";
  if (known?.id === "inspektorat") return "Inspektur";
  if (known?.id === "setwan") return "Sekretaris DPRD";
  if (known?.kind === "order-unit") return "Kepala Satuan";
  if (known?.kind === "bureau") return "Kepala Biro";
  return known?.kind === "badan" ? "Kepala Badan" : "Kepala Dinas";
};

/** A person of the PD, invented. Telephone and address lead nowhere. */
const picOf = (random: Random): FieldValues => {
  const [first, sex] = random.pick(firstNames);
  const last = random.pick(lastNames);
  const born = random.between(1972, 1998);
  const appointed = Math.min(2024, born + random.between(22, 30));
  const two = (least: number, most: number) =>
    random.between(least, most).toString().padStart(2, "0");
  const serial = random.between(1, 12).toString().padStart(3, "0");
  return {
    picName: `${first} ${last}`,
    picPosition: random.pick(picPositions),
    picNip: `${born}${two(1, 12)}${two(1, 28)}${appointed}${two(1, 12)}${sex}${serial}`,
    picPhone: `08120000${random.between(1000, 9999)}`,
    ...(random.chance(0.5)
      ? { picEmail: `${first}.${last}@kalbarprov.example`.toLowerCase() }
      : {}),
  };
};

const devicesOf = (random: Random, storage: boolean, moment: EpochMs): readonly Row[] => {
  const model = random.pick(storage ? storageModels : serverModels);
  const rows = [deviceOf(random, model, moment)];
  if (random.chance(0.4)) rows.push(deviceOf(random, model, moment));
  else if (random.chance(0.15)) rows.push(deviceOf(random, random.pick(networkModels), moment));
  return rows;
};

const serialLetters = "BCDFGHJKMNPQRSTVWXYZ".split("");

const deviceOf = (random: Random, model: DeviceModel, moment: EpochMs): Row => ({
  id: uuidAt(random, moment),
  type: model.type,
  brand: model.brand,
  model: model.model,
  serial: model.serial.replaceAll(/[A9]/g, (sign) =>
    sign === "A" ? random.pick(serialLetters) : random.between(0, 9).toString(),
  ),
  units: model.units,
  depth: model.depth,
  weight: model.weight,
  watt: model.watt,
  psu: model.psu,
  ...(model.specs === undefined ? {} : { specs: model.specs }),
  ...(model.type === "server"
    ? {
        os: random.pick([
          "Ubuntu Server 24.04",
          "Debian 12",
          "Windows Server 2022",
          "Rocky Linux 9",
        ]),
      }
    : {}),
});

/** Racks of 42U, filled from the top: two units of cabling above, a UPS of four below (mockup 12). */
export interface Racks {
  readonly place: (units: number) => { readonly rack: string; readonly position: string };
}

export const createRacks = (): Racks => {
  const highest = 40;
  const lowest = 5;
  let rack = 0;
  let top = highest;
  return {
    place: (units) => {
      if (top - units + 1 < lowest) {
        rack += 1;
        top = highest;
      }
      const low = top - units + 1;
      const position = units === 1 ? `U${top}` : `U${low}–U${top}`;
      top = low - 1;
      // After rack Z comes A2: only an office for measuring gets so far.
      const round = Math.floor(rack / 26);
      const letter = String.fromCodePoint(65 + (rack % 26));
      return { rack: round === 0 ? letter : `${letter}${round + 1}`, position };
    },
  };
};

export const studyOf = (random: Random): Record<string, CheckResult> => {
  const results: Record<string, CheckResult> = {};
  for (const [item, findings] of Object.entries(texts.findings)) {
    const result = random.chance(0.15) ? "noted" : "fit";
    results[item] =
      result === "noted" || random.chance(0.3)
        ? { result, finding: random.pick<string>(findings) }
        : { result };
  }
  return results;
};

export const placed = (
  devices: readonly Row[],
  random: Random,
  racks: Racks,
  placedOn: string,
): readonly Row[] =>
  devices.map((device) => {
    const { rack, position } = racks.place(Number(device["units"]));
    const vlan = random.between(201, 248);
    const network = random.chance(0.2)
      ? "belum"
      : `10.20.${vlan - 200}.${random.between(11, 250)}/24, VLAN ${vlan}`;
    return { ...device, rack, position, network, placedOn };
  });

export const confirmationOf = (random: Random, moment: EpochMs): FieldValues => ({
  confirmationNumber: `555/${random.between(101, 2400)}/Diskominfo-C`,
  confirmationDate: isoDateOf(moment),
  confirmationSigner: headOfOffice.name,
  confirmationSigning: random.pick(["tte", "tte", "wet"]),
  confirmationDelivery: random.pick(["srikandi", "srikandi", "srikandi", "hand", "email"]),
  confirmationSentAt: wholeMinute(moment),
});

/** People note times by the minute. */
export const wholeMinute = (ms: EpochMs): EpochMs => minuteToMs(msToMinute(ms));
