import { caseNumber, formatNumber } from '@/domain/format';
import type { LimitLookup } from '@/domain/limits/lookup';
import { isOnAsye, type WorkerForLimit, workerLimit } from '@/domain/limits/workerLimit';
import { inductionStep } from '@/domain/log/induction';
import { known, ratio, type Value } from '@/domain/value';
import { type CaseType, caseTypes } from '@/domain/worker';

/** A worker's own limit and their capacity-adjusted load, each with the sum it came from. */
export interface LimitSum {
  /** "18 × 0.8 FTE × 60% × 75% agreed = 6.5", or for a mixed caseload "12 / (6/18 + 4/16 + 2/22) × 0.8 FTE = 14.2". */
  readonly limit: string;
  /** "6/18 + 4/16 + 2/22 = 0.67 whole workers, over 0.8 FTE × 60% × presence 1 = 0.48: 140%". */
  readonly load: string;
  /** How many whole experienced workers the cases would fill: the load's numerator. */
  readonly workersWorth: number;
  /** FTE × step × presence: the load's denominator, which by its definition has no agreed reduction in it. */
  readonly capacity: number;
  /** The load as a per cent, 100 being full; not applicable to somebody who is away. */
  readonly share: Value;
}

/**
 * How a worker's limit and load are reckoned, by the definitions of `workerLimit` and of capacity-adjusted load.
 * Undefined where the authority has set no limit for some of the work held, or the records do not say enough.
 */
export function limitSum(
  worker: WorkerForLimit,
  presence: number,
  lookup: LimitLookup,
): LimitSum | undefined {
  const own = workerLimit(worker, lookup);
  if (!own || Number.isNaN(own.red + presence)) return undefined;
  const { team, role, fte, asyeMonths, kept, cases } = worker;
  const held = caseTypes.flatMap((type) => {
    const number = cases[type] ?? 0;
    return number === 0 ? [] : [{ number, red: redOf(type) }];
  });
  function redOf(type: CaseType | undefined): number {
    return lookup.limitFor(team, role, type)?.red ?? Number.NaN;
  }

  const reds = new Set(held.map(({ red }) => red));
  const total = held.reduce((sum, { number }) => sum + number, 0);
  const [only = redOf(undefined)] = reds;
  const shares = sharesWords(held);
  const whole = reds.size > 1 ? `${total} / (${shares})` : caseNumber(only);
  const step = inductionStep(worker);
  const contract = `${formatNumber(fte, 1)} FTE${isOnAsye(asyeMonths) ? ` × ${percent(step)}` : ''}`;
  const agreed = kept === 1 ? '' : ` × ${percent(kept)} agreed`;

  const capacity = fte * step * presence;
  const share = ratio(known(own.workersWorth), known(capacity), 100);
  const result =
    share.kind === 'known'
      ? `${formatNumber(share.value, 0)}%`
      : 'there is nothing to set it against while they are away';
  const worth = formatNumber(own.workersWorth, 2);
  return {
    limit: `${whole} × ${contract}${agreed} = ${formatNumber(own.red, 1)}`,
    load: `${held.length === 0 ? 'No cases' : shares} = ${worth} whole workers, over ${contract} × presence ${formatNumber(presence, Number.isInteger(presence) ? 0 : 2)} = ${formatNumber(capacity, 2)}: ${result}`,
    workersWorth: own.workersWorth,
    capacity,
    share,
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** "6/18 + 4/16": each type's cases over its red limit, types of one limit together. */
function sharesWords(held: readonly { number: number; red: number }[]): string {
  const byRed = new Map<number, number>();
  for (const { number, red } of held) byRed.set(red, (byRed.get(red) ?? 0) + number);
  return [...byRed].map(([red, number]) => `${number}/${caseNumber(red)}`).join(' + ');
}
