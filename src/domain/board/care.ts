import type { CoveredChild, Nobody } from '@/domain/board/unallocatedChildren';
import { listWords } from '@/domain/format';
import { groupBy } from '@/domain/group';
import { type CaseType, caseTypes } from '@/domain/worker';

/** How the children whom a worker holds stand: with nobody, or covered while the worker is away. */
export interface Care {
  /** How many count as having nobody, whatever the reason. */
  readonly nobody: number;
  /** The same by kind; a kind that is not recorded counts as other. */
  readonly byType: Readonly<Record<CaseType, number>>;
  readonly covered: readonly CoveredChild[];
  /** Whether all that would tell of more with nobody was seen. */
  readonly whole: boolean;
}

/** Of the children of some teams, how those of one worker stand: the one count that table, strip and panel give. */
export function careOf(
  { children, covered }: Pick<Nobody, 'children' | 'covered'>,
  worker: string,
): Care {
  const own = children.items.filter((child) => child.worker === worker);
  return {
    nobody: own.length,
    byType: Object.fromEntries(
      caseTypes.map((type) => [
        type,
        own.filter((child) => (child.type ?? 'other') === type).length,
      ]),
    ) as Record<CaseType, number>,
    covered: covered.filter((child) => child.worker === worker),
    whole: children.whole,
  };
}

/** Who covers for how many, in words: "7 covered by S. Ali (4) and T. Khan (3)"; nothing where nobody does. */
export function coveredWords({ covered }: Care, nameOf: (worker: string) => string): string {
  if (covered.length === 0) return '';
  const by = [...groupBy(covered, ({ cover }) => cover)].map(
    ([cover, group]) => `${nameOf(cover)} (${group.length})`,
  );
  return `${covered.length} covered by ${listWords(by)}`;
}

/** What a worker's panel says of it; nothing where none of their children has nobody or cover. */
export function careWords(
  care: Care,
  isAway: boolean,
  nameOf: (worker: string) => string,
): string[] {
  const { nobody } = care;
  const have = nobody === 1 ? 'has' : 'have';
  const why = isAway ? 'while they are away' : 'as a registered social worker';
  const covered = coveredWords(care, nameOf);
  return [
    ...(nobody > 0 ? [`${nobody} of their children ${have} nobody at work for them ${why}.`] : []),
    ...(covered === '' ? [] : [`${covered}.`]),
  ];
}
