import type { Component } from '@/domain/facts';
import type { NumberStyle } from '@/domain/format';
import type { LimitMeasure } from '@/domain/limits/limit';
import type { LimitComponent } from '@/domain/limits/limitMonths';
import type { Term } from '@/domain/measures/cube';
import type { Division } from '@/domain/rates';
import type { DirectComponent } from '@/domain/workload/directMonths';
import { caseloadMeasures } from './catalogue/caseload';
import { childrenMeasures } from './catalogue/children';
import { peopleMeasures } from './catalogue/people';
import { practiceMeasures } from './catalogue/practice';
import { workforceMeasures } from './catalogue/workforce';

/** The measures the app knows. Adding one is one record under its subject. */
export type MeasureId =
  | 'caseload'
  | 'highestCaseload'
  | 'caseHolders20Plus'
  | 'caseHolders25Plus'
  | 'workersOverLimit'
  | 'capacityLoad'
  | 'directTime'
  | 'vacancy'
  | 'uncoveredVacancy'
  | 'vacanciesCovered'
  | 'turnover'
  | 'leaversInMonth'
  | 'leftTeam'
  | 'starters'
  | 'netChange'
  | 'agency'
  | 'agencyCovering'
  | 'absence'
  | 'daysLostInMonth'
  | 'newlyQualified'
  | 'inPostUnder2Years'
  | 'inPost2To5Years'
  | 'inPost5YearsPlus'
  | 'span'
  | 'supervision'
  | 'visitsProtectionPlan'
  | 'visitsLookedAfter'
  | 'visitsChildInNeed'
  | 'auditsDone'
  | 'learningActionsClosed'
  | 'unallocated'
  | 'heldInTeamName'
  | 'needCover'
  | 'manyWorkersLookedAfter'
  | 'manyWorkersProtectionPlan'
  | 'manyWorkersChildInNeed'
  | 'plannedTransfers';

/** What measures are summed from: the facts, what limits make of them, or what the model of direct time does. */
export type AnyComponent = Component | LimitComponent | DirectComponent;

/** How a measure is made of components: sums first, then one division. */
export interface Formula extends Division {
  readonly numerator: readonly Term<AnyComponent>[];
  /** None for a plain count. */
  readonly denominator: readonly Term<AnyComponent>[] | null;
  /** How many months of the numerator are added up, ending with the month in view. */
  readonly months: 1 | 12;
  /**
   * The numerator is one component, the highest of the workers the denominator counts: it is not divided, and units
   * together have the highest of theirs.
   */
  readonly highest?: true;
}

/** A measure as the catalogue describes it. */
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

/** Every measure, one record each, subject by subject. Definitions follow DfE's methodology where it has one. */
export const catalogue = {
  ...caseloadMeasures,
  ...workforceMeasures,
  ...peopleMeasures,
  ...practiceMeasures,
  ...childrenMeasures,
} as const satisfies { readonly [M in MeasureId]: Measure & { readonly id: M } };

const subjects = {
  'Caseload and limits': caseloadMeasures,
  'Vacancy, turnover and agency': workforceMeasures,
  'Absence and experience': peopleMeasures,
  Practice: practiceMeasures,
  Children: childrenMeasures,
} satisfies Record<string, Partial<typeof catalogue>>;

/** The heading a measure stands under in a list of them all. */
export function subjectOf(id: MeasureId): string {
  return Object.entries(subjects).find(([, measures]) => Object.hasOwn(measures, id))?.[0] ?? '';
}

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
