import type { EntryContent } from '@/domain/log/entries';
import { asye } from '@/domain/log/induction';
import { keyOf } from '@/domain/log/keys';
import { lengths } from '@/domain/log/lengths';
import { WHY_NOT_SAID } from '@/domain/log/reductions';
import { addMonths } from '@/domain/month';
import type { SessionRole } from '@/domain/session';
import type { Check } from './api';
import {
  actOn,
  agreed,
  contentOf,
  type Ground,
  groundOf,
  mustNotTake,
  withWords,
  wordsOn,
} from './ground';

/** Whose drafts are refused, and how a draft is made that has to be; none where the server has nothing to make it of. */
interface Refused {
  readonly what: string;
  readonly roles: readonly SessionRole[];
  readonly status?: number;
  /** Under which id; a new one of its own where it is not said. */
  readonly id?: string;
  readonly draft: (ground: Ground) => EntryContent;
}

const restricted = ['team manager', 'head of service'] as const;
const anyone = ['team manager', 'senior leader'] as const;

/** That what may not be written is refused, with nothing left in the log. What a server wrongly takes is taken back. */
export const refusalChecks: readonly Check[] = [
  ...refused().flatMap(({ what, roles, status = 403, id, draft }) =>
    roles.map(
      (role): Check => ({
        sentence: `As a ${role}: ${what} is refused with ${status}, and the log stays as it was.`,
        run: async (widest, server) => {
          const api = server.as(role);
          await mustNotTake(api, draft(await groundOf(api, widest)), status, id);
        },
      }),
    ),
  ),
  {
    sentence:
      'As a team manager: who may not write is refused before being shown what was written.',
    run: async (widest, server) => {
      const manager = server.as('team manager');
      const ground = await groundOf(manager, widest);
      const unit = ground.other();
      await withWords(server.as('senior leader'), unit, async () => {
        const words = contentOf('comment', { ...wordsOn(ground), unit }, ground.month);
        await mustNotTake(manager, words, 403);
      });
    },
  },
];

