import type { PublishedMeasure } from '@/domain/benchmarks/measures';
import { formatNumber } from '@/domain/format';
import { measureOf } from '@/domain/measures/catalogue';
import type { Own } from './useOwn';

/** The own authority's red limit as a load line names it: "18", "4.5%". */
export function redWords(red: number, { own }: PublishedMeasure): string {
  const { decimals, suffix } = measureOf(own).style;
  return `${formatNumber(red, Number.isInteger(red) ? 0 : decimals)}${suffix}`;
}

/** The load line of a chart, saying whose limit it is: no other authority has set it. */
export function chartLine(
  own: Own,
  measure: PublishedMeasure,
): { value: number; label: string } | undefined {
  const line = own.lineOf(measure);
  return line && { value: line.red, label: `${own.name}’s limit, ${redWords(line.red, measure)}` };
}
