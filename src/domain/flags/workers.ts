import type { BoardWorker } from '@/domain/board/board';
import { isUnjudged } from '@/domain/board/present';
import { beganWords, longestOver, spellWords } from '@/domain/board/sinceWords';
import type { Flag } from '@/domain/flags/flag';
import { count } from '@/domain/format';
import { groupBy } from '@/domain/group';
import { isOnAsye } from '@/domain/limits/workerLimit';
import type { Day } from '@/domain/month';

/**
 * One flag a team for the workers present who are over their own red line, and for how long; where most of the team's
 * newly qualified workers are, the sentence says that, because their limit is a protection.
 */
export function workerFlags(board: readonly BoardWorker[], extract: Day): Flag[] {
  return [...groupBy(board, ({ team }) => team)].flatMap(([team, workers]) => {
    // One whose cases are not known may hold some.
    const holders = workers.filter(({ cases, presence }) => cases !== 0 && presence > 0);
    const over = holders.filter(({ status }) => status === 'over limit');
    if (over.length === 0) return [];
    const longest = longestOver(over);
    const excess = over.reduce((sum, { cases, limit }) => sum + cases - (limit?.red ?? cases), 0);
    return [
      {
        kind: 'worker over',
        unit: team,
        measure: undefined,
        figure: undefined,
        sentence: sentenceOf(holders, over, extract),
        since: `${upperFirst(beganWords(longest?.since ?? { is: 'not known' }))}.`,
        n: nOf(holders),
        clears: `Clears with ${count(childrenToMove(over), 'child', 'children')} moved or closed.`,
        weight: over.length + excess / 100,
      } satisfies Flag,
    ];
  });
}

function nOf(holders: readonly BoardWorker[]): string {
  const unknown = holders.filter(isUnjudged).length;
  const present = `n = ${count(holders.length, 'worker')} present`;
  return unknown === 0
    ? `${present} with cases.`
    : `${present} with cases, ${unknown} of them with a load or a limit that is not known.`;
}

/** "; of 4 it is not known", of those who may be over as well. */
function unknownWords(holders: readonly BoardWorker[]): string {
  const unknown = holders.filter(isUnjudged).length;
  return unknown === 0 ? '' : `; of ${unknown} it is not known`;
}

function sentenceOf(
  holders: readonly BoardWorker[],
  over: readonly BoardWorker[],
  extract: Day,
): string {
  const longest = longestOver(over);
  const words = longest && spellWords(longest.since, extract);
  const spell = words ? `, ${longest.who}${words}` : '';
  const isNew = ({ asyeMonths }: BoardWorker) => isOnAsye(asyeMonths);
  const newlyQualified = holders.filter(isNew);
  const newOver = over.filter(isNew);
  if (newlyQualified.length >= 2 && newOver.length * 2 > newlyQualified.length) {
    const experienced = over.length - newOver.length;
    const rest =
      experienced === 0
        ? ''
        : ` ${count(experienced, 'other worker')} ${experienced === 1 ? 'is' : 'are'} over too.`;
    return `${newOver.length} of ${newlyQualified.length} newly qualified workers are over their protected limit${spell}${unknownWords(newlyQualified)}.${rest}`;
  }
  return `${over.length} of ${count(holders.length, 'worker')} ${over.length === 1 ? 'is' : 'are'} over their own limit${spell}${unknownWords(holders)}.`;
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function childrenToMove(over: readonly BoardWorker[]): number {
  return over.reduce((sum, { cases, limit }) => sum + Math.ceil(cases - (limit?.red ?? cases)), 0);
}
