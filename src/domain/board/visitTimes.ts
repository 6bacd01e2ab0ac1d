import { type Assumption, assumedNumber } from '@/domain/log/assumption';
import type { Entry } from '@/domain/log/entries';
import { addDays, addWorkingDays, type Day, type Month } from '@/domain/month';
import type { CaseType } from '@/domain/worker';

/** The kinds of work for which the authority says how far apart visits are. */
type Visited = Extract<CaseType, 'protectionPlan' | 'lookedAfter' | 'childInNeed'>;

/**
 * How long after the last visit the next one falls due where the case system gives no day for it, by kind of work: the
 * authority's own to set. Reviews have none: the records hold no day of the last one from which to count.
 */
export const visitTimes = {
  protectionPlan: {
    id: 'visitProtectionPlan',
    label: 'From one visit to the next on a protection plan',
    unit: 'working days',
    default: 10,
    range: [1, 40],
    source: 'Offered, as authorities’ own procedures commonly have it; no regulation sets one',
    higher: 'A higher number has visits fall due later where the case system gives no day.',
  },
  lookedAfter: {
    id: 'visitLookedAfter',
    label: 'From one visit to the next of a looked-after child',
    unit: 'weeks',
    default: 6,
    range: [1, 26],
    source:
      'Offered: the longest interval in the first year of a placement, Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28',
    higher: 'A higher number has visits fall due later where the case system gives no day.',
  },
  childInNeed: {
    id: 'visitChildInNeed',
    label: 'From one visit to the next of a child in need',
    unit: 'weeks',
    default: 4,
    range: [1, 26],
    source: 'Offered; nothing but the authority’s own procedures sets one',
    higher: 'A higher number has visits fall due later where the case system gives no day.',
  },
} as const satisfies Record<Visited, Assumption>;

/** The timescale of an id; undefined where there is none. */
export function findVisitTime(id: string): Assumption | undefined {
  return Object.values(visitTimes).find((time) => time.id === id);
}

/** How far apart visits are, in each timescale's own unit. */
export type VisitTimes = Readonly<Record<Visited, number>>;

/** The timescales in force in a month. */
export function visitTimesIn(entries: readonly Entry[], month: Month): VisitTimes {
  const inForce = (type: Visited) => assumedNumber(visitTimes[type], entries, month);
  return {
    protectionPlan: inForce('protectionPlan'),
    lookedAfter: inForce('lookedAfter'),
    childInNeed: inForce('childInNeed'),
  };
}

/** When the next visit falls due by the authority's timescale; undefined where it has none for the kind, or no last visit. */
export function dueByTimescale(
  type: CaseType | undefined,
  lastVisit: Day,
  times: VisitTimes,
): Day | undefined {
  if (Number.isNaN(lastVisit)) return undefined;
  if (type === 'protectionPlan') return addWorkingDays(lastVisit, times.protectionPlan);
  if (type === 'lookedAfter' || type === 'childInNeed') return addDays(lastVisit, times[type] * 7);
  return undefined;
}
