import { monthsOver } from '@/domain/flags/measures';
import { count, formatMonthName, listWords } from '@/domain/format';
import { limitsInForce } from '@/domain/limits/limit';
import { statusOf } from '@/domain/limits/status';
import { measureOf } from '@/domain/measures/catalogue';
import { evaluate, knownLimits } from '@/domain/measures/evaluate';
import { addMonths, type Month } from '@/domain/month';
import { type Evidence, type Headline, isConcern, lineIn } from '@/domain/readings/headline';

/** A part of the sentence of state; what is loud is over its limit or a real change for the worse. */
export interface StatePart {
  readonly text: string;
  readonly loud: boolean;
}

/**
 * The one sentence that answers before any figure: which headline measures are over and whether for real, how many teams
 * are over their caseload line and what changed since the month before, and what else is near or within.
 */
export function stateSentence(
  rows: readonly Headline[],
  unit: string,
  month: Month,
  evidence: Evidence,
): StatePart[] {
  const over = rows.filter(({ status }) => status === 'over limit');
  const rest = rows.filter(({ status }) => status === 'near limit' || status === 'within limit');
  const parts: StatePart[] = over.map((row) => ({
    text: overWords(row, month, evidence),
    loud: true,
  }));
  const teams = teamsOverWords(unit, month, evidence);
  if (teams) parts.push(teams);
  const near = rest.filter(({ status }) => status === 'near limit');
  const within = rest.filter(({ status }) => status === 'within limit');
  if (near.length > 0)
    parts.push({ text: restWords(near, 'near their limits', 'near its limit'), loud: false });
  if (within.length > 0)
    parts.push({ text: restWords(within, 'within their limits', 'within its limit'), loud: false });
  return parts;
}

function overWords(row: Headline, month: Month, evidence: Evidence): string {
  const months = monthsOver(row, month, evidence);
  const spell =
    months === 1 ? 'is over its limit this month' : `has been over its limit for ${months} months`;
  const rolling = row.measure.basis === 'rolling 12 months';
  const real = isConcern(row.signal)
    ? rolling
      ? ', and the month’s own count is rising'
      : ', and the change is real'
    : '';
  return `${row.measure.label} ${spell}${real}.`;
}

function teamsOverWords(unit: string, month: Month, evidence: Evidence): StatePart | undefined {
  const teams = evidence.tree.teamsOf(unit);
  if (teams.length < 2 || !knownLimits(evidence.records, teams)) return undefined;
  const now = teamsOver(teams, month, evidence);
  if (now === undefined) return undefined;
  const [is, its] = now === 1 ? ['is', 'its'] : ['are', 'their'];
  const moved = movedWords(now, addMonths(month, -1), teams, evidence);
  return {
    text: `${now} of ${count(teams.length, 'team')} ${is} over ${its} caseload limit${moved}.`,
    loud: now > 0,
  };
}

function movedWords(
  now: number,
  before: Month,
  teams: readonly string[],
  evidence: Evidence,
): string {
  const then = teamsOver(teams, before, evidence);
  if (then === undefined) return '';
  const month = formatMonthName(before);
  return now === then
    ? `, as many as in ${month}`
    : `, ${Math.abs(now - then)} ${now > then ? 'more' : 'fewer'} than in ${month}`;
}

/** How many teams’ caseload is over their workers’ limits in a month; undefined where no team has both to tell by. */
function teamsOver(teams: readonly string[], month: Month, evidence: Evidence): number | undefined {
  const caseload = measureOf('caseload');
  const inForce = limitsInForce(evidence.entries, month);
  const statuses = teams.map((team) => {
    const { value } = evaluate(caseload, evidence.records, evidence.tree.teamsOf(team), month);
    return statusOf(value, lineIn(caseload, team, month, evidence, inForce), caseload);
  });
  return statuses.every((status) => status === 'no data' || status === 'no limit set')
    ? undefined
    : statuses.filter((status) => status === 'over limit').length;
}

function restWords(rows: readonly Headline[], many: string, one: string): string {
  const names = rows.map(({ measure }, i) => (i === 0 ? measure.label : measure.noun));
  return `${listWords(names)} ${rows.length === 1 ? `is ${one}` : `are ${many}`}.`;
}
