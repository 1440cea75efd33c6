import type { FieldSpec, FieldSpecs } from "./fields.ts";
import type { NumberForm } from "./identity.ts";
import type { SettingName } from "./reference/desk-settings.ts";
import type { Role } from "./roles.ts";

/** An amount of working time, as a decree promises it. */
export interface WorkingTime {
  readonly amount: number;
  readonly unit: "working-hour" | "working-day";
}

/** One version of what was promised. Cases keep the version they were opened under. */
export interface StandardVersion<Category extends string = string> {
  readonly version: number;
  /** Number of the decree (SK), for letters and reports. */
  readonly decree: string;
  /** First and last day of validity, WIB. */
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Persyaratan, quoted from the decree. */
  readonly requirements: readonly string[];
  /** Sistem, mekanisme dan prosedur, quoted from the decree. */
  readonly procedure: readonly string[];
  /** Waktu penyelesaian as printed. */
  readonly completion: { readonly headline: string; readonly detail: string };
  /** The promise of each category. A service without categories has one, "standard". */
  readonly within: Readonly<Record<Category, WorkingTime>>;
  readonly fee: string;
  readonly products: readonly string[];
}

/** An amount of days by the wall calendar, to the end of the last one. */
export interface CalendarDays {
  readonly amount: number;
  readonly unit: "calendar-day";
}

/** Something that must already stand on the case. `missing` says in office words what is lacking. */
export interface Evidence {
  readonly missing: string;
  /** One of these sets must be wholly there: field ids, and tick ids written `#signed`. */
  readonly anyOf: readonly (readonly string[])[];
  /** At least one row of this list must have all these cells. */
  readonly row?: {
    readonly list: string;
    readonly cells: readonly string[];
    /** The button that asks for them: "Tempatkan". */
    readonly verb?: string;
  };
  /** The section of the case file where it is recorded. */
  readonly section: string;
  /** Asked for only while the office has this setting on. */
  readonly onlyWhen?: SettingName;
}

/** A question of the short form that opens at the drop. */
export interface Ask {
  readonly id: string;
  /**
   * `case`: a field of the case, pre-filled and kept there. `step`: said for this step alone.
   * `assignee`: who goes on with the case, pre-filled with the person in charge.
   */
  readonly of: "case" | "step" | "assignee";
  /** Those of the case are specified with its fields; every other question says what it is. */
  readonly spec?: FieldSpec;
  readonly optional?: boolean;
}

export interface Transition<Stage extends string = string, EvidenceId extends string = string> {
  readonly to: NoInfer<Stage>;
  readonly by: readonly Role[];
  /** The button in the case file: a verb first. */
  readonly verb: string;
  /** What the history says was done by it: "memulai kajian". */
  readonly told?: string;
  readonly requires?: readonly NoInfer<EvidenceId>[];
  readonly asks?: readonly Ask[];
  /** Drawn quietly with red words: an end the PD does not want. */
  readonly adverse?: boolean;
  /** Not offered as a main button in the case file, only under "Lainnya". */
  readonly rare?: boolean;
  /** Legal until closing time after this much working time since the promise ended: reopening. */
  readonly until?: WorkingTime;
}

