import { heldMonths, withRows } from '@/domain/arrival/completeness';
import type { TeamMonths } from '@/domain/facts';
import { count, formatMonth } from '@/domain/format';
import { isMissing, type Loaded } from '@/domain/missing';
import type { Month } from '@/domain/month';
import type { Unit, UnitTree } from '@/domain/unit';

/** Whether the month in view is whole, in a sentence, as far as it is seen. */
export function answerWords(
  loaded: Loaded<TeamMonths>,
  tree: UnitTree,
  unit: Unit,
  month: Month,
): string {
  if (loaded.state === 'not yet') return 'The teams’ months are still being read.';
  if (loaded.state !== 'ready')
    return `Whether ${formatMonth(month)} is complete is not known: the teams’ months ${isMissing(loaded.state, 'many')}.`;
  const { have, of } = withRows(heldMonths(loaded.data, tree, tree.teamsOf(unit.id), [month]));
  const name = formatMonth(month);
  if (of === 0) return `No team has a row for ${name}, or for any month before it.`;
  if (have === of) return `All ${count(of, 'team')} have a row for ${name}.`;
  return `${have} of ${count(of, 'team')} have a row for ${name}: what is missing is marked below.`;
}
