import type { BoardWorker } from '@/domain/board/board';
import type { Cases } from '@/domain/facts';
import { count, listWords } from '@/domain/format';
import { groupBy } from '@/domain/group';
import { textAt } from '@/domain/table';

/** Whether a worker knows the family, and which of its children others hold now. */
export interface FamilyKnowledge {
  readonly kind: 'holds' | 'held before' | 'named' | 'no';
  /** Children of the family whom the worker holds now. */
  readonly children: number;
  /** The family's children with other workers, whom these would be apart from. */
  readonly others: readonly { readonly name: string; readonly children: number }[];
}

/**
 * Who knows the family, asked worker by worker: who holds a child of it, who held one before, and who does not; where a
 * worker is named instead of a family, that one alone. Undefined where no worker and no family of the team is named.
 */
export function knownFamily(
  knownTo: string | undefined,
  board: readonly BoardWorker[],
  cases: Cases,
): ((worker: string) => FamilyKnowledge | undefined) | undefined {
  if (knownTo === undefined) return undefined;
  const { family, worker, previousWorkers } = cases.columns;
  const rows = Array.from({ length: cases.rows }, (_, row) => row).filter(
    (row) => textAt(family, row) === knownTo,
  );
  if (rows.length === 0) {
    if (!board.some(({ id }) => id === knownTo)) return undefined;
    return (id) => (id === knownTo ? { kind: 'named', children: 0, others: [] } : undefined);
  }
  const nameOf = new Map(board.map(({ id, name }) => [id, name]));
  const holders = groupBy(
    rows.flatMap((row) => textAt(worker, row) ?? []),
    (id) => id,
  );
  const before = new Set(rows.flatMap((row) => textAt(previousWorkers, row)?.split('; ') ?? []));
  return (id) => {
    const children = holders.get(id)?.length ?? 0;
    return {
      kind: children > 0 ? 'holds' : before.has(id) ? 'held before' : 'no',
      children,
      others: [...holders]
        .filter(([other]) => other !== id)
        .map(([other, held]) => ({
          name: nameOf.get(other) ?? 'a worker who is not on this board',
          children: held.length,
        }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || b.children - a.children),
    };
  };
}

/** "Knows the family: holds 2 of its children. 1 stays with J. Whitlock." */
export function familyWords({ kind, children, others }: FamilyKnowledge): string {
  const knows = {
    holds: `Knows the family: holds ${count(children, 'child', 'children')} of it now.`,
    'held before': 'Knows the family: held a child of it before.',
    named: 'Named as knowing the family.',
    no: 'Does not know the family, as far as the records tell.',
  }[kind];
  const stay = others.map((other) => `${other.children} with ${other.name}`);
  return stay.length === 0 ? knows : `${knows} Others of the family stay: ${listWords(stay)}.`;
}
