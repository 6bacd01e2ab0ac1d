import { readEntry, wireEntry } from '@/data/http/contract';
import { newId } from '@/data/newId';
import type { EntryContent, EntryDraft } from '@/domain/log/entries';
import { asye } from '@/domain/log/induction';
import { keyOf } from '@/domain/log/keys';
import { lengths } from '@/domain/log/lengths';
import { WHY_NOT_SAID } from '@/domain/log/reductions';
import type { EntryKind, Values } from '@/domain/log/values';
import { addMonths, type Month } from '@/domain/month';
import type { Persona, SessionRole } from '@/domain/session';
import { textAt } from '@/domain/table';
import { type Api, type Check, must, notTried } from './api';
import { mustRefuse } from './doors';
import { post } from './writing';

/** Whose drafts are refused, and how a draft is made that has to be; none where the server has nothing to make it of. */
interface Refused {
  readonly what: string;
  readonly roles: readonly SessionRole[];
  readonly status?: number;
  readonly draft: (ground: Ground) => EntryContent;
}

/** What drafts are made of: who writes, of a month in a hundred years, of their own unit and of one that is not. */
export interface Ground {
  readonly person: Persona;
  readonly month: Month;
  /** The last month that anything may be agreed from. */
  readonly ahead: Month;
  readonly other: () => string;
  readonly ownTeam: () => string;
  /** Somebody of another team than that, with theirs. */
  readonly stranger: () => { readonly worker: string; readonly team: string };
  /** Somebody of that team. */
  readonly own: () => { readonly worker: string; readonly team: string };
  readonly signed: () => Month;
}

const restricted = ['team manager', 'head of service'] as const;
const anyone = ['team manager', 'senior leader'] as const;

/** That what may not be written is refused, with nothing left in the log. What a server wrongly takes is taken back. */
export const refusalChecks: readonly Check[] = [
  ...refused().flatMap(({ what, roles, status = 403, draft }) =>
    roles.map(
      (role): Check => ({
        sentence: `As a ${role}: ${what} is refused with ${status}, and the log stays as it was.`,
        run: async (widest, server) => {
          const api = server.as(role);
          await mustNotTake(api, draft(await groundOf(api, widest)), status);
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
      const words = contentOf(
        'comment',
        { ...wordsOn(ground), unit: ground.other() },
        ground.month,
      );
      const leader = server.as('senior leader');
      const first = { ...words, id: newId() };
      const response = await post(leader.ask, wireEntry(first));
      must(response.status === 201, `A leader's words were answered with ${response.status}.`);
      try {
        await mustNotTake(manager, words, 403);
      } finally {
        await takeBack(leader, first, first.id);
      }
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
      what: 'a megabyte of words',
      roles: anyone,
      status: 413,
      draft: (ground) =>
        contentOf('comment', { ...wordsOn(ground), words: long(1e6) }, ground.month),
    },
  ];
}

/** Words on the session's own unit. */
export function wordsOn({ person: { unit }, month }: Ground): Values['comment'] {
  const words = 'The contract check tries whether this is refused.';
  return { unit, measure: 'caseload', month, words, draft: '', quotes: [] };
}

function actOn({ person: { unit }, month }: Ground): Values['action'] {
  const action = 'The contract check tries whether this is refused.';
  const ownerRole = 'Nobody';
  return { unit, measure: 'caseload', action, ownerRole, review: month, state: 'open' };
}

function agreed(
  of: { readonly worker: string; readonly team: string },
  month: Month,
  reason: string,
): EntryContent<'reduction'> {
  return { ...contentOf('reduction', { ...of, percent: 10 }, month), reason };
}

/** An entry as the first of its key. */
export function contentOf<K extends EntryKind>(
  kind: K,
  value: Values[K],
  effective: Month,
): EntryContent<K> {
  const reason = 'The contract check tries whether this is refused. It can be ignored.';
  const content = {
    kind,
    key: keyOf(kind, value as never),
    value,
    effective,
    basedOn: null,
    reason,
  };
  return content as unknown as EntryContent<K>;
}

/** What a session's drafts are made of. */
export async function groundOf({ session, source, tree }: Api, widest: Api): Promise<Ground> {
  const person = await session();
  const { teamsOf, root } = await tree();
  const own = teamsOf(person.unit);
  const other = teamsOf(root.id).find((team) => !own.includes(team));
  const workers = (await widest.facts('worker-month')).columns;
  const log = (await source.entries({})).entries;
  return {
    person,
    month: addMonths(person.asAt, 1200),
    ahead: addMonths(person.asAt, 24),
    other: () => other ?? notTried('there is no other team.'),
    ownTeam: () => own[0] ?? notTried('the session has no team.'),
    stranger: () => {
      const row = workers.team.codes.findLastIndex((_, at) => {
        const team = textAt(workers.team, at);
        return team !== own[0] && (other === undefined || !own.includes(team ?? ''));
      });
      const [worker, team] = [textAt(workers.worker, row), textAt(workers.team, row)];
      return worker === null || team === null
        ? notTried('no session sees a worker of another team.')
        : { worker, team };
    },
    own: () => {
      const row = workers.team.codes.findLastIndex((_, at) => textAt(workers.team, at) === own[0]);
      const worker = textAt(workers.worker, row);
      return own[0] === undefined || worker === null
        ? notTried('no session sees a worker of the team.')
        : { worker, team: own[0] };
    },
    signed: () => {
      const last = log.findLast(({ kind }) => kind === 'sign-off');
      return last?.kind === 'sign-off' && last.value
        ? last.value.month
        : notTried('no month is signed off.');
    },
  };
}

/** What is not theirs to write must be refused, and no trace be left of it. */
export async function mustNotTake(api: Api, content: EntryContent, status: number): Promise<void> {
  const before = (await api.source.entries({})).entries.at(-1)?.position ?? 0;
  const draft: EntryDraft = { ...content, id: newId() };
  const response = await post(api.ask, wireEntry(draft));
  if (response.ok) await takeBack(api, draft, readEntry(await response.clone().json()).id);
  await mustRefuse(response, status);
  const later = (await api.source.entries({ after: before })).entries;
  must(later.length === 0, `The log has grown by ${later.length}.`);
}

/** Takes an entry back as whoever wrote it. */
export async function takeBack({ ask }: Api, draft: EntryDraft, basedOn: string): Promise<void> {
  await post(ask, wireEntry({ ...draft, id: newId(), value: null, basedOn }));
}
