import { addDays, type Day } from '@/domain/month';
import {
  type ChildrenMonth,
  type ExpectedChildren,
  expectedChildren,
  flowOf,
  LEAST_MONTHS,
} from '@/domain/projection/runwayChildren';
import {
  type KnownChange,
  limitEvents,
  type RunwayEvent,
  type RunwayWorker,
} from '@/domain/projection/runwayLimit';
import { known, notApplicable, ratio, roundHalfUp, unavailable, type Value } from '@/domain/value';

/** What is known of a team on the day of the extract. */
export interface RunwayFacts {
  readonly extract: Day;
  readonly workers: readonly RunwayWorker[];
  /** All the team's open cases, held or not. */
  readonly children: number;
  readonly changes: readonly KnownChange[];
  /** The limit in children of an experienced whole-time worker with the team's mix of work; NaN where none is set. */
  readonly starterLimit: number;
  /** The team's complete months, the earliest first; see `childrenMonths`. */
  readonly months: readonly ChildrenMonth[];
  /** Has every agency worker leave at the end of the first week. */
  readonly allAgencyLeaves: boolean;
}

/** A week of the runway, as it stands on its first day. */
export interface RunwayWeek {
  /** 0 is the week of the extract. */
  readonly week: number;
  readonly from: Day;
  readonly children: ExpectedChildren;
  /** The limits of the workers present, added up, in children. */
  readonly limit: number;
  /** Children as a per cent of that limit. */
  readonly load: Value;
  /** The 80 % range of the load, in per cent; undefined where there is no load, or too short a history. */
  readonly range: { readonly low: number; readonly high: number } | undefined;
  /** What has changed since the first day of the week before. */
  readonly events: readonly RunwayEvent[];
}

/** A team’s next weeks. */
export interface Runway {
  readonly weeks: readonly RunwayWeek[];
  /** Children expected in and out in the first week, from the team's own months. */
  readonly weekly: { readonly in: number; readonly out: number };
  /** The first week expected to be over the line. */
  readonly firstOver: RunwayWeek | undefined;
  /** The first week in whose range the line is. */
  readonly firstInRange: RunwayWeek | undefined;
  /** How many month ends the children's part rests on, and why they are weak ground. */
  readonly months: number;
  readonly weak: 'too short for a range' | 'under 13 months' | undefined;
}

export const WEEKS = 12;
/** Fewer months of history than this say little of a year's swings. */
const FULL_HISTORY = 13;

/**
 * A team's next twelve weeks if only what is known happens: its children, carried on as in its own last months, against
 * the limits of the workers present. Children stay with the team whoever leaves. The range is of children in and out
 * alone: workers nobody knows of yet are not in it.
 */
export function runway(facts: RunwayFacts): Runway {
  const { extract, workers, children, months } = facts;
  const flow = flowOf(months);
  const changes = facts.allAgencyLeaves ? withoutAgency(facts) : facts.changes;
  const events = limitEvents(workers, changes, extract, facts.starterLimit);
  const now = workers.reduce(
    (sum, { limit, presence }) => sum + (presence === 0 ? 0 : limit * presence),
    0,
  );
  const weeks = Array.from({ length: WEEKS + 1 }, (_, week): RunwayWeek => {
    const from = addDays(extract, week * 7);
    const expected = expectedChildren(children, flow, week);
    const limit = events
      .filter((event) => event.from <= from)
      .reduce((sum, { effect }) => sum + effect, now);
    return {
      week,
      from,
      children: expected,
      limit,
      ...loadOf(expected, limit),
      events: events.filter((event) => event.from <= from && event.from > addDays(from, -7)),
    };
  });
  return {
    weeks,
    weekly: { in: flow.in, out: flow.outShare * children },
    firstOver: weeks.find(({ load }) => isOver(load)),
    firstInRange: weeks.find(
      ({ range }) => range && roundHalfUp(range.low, 0) <= 100 && roundHalfUp(range.high, 0) > 100,
    ),
    months: flow.months,
    weak:
      flow.months < LEAST_MONTHS
        ? 'too short for a range'
        : flow.months < FULL_HISTORY
          ? 'under 13 months'
          : undefined,
  };
}

/** Over the line as shown, in whole per cents: at 100 % it is not over. */
export function isOver(load: Value): boolean {
  return load.kind === 'known' && roundHalfUp(load.value, 0) > 100;
}

/** A trace of a limit, such as binary fractions leave when the last worker goes, is none. */
const LEAST_LIMIT = 1e-6;

function loadOf(
  { expected, range }: ExpectedChildren,
  limit: number,
): Pick<RunwayWeek, 'load' | 'range'> {
  if (Number.isNaN(limit))
    return { load: unavailable('A worker has no limit set.'), range: undefined };
  if (limit < LEAST_LIMIT)
    return { load: notApplicable('No worker with a limit is present.'), range: undefined };
  return {
    load: ratio(known(expected), known(limit), 100),
    range: range && { low: (range.low / limit) * 100, high: (range.high / limit) * 100 },
  };
}

/** The known changes, with every agency worker's own replaced by their leaving at the end of the first week. */
function withoutAgency({ workers, changes, extract }: RunwayFacts): KnownChange[] {
  const agency = workers.filter(({ agency }) => agency);
  const ids = new Set<string | null>(agency.map(({ id }) => id));
  return [
    ...changes.filter(({ worker }) => worker === null || !ids.has(worker)),
    ...agency.map(
      ({ id, name }): KnownChange => ({
        kind: 'agency end',
        worker: id,
        name,
        role: null,
        date: addDays(extract, 6),
        fte: Number.NaN,
        share: 0,
      }),
    ),
  ];
}
