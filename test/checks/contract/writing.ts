import { problemSchema, readEntry, wireEntry } from '@/data/http/contract';
import { type Entry, type EntryDraft, newestByKey } from '@/domain/log/entries';
import { type Api, type Check, must } from './api';
import { mustRefuse } from './doors';

/** What the check writes: a comment on nothing, which no page shows, taken back at the end. */
const key = 'contract-check';

export const writingChecks: readonly Check[] = [
  {
    sentence:
      'An entry that does not have the shape of the contract is refused with 400 and a sentence.',
    run: async ({ ask }) => mustRefuse(await post(ask, { kind: 'no-such-kind' }), 400),
  },
  {
    sentence:
      'An entry is taken with its place, author and time; one that overlooks it is refused with 409 and the current one.',
    run: async (api) => {
      const { asAt: effective } = await api.session();
      const log = await api.source.entries({});
      const latest = newestByKey(log, 'comment').find((entry) => entry.key === key);
      const draft: EntryDraft = {
        kind: 'comment',
        key,
        value: { words: 'Written by the contract check.', draft: '', quotes: [] },
        effective,
        basedOn: latest?.id ?? null,
        reason: 'The contract check tries whether entries are taken. This can be ignored.',
      };
      const taken = await mustTake(api, draft);
      try {
        must(taken.id > (log.at(-1)?.id ?? 0), `Entry ${taken.id} is not after the last one.`);
        must(taken.author !== '', 'The entry has no author.');
        must(!Number.isNaN(Date.parse(taken.at)), `The entry's time, ${taken.at}, is no time.`);
        const [told] = await api.source.entries({ after: taken.id - 1 });
        must(told?.id === taken.id, 'The log does not hold the entry that was taken.');
        await mustConflict(api, draft, taken);
      } finally {
        await mustTake(api, { ...draft, value: null, basedOn: taken.id });
      }
    },
  },
];

/** Sends a body to the log as it stands, sound or not. */
export function post(ask: Api['ask'], body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return ask('entries', { method: 'POST', headers, body: JSON.stringify(body) });
}

async function mustTake({ ask }: Api, draft: EntryDraft): Promise<Entry> {
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
