import { formatMonth } from '@/domain/format';
import type { EntryContent } from '@/domain/log/entries';
import type { ActionValue, EntryId, RebaseValue, SignOffValue } from '@/domain/log/values';
import { addMonths, type Month, monthOf } from '@/domain/month';
import type { Session } from '@/domain/session';

/** An action is looked at again so many months after it is agreed at most. */
const REVIEW_WITHIN = 60;

/** A limit is in force from this month at the earliest, and from so many months after the latest complete one at most. */
const LIMIT_FROM = monthOf(2000, 1);
const LIMIT_AHEAD = 24;

/** A worker's reduction is agreed for so many months at most; one without an end stands until it is taken back. */
const REDUCED_FOR = 60;

/**
 * What a finished draft lacks, or says that cannot be meant, in a sentence to act on; undefined where there is nothing.
 * Whoever keeps a log asks it of what is sent; a page asks `refusalOf` before anything is typed.
 */
export function refusedContent(
  draft: EntryContent,
  { from, asAt }: Pick<Session, 'from' | 'asAt'>,
): string | undefined {
  if (holdsUnseen([draft.value, draft.reason]))
    return 'There are signs in the text that cannot be seen or sent on. Type it anew, without pasting.';
  switch (draft.kind) {
    case 'limit':
      return outside(draft.effective, LIMIT_FROM, addMonths(asAt, LIMIT_AHEAD), 'A limit applies');
    case 'induction':
      return outside(
        draft.effective,
        LIMIT_FROM,
        addMonths(asAt, LIMIT_AHEAD),
        'A programme begins',
      );
    case 'rebase':
      return draft.value ? refusedChange(draft.value, from, asAt) : undefined;
    case 'assumption':
      return outside(draft.effective, from, asAt, 'An assumption holds');
    case 'inheritance':
      return draft.value ? refusedTakeover(draft, from, asAt) : undefined;
    case 'child-mark':
      return outside(draft.effective, asAt, addMonths(asAt, LIMIT_AHEAD), 'A mark is made');
    case 'reduction':
      return refusedAgreement(draft, from, asAt);
    case 'action':
      return draft.value ? refusedAct(draft.value, draft.effective) : undefined;
    case 'sign-off':
      return draft.value ? refusedFigures(draft.value, from, asAt) : undefined;
    default:
      return undefined;
  }
}

/** What changed is said, and in a month of the records: there is nothing else to count anew. */
function refusedChange(
  { month, change }: RebaseValue,
  from: Month,
  asAt: Month,
): string | undefined {
  if (change.trim() === '') return 'Say in a few words what changed.';
  return outside(month, from, asAt, 'The records are of months');
}

/** There have to be months before the join, and one after it. */
function refusedTakeover(
  { effective, reason }: EntryContent<'inheritance'>,
  from: Month,
  asAt: Month,
): string | undefined {
  if (reason.trim() === '') return 'Say what was taken over.';
  return outside(effective, addMonths(from, 1), asAt, 'A team takes over months of the records');
}

function refusedAgreement(
  { effective, value }: EntryContent<'reduction'>,
  from: Month,
  asAt: Month,
): string | undefined {
  return (
    outside(effective, from, addMonths(asAt, LIMIT_AHEAD), 'A reduction begins') ??
    (value?.to === undefined
      ? undefined
      : outside(value.to, effective, addMonths(effective, REDUCED_FOR), 'It ends'))
  );
}

function refusedFigures(
  { month, figures }: SignOffValue,
  from: Month,
  asAt: Month,
): string | undefined {
  if (figures.length === 0) return 'A sign-off keeps the figures of its month, and none is given.';
  return outside(month, from, asAt, 'The records are of months');
}

function refusedAct(value: ActionValue, effective: Month): string | undefined {
  const { action, ownerRole } = value;
  if (action.trim() === '') return 'Say what is to be done.';
  if (ownerRole.trim() === '') return 'Say whose it is.';
  return reviewProblem(value, effective);
}

/** What is wrong with the month an action is looked at again in; what is done keeps its own, which may be over. */
export function reviewProblem(
  { review, state }: Pick<ActionValue, 'review' | 'state'>,
  effective: Month,
): string | undefined {
  const first = state === 'done' ? Math.min(effective, review) : effective;
  return outside(
    review,
    first as Month,
    addMonths(effective, REVIEW_WITHIN),
    'It is looked at again',
  );
}

/**
 * Why an id may not be written, in a sentence to act on; undefined where it may. An id is told with its entry to whoever
 * may read it and is never taken out, so it holds no words: it is a UUID.
 */
export function refusedId(id: EntryId): string | undefined {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
    ? undefined
    : 'The id of an entry is a UUID, such as 1b4e28ba-2fa1-41d2-883f-0016d3cca427.';
}

function outside(month: Month, first: Month, last: Month, words: string): string | undefined {
  return month >= first && month <= last
    ? undefined
    : `${words} from ${formatMonth(first)} to ${formatMonth(last)}, not in ${formatMonth(month)}.`;
}

/** Whether any text in it has control characters, but for line ends and tabs, or half of a character. */
function holdsUnseen(part: unknown): boolean {
  if (typeof part === 'string') return /[^\P{Cc}\t\n\r]|\p{Cs}/u.test(part);
  return typeof part === 'object' && part !== null && Object.values(part).some(holdsUnseen);
}
