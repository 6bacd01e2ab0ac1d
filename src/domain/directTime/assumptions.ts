import { type Assumption, assumedNumber } from '@/domain/log/assumption';
import type { Entry } from '@/domain/log/entries';
import type { Month } from '@/domain/month';

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

const MORE = 'A higher number leaves more time with children.';
const LESS = 'A higher number leaves less time with children.';
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
    higher: LESS,
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
    higher: MORE,
  },
  weeksWorked: {
    id: 'weeksWorked',
    label: 'Weeks worked, after leave, bank holidays and training',
    unit: 'weeks a year',
    default: 43,
    range: [36, 48],
    source: OWN,
    higher: MORE,
  },
  fixedDuties: {
    id: 'fixedDuties',
    label: 'Team meetings, duty and general administration',
    unit: 'hours a month for each whole-time worker',
    default: 20,
    range: [0, 80],
    source: OWN,
    higher: LESS,
  },
  supervisionHours: {
    id: 'supervisionHours',
    label: 'Supervision and reflection, with preparation',
    unit: 'hours a month for each whole-time worker',
    default: 3,
    range: [0, 20],
    source: OWN,
    higher: LESS,
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
    higher: LESS,
  },
  courtHours: {
    id: 'courtHours',
    label: 'Court work: statements, hearings, waiting',
    unit: 'hours a month for each child in proceedings',
    default: 12,
    range: [0, 60],
    source: OWN,
    higher: LESS,
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
    assumptionIds.map((id) => [id, assumedNumber(assumptionOf(id), entries, month)]),
  ) as Assumed;
}
