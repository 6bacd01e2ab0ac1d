import type { Row, Table, TableSchema } from '@/domain/table';
import { type CaseType, caseTypes } from '@/domain/worker';

/**
 * The fact tables of the port, by column. Counts are whole numbers of people or cases, `...Fte` whole-time
 * equivalents, `...Days` and `daysLost` working days. Nothing here is a measure: measures are made from these.
 */

/** Columns of a number for every case type: held + protectionPlan gives heldProtectionPlan. */
type PerCaseType<P extends string> = {
  readonly [T in CaseType as `${P}${Capitalize<T>}`]: 'number';
};

function perCaseType<P extends string>(prefix: P): PerCaseType<P> {
  return Object.fromEntries(
    caseTypes.map((type) => [columnOfType(prefix, type), 'number']),
  ) as PerCaseType<P>;
}

/** The name of the column that holds a case type's share of something: ("held", "carer") gives "heldCarer". */
export function columnOfType<P extends string, T extends CaseType>(
  prefix: P,
  type: T,
): `${P}${Capitalize<T>}` {
  return `${prefix}${type[0]?.toUpperCase()}${type.slice(1)}` as `${P}${Capitalize<T>}`;
}

/** One row a worker and month: who was there on the last day of the month, and what they held. */
export const workerMonthSchema = {
  month: 'month',
  /** The worker's id, stable over months; `name` is what colleagues call them. */
  worker: 'text',
  name: 'text',
  team: 'text',
  /** The id of the worker who supervises this one. */
  supervisor: 'text',
  /** One of `roles` in worker.ts. */
  role: 'text',
  agency: 'flag',
  /** Completed months on the assessed and supported year; missing when not on it, or passed. */
  asyeMonths: 'number',
  /** Completed months in this post. */
  monthsInPost: 'number',
  /** Words separated by "; ", such as a language or a specialism. */
  skills: 'text',
  fte: 'number',
  /** The share of their contract a worker is at work for: 1, 0 while away, between on a phased return. */
  presence: 'number',
  ...perCaseType('held'),
  /** Working days lost to sickness in the month. */
  daysLost: 'number',
  supervisionsDue: 'number',
  supervisionsHeld: 'number',
  awaySince: 'day',
  expectedBack: 'day',
} as const satisfies TableSchema;

/** The components of a team's month that are sums over its workers' rows; see measures/teamMonths.ts. */
export const workerComponents = {
  /** Cases held by social workers with FTE above 0, agency included, any role: DfE's numerator of caseload. */
  cases: 'number',
  caseHolders: 'number',
  caseHolderFte: 'number',
  /** Case holders with 20 or more, and 25 or more, cases per FTE. */
  caseHolders20Plus: 'number',
  caseHolders25Plus: 'number',
  /**
   * FTE at work, contract times presence, of those whose work it is to hold cases, social worker or not, and of senior
   * practitioners who hold any; managers' time is for managing.
   */
  presentFte: 'number',
  /** Children and carers held by anyone in the team, social worker or not. */
  ...perCaseType('held'),
  /** Held by someone who is away for the whole of their contract: they need cover. */
  heldByAway: 'number',
  inPostFte: 'number',
  inPostHeadcount: 'number',
  agencyFte: 'number',
  agencyHeadcount: 'number',
  newlyQualifiedFte: 'number',
  inPostUnder2YearsFte: 'number',
  inPost2To5YearsFte: 'number',
  inPost5YearsPlusFte: 'number',
  /** Of employees; agency workers' sickness is not part of the measure. */
  daysLost: 'number',
  awayFte: 'number',
  firstLineManagers: 'number',
  /** People whose supervisor is a first-line manager of this team, wherever they sit: headcount. See measures/supervised.ts. */
  supervised: 'number',
  supervisionsDue: 'number',
  supervisionsHeld: 'number',
} as const satisfies TableSchema;

