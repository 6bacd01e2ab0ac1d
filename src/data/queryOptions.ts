import { queryOptions } from '@tanstack/react-query';
import { type DraftKey, forgetOthers, ownerOf, readKeptDraft } from '@/data/drafts';
import { noLog, withMore } from '@/data/log';
import { limitsOnce } from '@/data/memo';
import { readPublished } from '@/data/published';
import type { Source } from '@/data/source';
import type { FactTable } from '@/domain/facts';
import { teamCube } from '@/domain/measures/evaluate';
import { unitTree } from '@/domain/unit';

/** What is asked of the port and kept, each under its key; pages ask by the hooks of `queries`. */

/**
 * Who is here. What the person before typed at this browser and did not save goes as soon as somebody else is; only in a
 * simulated authority, where one person plays several, does each find theirs again.
 */
export const sessionQuery = (source: Source) =>
  queryOptions({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      const session = await source.session(signal);
      if (!session.simulated) void forgetOthers(ownerOf(session)).catch(() => {});
      return session;
    },
  });

/** The units, as a tree. */
export const unitsQuery = (source: Source) =>
  queryOptions({
    queryKey: ['units'],
    queryFn: async ({ signal }) => unitTree(await source.units(signal)),
    structuralSharing: false,
  });

/** The log, as far as one may see it. */
export const entriesQuery = (source: Source) =>
  queryOptions({
    queryKey: ['entries'],
    queryFn: async ({ signal }) => withMore(noLog, await source.entries({}, signal)),
    structuralSharing: false,
  });

/** Every team’s months, with the cube that measures are made from. */
export const teamMonthsQuery = (source: Source) =>
  queryOptions({
    queryKey: ['facts', 'team-month'],
    queryFn: async ({ signal }) => {
      const table = await source.facts('team-month', {}, signal);
      return { table, cube: teamCube(table) };
    },
    structuralSharing: false,
  });

/** A worker-level table of a unit; without one, of everything one may see. */
export const ownFactsQuery = <T extends Exclude<FactTable, 'team-month'>>(
  source: Source,
  table: T,
  unit: string | undefined,
) =>
  queryOptions({
    queryKey: ['facts', table, unit ?? null],
    queryFn: ({ signal }) => source.facts(table, unit === undefined ? {} : { unit }, signal),
    structuralSharing: false,
  });

/**
 * The workers' rows of everything one may see. What limits make of them is worked out here, in a task of its own,
 * so that the page that asks for it next finds it ready and does not stall.
 */
export const ownWorkersQuery = (source: Source) =>
  queryOptions({
    queryKey: ['facts', 'worker-month', null],
    queryFn: async ({ signal, client }) => {
      const workers = await source.facts('worker-month', {}, signal);
      const { written } = await client.ensureQueryData(entriesQuery(source));
      const tree = await client.ensureQueryData(unitsQuery(source));
      await nextTask();
      limitsOnce(workers, written, tree);
      await nextTask();
      return workers;
    },
    structuralSharing: false,
  });

/** What is unsaved under a key. */
export const draftQuery = (key: DraftKey) =>
  queryOptions({
    queryKey: ['draft', ...key],
    queryFn: () => readKeptDraft(key).catch(() => null),
    gcTime: Number.POSITIVE_INFINITY,
  });

/** DfE’s published figures. */
export const publishedQuery = queryOptions({
  queryKey: ['published'],
  queryFn: ({ signal }) => readPublished(signal),
  structuralSharing: false,
});

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