export interface StageSpec<Stage extends string = string, EvidenceId extends string = string> {
  readonly label: string;
  /**
   * What entering the stage does to the promise. `keeps`: runs on. `pauses`: stops it, the case waits
   * for somebody outside. `ends`: decides met or late, for ever.
   */
  readonly promise: "keeps" | "pauses" | "ends";
  /** No move leads out of it, except by undo or reopening. */
  readonly terminal?: boolean;
  /** Leads back only to the stage the case came from, and to ends. */
  readonly returnsToOrigin?: boolean;
  /** Whether an end here counts in the on-time share (`design` §4). */
  readonly countsOnTime?: boolean;
  /** What comes here: the text of an empty column. */
  readonly empty: string;
  /** Why a case that has not come so far cannot be put here. */
  readonly notYet: string;
  /** Why a case that has been here cannot simply come back. */
  readonly passed?: string;
  /** Of a terminal stage: why nothing leads out of it. */
  readonly over?: string;
  /** Entering it cannot be undone: what went out to another body is out. */
  readonly irrevocable?: boolean;
  /** The answer of the entering step that explains the stage on the board: what is missing, why refused. */
  readonly explainedBy?: string;
  /** Short note under the stage while it lies ahead, e.g. "tempatkan perangkat". */
  readonly ahead?: string;
  /** Where the column stands on the board; absent means no column of its own. */
  readonly column?: "main" | "result" | "side";
  /**
   * A step that is proposed, never taken by itself, once a case has stood here so long: its answers
   * are filled in beforehand. `sure` names an answer of that step which is true from then on only.
   */
  readonly proposes?: {
    readonly to: NoInfer<Stage>;
    readonly after: WorkingTime | CalendarDays;
    readonly answers: Readonly<Record<string, string>>;
    readonly sure?: string;
    readonly sentence: string;
  };
  /** Who stands here can be called to the desk by number. */
  readonly calls?: boolean;
  readonly next: readonly Transition<Stage, EvidenceId>[];
}

/** A part of the forms and of the case file. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly string[];
  /** Where it is filled: when the case is taken in, or while it is worked on. */
  readonly phase: "intake" | "work";
  /** Asked for in the intake form at once, or folded under "Tambah …". */
  readonly folded?: boolean;
}

/** Something an officer ticks after looking at the papers. Quoted from the decree where it is. */
export interface TickSpec {
  readonly label: string;
  readonly hint?: string;
  /** Who ticks it; absent: whoever works on the case. */
  readonly by?: readonly Role[];
  /** Fields it stands for: they must be filled, and a change of one takes the tick away. */
  readonly confirms?: readonly string[];
  /** Shown only while a field has one of these values. */
  readonly when?: FieldSpec["when"];
  readonly offeredWhen?: SettingName;
  /** May still be set when the case has ended. */
  readonly afterEnd?: boolean;
  /** In which section of the case file it stands; absent: with the requirements. */
  readonly section?: string;
}

/** A limit of somebody else that runs beside the promise: those of SP4N-LAPOR!. */
export interface OtherLimit {
  readonly id: string;
  readonly label: string;
  readonly when: NonNullable<FieldSpec["when"]>;
  readonly within: WorkingTime;
  /** Met by the first entry into one of these stages, or by the first recorded work. */
  readonly metBy: { readonly stages: readonly string[]; readonly work?: boolean };
}

export interface ServiceStandard<
  Stage extends string = string,
  Category extends string = string,
  EvidenceId extends string = string,
