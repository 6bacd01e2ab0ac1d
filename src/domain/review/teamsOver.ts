import type { AnswerPart } from '@/domain/board/answer';
import { count, formatMonthName } from '@/domain/format';
import { knownLimits } from '@/domain/measures/evaluate';
import { addMonths, type Month } from '@/domain/month';
import { type Evidence, headline } from '@/domain/readings/headline';
import { byLimit } from '@/domain/readings/judged';
import { nowhereWords } from '@/domain/readings/nowhere';
import { teamsStanding } from '@/domain/unit';

/** How many of a unit's teams are over their caseload limit, and how many more than the month before; undefined of fewer than two. */
export function teamsOverWords(
  unit: string,
  month: Month,
  evidence: Evidence,
): AnswerPart | undefined {
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
