import { count, formatMonth, listWords } from '@/domain/format';
import { groupBy } from '@/domain/group';
import type { Move, Preview } from '@/domain/limits/preview';
import { isNear } from '@/domain/limits/status';
import { isMissing } from '@/domain/missing';
import type { UnitTree } from '@/domain/unit';

/**
 * What a change does, in a sentence: "On September 2026’s records this moves 14 workers and 3 teams to over limit, and 2
 * workers back within limit."
 */
export function previewSentence(preview: Preview, tree: UnitTree): string {
  const { month, effective, workers, units, judged, shut, why = 'not held' } = preview;
  const records = `${formatMonth(month)}’s records`;
  if (judged === 0)
    return shut > 0
      ? `What this changes cannot be counted: it follows from workers’ records, which ${isMissing(why, 'many')}.`
      : `There are no figures in ${records} to try this on.`;
  const left =
    shut > 0
      ? ` ${count(shut, 'team')} could not be counted, because their workers’ records ${isMissing(why, 'many')}.`
      : '';
  const [moves, changes] =
    effective > month ? ['would move', 'would change'] : ['moves', 'changes'];
  if (workers.length === 0 && units.length === 0)
    return `On ${records} this ${changes} nobody’s status and no unit’s.${left}`;
  const parts = [...ways([...workers, ...units])].map(
    ([way, moved]) => `${movedWords(moved, new Set(workers), tree)} ${way}`,
  );
  return `On ${records} this ${moves} ${joined(parts)}.${left}`;
}

/** From which status to which, in words, in the order of concern. */
const order = [
  'to over limit',
  'to above limit by less than one person',
  'from over to above limit by less than one person',
  'to near limit',
  'from over to near limit',
  'back within limit',
  'to within limit',
  'to too few people to judge',
  'to no limit set',
  'to not judged',
  'to no data',
] as const;

type Way = (typeof order)[number];

/** The way a status moves. */
export function wayOf({ before, after }: Move): Way {
  if (before === 'over limit' && isNear(after)) return `from over to ${after}`;
  if (after === 'within limit' && (before === 'over limit' || isNear(before)))
    return 'back within limit';
  return `to ${after}`;
}

/** Moves by their way, in the order of concern. */
export function ways(moves: readonly Move[]): Map<Way, Move[]> {
  const byWay = groupBy(moves, wayOf);
  return new Map(order.flatMap((way) => (byWay.has(way) ? [[way, byWay.get(way) ?? []]] : [])));
}

/** "14 workers, 3 teams and Westmere". */
function movedWords(
  moves: readonly Move[],
  workers: ReadonlySet<Move>,
  { byId, root }: UnitTree,
): string {
  const kinds = groupBy(moves, (move) => (workers.has(move) ? 'worker' : byId.get(move.id)?.kind));
  const number = (kind: 'worker' | 'team' | 'service') => kinds.get(kind)?.length ?? 0;
  return listWords([
    ...(['worker', 'team', 'service'] as const).flatMap((kind) =>
      number(kind) > 0 ? [count(number(kind), kind)] : [],
    ),
    ...(moves.some(({ id }) => id === root.id) ? [root.name] : []),
  ]);
}

/** "A", "A, and B", "A, B, and C": the parts hold an "and" of their own. */
function joined(parts: readonly string[]): string {
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}
