import { limitWords, loadWords } from '@/charts/barWords';
import type { BarredWorker } from '@/charts/WorkerBars';
import type { TableDescription } from '@/export/table';

/** The workers of the strip as a list to take along, in the words of the strip. */
export function boardTable(
  workers: readonly BarredWorker[],
  nameOf: ReadonlyMap<string, string>,
): TableDescription {
  return {
    caption: 'Workers against their own limits',
    columns: [
      { key: 'worker', label: 'Worker', align: 'start' },
      { key: 'load', label: 'Load', align: 'end' },
      { key: 'limit', label: 'Limit', align: 'end' },
      { key: 'status', label: 'Status, over since', align: 'start' },
      { key: 'away', label: 'Away', align: 'start' },
      { key: 'fte', label: 'FTE', align: 'end' },
      { key: 'stage', label: 'Role, stage', align: 'start' },
      { key: 'post', label: 'In post', align: 'start' },
      { key: 'last', label: 'Last given a case', align: 'start' },
    ],
    rows: workers.map((worker) => ({
      worker: nameOf.get(worker.id) ?? worker.id,
      load: { text: loadWords(worker.cases), number: worker.cases },
      limit: {
        text: limitWords(worker.limit, worker.away !== undefined),
        number: worker.away === undefined ? (worker.limit ?? Number.NaN) : 0,
      },
      status: worker.statusWords,
      away: worker.away ?? '',
      fte: worker.fte,
      stage: worker.stage,
      post: worker.inPost,
      last: worker.lastAllocated,
    })),
  };
}
