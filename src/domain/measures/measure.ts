import type { Component } from '@/domain/facts';
import type { NumberStyle } from '@/domain/format';
import type { Term } from './cube';
import type { Division } from './rates';

/** The measures an authority may set a limit on. A limit on caseload is a worker's; a team's follows from it. */
export const limitMeasures = [
  'caseload',
  'vacancy',
  'turnover',
  'agency',
  'absence',
  'span',
] as const;

/** A measure an authority may set a limit on. */
export type LimitMeasure = (typeof limitMeasures)[number];

/**
 * Components of a team's month that only the workers' own rows tell. `highestLoad` is the most cases per FTE that one case
 * holder has, 0 where nobody holds any; of several teams it is the highest. The rest depend on the limits in force in
 * that month and are additive like the others: `limitedHolders` are case holders who have a limit, `limitAmber` and `limitRed` their limits added up, `limitFte` the
 * FTE of all case holders, missing where one of them has no limit, because the rest's is not the team's; `workersWorth`
 * and `capacity` are the two sides of the capacity-adjusted load.
 */
export const limitComponents = [
  'highestLoad',
  'overLimit',
  'limitedHolders',
  'limitAmber',
  'limitRed',
  'limitFte',
  'workersWorth',
  'capacity',
] as const;

/** One of those. */
export type LimitComponent = (typeof limitComponents)[number];

/**
 * Components of a team's month that depend on the assumptions in force in that month; additive like the others. The
 * first is the time there is, the next five what is taken off it, all in hours; `childrenHeld` are all children and
 * carers held in the team, those of absent workers too.
 */
export const directComponents = [
  'hoursContracted',
  'hoursOnDuties',
  'hoursInSupervision',
  'hoursRecording',
  'hoursTravelling',
  'hoursInCourt',
  'childrenHeld',
] as const;

export type DirectComponent = (typeof directComponents)[number];

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

/** What a measure's usual range is made by, beside its months: see `change/`. */
export interface Usual {
  /**
   * The share of a month's distance from its level that is still there in the next: 0 where each month is fresh. From
   * simulation, until the authority takes its own.
   */
  readonly carry: number;
  /** What one person weighs in the numerator; null where a figure has no such step. */
  readonly person: number | null;
  /** What the figure cannot be less than, and more than; null where there is no such end. */
  readonly least: 0 | null;
  readonly most: 100 | null;
}

/** A measure as the catalogue describes it. */
export interface Measure {
  readonly id: MeasureId;
  /** As in a heading: "Sickness absence". */
  readonly label: string;
  /** As in the middle of a sentence: "sickness absence". */
  readonly noun: string;
  /** The noun takes "are". */
  readonly plural?: true;
  /**
   * What it tells of. Units are never sorted or ranked by a measure of people: they stand in the order of the structure.
   */
  readonly about: 'work' | 'people';
  /** What one unit of the figure is: "cases per FTE case holder", "%". */
  readonly unit: string;
  readonly style: NumberStyle;
  /** How differences and parts are named: cases, FTE, days, workers. */
  readonly numeratorWords: string;
  readonly denominatorWords: string;
  /** The same in a word, where room is short: "FTE", "days". */
  readonly denominatorShort: string;
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
  /** By what its usual range is made, where its own monthly points tell a real change; else null. */
  readonly usual: Usual | null;
  /** Worked out from assumptions rather than counted: it has no limit, no status, no signal and raises no flag. */
  readonly modelled?: true;
  readonly definition: string;
  readonly source: string;
  readonly caveats: readonly string[];
}
