import type { WorkerHistoryMonth } from '@/domain/board/history';
import { caseNumber, count, formatNumber } from '@/domain/format';
import { isOnAsye } from '@/domain/limits/workerLimit';
import { inductionStep } from '@/domain/log/induction';
import { addMonths, type Month } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';
import { caseTypeWords } from '@/domain/worker';

/** Something that changed a worker's load or their own limit between two month ends, said of the later. */
export interface WorkerEvent {
  readonly month: Month;
  readonly words: string;
}

/** So many more or fewer cases in one month are an event of their own. */
const JUMP = 3;

/**
 * What explains a worker's load and limit, the first month first: steps of their induction, hours, agreed reductions,
 * moves, absence, limits changed by an entry, and a month in which their cases rose or fell by three or more.
 */
export function workerEvents(
  history: readonly WorkerHistoryMonth[],
  tree: UnitTree,
): WorkerEvent[] {
  return history.slice(1).flatMap((now, i) => {
    const before = history[i] as WorkerHistoryMonth;
    const causes = [
      ...postWords(before, now, tree),
      ...stepWords(before, now),
      ...hoursWords(before, now),
      ...keptWords(before, now),
      ...entryWords(before, now),
    ];
    const effect = causes.length === 0 ? '' : limitWords(before, now);
    const own = causes.map((words, at) => (at === causes.length - 1 ? words + effect : words));
    return [...own, ...presenceWords(before, now), ...jumpWords(before, now)].map((words) => ({
      month: now.month,
      words,
    }));
  });
}

function postWords(before: WorkerHistoryMonth, now: WorkerHistoryMonth, { byId }: UnitTree) {
  const nameOf = (team: string) => byId.get(team)?.name ?? team;
  return [
    ...(before.team === now.team
      ? []
      : [`moved from ${nameOf(before.team)} to ${nameOf(now.team)}`]),
    ...(before.role === now.role || now.role === null ? [] : [`became ${now.role}`]),
  ];
}

function stepWords(before: WorkerHistoryMonth, now: WorkerHistoryMonth): string[] {
  if (!isOnAsye(before.asyeMonths) || now.asyeMonths === undefined) return [];
  if (!isOnAsye(now.asyeMonths)) return [`passed the ${before.programme.name}`];
  const step = inductionStep(now);
  return step === inductionStep(before)
    ? []
    : [`${now.programme.name} step to ${Math.round(step * 100)}%`];
}

function hoursWords({ fte: before }: WorkerHistoryMonth, { fte }: WorkerHistoryMonth): string[] {
  if (!(Math.abs(fte - before) > 0)) return [];
  return [`hours from ${formatNumber(before, 1)} to ${formatNumber(fte, 1)} FTE`];
}

function keptWords({ kept: before }: WorkerHistoryMonth, { kept }: WorkerHistoryMonth): string[] {
  if (before === kept) return [];
  return [
    kept === 1
      ? 'the agreed reduction ended'
      : `limit reduced by ${Math.round((1 - kept) * 100)}% by agreement`,
  ];
}

/** Limits that an entry of the log changed for work of this worker's, whose team and role stayed. */
function entryWords(before: WorkerHistoryMonth, now: WorkerHistoryMonth): string[] {
  if (before.team !== now.team || before.role !== now.role) return [];
  const changed = new Map<string, string>();
  for (const [type, { red, entry, source, scope }] of now.limits) {
    const earlier = before.limits.get(type);
    if (!earlier || earlier.red === red || changed.has(entry)) continue;
    const on = scope.caseType ? ` on ${caseTypeWords[type].many}` : '';
    changed.set(
      entry,
      `the limit${on} was changed from ${caseNumber(earlier.red)} to ${caseNumber(red)} (${source})`,
    );
  }
  return [...changed.values()];
}

function limitWords({ limit: before }: WorkerHistoryMonth, { limit }: WorkerHistoryMonth): string {
  if (!before || !limit || before.red === limit.red) return '';
  if (Number.isNaN(before.red + limit.red)) return '';
  return `: own limit from ${formatNumber(before.red, 1)} to ${formatNumber(limit.red, 1)}`;
}

function presenceWords(
  { presence: before }: WorkerHistoryMonth,
  { presence }: WorkerHistoryMonth,
): string[] {
  if (before > 0 && presence === 0) return ['away from here on'];
  if (before === 0 && presence > 0)
    return [presence < 1 ? `back, for ${Math.round(presence * 100)}% of their hours` : 'back'];
  return before < 1 && presence === 1 ? ['back for all of their hours'] : [];
}

function jumpWords(before: WorkerHistoryMonth, now: WorkerHistoryMonth): string[] {
  const change = now.cases - before.cases;
  if (now.month !== addMonths(before.month, 1) || !(Math.abs(change) >= JUMP)) return [];
  return [
    `${count(Math.abs(change), 'case')} ${change > 0 ? 'more' : 'fewer'} than the month before, ${before.cases} to ${now.cases}`,
  ];
}
