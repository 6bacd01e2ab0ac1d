import { formatNumber } from '@/domain/format';
import { type Entry, ofKind } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { Month } from '@/domain/month';
import { roundHalfUp } from '@/domain/value';

/**
 * What the model of direct time takes for granted, a number each. An authority replaces a number by an "assumption" entry
 * of its log; until then the default holds.
 */
export type AssumptionId =
  | 'weeklyHours'
  | 'weeksWorked'
  | 'fixedDuties'
  | 'supervisionHours'
  | 'recordingAssessment'
  | 'recordingChildInNeed'
  | 'recordingProtectionPlan'
  | 'recordingLookedAfter'
  | 'recordingRest'
  | 'travelAssessment'
  | 'travelChildInNeed'
  | 'travelProtectionPlan'
  | 'travelLookedAfter'
  | 'travelRest'
  | 'courtShare'
  | 'courtHours';

/** An assumption of direct time: what it is, its bounds and its default. */
export interface Assumption {
  readonly id: AssumptionId;
  readonly label: string;
  readonly unit: string;
  readonly default: number;
  /** Between which numbers it may be set: what is plausible, to catch a slip of the hand. */
  readonly range: readonly [number, number];
  /** Where the default comes from. */
  readonly source: string;
  /** Whether a higher number leaves more or less time with children. */
  readonly direction: 'more' | 'less';
}

const OWN = 'The authority’s own assumption, no published figure';

function eachChild<I extends AssumptionId>(
  id: I,
  label: string,
  hours: number,
): Assumption & { readonly id: I } {
  return {
    id,
    label,
    unit: 'hours a month for each child',
    default: hours,
    range: [0, 20],
    source: OWN,
    direction: 'less',
  };
}

/** Every assumption, one record each, in the order of the sum. */
export const assumptions = {
  weeklyHours: {
    id: 'weeklyHours',
    label: 'Contracted hours of a whole-time worker',
    unit: 'hours a week',
    default: 37,
    range: [30, 40],
    source:
      'National Joint Council for Local Government Services, Green Book: 37 hours a week, 36 in London',
    direction: 'more',
  },
  weeksWorked: {
    id: 'weeksWorked',
    label: 'Weeks worked, after leave, bank holidays and training',
    unit: 'weeks a year',
    default: 43,
    range: [36, 48],
    source: OWN,
    direction: 'more',
  },
  fixedDuties: {
    id: 'fixedDuties',
    label: 'Team meetings, duty and general administration',
    unit: 'hours a month for each whole-time worker',
    default: 20,
    range: [0, 80],
    source: OWN,
    direction: 'less',
  },
  supervisionHours: {
    id: 'supervisionHours',
    label: 'Supervision and reflection, with preparation',
    unit: 'hours a month for each whole-time worker',
    default: 3,
    range: [0, 20],
    source: OWN,
    direction: 'less',
  },
  recordingAssessment: eachChild('recordingAssessment', 'Recording, child being assessed', 4),
  recordingChildInNeed: eachChild('recordingChildInNeed', 'Recording, child in need', 2),
  recordingProtectionPlan: eachChild('recordingProtectionPlan', 'Recording, protection plan', 3),
  recordingLookedAfter: eachChild('recordingLookedAfter', 'Recording, looked-after child', 2.5),
  recordingRest: eachChild('recordingRest', 'Recording, care leaver, carer or other', 1.5),
  travelAssessment: eachChild('travelAssessment', 'Travel, child being assessed', 1),
  travelChildInNeed: eachChild('travelChildInNeed', 'Travel, child in need', 1),
  travelProtectionPlan: eachChild('travelProtectionPlan', 'Travel, protection plan', 1.5),
  travelLookedAfter: eachChild('travelLookedAfter', 'Travel, looked-after child', 2.5),
  travelRest: eachChild('travelRest', 'Travel, care leaver, carer or other', 1),
  courtShare: {
    id: 'courtShare',
    label: 'In court proceedings',
    unit: '% of looked-after children and those on a plan',
    default: 15,
    range: [0, 100],
    source: OWN,
    direction: 'less',
  },
  courtHours: {
    id: 'courtHours',
    label: 'Court work: statements, hearings, waiting',
    unit: 'hours a month for each child in proceedings',
    default: 12,
    range: [0, 60],
    source: OWN,
    direction: 'less',
  },
} as const satisfies { readonly [A in AssumptionId]: Assumption & { readonly id: A } };

export const assumptionIds = Object.keys(assumptions) as readonly AssumptionId[];

/** The record of an assumption. */
export function assumptionOf(id: AssumptionId): Assumption {
  return assumptions[id];
}

/** The assumption of a name; undefined where there is none. */
export function findAssumption(name: string): Assumption | undefined {
  const id = assumptionIds.find((each) => each === name);
  return id && assumptionOf(id);
}

/** The numbers that hold in a month, by assumption. */
export type Assumed = Readonly<Record<AssumptionId, number>>;

/** The numbers in force in a month: of each the newest entry effective by then, else the default. */
export function assumedIn(entries: readonly Entry[], month: Month): Assumed {
  return Object.fromEntries(
    assumptionIds.map((id) => {
      const value = assumptionEntry(id, entries, month)?.value;
      return [id, value ? value.number : assumptionOf(id).default];
    }),
  ) as Assumed;
}

/** The entry that decides on an assumption in a month; its value is null where it went back to the default. */
export function assumptionEntry(
  id: AssumptionId,
  entries: readonly Entry[],
  month: Month,
): Entry<'assumption'> | undefined {
  const key = keyOf('assumption', { assumption: id });
  return ofKind(entries, 'assumption').findLast(
    (entry) => entry.key === key && entry.effective <= month,
  );
}

/** A number as it was set: "37", "2.5", "2.25". */
export function assumptionNumber(value: number): string {
  const decimals = [0, 1, 2].find((places) => roundHalfUp(value, places) === value) ?? 2;
  return formatNumber(value, decimals);
}

/** What is wrong with a number for an assumption and what to do, in a sentence; undefined where it may stand. */
export function assumptionProblem(
  { label, unit, range: [low, high] }: Assumption,
  value: number,
): string | undefined {
  if (value >= low && value <= high) return undefined;
  const words = `${formatNumber(low, 0)} to ${formatNumber(high, 0)}`;
  return `“${label}” needs a number from ${words}, in ${unit}.`;
}
