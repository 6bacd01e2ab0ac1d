import { count, formatMonthName, formatValue, listWords } from '@/domain/format';
import type { Status } from '@/domain/limits/status';
import { textOf } from '@/domain/log/quote';
import { knownLimits } from '@/domain/measures/evaluate';
import { addMonths, type Month } from '@/domain/month';
import { againstLimit } from '@/domain/readings/againstLimit';
import { type Evidence, type Headline, headline } from '@/domain/readings/headline';
import { byLimit, isMeasured, noLimitWords, unjudgedWords } from '@/domain/readings/judged';
import { nowhereWords } from '@/domain/readings/nowhere';
import { monthsOver } from '@/domain/readings/spell';
import { isWorse, newsOf } from '@/domain/readings/told';
import { teamsStanding } from '@/domain/unit';

/** A part of the sentence of state; what is loud is over its limit or a real change for the worse. */
export interface StatePart {
  readonly text: string;
  readonly loud: boolean;
}

/**
 * The one sentence that answers before any figure: which headline measures are over, how many teams are over their
 * caseload line and how many more than the month before, what has changed for real, both ways, and what else is near or
 * within.
 */
export function stateSentence(
  rows: readonly Headline[],
  unit: string,
  month: Month,
  evidence: Evidence,
): StatePart[] {
  const of = (wanted: Status) => rows.filter(({ status }) => status === wanted);
  const over = of('over limit');
  const parts: StatePart[] = over.map((row) => ({
    text: overWords(row, month, evidence),
    loud: true,
  }));
  const teams = teamsOverWords(unit, month, evidence);
  if (teams) parts.push(teams);
  for (const row of rows) {
    const text = isMeasured(row) ? newsOf(row) : undefined;
    if (text !== undefined) parts.push({ text, loud: isWorse(row) });
  }
  const near = of('near limit');
  const within = of('within limit');
  for (const row of of('above limit by less than one person')) {
    const figure = formatValue(row.figure.value, row.measure.style);
    const against = textOf(againstLimit(row, month, evidence));
    parts.push({ text: `${row.measure.label} is ${figure}${against}.`, loud: false });
  }
  if (near.length > 0)
    parts.push({ text: restWords(near, 'near their limits', 'near its limit'), loud: false });
  if (within.length > 0)
    parts.push({ text: restWords(within, 'within their limits', 'within its limit'), loud: false });
  if (isWithoutLimits(rows)) return [{ text: noLimitWords, loud: false }];
  const { unknown } = byLimit(rows);
  const told = unknown.filter(({ unjudged }) => unjudged !== 'not yet');
  if (told.length > 0) {
    const text = unjudgedWords(told);
    parts.push({ text: `W${text.slice(1)}.`, loud: false });
  }
  return parts;
}

/** There is something to hold against a limit, and no limit is set for any of it. */
function isWithoutLimits(rows: readonly Headline[]): boolean {
  const limited = rows.filter(({ measure }) => measure.limit !== null);
  return (
    limited.some(({ status }) => status === 'no limit set') &&
    limited.every((row) => isMeasured(row) && row.line === undefined && row.unjudged === undefined)
  );
}

function overWords(row: Headline, month: Month, evidence: Evidence): string {
  const months = monthsOver(row, month, evidence);
  const spell =
    months === 1 ? 'is over its limit this month' : `has been over its limit for ${months} months`;
  return `${row.measure.label} ${spell}.`;
}

function teamsOverWords(unit: string, month: Month, evidence: Evidence): StatePart | undefined {
  if (!knownLimits(evidence.records, evidence.tree.teamsOf(unit))) return undefined;
  const now = teamsOver(unit, month, evidence);
  if (now.there < 2 || now.judged.length === 0) return undefined;
  const [is, its] = now.over === 1 ? ['is', 'its'] : ['are', 'their'];
  const nowhere = nowhereWords(unit, month, evidence);
  const moved = nowhere
    ? ''
    : movedWords(now, teamsOver(unit, addMonths(month, -1), evidence), month);
  const of =
    now.judged.length === now.there
      ? count(now.there, 'team')
      : `the ${count(now.judged.length, 'team')} that can be judged`;
  const rest = now.unknown === 0 ? '' : `; of ${now.unknown} it is not known`;
  return {
    text: `${now.over} of ${of} ${is} over ${its} caseload limit${moved}${rest}${nowhere ? `; ${nowhere}` : ''}.`,
    loud: now.over > 0,
  };
}

function movedWords(now: TeamsOver, then: TeamsOver, month: Month): string {
  // Of other teams than these, more or fewer would say nothing.
  if (now.unknown > 0 || now.judged.join('\n') !== then.judged.join('\n')) return '';
  const before = formatMonthName(addMonths(month, -1));
  const more = now.over - then.over;
  return more === 0
    ? `, as many as in ${before}`
    : `, ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} than in ${before}`;
}

interface TeamsOver {
  /** How many teams were there in the month. */
  readonly there: number;
  readonly over: number;
  /** The ids of those of which it can be told. */
  readonly judged: readonly string[];
  /** Their figure or their limit should be there, and is not known. */
  readonly unknown: number;
}

/** How many teams’ caseload is over their workers’ limits in a month, and of which that can be told. */
function teamsOver(unit: string, month: Month, { records, entries, tree }: Evidence): TeamsOver {
  const teams = teamsStanding(tree, unit, month).filter((team) => {
    const life = records.teams.lives.get(team);
    return !life || (life.first <= month && month <= life.last);
  });
  const { judged, over, unknown } = byLimit(
    teams.map((team) => headline('caseload', team, month, { records, entries, tree })),
  );
  const silent = teams.filter((team) => !records.teams.lives.has(team));
  return {
    there: teams.length,
    over: over.length,
    judged: judged.map(({ unit }) => unit),
    unknown: new Set([...unknown.map(({ unit }) => unit), ...silent]).size,
  };
}

function restWords(rows: readonly Headline[], many: string, one: string): string {
  const names = rows.map(({ measure }, i) => (i === 0 ? measure.label : measure.noun));
  return `${listWords(names)} ${rows.length === 1 ? `is ${one}` : `are ${many}`}.`;
}
