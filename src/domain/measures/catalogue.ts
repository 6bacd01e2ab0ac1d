import type { Component } from '@/domain/facts';
import type { NumberStyle } from '@/domain/format';
import type { LimitMeasure } from '@/domain/limits/limit';
import type { LimitComponent } from '@/domain/limits/limitMonths';
import type { Term } from '@/domain/measures/cube';
import { type Division, rates } from '@/domain/rates';
import type { DirectComponent } from '@/domain/workload/directMonths';

/** The measures the app knows. Adding one is one record in `catalogue`. */
export type MeasureId =
  | 'caseload'
  | 'workersOverLimit'
  | 'vacancy'
  | 'turnover'
  | 'agency'
  | 'absence'
  | 'uncoveredVacancy'
  | 'vacanciesCovered'
  | 'agencyCovering'
  | 'unallocated'
  | 'needCover'
  | 'caseHolders20Plus'
  | 'capacityLoad'
  | 'newlyQualified'
  | 'span'
  | 'supervision'
  | 'visitsProtectionPlan'
  | 'visitsLookedAfter'
  | 'visitsChildInNeed'
  | 'leaversInMonth'
  | 'daysLostInMonth'
  | 'directTime';

/** What measures are summed from: the facts, what limits make of them, or what the model of direct time does. */
export type AnyComponent = Component | LimitComponent | DirectComponent;

/** How a measure is made of components: sums first, then one division. */
export interface Formula extends Division {
  readonly numerator: readonly Term<AnyComponent>[];
  /** None for a plain count. */
  readonly denominator: readonly Term<AnyComponent>[] | null;
  /** How many months of the numerator are added up, ending with the month in view. */
  readonly months: 1 | 12;
}

export interface Measure {
  readonly id: MeasureId;
  /** As in a heading: "Sickness absence". */
  readonly label: string;
  /** As in the middle of a sentence: "sickness absence". */
  readonly noun: string;
  /** What one unit of the figure is: "cases per FTE case holder", "%". */
  readonly unit: string;
  readonly style: NumberStyle;
  /** How differences and parts are named: cases, FTE, days, workers. */
  readonly numeratorWords: string;
  readonly denominatorWords: string;
  /** Decimals in which the numerator and the denominator are shown. */
  readonly partDecimals: readonly [number, number];
  readonly better: 'lower' | 'higher' | 'neutral';
  readonly basis: 'month end' | 'rolling 12 months' | 'month';
  readonly formula: Formula;
  /** The limit its status is held against; "own" where each worker's own limit adds up to it. */
  readonly limit: LimitMeasure | null;
  /**
   * The measure whose monthly points tell signal from noise: itself at month end; for a rolling measure the month's own
   * count, because rolling points overlap; none where there is no such count.
   */
  readonly signal: MeasureId | null;
  /** Worked out from assumptions rather than counted: it has no limit, no status, no signal and raises no flag. */
  readonly modelled?: true;
  readonly definition: string;
  readonly source: string;
  readonly caveats: readonly string[];
}

const DFE =
  'Department for Education, Children’s social work workforce: methodology and data guidance';
const LOCAL = 'The authority’s own case and workforce records';

const percent: NumberStyle = { decimals: 1, suffix: '%' };
const oneDecimal: NumberStyle = { decimals: 1, suffix: '' };
const whole: NumberStyle = { decimals: 0, suffix: '' };

const unallocatedTerms = [
  'unallocatedAssessment',
  'unallocatedChildInNeed',
  'unallocatedProtectionPlan',
  'unallocatedLookedAfter',
  'unallocatedCareLeaver',
  'unallocatedCarer',
  'unallocatedOther',
] as const satisfies readonly Component[];

