import { count, formatDayShort, listWords } from '@/domain/format';
import { type BoardWorker, roomOf } from '@/domain/workload/board';
import type { ChildWithNobody } from '@/domain/workload/childrenWithNobody';

/** A part of a team's answer; what is loud is about children or workers past a line. */
export interface AnswerPart {
  readonly text: string;
  readonly loud: boolean;
}

/**
 * A team manager's three questions answered before any figure: which children have nobody, who is over their own line
 * and since when, and who has room.
 */
export function teamAnswer(
  children: readonly ChildWithNobody[],
  board: readonly BoardWorker[],
): AnswerPart[] {
  if (board.length === 0) {
    const empty = { text: 'Nobody in this team holds cases at this extract.', loud: false };
    return children.length === 0 ? [empty] : [nobodyWords(children), empty];
  }
  const present = board.filter(({ presence }) => presence > 0);
  return [nobodyWords(children), overWords(present), roomWords(present)];
}

function nobodyWords(children: readonly ChildWithNobody[]): AnswerPart {
  if (children.length === 0)
    return { text: 'Every child has somebody at work for them.', loud: false };
  const plan = children.filter(({ type }) => type === 'protectionPlan').length;
  const have = children.length === 1 ? 'has' : 'have';
  return {
    text: `${count(children.length, 'child', 'children')} ${have} nobody at work for them${plan > 0 ? `, ${plan} on a protection plan` : ''}.`,
    loud: true,
  };
}

function overWords(present: readonly BoardWorker[]): AnswerPart {
  const over = present.filter(({ status }) => status === 'over limit');
  if (over.length === 0) return { text: 'Nobody present is over their own limit.', loud: false };
  const [longest] = [...over].sort((a, b) => (a.overSince ?? 0) - (b.overSince ?? 0));
  const since = longest?.overSince
    ? `, ${longest.name}${over.length > 1 ? ' longest,' : ''} since ${formatDayShort(longest.overSince)}`
    : '';
  return {
    text: `${over.length} of the ${count(present.length, 'worker')} present ${over.length === 1 ? 'is' : 'are'} over their own limit${since}.`,
    loud: false,
  };
}

function roomWords(present: readonly BoardWorker[]): AnswerPart {
  const withRoom = present
    .filter((worker) => roomOf(worker) > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const room = withRoom.reduce((sum, worker) => sum + roomOf(worker), 0);
  if (room === 0) return { text: 'Nobody has room.', loud: false };
  const names = withRoom.map(({ name }) => name);
  const who = names.length > 4 ? `${names.length} workers` : listWords(names);
  return { text: `${who} ${names.length === 1 ? 'has' : 'have'} room for ${room}.`, loud: false };
}
