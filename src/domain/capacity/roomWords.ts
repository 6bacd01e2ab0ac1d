import { familyWords } from '@/domain/capacity/knownFamily';
import type { CannotTake, RoomComparison, RoomOption } from '@/domain/capacity/room';
import { reasonWords } from '@/domain/capacity/roomReasons';
import { requestWords } from '@/domain/capacity/roomRequest';
import { caseNumber, count, formatDayNear, formatNumber, listWords } from '@/domain/format';

/** The headings of the groups, in the order they are shown. */
export const groupWords = {
  suits: 'Has room, and the work suits their stage',
  judgement: 'Manager’s judgement needed',
  cannot: 'Cannot take this',
} as const satisfies Partial<Record<keyof RoomComparison, string>>;

/** How a summary speaks: with names or in counts, to the manager who judges or to others. */
interface SummaryVoice {
  readonly named: boolean;
  readonly judge: 'your' | 'the manager’s';
}

/** Who has room, in sentences; where nobody has, that is said first. */
export function roomSummary(
  { request, suits, judgement, cannot }: RoomComparison,
  { named, judge }: SummaryVoice,
): string {
  const all = suits.length + judgement.length + cannot.length;
  const work = requestWords(request);
  if (all === 0) return 'Nobody in this team holds cases at this extract.';
  if (suits.length > 0) {
    const names = suits.map(({ worker }) => worker.name);
    const who =
      named && names.length <= 4
        ? listWords(names)
        : `${suits.length} of the ${count(all, 'worker')}`;
    return `${who} ${suits.length === 1 ? 'has' : 'have'} room for ${work}, and the work suits their stage.`;
  }
  if (judgement.length === 0)
    return `Nobody in this team can take ${work}: each is away or not a social worker.`;
  return `Nobody can take ${work} without going over the line or without ${judge} judgement. ${judgementWords(judgement, judge)}`;
}

/** "2 would stay within their own limit but need your judgement; 5 would go over their own limit." */
function judgementWords(judgement: readonly RoomOption[], judge: SummaryVoice['judge']): string {
  const over = judgement.filter((option) => option.over > 0).length;
  const unknown = judgement.filter(
    ({ status }) => status === 'no data' || status === 'no limit set',
  ).length;
  const within = judgement.length - over - unknown;
  const parts = [
    within > 0 &&
      `${within} would stay within their own limit but ${within === 1 ? 'needs' : 'need'} ${judge} judgement`,
    over > 0 && `${over} would go over their own limit`,
    unknown > 0 && `for ${unknown} it cannot be said`,
  ];
  const words = `${parts.filter(Boolean).join('; ')}.`;
  return words[0]?.toUpperCase() + words.slice(1);
}

/** What giving a worker the work would cost: "R. Castell would hold 21 of 18.0, 3 over". */
export function costWords(option: RoomOption): string {
  return `${option.worker.name} ${wouldHold(option)}`;
}

/** The same without the name: "would hold 21 of 18.0, 3 over". */
export function wouldHold({ cases, limit, over, status }: RoomOption): string {
  if (Number.isNaN(cases)) return 'would hold a number of cases that is not recorded';
  if (!limit) return `would hold ${formatNumber(cases, 0)}, no limit set`;
  if (Number.isNaN(limit.red)) return `would hold ${formatNumber(cases, 0)}, limit not known`;
  const stands = over > 0 ? `${caseNumber(over)} over` : status;
  return `would hold ${formatNumber(cases, 0)} of ${formatNumber(limit.red, 1)}, ${stands}`;
}

/** Everything to weigh about an option, in sentences. */
export function weighWords({ reasons, knows }: RoomOption): string[] {
  return [...reasons.map(reasonWords), ...(knows ? [familyWords(knows)] : [])];
}

/** Why a worker cannot take the work: "Away since 3 Sep, expected 9 Nov. Their 18 cases stay counted." */
export function cannotWords({ worker, why }: CannotTake): string {
  if (why.kind === 'needs a social worker') return 'Not a social worker, and this work needs one.';
  const since =
    why.since === undefined ? 'Away' : `Away since ${formatDayNear(why.since, why.extract)}`;
  const back =
    why.expectedBack === undefined
      ? 'return not known'
      : `expected ${formatDayNear(why.expectedBack, why.extract)}`;
  const held =
    worker.cases > 0
      ? ` The ${count(worker.cases, 'case')} they hold ${worker.cases === 1 ? 'stays' : 'stay'} counted.`
      : '';
  return `${since}, ${back}.${held}`;
}

/** What the team holds, whoever takes the work: nothing is lost or counted twice. */
export function totalsWords({ totals, request }: RoomComparison): string {
  const { held, heldByAway, after } = totals;
  if (Number.isNaN(held)) return 'The records do not say how many cases the team holds.';
  const away =
    heldByAway > 0 ? `, ${formatNumber(heldByAway, 0)} of them with workers who are away` : '';
  return `The team’s workers hold ${count(held, 'case')}${away}; with ${request.children === 1 ? 'this one' : `these ${request.children}`} it is ${formatNumber(after, 0)}, whoever takes ${request.children === 1 ? 'it' : 'them'}.`;
}
