import { addDays, addMonths, type Day, dayOf, type Month, monthOf } from '@/domain/month';
import { type Runway, type RunwayFacts, runway } from '@/domain/projection/runway';
import type { ChildrenMonth } from '@/domain/projection/runwayChildren';
import type { KnownChange, RunwayWorker } from '@/domain/projection/runwayLimit';

/** A Monday. */
export const monday = dayOf(2026, 10, 5);
export const inDays = (days: number): Day => addDays(monday, days);

/** A whole-time experienced worker with a limit of 18, but for what is given. */
export function holder(given: Partial<RunwayWorker> = {}): RunwayWorker {
  const whole = { agency: false, limit: 18, step: 1, kept: 1, presence: 1 };
  return { id: 'W1', name: 'W1', ...whole, ...given };
}

/** W1 leaves two weeks on, a Monday, but for what is given. */
export function change(given: Partial<KnownChange> = {}): KnownChange {
  return {
    kind: 'leaver',
    worker: 'W1',
    name: 'W1',
    role: 'case holder',
    date: inDays(14),
    fte: 1,
    share: Number.NaN,
    ...given,
  };
}

/** Months up to September 2026 with these children at their ends; nobody both comes and goes in a month. */
export function monthsWith(children: readonly number[]): ChildrenMonth[] {
  const first = addMonths(monthOf(2026, 10), -children.length);
  return children.map((at, i) => {
    const net = at - (children[i - 1] ?? at);
    return {
      month: (first + i) as Month,
      children: at,
      in: Math.max(0, net),
      out: Math.max(0, -net),
    };
  });
}

/** The runway of one worker who holds 18 of 18, without history, but for what is given. */
export function runwayOf(given: Partial<RunwayFacts> = {}): Runway {
  return runway({
    extract: monday,
    workers: [holder()],
    children: 18,
    changes: [],
    starterLimit: 18,
    months: [],
    allAgencyLeaves: false,
    ...given,
  });
}

/** The limits of the workers present, week by week, to one decimal. */
export function limitsOf(given: Partial<RunwayFacts>): number[] {
  return runwayOf(given).weeks.map(({ limit }) => Math.round(limit * 10) / 10);
}
