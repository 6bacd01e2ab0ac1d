import { readEntry, wireEntry } from '@/data/http/contract';
import { newId } from '@/data/newId';
import type { Entry, EntryContent, EntryDraft } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { EntryKind, Values } from '@/domain/log/values';
import { addMonths, type Month } from '@/domain/month';
import type { Persona } from '@/domain/session';
import { textAt } from '@/domain/table';
import { type Api, logOf, must, notTried } from './api';
import { mustRefuse } from './doors';
import { mustTake, post } from './writing';

/** What drafts are made of: who writes, of a month in a hundred years, of their own unit and of one that is not. */
export interface Ground {
  readonly person: Persona;
  readonly month: Month;
  /** The latest complete month. */
  readonly latest: Month;
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

/** Words on the session's own unit. */
export function wordsOn({ person: { unit }, month }: Ground): Values['comment'] {
  const words = 'The contract check tries whether this is refused.';
  return { unit, measure: 'caseload', month, words, draft: '', quotes: [] };
}

/** Something to do in it. */
export function actOn({ person: { unit }, month }: Ground): Values['action'] {
  const action = 'The contract check tries whether this is refused.';
  const ownerRole = 'Nobody';
  return { unit, measure: 'caseload', action, ownerRole, review: month, state: 'open' };
}

/** An agreed reduction of a worker. */
export function agreed(
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
    latest: person.asAt,
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
export async function mustNotTake(
  api: Api,
  content: EntryContent,
  status: number,
  id = newId(),
): Promise<void> {
  const before = (await api.source.entries({})).entries.at(-1)?.position ?? 0;
  const draft: EntryDraft = { ...content, id };
  const response = await post(api.ask, wireEntry(draft));
  if (response.ok) await takeBack(api, draft, readEntry(await response.clone().json()).id);
  await mustRefuse(response, status);
  const later = (await api.source.entries({ after: before })).entries;
  must(later.length === 0, `The log has grown by ${later.length}.`);
}

/** Words on a unit in a hundred years, there for as long as something is done with them. */
export async function withWords(
  writer: Api,
  unit: string,
  run: (written: Entry<'comment'>) => Promise<void>,
): Promise<void> {
  const { asAt } = await writer.session();
  const month = addMonths(asAt, 1200);
  const words = `Words ${newId()} of the contract check.`;
  const value = { ...wordsOn(await groundOf(writer, writer)), unit, month, words };
  const draft = { ...contentOf('comment', value, month), id: newId() };
  const last = (await logOf(writer)).findLast(
    ({ kind, key }) => kind === 'comment' && key === draft.key,
  );
  const entry = await mustTake(writer, { ...draft, basedOn: last?.id ?? null });
  try {
    await run(entry as Entry<'comment'>);
  } finally {
    await takeBack(writer, draft, entry.id);
  }
}

/** Takes an entry back as whoever wrote it. */
export async function takeBack({ ask }: Api, draft: EntryDraft, basedOn: string): Promise<void> {
  await post(ask, wireEntry({ ...draft, id: newId(), value: null, basedOn }));
}