function refused(): readonly Refused[] {
  const long = (length: number) => 'x'.repeat(length + 1);
  return [
    {
      what: 'a comment on another unit',
      roles: restricted,
      draft: (ground) =>
        contentOf('comment', { ...wordsOn(ground), unit: ground.other() }, ground.month),
    },
    {
      what: 'an action about another unit',
      roles: restricted,
      draft: (ground) =>
        contentOf('action', { ...actOn(ground), unit: ground.other() }, ground.month),
    },
    {
      what: 'an action keyed to their own unit that is about another',
      roles: restricted,
      draft: (ground) => ({
        ...contentOf('action', { ...actOn(ground), unit: ground.other() }, ground.month),
        key: keyOf('action', actOn(ground)),
      }),
    },
    {
      what: 'a known change of another unit',
      roles: restricted,
      draft: (ground) => {
        const { unit, measure, month } = { ...wordsOn(ground), unit: ground.other() };
        return contentOf('rebase', { unit, measure, month, change: 'Tried' }, month);
      },
    },
    {
      what: 'another team’s months, taken over by another unit',
      roles: restricted,
      draft: (ground) => {
        const { month } = ground;
        return contentOf(
          'inheritance',
          { unit: ground.other(), from: ground.ownTeam(), month },
          month,
        );
      },
    },
    {
      what: 'a team’s own months, taken over by itself',
      roles: anyone,
      draft: ({ ownTeam, month }) =>
        contentOf('inheritance', { unit: ownTeam(), from: ownTeam(), month }, month),
    },
    {
      what: 'a mark on a child of another team',
      roles: restricted,
      draft: ({ other, ahead }) => ({
        ...contentOf('child-mark', { team: other(), reference: 'C', mark: 'raised' }, ahead),
        reason: '',
      }),
    },
    {
      what: 'a mark with words beside it',
      roles: anyone,
      draft: ({ ownTeam, ahead }) =>
        contentOf('child-mark', { team: ownTeam(), reference: 'C', mark: 'raised' }, ahead),
    },
    {
      what: 'a limit put in force',
      roles: ['team manager', 'performance analyst'],
      draft: ({ person: { unit }, month }) =>
        contentOf(
          'limit',
          { measure: 'span', scope: { unit }, amber: 6, red: 7, source: 'The contract check' },
          month,
        ),
    },
    {
      what: 'a sign-off',
      roles: ['team manager', 'head of service', 'performance analyst'],
      draft: ({ month }) => contentOf('sign-off', { month, figures: [] }, month),
    },
    {
      what: 'a sign-off of a month without records',
      roles: ['senior leader'],
      draft: ({ person: { unit }, month }) =>
        contentOf('sign-off', { month, figures: [{ unit, measure: 'vacancy', value: 10 }] }, month),
    },
    {
      what: 'an action of nobody',
      roles: anyone,
      draft: (ground) => contentOf('action', { ...actOn(ground), ownerRole: ' ' }, ground.month),
    },
    {
      what: 'an action looked at again before it is agreed',
      roles: anyone,
      draft: (ground) =>
        contentOf(
          'action',
          { ...actOn(ground), review: addMonths(ground.month, -1) },
          ground.month,
        ),
    },
    {
      what: 'a comment with a control character',
      roles: anyone,
      draft: (ground) =>
        contentOf('comment', { ...wordsOn(ground), words: 'Tried\u0000' }, ground.month),
    },
    {
      what: 'an opening of a worker of another team',
      roles: restricted,
      draft: ({ stranger, month }) => contentOf('opening', stranger(), month),
    },
    {
      what: 'an opening of a worker who is not in the team it names',
      roles: anyone,
      draft: ({ stranger, ownTeam, month }) =>
        contentOf('opening', { ...stranger(), team: ownTeam() }, month),
    },
    {
      what: 'an agreed reduction of a worker of another team',
      roles: restricted,
      draft: ({ stranger, ahead }) => agreed(stranger(), ahead, WHY_NOT_SAID),
    },
    {
      what: 'an agreed reduction of a worker who is not in the team it names',
      roles: anyone,
      draft: ({ stranger, ownTeam, ahead }) =>
        agreed({ ...stranger(), team: ownTeam() }, ahead, WHY_NOT_SAID),
    },
    {
      what: 'an agreed reduction that says why',
      roles: anyone,
      draft: ({ own, ahead }) => agreed(own(), ahead, 'The contract check tries to say why.'),
    },
    {
      what: 'an agreed reduction',
      roles: ['performance analyst'],
      draft: ({ own, ahead }) => agreed(own(), ahead, WHY_NOT_SAID),
    },
    {
      what: 'an induction programme',
      roles: ['team manager', 'head of service', 'performance analyst'],
      draft: ({ ahead }) => contentOf('induction', { ...asye, month: ahead }, ahead),
    },
    {
      what: 'an induction programme whose steps begin late',
      roles: ['senior leader'],
      draft: ({ ahead }) =>
        contentOf('induction', { ...asye, month: ahead, steps: [{ from: 3, percent: 60 }] }, ahead),
    },
    {
      what: 'a comment on a signed month, from a later one',
      roles: anyone,
      draft: (ground) =>
        contentOf('comment', { ...wordsOn(ground), month: ground.signed() }, ground.month),
    },
    {
      what: 'an action agreed in a signed month',
      roles: anyone,
      draft: (ground) => contentOf('action', actOn(ground), ground.signed()),
    },
    {
      what: 'a comment with a key of its own',
      roles: anyone,
      draft: (ground) => ({
        ...contentOf('comment', wordsOn(ground), ground.month),
        key: 'contract-check',
      }),
    },
    {
      what: 'a comment on a measure that is none',
      roles: anyone,
      draft: (ground) =>
        contentOf('comment', { ...wordsOn(ground), measure: 'contract-check' }, ground.month),
    },
    {
      what: 'a comment on a unit that is none',
      roles: anyone,
      draft: (ground) =>
        contentOf('comment', { ...wordsOn(ground), unit: 'contract-check' }, ground.month),
    },
    {
      what: `more than ${lengths.words} characters of words`,
      roles: anyone,
      draft: (ground) =>
        contentOf('comment', { ...wordsOn(ground), words: long(lengths.words) }, ground.month),
    },
    {
      what: `more than ${lengths.reason} characters of reasons`,
      roles: anyone,
      draft: (ground) => ({
        ...contentOf('comment', wordsOn(ground), ground.month),
        reason: long(lengths.reason),
      }),
    },
    {
      what: 'an entry under an id of words',
      roles: anyone,
      id: 'The contract check tries to say something here',
      draft: (ground) => contentOf('comment', wordsOn(ground), ground.month),
    },
    {
      what: 'words taken back that were never said',
      roles: anyone,
      draft: (ground) => ({
        ...contentOf('comment', wordsOn(ground), addMonths(ground.month, 1)),
        key: keyOf('comment', { ...wordsOn(ground), month: addMonths(ground.month, 1) }),
        value: null,
      }),
    },
    {
      what: 'a known change of nothing but spaces',
      roles: anyone,
      draft: (ground) => {
        const {
          person: { unit },
          latest: month,
        } = ground;
        return contentOf('rebase', { unit, measure: 'caseload', month, change: ' ' }, month);
      },
    },
    {
      what: 'a known change in a hundred years',
      roles: anyone,
      draft: ({ person: { unit }, month }) =>
        contentOf('rebase', { unit, measure: 'caseload', month, change: 'Tried' }, month),
    },
    {
      what: 'a known change of a measure that is told by another',
      roles: anyone,
      draft: ({ person: { unit }, latest: month }) =>
        contentOf('rebase', { unit, measure: 'turnover', month, change: 'Tried' }, month),
    },
    {
      what: 'a megabyte of words',
      roles: anyone,
      status: 413,
      draft: (ground) =>
        contentOf('comment', { ...wordsOn(ground), words: long(1e6) }, ground.month),
    },
  ];
}
