import { type BoardWorker, roomOf } from '@/domain/board/board';
import { overOf, presentOf, withRoom } from '@/domain/board/present';
import { longestOver, sinceWords } from '@/domain/board/sinceWords';
import type { ChildWithNobody, HeldInName, Nobody } from '@/domain/board/unallocatedChildren';
import { areUrgent, urgentWords } from '@/domain/board/urgent';
import { count } from '@/domain/format';
import { type Doubt, doubtsOf, doubtWords, type Found, type Whole } from '@/domain/found';
import { knownValue } from '@/domain/value';

/** A part of a team's answer; what is loud is about children or workers past a line. */
export interface AnswerPart {
  readonly text: string;
  readonly loud: boolean;
}

/**
 * A team manager's three questions answered before any figure: how many children have nobody, how many workers are over
 * their own line and since when, and how many have room. It names nobody: names stand on the board. Children held in a
 * name are said apart, those alone that may not wait. What was not seen whole is not known, and says why.
 */
export function teamAnswer(
  { children, heldInName }: Nobody,
  board: Found<BoardWorker>,
): AnswerPart[] {
  const first = [nobodyWords(children), ...heldWords(heldInName)];
  const said = new Set(doubtsOf(children).map(({ sentence }) => sentence));
  if (board.items.length === 0) {
    const words = board.whole ? nobodyHolds(board) : doubtWords(notIn(said, board.doubts));
    return words === '' ? first : [...first, quiet(words)];
  }
  const present = presentOf(board);
  return [
    ...first,
    overWords(present, said),
    // What leaves the whole board open, such as its age, leaves open each worker's room too.
    board.whole ? roomWords(present) : quiet('Who has room is not known.'),
  ];
}

/** Some of the workers present as a sentence begins: "2 of the 9 workers present are", "All 3 workers present are". */
export function ofPresent(some: readonly BoardWorker[], present: Found<BoardWorker>): string {
  const { items } = present;
  if (items.length === 1 && present.whole) return 'The one worker present is';
  const workers = count(items.length, 'worker');
  if (some.length === items.length && present.whole) return `All ${workers} present are`;
  return `${some.length} of the ${workers} present ${some.length === 1 ? 'is' : 'are'}`;
}

function quiet(text: string): AnswerPart {
  return { text, loud: false };
}

function nobodyHolds(_: Whole<BoardWorker>): string {
  return 'Nobody in this team holds cases at this extract.';
}

/** Only of a list of cases that was seen whole, with nobody on it without somebody. */
export function everyChildWords(_: Whole<ChildWithNobody>): string {
  return 'Every child has somebody at work for them.';
}

/** How many children have nobody; that none has, or that it is not known and why. */
export function nobodyWords(children: Found<ChildWithNobody>): AnswerPart {
  const { items } = children;
  if (items.length === 0)
    return quiet(
      children.whole
        ? everyChildWords(children)
        : `Whether any child has nobody at work for them is not known. ${doubtWords(children.doubts)}`,
    );
  const plan = items.filter(({ type }) => type === 'protectionPlan').length;
  const have = items.length === 1 ? 'has' : 'have';
  const least = children.whole ? '' : 'At least ';
  const more = children.whole ? '' : ` There may be more. ${doubtWords(children.doubts)}`;
  return {
    text: `${least}${count(items.length, 'child', 'children')} ${have} nobody at work for them${plan > 0 ? `, ${plan} on a protection plan` : ''}.${more}`,
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

function noneAtWork(_: Whole<BoardWorker>): string {
  return 'No worker of this team is at work.';
}

function nobodyOver(_: Whole<BoardWorker>): string {
  return 'Nobody present is over their own limit.';
}

function notIn(said: ReadonlySet<string>, doubts: readonly Doubt[]): Doubt[] {
  return doubts.filter(({ sentence }) => !said.has(sentence));
}

/** What is not known, with those of the reasons that have not been said yet. */
function notKnown(what: string, doubts: readonly Doubt[], said: ReadonlySet<string>): string {
  const rest = doubtWords(notIn(said, doubts));
  return rest === '' ? `${what} is not known either.` : `${what} is not known. ${rest}`;
}

/** `said` is what the paragraph has given as a reason already. */
function overWords(present: Found<BoardWorker>, said: ReadonlySet<string>): AnswerPart {
  if (present.items.length === 0)
    return present.whole
      ? { text: noneAtWork(present), loud: true }
      : quiet(doubtWords(present.doubts));
  const over = overOf(present);
  if (over.items.length === 0)
    return quiet(
      over.whole
        ? nobodyOver(over)
        : notKnown('Whether anybody present is over their own limit', over.doubts, said),
    );
  const longest = longestOver(over.items);
  const since = longest ? `, ${longest.who}${sinceWords(longest.since)}` : '';
  const more = doubtWords(notIn(said, doubtsOf(over)));
  return quiet(
    `${ofPresent(over.items, present)} over their own limit${since}.${more === '' ? '' : ` ${more}`}`,
  );
}

function nobodyHasRoom(_: Whole<BoardWorker>): string {
  return 'Nobody has room.';
}

function roomWords(present: Found<BoardWorker>): AnswerPart {
  const some = withRoom(present);
  const { items } = some;
  if (items.length === 0)
    return quiet(some.whole ? nobodyHasRoom(some) : 'Who has room is not known.');
  const room = items.reduce((sum, worker) => sum + (knownValue(roomOf(worker)) ?? 0), 0);
  return quiet(
    items.length === 1
      ? `One worker has room for ${room}.`
      : `${items.length} workers have room for ${room}.`,
  );
}