> {
  readonly id: string;
  /** First letters of the registration number. */
  readonly code: string;
  /** Last part of the board's address. */
  readonly slug: string;
  /** Kind of scope that holds its cases. */
  readonly scope: "services" | "complaints";
  /** Official name, quoted from the decree. */
  readonly title: string;
  /** Short names for the board and the rail. */
  readonly name: string;
  readonly nav: string;
  /** "Catat permintaan": the button that opens a case. */
  readonly recordVerb: string;
  /** What a case is called in a sentence: "permintaan". */
  readonly caseNoun: string;
  readonly versions: readonly [StandardVersion<Category>, ...StandardVersion<Category>[]];
  /** Words of the intake that differ from service to service. */
  /** Its papers are letters and photographs; or evidence, which may be a document, sound or film. */
  readonly papers: "letters" | "evidence";
  /** A chat, a mail or a LAPOR! page can be pasted into its form. */
  readonly pastes?: boolean;
  readonly intakeWords: {
    /** Under the moment of receipt: what counts as receipt. */
    readonly received: string;
    /** The same, by what another field says; that field is asked first. */
    readonly receivedBy?: {
      readonly field: string;
      readonly words: Readonly<Record<string, string>>;
    };
    /** Over the files that come with it. */
    readonly documents: string;
    /** Under the number of another case this one is about; absent where none is asked for. */
    readonly concerns?: string;
  };
  readonly openedBy: readonly Role[];
  /** In order of gravity, the lightest first. */
  readonly categories: Readonly<
    Record<Category, { readonly label: string; readonly definition?: string }>
  >;
  /** Category of a case before anybody has classified it; null when it must be found by triage. */
  readonly firstCategory: NoInfer<Category> | null;
  readonly firstStage: NoInfer<Stage>;
  /** The stages of the ordinary way, first to last. */
  readonly path: readonly NoInfer<Stage>[];
  readonly stages: Readonly<Record<Stage, StageSpec<Stage, EvidenceId>>>;
  readonly fields: FieldSpecs;
  readonly sections: readonly Section[];
  readonly ticks: Readonly<Record<string, TickSpec>>;
  readonly evidence: Readonly<Record<EvidenceId, Evidence>>;
  /** When the promise starts: at receipt, or when these pieces of evidence are all there. */
  readonly startsWhen: "received" | readonly NoInfer<EvidenceId>[];
  /** The field that holds the category, where people classify. */
  readonly categoryField?: string;
  /** Who can be put in charge; absent: anybody who works here. */
  readonly assignedTo?: Role;
  /**
   * The applicant comes in person and waits: the case stands in the guest book, has a number of the
   * day and can be called. An arrival on an earlier day is a late entry and must be said to be one.
   */
  readonly walkIn?: {
    /** Before the number of the day: "A-012". */
    readonly queue: string;
    /** Fields that another visit of the same person brings along. Never one that lies apart. */
    readonly returning: readonly string[];
    /** The kind and number of the identity shown, and which kinds have a number of known form. */
    readonly identity: {
      readonly kind: string;
      readonly number: string;
      readonly forms: Readonly<Record<string, NumberForm>>;
    };
    readonly phone: string;
    readonly photo: string;
    /** Where somebody comes from who comes for himself, and how old guest books say so. */
    readonly citizen: { readonly agency: string; readonly words: readonly string[] };
  };
  /**
   * Fields of an apart record by which the same person is found again, for those who may read that
   * record.
   */
  readonly contact?: { readonly phone: string; readonly email?: string };
  /** A guest's visit can open such a case: the key for it, and which field takes what of the visit. */
  readonly fromVisit?: {
    readonly key: string;
    readonly verb: string;
    readonly fields: Readonly<Partial<Record<"person" | "agency" | "subject", string>>>;
    /** Values that go without saying when somebody stands at the desk. */
    readonly preset?: Readonly<Record<string, string>>;
    /** Written as the advice of the visit that ends with it. */
    readonly advice: string;
  };
  /** A case of this category gets this protection (an option of a field of kind "choices") at once. */
  readonly protects?: {
    readonly category: NoInfer<Category>;
    readonly field: string;
    readonly adds: string;
  };
  /** What was done about a case between two steps, with its evidence. */
  readonly works?: {
    readonly at: readonly NoInfer<Stage>[];
    readonly title: string;
    readonly noun: string;
    readonly verb: string;
    readonly hint: string;
  };
  /**
   * A step that names a colleague gives him a task: he reads the instruction and what was chosen to
   * be shared with him, and nothing else of the case.
   */
  readonly tasks?: {
    readonly at: readonly NoInfer<Stage>[];
    /** Field with the colleague's name as it stands among the people of the office. */
    readonly officer: string;
    readonly instruction: string;
    readonly shared: string;
    readonly limit: string;
  };
  /**
   * The receipt names who came and what about, and is signed (UU 25/2009 art. 43). Who came is
   * printed only when that is wanted; a secret case never says what it is about.
   */
  readonly receipt?: {
    readonly identity: readonly string[];
    readonly about: readonly string[];
    readonly signed: true;
  };
  readonly otherLimits?: readonly OtherLimit[];
  /** By what the columns of the board can be grouped. */
  readonly groups?: readonly {
    readonly id: string;
    readonly label: string;
    readonly field: string;
  }[];
  /** Escalation: shares of the promise used, and who is told. */
  readonly escalates?: readonly { readonly share: number; readonly to: readonly Role[] }[];
  /** Whoever looks at what came in classifies it, one case after the other (`features/triage`). */
  readonly triage?: {
    /** Where a case waits to be looked at, and where it stands once somebody looks. */
    readonly begins: NoInfer<Stage>;
    readonly at: NoInfer<Stage>;
    /** The step that classifies and hands on, and the one that answers at once. */
    readonly disposes: NoInfer<Stage>;
    readonly answers: NoInfer<Stage>;
    /** Other ways out, offered beneath. */
    readonly asides: readonly NoInfer<Stage>[];
    readonly urgency: string;
    /** The way it came in; fields that wait for its value say more of it (`when`). */
    readonly channel: string;
    /** Field of kind "choices" with what is hidden. */
    readonly protection: string;
    /** Its options as they are switched while a case is classified, each with its key. */
    readonly switches: readonly {
      readonly option: string;
      readonly label: string;
      readonly detail: string;
      readonly key: string;
    }[];
    readonly person: string;
    /** The field that is read at length. */
    readonly story: string;
  };
  /** Which fields the board and lists show. */
  readonly shows: {
    readonly agency: string;
    /** The applicant in person, named before the agency. */
    readonly person?: string;
    readonly subject: string;
    /** The subject names the case, not who is concerned: a complaint is what it is about. */
    readonly leads?: "subject";
    /** A choice told in one word beside the officer: the channel. */
    readonly tag?: string;
    /** What is read at length, before everything else. */
    readonly story?: string;
    /** The list that is counted on a card: "2 server, 4U". */
    readonly list?: {
      readonly field: string;
      readonly noun: string;
      readonly type: string;
      readonly size?: string;
      readonly sizeUnit?: string;
    };
  };
  /** Fields that, all equal, make two cases a possible duplicate. */
  readonly duplicateBy: readonly string[];
  /** Fields that `Cari` finds, beside number, agency and subject. Never a personal one. */
  readonly searchable: readonly string[];
  /** Whether this edition of the product takes cases of it in. */
  readonly intake: boolean;
}

