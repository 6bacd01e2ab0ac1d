import { problemSchema, readEntry, wireEntry } from '@/data/http/contract';
import { newId } from '@/data/newId';
import { type Entry, type EntryDraft, newestOf } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { addMonths } from '@/domain/month';
import { type Api, type Check, must } from './api';
import { mustRefuse } from './doors';

export const writingChecks: readonly Check[] = [
  {
    sentence:
      'An entry that does not have the shape of the contract is refused with 400 and a sentence.',
    run: async ({ ask }) => mustRefuse(await post(ask, { kind: 'no-such-kind' }), 400),
  },
  {
    sentence: 'An entry that is not sent as "application/json" is refused with 415 and a sentence.',
    run: async ({ ask }) => {
      // Not one that could be taken, whatever it is sent as.
      const body = JSON.stringify({ kind: 'no-such-kind' });
      const headers = { 'content-type': 'text/plain' };
      await mustRefuse(await ask('entries', { method: 'POST', headers, body }), 415);
    },
  },
  {
    sentence:
      'An entry is taken with its place, author and time; the same sent again is the same entry; one that overlooks it is refused with 409 and the current one.',
    run: async (api) => {
      const { asAt, unit } = await api.session();
      const log = (await api.source.entries({})).entries;
      // On a month in a hundred years, which no page shows, and taken back at the end.
      const month = addMonths(asAt, 1200);
      const subject = { unit, measure: 'caseload', month };
      const key = keyOf('comment', subject);
      const draft: EntryDraft<'comment'> = {
        id: newId(),
        kind: 'comment',
        key,
        value: { ...subject, words: 'Written by the contract check.', draft: '', quotes: [] },
        effective: month,
        basedOn: newestOf(log, 'comment', key)?.id ?? null,
        reason: 'The contract check tries whether entries are taken. This can be ignored.',
      };
      const taken = await mustTake(api, draft);
      try {
        must(
          taken.position > (log.at(-1)?.position ?? 0),
          `Entry ${taken.id} is not after the last one.`,
        );
        must(taken.id === draft.id, `The entry was given another id, ${taken.id}.`);
        must(taken.author !== '', 'The entry has no author.');
        must(!Number.isNaN(Date.parse(taken.at)), `The entry's time, ${taken.at}, is no time.`);
        const [told] = (await api.source.entries({ after: taken.position - 1 })).entries;
        must(told?.id === taken.id, 'The log does not hold the entry that was taken.');
        const again = await post(api.ask, wireEntry(draft));
        must(again.status === 200, `Sent again, it was answered with status ${again.status}.`);
        must(readEntry(await again.json()).id === taken.id, 'Sent again, it became another entry.');
        await mustConflict(api, { ...draft, id: newId() }, taken);
      } finally {
        await mustTake(api, { ...draft, id: newId(), value: null, basedOn: taken.id });
      }
    },
  },
];

/** Sends a body to the log as it stands, sound or not. */
export function post(ask: Api['ask'], body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return ask('entries', { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Sends a draft, which has to be taken, and reads the entry that it became. */
export async function mustTake({ ask }: Api, draft: EntryDraft): Promise<Entry> {
  const response = await post(ask, wireEntry(draft));
  must(response.status === 201, `The entry was answered with status ${response.status}.`);
  return readEntry(await response.json());
}

async function mustConflict({ ask }: Api, draft: EntryDraft, current: Entry): Promise<void> {
  const response = await post(ask, wireEntry(draft));
  const copy = response.clone();
  await mustRefuse(response, 409);
  const problem = problemSchema.parse(await copy.json());
  must(problem.current?.id === current.id, 'The refusal does not carry the current entry.');
}
