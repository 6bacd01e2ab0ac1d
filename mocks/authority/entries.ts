import type { Entry } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { ActionValue, EntryId } from '@/domain/log/values';
import { addDays, addMonths, dayText, lastDay, type Month } from '@/domain/month';
import { AS_AT } from './calendar';
import type { Written } from './limits';
import { AFLOAT, GROWN, PATCH_GREW, RECOVERING, RECOVERY_AGREED, SLIDING } from './stories';

/** The log as people have written it up to the extract, in order of time. */
export function logOf(written: readonly Written[]): Entry[] {
  const log: Entry[] = [];
  for (const entry of [...written].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const earlier = log.filter(({ kind, key }) => kind === entry.kind && key === entry.key);
    log.push({
      ...entry,
      basedOn: earlier.at(-1)?.id ?? null,
      id: idOf(entry, earlier.length + 1),
      position: log.length + 1,
    });
  }
  return log;
}

/** The same for the same entry in every build: what it is about, and which of those it is. */
function idOf({ kind, key }: Written, nth: number): EntryId {
  return `simulated-${kind}-${key.replace(/[^a-zA-Z0-9]+/g, '-')}-${nth}`;
}

const head = {
  south: 'Head of Service, Safeguarding South',
  north: 'Head of Service, Safeguarding North',
};

/** What people agreed about the stories, and what they noted. */
export function storyEntries(): Written[] {
  const recovering = { unit: RECOVERING, measure: 'caseload', ownerRole: head.south } as const;
  const extraPosts =
    'Two extra case-holding posts, agency workers until they are filled, and new referrals shared with the neighbouring teams.';
  return [
    knownChange(
      // The caseload took two months to come to its new level, from which it is counted.
      AS_AT - PATCH_GREW + 2,
      head.north,
      GROWN,
      'The team took over the patch of the schools on the eastern edge, and its referrals with it',
    ),
    action(AS_AT - RECOVERY_AGREED, head.south, 'Over its line for months and not from chance.', {
      ...recovering,
      action: extraPosts,
      review: addMonths(AS_AT, 3 - RECOVERY_AGREED),
      state: 'open',
    }),
    action(AS_AT - 3, head.south, 'Within its line since the spring.', {
      ...recovering,
      action: extraPosts,
      review: addMonths(AS_AT, 3 - RECOVERY_AGREED),
      state: 'done',
    }),
    action(AS_AT - 2, head.north, 'Over its line, with posts held vacant.', {
      unit: SLIDING,
      measure: 'caseload',
      action: 'Ask the workforce board to lift the freeze on the team’s vacant posts.',
      ownerRole: head.north,
      review: addMonths(AS_AT, 1),
      state: 'open',
    }),
    action(
      AS_AT - 14,
      'Head of Service, Front door and assessment',
      'Vacancies are hard to fill.',
      {
        unit: AFLOAT,
        measure: 'vacancy',
        action:
          'Offer a retention payment and advertise the posts together with the neighbouring team’s.',
        ownerRole: 'Head of Service, Front door and assessment',
        review: addMonths(AS_AT, -2),
        state: 'open',
      },
    ),
    comment(
      AS_AT - 1,
      'Team manager',
      SLIDING,
      'Two posts held vacant since last winter; referrals from the new estate keep coming.',
    ),
    comment(
      AS_AT - 8,
      head.south,
      RECOVERING,
      'First agency worker started; the second starts in the new year.',
    ),
  ];
}

/** Seen in the meeting about a month, twelve days after its end. */
function writtenAfter(month: Month, hour: string): string {
  return `${dayText(addDays(lastDay(month), 12))}T${hour}:00Z`;
}

function action(month: number, author: string, reason: string, value: ActionValue): Written {
  return {
    kind: 'action',
    key: keyOf('action', value),
    value,
    effective: month as Month,
    basedOn: null,
    reason,
    author,
    at: writtenAfter(month as Month, '11:20'),
  };
}

/** From this month on a team's caseload is counted anew. */
function knownChange(at: number, author: string, unit: string, change: string): Written {
  const month = at as Month;
  const subject = { unit, measure: 'caseload', month } as const;
  return {
    kind: 'rebase',
    key: keyOf('rebase', subject),
    value: { ...subject, change },
    effective: month,
    basedOn: null,
    reason: change,
    author,
    at: writtenAfter(month, '09:40'),
  };
}

function comment(at: number, author: string, unit: string, words: string): Written {
  const month = at as Month;
  const subject = { unit, measure: 'caseload', month } as const;
  return {
    kind: 'comment',
    key: keyOf('comment', subject),
    value: { ...subject, words, draft: '', quotes: [] },
    effective: month,
    basedOn: null,
    reason: 'Commentary for the monthly review.',
    author,
    at: writtenAfter(month, '09:40'),
  };
}
