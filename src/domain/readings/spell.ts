import { limitsInForce } from '@/domain/limits/limit';
import { findLine, type Status, statusOf } from '@/domain/limits/status';
import { evaluate } from '@/domain/measures/evaluate';
import { addMonths, type Month } from '@/domain/month';
import type { Evidence, Headline } from '@/domain/readings/headline';
import { isUntold } from '@/domain/readings/judged';

/** A spell over a limit of this many month-ends is flagged; two points are not a trend. */
export const MONTHS_RUNNING = 3;

/** A spell stands over so many months running of which nothing is known. */
export const MOST_MISSING = MONTHS_RUNNING - 1;

/** From so many month-ends running on a gap of less than one person is listed: an empty post is counted, not sampled. */
export const MONTHS_STANDING = 6;

/** A spell in a status up to the month in view: how many month-ends, and the first of them. */
export interface Spell {
  readonly months: number;
  readonly since: Month;
}

/** The month-ends running, the month in view the last, that a measure has been over its red limit; undefined where it is not. */
export function spellOver(row: Headline, month: Month, evidence: Evidence): Spell | undefined {
  return spellOf(['over limit'], row, month, evidence);
}

/** How many month-ends running a measure has been over its red limit; 0 where it is not over. */
export function monthsOver(row: Headline, month: Month, evidence: Evidence): number {
  return spellOver(row, month, evidence)?.months ?? 0;
}

/**
 * A standing gap: the month-ends running, six or more, that a measure now above its limit by less than one person has been
 * above it, so or by more; undefined where it is not so now, or not above for so long.
 */
export function standingGap(row: Headline, month: Month, evidence: Evidence): Spell | undefined {
  if (row.status !== 'above limit by less than one person') return undefined;
  const spell = spellOf([row.status, 'over limit'], row, month, evidence);
  return spell && spell.months >= MONTHS_STANDING ? spell : undefined;
}

/**
 * The month-ends running in one of some statuses. A month known of some teams only, or not at all, neither counts nor breaks the spell,
 * unless as many are missing as would make one.
 */
function spellOf(
  wanted: readonly Status[],
  { measure, unit, status }: Headline,
  month: Month,
  evidence: Evidence,
): Spell | undefined {
  if (!wanted.includes(status)) return undefined;
  const { records, entries, tree } = evidence;
  const teams = tree.teamsOf(unit);
  let spell = { months: 1, since: month };
  let missing = 0;
  for (let m = addMonths(month, -1); m >= records.teams.first; m = addMonths(m, -1)) {
    const figure = evaluate(measure, records, teams, m);
    if (figure.value.kind === 'incomplete') continue;
    const inForce = limitsInForce(entries, m);
    const { line, why } = findLine(measure, unit, m, { inForce, tree, records });
    const unjudged = why === 'none' ? undefined : why;
    if (isUntold({ measure, unit, figure, unjudged }, m, evidence)) {
      missing += 1;
      if (missing > MOST_MISSING) break;
      continue;
    }
    if (!wanted.includes(statusOf(figure, line, measure))) break;
    spell = { months: spell.months + 1, since: m };
    missing = 0;
  }
  return spell;
}