function visits<I extends 'visitsProtectionPlan' | 'visitsLookedAfter' | 'visitsChildInNeed'>(
  id: I,
  who: string,
  held: Component,
  due: Component,
): Measure & { readonly id: I } {
  return {
    id,
    label: `Visits on time, ${who}`,
    noun: `visits on time to ${who}`,
    unit: '%',
    style: percent,
    numeratorWords: 'visits held in time',
    denominatorWords: 'visits due',
    partDecimals: [0, 0],
    better: 'higher',
    basis: 'month',
    formula: { numerator: [held], denominator: [due], months: 1, scale: 100 },
    limit: null,
    signal: id,
    definition: `Visits to ${who} held by the day they were due, as a share of the visits due in the month.`,
    source: LOCAL,
    caveats: ['A visit recorded late counts as not held until it is recorded.'],
  };
}

/** Every measure, one record each. Definitions follow DfE's methodology where it has one. */
export const catalogue = {
  caseload: {
    id: 'caseload',
    label: 'Caseload',
    noun: 'caseload',
    unit: 'cases per FTE case holder',
    style: oneDecimal,
    numeratorWords: 'cases',
    denominatorWords: 'FTE of case holders',
    partDecimals: [0, 1],
    better: 'lower',
    basis: 'month end',
    formula: { ...rates.caseload, months: 1 },
    limit: 'caseload',
    signal: 'caseload',
    definition:
      'Cases held on the last day of the month, divided by the FTE of the social workers, agency included and in any role, who hold at least one.',
    source: DFE,
    caveats: [
      'Divided by those who hold cases, not by all social workers: the two differ by half.',
      'Lead practitioners who are not social workers, and personal advisers, are left out.',
      'A worker who is away still counts, with the children still in their name.',
    ],
  },
  workersOverLimit: {
    id: 'workersOverLimit',
    label: 'Workers over limit',
    noun: 'share of case holders over their own limit',
    unit: '% of case holders',
    style: percent,
    numeratorWords: 'case holders over their own limit',
    denominatorWords: 'case holders',
    partDecimals: [0, 0],
    better: 'lower',
    basis: 'month end',
    formula: {
      numerator: ['overLimit'],
      denominator: ['limitedHolders'],
      months: 1,
      scale: 100,
    },
    limit: null,
    signal: 'workersOverLimit',
    definition:
      'Case holders with more cases than their own limit, which follows from their FTE, their stage and the kinds of work they hold. Exactly at the limit is not over.',
    source: LOCAL,
    caveats: ['Depends on the limits the authority has set for itself.'],
  },
  vacancy: {
    id: 'vacancy',
    label: 'Vacancy',
    noun: 'vacancy',
    unit: '%',
    style: percent,
    numeratorWords: 'FTE vacant',
    denominatorWords: 'FTE of posts, filled or vacant',
    partDecimals: [1, 1],
    better: 'lower',
    basis: 'month end',
    formula: { ...rates.vacancy, months: 1 },
    limit: 'vacancy',
    signal: 'vacancy',
    definition:
      'Unfilled FTE in the structure, being recruited to or not, covered by agency or not, as a share of itself and the FTE in post.',
    source: DFE,
    caveats: ['An agency worker in a post does not fill it: see uncovered vacancy.'],
  },
  turnover: {
    id: 'turnover',
    label: 'Turnover',
    noun: 'turnover',
    unit: '%',
    style: percent,
    numeratorWords: 'FTE left in 12 months',
    denominatorWords: 'FTE in post at the end',
    partDecimals: [1, 1],
    better: 'lower',
    basis: 'rolling 12 months',
    formula: { ...rates.turnover, months: 12 },
    limit: 'turnover',
    signal: 'leaversInMonth',
    definition:
      'FTE that left the authority’s child and family social work in the 12 months to the end of the month, as a share of the FTE in post at the end of them.',
    source: DFE,
    caveats: [
      'Moves between teams of the authority, maternity and sick leave are not leaving.',
      'Divided by those in post at the end, so a shrinking team reads higher.',
      'Agency workers who left are not in it.',
    ],
  },
  agency: {
    id: 'agency',
    label: 'Agency',
    noun: 'agency use',
    unit: '%',
    style: percent,
    numeratorWords: 'FTE agency',
    denominatorWords: 'FTE of agency and in post',
    partDecimals: [1, 1],
    better: 'lower',
    basis: 'month end',
    formula: { ...rates.agency, months: 1 },
    limit: 'agency',
    signal: 'agency',
    definition:
      'FTE of social workers the authority does not pay directly, as a share of itself and the FTE in post.',
    source: DFE,
    caveats: [],
  },
  absence: {
    id: 'absence',
    label: 'Sickness absence',
    noun: 'sickness absence',
    unit: '%',
    style: percent,
    numeratorWords: 'working days lost in 12 months',
    denominatorWords: 'working days of those in post',
    partDecimals: [0, 0],
    better: 'lower',
    basis: 'rolling 12 months',
    formula: { ...rates.absence, months: 12 },
    limit: 'absence',
    signal: 'daysLostInMonth',
    definition:
      'Working days lost to sickness by employees in the 12 months to the end of the month, as a share of 253 working days for every FTE in post at the end (254 where the 12 months hold a 29 February).',
    source: DFE,
    caveats: ['Agency workers’ sickness is not in it.'],
  },
  uncoveredVacancy: {
    id: 'uncoveredVacancy',
    label: 'Uncovered vacancy',
    noun: 'uncovered vacancy',
    unit: '%',
    style: percent,
    numeratorWords: 'FTE vacant and not covered',
    denominatorWords: 'FTE of posts, filled or vacant',
    partDecimals: [1, 1],
    better: 'lower',
    basis: 'month end',
    formula: {
      numerator: ['vacantFte', '-agencyCoverFte'],
      denominator: ['vacantFte', 'inPostFte'],
      months: 1,
      scale: 100,
    },
    limit: null,
    signal: 'uncoveredVacancy',
    definition:
      'Vacant FTE less the agency FTE that covers it: the gap that nobody fills, as a share of all posts.',
    source: LOCAL,
    caveats: ['Below 0 where more agency FTE is booked against vacancies than are vacant.'],
  },
  vacanciesCovered: {
    id: 'vacanciesCovered',
    label: 'Vacancies covered by agency',
    noun: 'share of vacancies covered by agency',
    unit: '%',
    style: percent,
    numeratorWords: 'FTE agency covering vacancies',
    denominatorWords: 'FTE vacant',
    partDecimals: [1, 1],
    better: 'higher',
    basis: 'month end',
    formula: { ...rates.vacanciesCovered, months: 1 },
    limit: null,
    signal: null,
    definition: 'Agency FTE covering vacancies as a share of the vacant FTE.',
    source: DFE,
    caveats: ['Over 100% the two were not counted alike: read with care.'],
  },
  agencyCovering: {
    id: 'agencyCovering',
    label: 'Agency covering vacancies',
    noun: 'share of agency that covers vacancies',
    unit: '%',
    style: percent,
    numeratorWords: 'FTE agency covering vacancies',
    denominatorWords: 'FTE agency',
    partDecimals: [1, 1],
    better: 'neutral',
    basis: 'month end',
    formula: { ...rates.agencyCovering, months: 1 },
    limit: null,
    signal: null,
    definition:
      'Agency FTE covering vacancies as a share of all agency FTE; the rest is extra capacity.',
    source: DFE,
    caveats: ['Over 100% the two were not counted alike: read with care.'],
  },
  unallocated: {
    id: 'unallocated',
    label: 'Unallocated children',
    noun: 'number of unallocated children',
    unit: 'children',
    style: whole,
    numeratorWords: 'children without a social worker',
    denominatorWords: '',
    partDecimals: [0, 0],
    better: 'lower',
    basis: 'month end',
    formula: { numerator: unallocatedTerms, denominator: null, months: 1, scale: 1 },
    limit: null,
    signal: 'unallocated',
    definition:
      'Children who need a social worker and have none on the last day of the month. Work held in a team’s, manager’s or leader’s name is counted apart.',
    source: LOCAL,
    caveats: ['The team page shows the latest extract, which may differ from the month end.'],
  },
  needCover: {
    id: 'needCover',
    label: 'Children whose worker is away',
    noun: 'number of children whose worker is away',
    unit: 'children',
    style: whole,
    numeratorWords: 'children held by a worker who is away',
    denominatorWords: '',
    partDecimals: [0, 0],
    better: 'lower',
    basis: 'month end',
    formula: { numerator: ['heldByAway'], denominator: null, months: 1, scale: 1 },
    limit: null,
    signal: 'needCover',
    definition: 'Children in the name of a worker who is away for the whole of their contract.',
    source: LOCAL,
    caveats: ['Some may have a covering worker; the team page says who.'],
  },
  caseHolders20Plus: {
    id: 'caseHolders20Plus',
    label: 'Case holders with 20 or more cases',
    noun: 'share of case holders with 20 or more cases per FTE',
    unit: '%',
    style: percent,
    numeratorWords: 'case holders with 20 or more cases per FTE',
    denominatorWords: 'case holders',
    partDecimals: [0, 0],
    better: 'lower',
    basis: 'month end',
    formula: {
      numerator: ['caseHolders20Plus'],
      denominator: ['caseHolders'],
      months: 1,
      scale: 100,
    },
    limit: null,
    signal: 'caseHolders20Plus',
    definition: 'Case holders with 20 or more cases per FTE as a share of all case holders.',
    source: LOCAL,
    caveats: ['A band DfE uses, not a limit.'],
  },
  capacityLoad: {
    id: 'capacityLoad',
    label: 'Capacity-adjusted load',
    noun: 'capacity-adjusted load',
    unit: '% of capacity',
    style: percent,
    numeratorWords: 'whole workers’ worth of cases',
    denominatorWords: 'whole experienced workers present',
    partDecimals: [1, 1],
    better: 'lower',
    basis: 'month end',
    formula: {
      numerator: ['workersWorth'],
      denominator: ['capacity'],
      months: 1,
      scale: 100,
    },
    limit: null,
    signal: 'capacityLoad',
    definition:
      'Every case counted as a share of the red limit for its kind, over the capacity at work: FTE times the newly qualified step times presence. 100% is full.',
    source: LOCAL,
    caveats: ['Depends on the limits the authority has set for itself.'],
  },
  newlyQualified: {
    id: 'newlyQualified',
    label: 'Newly qualified share',
    noun: 'newly qualified share',
    unit: '%',
    style: percent,
    numeratorWords: 'FTE on the assessed and supported year',
    denominatorWords: 'FTE in post',
    partDecimals: [1, 1],
    better: 'neutral',
    basis: 'month end',
    formula: {
      numerator: ['newlyQualifiedFte'],
      denominator: ['inPostFte'],
      months: 1,
      scale: 100,
    },
    limit: null,
    signal: 'newlyQualified',
    definition:
      'FTE of workers on the assessed and supported year in employment, until they pass, as a share of the FTE in post.',
    source: LOCAL,
    caveats: [],
  },
  span: {
    id: 'span',
    label: 'Span of control',
    noun: 'span of control',
    unit: 'people for each first-line manager',
    style: oneDecimal,
    numeratorWords: 'people supervised',
    denominatorWords: 'first-line managers',
    partDecimals: [0, 0],
    better: 'lower',
    basis: 'month end',
    formula: {
      numerator: ['supervised'],
      denominator: ['firstLineManagers'],
      months: 1,
      scale: 1,
    },
    limit: 'span',
    signal: 'span',
    definition:
      'People with a supervisor, divided by first-line managers; both are people, not FTE.',
    source: LOCAL,
    caveats: [],
  },
  supervision: {
    id: 'supervision',
    label: 'Supervision on time',
    noun: 'supervision on time',
    unit: '%',
    style: percent,
    numeratorWords: 'supervisions held when due',
    denominatorWords: 'supervisions due',
    partDecimals: [0, 0],
    better: 'higher',
    basis: 'month',
    formula: {
      numerator: ['supervisionsHeld'],
      denominator: ['supervisionsDue'],
      months: 1,
      scale: 100,
    },
    limit: null,
    signal: 'supervision',
    definition:
      'Supervision meetings held by the day they were due, as a share of those due in the month.',
    source: LOCAL,
    caveats: [],
  },
  visitsProtectionPlan: visits(
    'visitsProtectionPlan',
    'children on a protection plan',
    'visitsHeldProtectionPlan',
    'visitsDueProtectionPlan',
  ),
  visitsLookedAfter: visits(
    'visitsLookedAfter',
    'looked-after children',
    'visitsHeldLookedAfter',
    'visitsDueLookedAfter',
  ),
  visitsChildInNeed: visits(
    'visitsChildInNeed',
    'children in need',
    'visitsHeldChildInNeed',
    'visitsDueChildInNeed',
  ),
  leaversInMonth: {
    id: 'leaversInMonth',
    label: 'Leavers in the month',
    noun: 'leavers in the month',
    unit: '% of FTE in post',
    style: percent,
    numeratorWords: 'FTE left in the month',
    denominatorWords: 'FTE in post at its end',
    partDecimals: [1, 1],
    better: 'lower',
    basis: 'month',
    formula: { numerator: ['leaversFte'], denominator: ['inPostFte'], months: 1, scale: 100 },
    limit: null,
    signal: 'leaversInMonth',
    definition: 'FTE that left in the month alone, as a share of the FTE in post at its end.',
    source: LOCAL,
    caveats: ['Carries the signal for turnover, whose own points overlap.'],
  },
  daysLostInMonth: {
    id: 'daysLostInMonth',
    label: 'Days lost in the month',
    noun: 'days lost in the month',
    unit: 'working days per FTE',
    style: { decimals: 2, suffix: '' },
    numeratorWords: 'working days lost in the month',
    denominatorWords: 'FTE in post',
    partDecimals: [0, 1],
    better: 'lower',
    basis: 'month',
    formula: { numerator: ['daysLost'], denominator: ['inPostFte'], months: 1, scale: 1 },
    limit: null,
    signal: 'daysLostInMonth',
    definition: 'Working days lost to sickness in the month alone, for each FTE in post.',
    source: LOCAL,
    caveats: ['Carries the signal for sickness absence, whose own points overlap.'],
  },
  directTime: {
    id: 'directTime',
    label: 'Direct time',
    noun: 'direct time',
    unit: 'hours a child a month',
    style: oneDecimal,
    numeratorWords: 'hours left for children',
    denominatorWords: 'children held',
    partDecimals: [0, 0],
    better: 'higher',
    basis: 'month end',
    formula: {
      numerator: [
        'hoursContracted',
        '-hoursOnDuties',
        '-hoursInSupervision',
        '-hoursRecording',
        '-hoursTravelling',
        '-hoursInCourt',
      ],
      denominator: ['childrenHeld'],
      months: 1,
      scale: 1,
      floor: 0,
    },
    limit: null,
    signal: null,
    modelled: true,
    definition:
      'A model, not a record: the contracted hours at work of those who hold cases, less meetings and duty, supervision, recording, travel and court as the assumptions have them, for each child held on the last day of the month.',
    source:
      'Modelled from the authority’s own case and workforce records and the assumptions listed here',
    caveats: [
      'Nobody’s time is recorded or watched: change an assumption and the figure changes.',
      'An absent worker has no hours; the children in their name still count. Managers’ hours are left out, the children in their name are not.',
      'The protected time of newly qualified workers is not taken off.',
      'Where the load takes more hours than there are, it leaves none and is shown as 0.',
    ],
  },
} as const satisfies { readonly [M in MeasureId]: Measure & { readonly id: M } };

export const measureIds = Object.keys(catalogue) as readonly MeasureId[];

/** The six that head the Overview, in its order. */
export const headlineMeasures = [
  'caseload',
  'workersOverLimit',
  'vacancy',
  'turnover',
  'agency',
  'absence',
] as const satisfies readonly MeasureId[];

/** The record of a measure. */
export function measureOf(id: MeasureId): Measure {
  return catalogue[id];
}

/** The measure of that id, if there is one: for what stands in a URL. */
export function findMeasure(id: string): Measure | undefined {
  return Object.hasOwn(catalogue, id) ? catalogue[id as MeasureId] : undefined;
}
