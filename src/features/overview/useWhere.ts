import { monthInView, unitInView } from '@/address/schema';
import { useView } from '@/address/view';
import { useEntries, useRecords, useSession, useUnitTree } from '@/data/queries';
import type { WorkerMonths } from '@/domain/facts';
import type { Loaded } from '@/domain/missing';
import type { Where } from './where';

/** The unit and month in view, with what they are read from, and the workers' own rows once they are here. */
export function useWhere(): Where & { workers: Loaded<WorkerMonths> } {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records, workers } = useRecords();
  const view = useView();
  return {
    unit: unitInView(view.unit, tree),
    month: monthInView(view, session),
    evidence: { records, entries, tree },
    workers,
  };
}
