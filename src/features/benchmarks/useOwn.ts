import { monthInView } from '@/address/schema';
import { useView } from '@/address/view';
import { useEntries, useRecords, useSession, useUnitTree } from '@/data/queries';
import type { PublishedMeasure } from '@/domain/benchmarks/measures';
import { formatMonth } from '@/domain/format';
import { limitsInForce } from '@/domain/limits/limit';
import type { Line } from '@/domain/limits/status';
import { measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Figure } from '@/domain/measures/evaluate';
import { rates } from '@/domain/measures/rates';
import type { Loaded } from '@/domain/missing';
import { type Month, monthOf } from '@/domain/month';
import { lineIn } from '@/domain/readings/headline';

/** The session's own authority beside the published ones. */
export interface Own {
  /** "Westmere". */
  readonly name: string;
  /** "Westmere (simulated)": an invented authority says so wherever it stands beside real ones. */
  readonly label: string;
  /** "September 2026". */
  readonly month: string;
  /** A measure from its own records in the month in view, by DfE's definition. */
  readonly figureOf: (measure: PublishedMeasure) => Figure;
  /** The same in a September: what may be held against what was published for it. */
  readonly inSeptember: (measure: PublishedMeasure, year: number) => Figure;
  /** Its own limit, undefined where it has set none or where, for caseload, its workers' limits are not open. */
  readonly lineOf: (measure: PublishedMeasure) => Line | undefined;
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
  const inForce = limitsInForce(entries, month);
  return {
    name,
    label: session.simulated ? `${name} (simulated)` : `${name}, own records`,
    month: formatMonth(month),
    figureOf: (measure) => figureIn(measure, month),
    inSeptember: (measure, year) => figureIn(measure, monthOf(year, 9)),
    lineOf: ({ own, basis }) =>
      basis === 'FTE'
        ? lineIn(measureOf(own), id, month, { records, entries, tree }, inForce)
        : undefined,
    workers,
  };

  function figureIn(published: PublishedMeasure, at: Month): Figure {
    const measure = measureOf(published.own);
    const formula = { ...rates[published.id], months: measure.formula.months };
    return evaluate({ ...measure, formula }, records, teams, at);
  }
}
