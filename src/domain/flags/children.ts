import type { Flag } from '@/domain/flags/flag';
import { count, formatDayShort, listWords } from '@/domain/format';
import { groupBy } from '@/domain/group';
import type { Day } from '@/domain/month';
import { type CaseType, caseTypeWords } from '@/domain/worker';
import type { ChildWithNobody } from '@/domain/workload/childrenWithNobody';

const urgent: readonly CaseType[] = ['protectionPlan', 'lookedAfter'];

/**
 * Same-day flags, one a team and reason: children on a protection plan or looked after with no named worker, or whose
 * worker is away or has left. `held` is how many children the team has open, the n of the sentence.
 */
export function childFlags(
  children: readonly ChildWithNobody[],
  held: (team: string) => number,
): Flag[] {
  const groups = groupBy(
    children.filter(({ type }) => urgent.includes(type)),
    ({ team, why }) => `${team} ${why}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { team, why } = first;
    const all = children.filter((child) => child.team === team && child.why === why);
    const since = Math.min(
      ...group.map((child) => child.since).filter((day) => !Number.isNaN(day)),
    );
    return [
      {
        kind: 'child with nobody',
        unit: team,
        measure: undefined,
        sentence: sentenceOf(group, all, why),
        since: Number.isFinite(since)
          ? `Since ${formatDayShort(since as Day)}.`
          : 'Since when is not recorded.',
        n: `n = ${all.length} of ${count(held(team), 'child', 'children')}.`,
        clears: why === 'unallocated' ? 'Clears on allocation.' : 'Clears when each has cover.',
        weight: group.length,
      } satisfies Flag,
    ];
  });
}

function sentenceOf(
  group: readonly ChildWithNobody[],
  all: readonly ChildWithNobody[],
  why: ChildWithNobody['why'],
): string {
  const byType = listWords(
    urgent.flatMap((type) => {
      const number = group.filter((child) => child.type === type).length;
      const { one, many } = caseTypeWords[type];
      return number === 0 ? [] : [count(number, one, many)];
    }),
  );
  const have = (number: number) => (number === 1 ? 'has' : 'have');
  if (why === 'unallocated') return `${byType} ${have(group.length)} no named social worker.`;
  const gone = why === 'worker away' ? 'is away' : 'has left';
  if (all.length === group.length) return `${byType} ${have(all.length)} a worker who ${gone}.`;
  return `${count(all.length, 'child', 'children')} ${have(all.length)} a worker who ${gone}, among them ${byType}.`;
}
