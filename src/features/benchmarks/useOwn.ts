import { monthInView } from '@/address/schema';
import { useView } from '@/address/view';
import { useEntries, useRecords, useSession, useUnitTree } from '@/data/queries';
import type { PublishedMeasure } from '@/domain/benchmarks/measures';
import { formatMonth } from '@/domain/format';
import { limitsInForce } from '@/domain/limits/limit';
import type { Line } from '@/domain/limits/status';
import { measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Figure, limitsOf } from '@/domain/measures/evaluate';
import { rates } from '@/domain/measures/rates';
import type { Loaded, WhyUnknown } from '@/domain/missing';
import { lineIn } from '@/domain/readings/headline';

/** The session's own authority beside the published ones. */
export interface Own {
  /** "Westmere". */
  readonly name: string;
  /** "Westmere (simulated)": an invented authority says so wherever it stands beside real ones. */
  readonly label: string;
  /** "September 2026". */
  readonly month: string;
  /** A measure from its own records, by DfE's definition. */
  readonly figureOf: (measure: PublishedMeasure) => Figure;
  /** Its own limit, undefined where it has set none or where, for caseload, its workers' limits are not open. */
  readonly lineOf: (measure: PublishedMeasure) => Line | undefined;
  /** Why there is no line for caseload, where that is not for want of a limit. */
  readonly closed: WhyUnknown | undefined;
  /** The workers' own records that its line on caseload follows from. */
  readonly workers: Loaded<unknown>;
}

/** The authority's own figures in the month in view, with the limits it has set. */
export function useOwn(): Own {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records, workers } = useRecords();
  const month = monthInView(useView(), session);
  const { id, name } = tree.root;
  const teams = tree.teamsOf(id);
  const limits = limitsOf(records, teams);
  const inForce = limitsInForce(entries, month);
  return {
    name,
    label: session.simulated ? `${name} (simulated)` : `${name}, own records`,
    month: formatMonth(month),
    figureOf: (published) => {
      const measure = measureOf(published.own);
      const formula = { ...rates[published.id], months: measure.formula.months };
      return evaluate({ ...measure, formula }, records, teams, month);
    },
    lineOf: ({ own, basis }) =>
      basis === 'FTE'
        ? lineIn(measureOf(own), id, month, { records, entries, tree }, inForce)
        : undefined,
    workers,
    closed: limits.state === 'ready' ? undefined : limits.state,
  };
}
