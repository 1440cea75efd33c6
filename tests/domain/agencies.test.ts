import { expect, test } from "vitest";
import {
  agencies,
  agencyById,
  agencyName,
  agencyShort,
  findAgencies,
  matchAgency,
} from "#domain/agencies.ts";

const read = (text: string) => {
  const match = matchAgency(text);
  return match && `${match.agency.short}${match.sure ? "" : "?"}`;
};
const found = (query: string) => findAgencies(query).map((agency) => agency.short);

test("the list holds 9 biro, 21 dinas, 10 badan and 14 Diskominfo of kabupaten and kota", () => {
  const count = (kind: string) => agencies.filter((agency) => agency.kind === kind).length;
  expect(["bureau", "dinas", "badan", "outside"].map(count)).toEqual([9, 21, 10, 14]);
  expect(agencies.filter((agency) => agency.inside)).toHaveLength(46);
});

test("every agency has its own id, name and short name", () => {
  for (const pick of ["id", "name", "short"] as const) {
    expect(new Set(agencies.map((agency) => agency[pick])).size).toBe(agencies.length);
  }
  expect(agencies.filter((agency) => !/^[a-z]+(-[a-z]+)*$/.test(agency.id))).toEqual([]);
});

test("an agency field shows the official or the short name, and a name typed by hand as typed", () => {
  expect(agencyName("bapenda")).toBe("Badan Pendapatan Daerah");
  expect(agencyShort("dinas-pupr")).toBe("Dinas PUPR");
  expect(agencyShort("Yayasan Kapuas")).toBe("Yayasan Kapuas");
  expect(agencyById("toString")).toBeUndefined();
});

test("every official name, short name and id of the list is recognised with certainty", () => {
  for (const agency of agencies) {
    for (const text of [agency.name, agency.short, `${agency.name} Provinsi Kalimantan Barat`]) {
      expect([text, matchAgency(text)]).toEqual([text, { agency, sure: true }]);
    }
  }
});

test.each([
  ["OPD Dinas Sosial", "Dinas Sosial"],
  ["SKPD: DINAS SOSIAL PROV. KALBAR", "Dinas Sosial"],
  ["Perangkat Daerah Bapenda", "Bapenda"],
  ["Satpolpp", "Satpol PP"],
  ["Dinas Koperasi & UKM", "Diskop UKM"],
  ["dinas perpustakaan dan kearsipan", "Dispusip"],
  ["Biro Umum Setda Prov. Kalbar", "Biro Umum"],
  ["RSUD Dr Soedarso", "RSUD dr. Soedarso"],
  ["Diskominfo Kab Sambas", "Diskominfo Kab. Sambas"],
  ["BPKAD", "BKAD"],
])("%j in a register is %s", (text, short) => {
  expect(read(text)).toBe(short);
});

test.each([
  ["Dinas Soisal", "Dinas Sosial?"],
  ["Badan Pendaptan Daerah", "Bapenda?"],
  ["Peternakan dan Perkebunan Dinas", "Disbunnak?"],
  ["DKP", "DKP Provinsi?"],
])("%j is taken as %s, to be looked at", (text, short) => {
  expect(read(text)).toBe(short);
});

test.each([
  "Dinas Sosial Kabupaten Sambas",
  "BPBD Kota Pontianak",
  "Diskominfo Kabupaten Bogor",
  "BPXD",
  "Dinas",
  "PT Telkom",
  "OPD",
  "",
])("%j is no agency of the list", (text) => {
  expect(read(text)).toBeNull();
});

test("the picker finds an agency by the beginnings of its words, in any order, OPD left aside", () => {
  expect(found("opd dinas sos")[0]).toBe("Dinas Sosial");
  expect(found("rak peru")).toEqual(["Disperkim"]);
  expect(found("perh")).toEqual(["Dinas Perhubungan"]);
  expect(found("dinsos")).toEqual(["Dinas Sosial"]);
  expect(found("kominfo")[0]).toBe("Diskominfo");
  expect(found("bapenda")[0]).toBe("Bapenda");
  expect(found("DP3A")).toEqual(["DPPPA"]);
  expect(found("zzz")).toEqual([]);
  expect(found("SKPD")).toHaveLength(agencies.length);
});
