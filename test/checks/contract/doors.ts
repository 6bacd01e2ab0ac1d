import { problemSchema, read } from '@/data/http/contract';
import { reconcileFacts } from '@/domain/arrival/reconcile';
import { type FactTable, factSchemas } from '@/domain/facts';
import { dayOfTime } from '@/domain/instant';
import { lastDay, monthText } from '@/domain/month';
import { type Api, type Check, logOf, must } from './api';

const tables = Object.keys(factSchemas) as FactTable[];

/** That every door answers in its shape, and refuses what it cannot answer in a sentence. */
export const doorChecks: readonly Check[] = [
  {
    sentence: 'The session says who is here, for which unit, and how fresh the records are.',
    run: async ({ session, tree }) => {
      const { unit, from, asAt, extract } = await session();
      must((await tree()).byId.has(unit), `The session's unit, ${unit}, is not among the units.`);
      must(from <= asAt, `The earliest month, ${monthText(from)}, is after ${monthText(asAt)}.`);
      must(
        dayOfTime(extract) >= lastDay(asAt),
        `${monthText(asAt)} is called complete, but the extract, ${extract}, was taken before its end.`,
      );
    },
  },
  {
    sentence: 'Nobody between keeps an answer: all of them carry "cache-control: no-store".',
    run: async ({ ask }) => {
      for (const door of ['session', 'units', 'facts/team-month', 'facts/no-such-table']) {
        const kept = (await ask(door)).headers.get('cache-control') ?? 'no cache-control';
        must(/\bno-store\b/.test(kept), `${door} answers with ${kept}.`);
      }
    },
  },
  {
    sentence: 'The units make one tree: a single top, every parent known, teams at its ends.',
    run: async ({ source, tree }) => {
      const units = await source.units();
      const { byId, childrenOf, root, teamsOf } = await tree();
      must(byId.size === units.length, 'Two units have the same id.');
      must(teamsOf(root.id).length > 0, 'There is no team.');
      const parent = units.find(({ id, kind }) => kind === 'team' && childrenOf(id).length > 0);
      must(parent === undefined, `${parent?.id} is a team and has units below it.`);
    },
  },
  ...tables.map((table) => ({
    sentence: `facts/${table} answers with every column of the contract, or says why it has none.`,
    run: async ({ facts }: Api) => {
      await facts(table);
    },
  })),
  ...tables.map((table) => ({
    sentence: `The rows of facts/${table} leave no doubt: of teams of the structure, each once, with figures and words that can be meant.`,
    run: async ({ facts, tree, session }: Api) => {
      const day = dayOfTime((await session()).extract);
      const { listed } = reconcileFacts(table, await facts(table), await tree(), day).findings;
      must(listed.length === 0, listed.map(({ sentence }) => sentence).join(' '));
    },
  })),
  {
    sentence: 'The log of entries is in order, and "after" answers with what came later alone.',
    run: async (api) => {
      const log = await logOf(api);
      for (const [i, { id, position, basedOn }] of log.entries()) {
        must(
          position > (log[i - 1]?.position ?? 0),
          `Entry ${id} does not come after the one before it.`,
        );
        must(
          basedOn === null || log.slice(0, i).some((entry) => entry.id === basedOn),
          `Entry ${id} is based on ${basedOn}, which is not an earlier entry.`,
        );
      }
      const middle = log[Math.floor(log.length / 2)]?.position ?? 0;
      const later = await logOf(api, middle);
      must(
        later.map(({ id }) => id).join() ===
          log.flatMap(({ id, position }) => (position > middle ? id : [])).join(),
        `entries?after=${middle} does not answer with exactly the entries after ${middle}.`,
      );
    },
  },
  {
    sentence: 'The quality door answers with notices in sentences.',
    run: async ({ source }) => {
      const { notices } = await source.quality();
      const bare = notices.find(({ sentence }) => !/\S \S/.test(sentence));
      must(bare === undefined, `Notice ${bare?.id} has no sentence.`);
    },
  },
  refusalCheck('A table that does not exist', 'facts/no-such-table', 404),
  refusalCheck('A unit that does not exist', 'facts/team-month?unit=no-such-unit', 404),
  refusalCheck('A month that is none', 'facts/team-month?from=2026-13', 400),
];

function refusalCheck(what: string, door: string, status: number): Check {
  return {
    sentence: `${what} is refused with ${status} and a sentence, as problem+json.`,
    run: async ({ ask }) => mustRefuse(await ask(door), status),
  };
}

/** An answer must be a problem of a status, with a sentence to show. */
export async function mustRefuse(response: Response, status: number): Promise<void> {
  must(response.status === status, `It answered with status ${response.status}.`);
  const type = response.headers.get('content-type') ?? 'no content type';
  must(type.startsWith('application/problem+json'), `It answered with ${type}.`);
  const problem = read(problemSchema, await response.json(), 'the refusal');
  must(/\S \S/.test(problem.detail), 'Its "detail" is not a sentence.');
}
