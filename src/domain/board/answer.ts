import { type BoardWorker, roomOf } from '@/domain/board/board';
import type { ChildWithNobody, HeldInName } from '@/domain/board/unallocatedChildren';
import { areUrgent, urgentWords } from '@/domain/board/urgent';
import { count, formatDayShort, listWords } from '@/domain/format';

/** A part of a team's answer; what is loud is about children or workers past a line. */
export interface AnswerPart {
  readonly text: string;
  readonly loud: boolean;
}

/**
 * A team manager's three questions answered before any figure: which children have nobody, who is over their own line
 * and since when, and who has room. Children held in a name are said apart, those alone that may not wait.
 */
export function teamAnswer(
  children: readonly ChildWithNobody[],
  heldInName: readonly HeldInName[],
  board: readonly BoardWorker[],
): AnswerPart[] {
  if (board.length === 0) {
    const empty = { text: 'Nobody in this team holds cases at this extract.', loud: false };
    const waiting = children.length === 0 ? [] : [nobodyWords(children)];
    return [...waiting, ...heldWords(heldInName), empty];
  }
  const present = presentOf(board);
  return [nobodyWords(children), ...heldWords(heldInName), overWords(present), roomWords(present)];
}

/** The workers at work, in whole or in part. */
export function presentOf(board: readonly BoardWorker[]): BoardWorker[] {
  return board.filter(({ presence }) => presence > 0);
}

/** Some of the workers present as a sentence begins: "2 of the 9 workers present are", "All 3 workers present are". */
export function ofPresent(some: readonly BoardWorker[], present: readonly BoardWorker[]): string {
  if (present.length === 1) return 'The one worker present is';
  const workers = count(present.length, 'worker');
  if (some.length === present.length) return `All ${workers} present are`;
  return `${some.length} of the ${workers} present ${some.length === 1 ? 'is' : 'are'}`;
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

function heldWords(heldInName: readonly HeldInName[]): AnswerPart[] {
  const urgent = areUrgent(heldInName);
  if (urgent.length === 0) return [];
  const names = [...new Set(urgent.map(({ name }) => name))];
  const [are, have] = urgent.length === 1 ? ['is', 'has'] : ['are', 'have'];
  return [
    {
      text: `${urgentWords(urgent)} ${are} held in the ${names.join('’s or ')}’s name and ${have} no named social worker.`,
      loud: true,
    },
  ];
}

function overWords(present: readonly BoardWorker[]): AnswerPart {
  if (present.length === 0) return { text: 'No worker of this team is at work.', loud: true };
  const over = present.filter(({ status }) => status === 'over limit');
  if (over.length === 0) return { text: 'Nobody present is over their own limit.', loud: false };
  const [longest] = [...over].sort((a, b) => (a.overSince ?? 0) - (b.overSince ?? 0));
  const since = longest?.overSince
    ? `, ${longest.name}${over.length > 1 ? ' longest,' : ''} since ${formatDayShort(longest.overSince)}`
    : '';
  return {
    text: `${ofPresent(over, present)} over their own limit${since}.`,
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