/** The widest reading of a standard, for code that works on all of them. */
export type AnyStandard = ServiceStandard;

/** Declares a service standard; a misspelt stage, category or piece of evidence is a type error. */
export const defineService = <
  const Stage extends string,
  const Category extends string,
  const EvidenceId extends string,
>(
  standard: ServiceStandard<Stage, Category, EvidenceId>,
): ServiceStandard<Stage, Category, EvidenceId> => standard;

/** The version in force on a date (`2026-11-23`); the newest one when none claims that date. */
export const versionOn = (standard: AnyStandard, date: string): StandardVersion =>
  standard.versions.find(
    (version) => version.validFrom <= date && (version.validTo === null || date <= version.validTo),
  ) ?? newestVersion(standard);

export const newestVersion = (standard: AnyStandard): StandardVersion =>
  standard.versions.reduce((newest, version) =>
    version.version > newest.version ? version : newest,
  );

/** The version a case was opened under. A version that does not exist is a defect: none is ever removed. */
export const versionOf = (standard: AnyStandard, version: number): StandardVersion => {
  const found = standard.versions.find((candidate) => candidate.version === version);
  if (!found) throw new Error(`standard ${standard.id} has no version ${version}`);
  return found;
};

export const stageOf = (standard: AnyStandard, stage: string): StageSpec => {
  // Own keys only: a stage named "constructor" in a forged message is no stage.
  const found = Object.hasOwn(standard.stages, stage) ? standard.stages[stage] : undefined;
  if (!found) throw new Error(`standard ${standard.id} has no stage ${stage}`);
  return found;
};

/** Specification of what a transition asks, whether it belongs to the case or to the step. */
export const askSpec = (standard: AnyStandard, ask: Ask): FieldSpec => {
  const spec = ask.spec ?? standard.fields[ask.id];
  if (!spec) throw new Error(`standard ${standard.id} asks for an unknown field ${ask.id}`);
  return spec;
};