/** The components of a team's month that no worker's row holds. */
export const teamOnlyComponents = {
  vacantFte: 'number',
  agencyCoverFte: 'number',
  /** Children without a worker on the last day of the month, but for those held in a name. */
  ...perCaseType('unallocated'),
  /** Days those children have waited, added up. */
  unallocatedDays: 'number',
  /** Children held in a team's, manager's or leader's name: unallocated as well, and shown apart. */
  heldInTeamName: 'number',
  ...perCaseType('started'),
  ...perCaseType('closed'),
  transferredIn: 'number',
  transferredOut: 'number',
  startersFte: 'number',
  startersHeadcount: 'number',
  /** Left the authority's child and family social work: DfE's leavers. */
  leaversFte: 'number',
  leaversHeadcount: 'number',
  /** Of the leavers, those who resigned or retired. */
  voluntaryLeaversFte: 'number',
  /** Moved to or from another team of the authority. */
  movedInFte: 'number',
  movedOutFte: 'number',
  visitsDueChildInNeed: 'number',
  visitsHeldChildInNeed: 'number',
  visitsDueProtectionPlan: 'number',
  visitsHeldProtectionPlan: 'number',
  visitsDueLookedAfter: 'number',
  visitsHeldLookedAfter: 'number',
  auditsDone: 'number',
  learningActionsAgreed: 'number',
  learningActionsClosed: 'number',
  /** Children with three or more workers in the 12 months to month end, and all children open in those 12 months. */
  manyWorkersChildInNeed: 'number',
  manyWorkersProtectionPlan: 'number',
  manyWorkersLookedAfter: 'number',
  openInYearChildInNeed: 'number',
  openInYearProtectionPlan: 'number',
  openInYearLookedAfter: 'number',
  /** Of the changes of worker in the month, those planned, such as a move from assessment to a long-term team. */
  plannedTransfers: 'number',
} as const satisfies TableSchema;

/** One row a team and month: every additive component that no limit touches. */
export const teamMonthSchema = {
  month: 'month',
  team: 'text',
  ...workerComponents,
  ...teamOnlyComponents,
} as const satisfies TableSchema;

/** One row a case open at the latest extract. */
export const caseSchema = {
  reference: 'text',
  family: 'text',
  team: 'text',
  /** The case holder's id; missing when unallocated. */
  worker: 'text',
  /** Whose name the work stands in where that is no worker: "team", "manager" or "leader". */
  heldInName: 'text',
  coveringWorker: 'text',
  /** How many workers this child had in the 12 months to the extract, the present one included. */
  workersInYear: 'number',
  /** Ids of earlier workers, the latest first, separated by "; ". */
  previousWorkers: 'text',
  /** When the present worker took the case; when unallocated, since when nobody has had it. */
  allocatedOn: 'day',
  type: 'text',
  opened: 'day',
  lastVisit: 'day',
  nextVisitDue: 'day',
  nextReview: 'day',
  /** Of relatives of staff, in adoption and the like: its reference and family are given to named people alone. */
  restricted: 'flag',
} as const satisfies TableSchema;

/** What is known to come after the extract. */
export const comingKinds = [
  'leaver',
  'starter',
  'agency end',
  'ASYE step',
  'return',
  'long absence',
] as const;

/** What kind of known change it is. */
export type ComingKind = (typeof comingKinds)[number];

/** One row a known change to a team's capacity. */
export const comingSchema = {
  team: 'text',
  /** One of `comingKinds`. */
  kind: 'text',
  /** The worker's id, and the name, which a starter has before they have an id. */
  worker: 'text',
  name: 'text',
  /** One of `roles` in worker.ts: whether a starter, who has no row yet, will hold cases. */
  role: 'text',
  date: 'day',
  /** The worker's contracted FTE. */
  fte: 'number',
  /**
   * The presence, or for an ASYE step and a newly qualified starter the share of the full limit, from that date on. On a
   * programme that the authority wrote the share of a step is the programme's (`board/comingSteps.ts`).
   */
  share: 'number',
} as const satisfies TableSchema;

export const factSchemas = {
  'worker-month': workerMonthSchema,
  'team-month': teamMonthSchema,
  case: caseSchema,
  coming: comingSchema,
} as const satisfies Record<string, TableSchema>;

/** Columns that an answer may leave out, as those of before they were asked for do: why they are empty then. */
export const columnsLeftOut: Readonly<Record<string, string>> = {
  restricted: 'The records do not say which cases are restricted.',
};

/** The name of a table of facts. */
export type FactTable = keyof typeof factSchemas;
/** A table of facts by its columns, as it is kept. */
export type Facts<T extends FactTable> = Table<(typeof factSchemas)[T]>;
/** A row of it, as it is written by hand or read one by one. */
export type FactRow<T extends FactTable> = Row<(typeof factSchemas)[T]>;

/** Workers at month ends and at the extract: a row a worker and month. */
export type WorkerMonths = Facts<'worker-month'>;
/** Teams at month ends and at the extract: a row a team and month. */
export type TeamMonths = Facts<'team-month'>;
/** Open cases at the extract: a row a case. */
export type Cases = Facts<'case'>;
export type Coming = Facts<'coming'>;

/** A part of a measure that workers’ rows add up to. */
export type WorkerComponent = keyof typeof workerComponents;
/** A part that only a team’s own rows tell. */
export type TeamOnlyComponent = keyof typeof teamOnlyComponents;
/** The name of an additive component of a team's month. */
export type Component = WorkerComponent | TeamOnlyComponent;

export const components = Object.keys({
  ...workerComponents,
  ...teamOnlyComponents,
}) as readonly Component[];
