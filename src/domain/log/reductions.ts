import { formatMonth } from '@/domain/format';
import { type Entry, type EntryContent, newestOf, ofKind } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { ReductionValue } from '@/domain/log/values';
import { addMonths, type Month } from '@/domain/month';

/** An agreed reduction as it counts: by how many per cent, and in which months, both ends included. */
export interface Reduction {
  readonly entry: Entry<'reduction'>;
  readonly percent: number;
  readonly from: Month;
  /** Undefined where it holds until it is taken back. */
  readonly to: Month | undefined;
}

/** Stands in place of a reason: why is nobody's to read, because it may be health. */
export const WHY_NOT_SAID = 'Agreed; why is not recorded.';

/** By how many per cent a limit may be reduced: who is to hold next to nothing has another role. */
export const REDUCED_BY: readonly [least: number, most: number] = [1, 90];

/**
 * The reductions of a log by the key of worker and team, each list by its months. Of two that begin in one month the
 * later written counts; each counts until its end, or until the next begins or what stands is taken back.
 */
export function reductionsIn(entries: readonly Entry[]): ReadonlyMap<string, readonly Reduction[]> {
  let found = remembered.get(entries);
  if (!found) {
    found = fold(ofKind(entries, 'reduction'));
    remembered.set(entries, found);
  }
  return found;
}

const remembered = new WeakMap<readonly Entry[], ReadonlyMap<string, readonly Reduction[]>>();

function fold(entries: readonly Entry<'reduction'>[]): ReadonlyMap<string, readonly Reduction[]> {
  const byKey = new Map<string, Map<Month, Entry<'reduction'>>>();
  for (const entry of entries) {
    const byStart = byKey.get(entry.key) ?? new Map<Month, Entry<'reduction'>>();
    byKey.set(entry.key, byStart.set(entry.effective, entry));
  }
  return new Map([...byKey].map(([key, byStart]) => [key, inMonths([...byStart.values()])]));
}

function inMonths(entries: Entry<'reduction'>[]): Reduction[] {
  const ordered = entries.sort((a, b) => a.effective - b.effective);
  return ordered.flatMap((entry, i) => {
    if (!entry.value) return [];
    const { percent, to } = entry.value;
    const next = ordered[i + 1];
    const before = next && addMonths(next.effective, -1);
    const ends = [to, before].filter((month) => month !== undefined);
    const end = ends.length === 0 ? undefined : (Math.min(...ends) as Month);
    return [{ entry, percent, from: entry.effective, to: end }];
  });
}

/** The reductions of a worker in a team that hold in a month or will hold later, the earliest first. */
export function standingReductions(
  entries: readonly Entry[],
  subject: Pick<ReductionValue, 'team' | 'worker'>,
  month: Month,
): readonly Reduction[] {
  const own = reductionsIn(entries).get(keyOf('reduction', subject)) ?? [];
  return own.filter(({ to }) => to === undefined || to >= month);
}

/** The reduction of a worker in a team that holds in a month; undefined where none does. */
export function reductionIn(
  reductions: ReturnType<typeof reductionsIn>,
  subject: Pick<ReductionValue, 'team' | 'worker'>,
  month: Month,
): Reduction | undefined {
  if (reductions.size === 0) return undefined;
  const own = reductions.get(keyOf('reduction', subject)) ?? [];
  return own.find(({ from, to }) => from <= month && month <= (to ?? month));
}

/** The share of their limit that it leaves a worker: 1 where there is none. */
export function shareKept(reduction: Reduction | undefined): number {
  return reduction ? (100 - reduction.percent) / 100 : 1;
}

/** A reduction as it is sent: null takes it back from a month on. */
export function reductionDraft(
  entries: readonly Entry[],
  { team, worker }: Pick<ReductionValue, 'team' | 'worker'>,
  effective: Month,
  by: Pick<ReductionValue, 'percent' | 'to'> | null,
): EntryContent<'reduction'> {
  const key = keyOf('reduction', { team, worker });
  return {
    kind: 'reduction',
    key,
    value: by && { worker, team, percent: by.percent, ...(by.to !== undefined && { to: by.to }) },
    effective,
    basedOn: newestOf(entries, 'reduction', key)?.id ?? null,
    reason: WHY_NOT_SAID,
  };
}

/** What must be put right before a reduction can be saved, by the answer it is about. */
export function reductionProblems({
  percent,
  from,
  to,
}: {
  readonly percent: number;
  readonly from: Month | undefined;
  readonly to: Month | undefined;
}): Partial<Record<'percent' | 'from' | 'to', string>> {
  const [least, most] = REDUCED_BY;
  const inRange = Number.isInteger(percent) && percent >= least && percent <= most;
  return {
    ...(!inRange && { percent: `Give a whole number of per cent, from ${least} to ${most}.` }),
    ...(from === undefined && { from: 'Choose the first month it holds in.' }),
    ...(from !== undefined &&
      to !== undefined &&
      to < from && { to: `It cannot end before it begins, in ${formatMonth(from)}.` }),
  };
}

/** "Reduced by 25% from October 2026 to March 2027", or "… until it is taken back". */
export function reductionWords({ percent, from, to }: Omit<Reduction, 'entry'>): string {
  const end = to === undefined ? 'until it is taken back' : `to ${formatMonth(to)}`;
  return `Reduced by ${percent}% from ${formatMonth(from)} ${end}`;
}
