import type { ChildWithNobody, HeldInName } from '@/domain/board/unallocatedChildren';
import { areUrgent, urgentWords } from '@/domain/board/urgent';
import type { Flag } from '@/domain/flags/flag';
import { count, formatDayNear } from '@/domain/format';
import { groupBy } from '@/domain/group';
import type { Day } from '@/domain/month';

/**
 * Same-day flags, one a team and reason: children on a protection plan or looked after with no named worker, or whose
 * worker is away or has left. `held` is how many children the team has open, the n of the sentence.
 */
export function childFlags(
  children: readonly ChildWithNobody[],
  held: (team: string) => number,
  extract: Day,
): Flag[] {
  const groups = groupBy(areUrgent(children), ({ team, why }) => JSON.stringify([team, why]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { team, why } = first;
    const all = children.filter((child) => child.team === team && child.why === why);
    return [
      {
        kind: 'child with nobody',
        unit: team,
        measure: undefined,
        figure: undefined,
        sentence: sentenceOf(group, all, why),
        since: sinceWords(group, extract),
        n: `n = ${all.length} of ${count(held(team), 'child', 'children')}.`,
        clears: clearsWhen[why],
        weight: group.length,
      } satisfies Flag,
    ];
  });
}

/**
 * Same-day flags, one a team and name: children on a protection plan or looked after whose case stands in a team's,
 * manager's or leader's name, and who so have no named social worker.
 */
export function heldInNameFlags(
  heldInName: readonly HeldInName[],
  held: (team: string) => number,
  extract: Day,
): Flag[] {
  const groups = groupBy(areUrgent(heldInName), ({ team, name }) => JSON.stringify([team, name]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { team, name } = first;
    const all = heldInName.filter((child) => child.team === team && child.name === name);
    const [are, have] = group.length === 1 ? ['is', 'has'] : ['are', 'have'];
    return [
      {
        kind: 'child with nobody',
        unit: team,
        measure: undefined,
        figure: undefined,
        sentence: `${urgentWords(group)} ${are} held in the ${name}’s name and ${have} no named social worker.`,
        since: sinceWords(group, extract),
        n: `n = ${all.length} of ${count(held(team), 'child', 'children')}.`,
        clears: 'Clears on allocation.',
        weight: group.length,
      } satisfies Flag,
    ];
  });
}

const clearsWhen: Readonly<Record<ChildWithNobody['why'], string>> = {
  unallocated: 'Clears on allocation.',
  'worker left': 'Clears on allocation.',
  'not a social worker': 'Clears on allocation to a registered social worker.',
  'worker away': 'Clears when each has cover.',
};

function sinceWords(group: readonly { readonly since: Day }[], extract: Day): string {
  const since = Math.min(...group.map((child) => child.since).filter((day) => !Number.isNaN(day)));
  return Number.isFinite(since)
    ? `Since ${formatDayNear(since as Day, extract)}.`
    : 'Since when is not recorded.';
}

function sentenceOf(
  group: readonly ChildWithNobody[],
  all: readonly ChildWithNobody[],
  why: ChildWithNobody['why'],
): string {
  const byType = urgentWords(group);
  const have = (number: number) => (number === 1 ? 'has' : 'have');
  if (why === 'unallocated') return `${byType} ${have(group.length)} no named social worker.`;
  if (why === 'not a social worker')
    return `${byType} ${have(group.length)} a named worker who is not a registered social worker.`;
  // Of others the worker is away too, who have cover, or do not need it yet.
  const what =
    why === 'worker away'
      ? `${all.length === 1 ? 'needs' : 'need'} cover for a worker who is away`
      : `${have(all.length)} a worker who has left`;
  if (all.length === group.length) return `${byType} ${what}.`;
  return `${count(all.length, 'child', 'children')} ${what}, among them ${byType}.`;
}
