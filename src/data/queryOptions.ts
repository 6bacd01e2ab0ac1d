import { queryOptions } from '@tanstack/react-query';
import { readKeptHere } from '@/data/device';
import { type DraftKey, forgetOld, forgetOthers, ownerOf, readKeptDraft } from '@/data/drafts';
import { noLog, withMore } from '@/data/log';
import { limitsOnce } from '@/data/memo';
import { readPublished } from '@/data/published';
import { failure, type Source } from '@/data/source';
import { type Arrived, reconcileFacts } from '@/domain/arrival/reconcile';
import { structureFindings } from '@/domain/arrival/structure';
import type { Facts, FactTable } from '@/domain/facts';
import { joinFindings } from '@/domain/finding';
import { dayOfTime } from '@/domain/instant';
import { teamCube } from '@/domain/measures/evaluate';
import { type Unit, type UnitTree, unitTree } from '@/domain/unit';

/** What is asked of the port and kept, each under its key; pages ask by the hooks of `queries`. */

/**
 * Who is here. What the person before typed at this browser and did not save goes as soon as somebody else is; only in a
 * simulated authority, where one person plays several, does each find theirs again. What was typed long ago goes as well.
 */
export const sessionQuery = (source: Source) =>
  queryOptions({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      const session = await source.session(signal);
      void forgetOld().catch(() => {});
      if (!session.simulated) void forgetOthers(ownerOf(session)).catch(() => {});
      return session;
    },
  });

/** The units, as a tree. */
export const unitsQuery = (source: Source) =>
  queryOptions({
    queryKey: ['units'],
    queryFn: async ({ signal }) => treeOf(await source.units(signal)),
    structuralSharing: false,
  });

/** The tree of units. A structure of which none can be made does not fit the contract, which its sentence says. */
function treeOf(units: readonly Unit[]): UnitTree {
  try {
    return unitTree(units);
  } catch (error) {
    throw failure('misfit', error instanceof Error ? error.message : String(error));
  }
}

/** The log, as far as one may see it. */
export const entriesQuery = (source: Source) =>
  queryOptions({
    queryKey: ['entries'],
    queryFn: async ({ signal }) => withMore(noLog, await source.entries({}, signal)),
    structuralSharing: false,
  });

/** Every team’s months, with the cube that measures are made from, and what is in doubt about them. */
export const teamMonthsQuery = (source: Source) =>
  queryOptions({
    queryKey: ['facts', 'team-month'],
    queryFn: async ({ signal, client }) => {
      const [table, tree, { extract }] = await Promise.all([
        source.facts('team-month', {}, signal),
        client.ensureQueryData(unitsQuery(source)),
        client.ensureQueryData(sessionQuery(source)),
      ]);
      const { facts, findings } = reconcileFacts('team-month', table, tree, dayOfTime(extract));
      return {
        table: facts,
        cube: teamCube(facts, tree.byId),
        findings: joinFindings([structureFindings(tree, facts), findings]),
      };
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
    queryFn: async ({ signal, client }) => {
      const [facts, tree, { extract }] = await Promise.all([
        source.facts(table, unit === undefined ? {} : { unit }, signal),
        client.ensureQueryData(unitsQuery(source)),
        client.ensureQueryData(sessionQuery(source)),
      ]);
      return reconcileFacts(table, facts, tree, dayOfTime(extract));
    },
    select: factsOf<T>,
    structuralSharing: false,
  });

/** When a team's own tables have come, or are known not to: its page is drawn once. */
export const teamSettledQuery = (source: Source, unit: string) =>
  queryOptions({
    queryKey: ['settled', unit],
    queryFn: async ({ client }) => {
      await Promise.allSettled([
        client.ensureQueryData(ownFactsQuery(source, 'worker-month', unit)),
        client.ensureQueryData(ownFactsQuery(source, 'case', unit)),
        client.ensureQueryData(ownFactsQuery(source, 'coming', undefined)),
      ]);
      return true;
    },
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
      const { extract } = await client.ensureQueryData(sessionQuery(source));
      const arrived = reconcileFacts('worker-month', workers, tree, dayOfTime(extract));
      await nextTask();
      limitsOnce(arrived.facts, written, tree);
      await nextTask();
      return arrived;
    },
    select: factsOf<'worker-month'>,
    structuralSharing: false,
  });

/** What is unsaved under a key. */
export const draftQuery = (key: DraftKey) =>
  queryOptions({
    queryKey: ['draft', ...key],
    queryFn: () => readKeptDraft(key).catch(() => null),
    gcTime: Number.POSITIVE_INFINITY,
  });

/** What the source noticed about its own records. */
export const qualityQuery = (source: Source) =>
  queryOptions({ queryKey: ['quality'], queryFn: ({ signal }) => source.quality(signal) });

/** What is kept on this device, counted anew whenever it is asked for. */
export const keptHereQuery = queryOptions({
  queryKey: ['kept here'],
  queryFn: readKeptHere,
  staleTime: 0,
  gcTime: 0,
});

/** DfE’s published figures. */
export const publishedQuery = queryOptions({
  queryKey: ['published'],
  queryFn: ({ signal }) => readPublished(signal),
  structuralSharing: false,
});

function factsOf<T extends FactTable>({ facts }: Arrived<T>): Facts<T> {
  return facts;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
