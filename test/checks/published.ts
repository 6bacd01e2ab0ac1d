import {
  componentColumns,
  type PublishedColumn,
  type PublishedComponent,
  publishedColumns,
  rateColumns,
} from '@/domain/benchmarks/columns';
import { readCell } from '@/domain/benchmarks/symbols';
import { type Month, monthOf } from '@/domain/month';
import { divide, type RateId, rateIds, rates } from '@/domain/rates';
import { known, knownValue, roundHalfUp, sum, type Value } from '@/domain/value';
import { type CsvRow, readCsv } from './publishedCsv';

/**
 * Recomputes every authority's published rates from their published components with the functions the app itself uses.
 * Components are printed rounded, so each is known only to half its last digit: a rate agrees where some true
 * components within those bounds round to it.
 */

const idColumns = ['time_period', 'geographic_level', 'la_name'] as const;

type Row = CsvRow<PublishedColumn | (typeof idColumns)[number]>;

type Outcome =
  | { readonly kind: 'not comparable' | 'exact' | 'within rounding' }
  | { readonly kind: 'outside'; readonly sentence: string };

interface Bounds {
  readonly least: number;
  readonly most: number;
}

const wholeNumbers: ReadonlySet<PublishedComponent> = new Set([
  'cases',
  'inPostHeadcount',
  'leaversHeadcount',
  'agencyHeadcount',
]);

function cell({ number, cells }: Row, column: PublishedColumn): Value {
  const value = readCell(cells[column]);
  if (value) return value;
  throw new Error(
    `Row ${number}, column ${column}: “${cells[column]}” is neither a figure nor one of DfE’s symbols.`,
  );
}

function census({ number, cells }: Row): Month {
  const year = cells.time_period;
  if (/^\d{4}$/.test(year)) return monthOf(Number(year), 9);
  throw new Error(`Row ${number}, column time_period: “${year}” is not a year.`);
}

/** The rate, unrounded, as a number; more cover than there is to cover is a number here too. */
function rateFrom(id: RateId, at: ReadonlyMap<PublishedComponent, number>, month: Month) {
  const total = (components: readonly PublishedComponent[]) =>
    sum(components.map((component) => known(at.get(component) as number)));
  const { numerator, denominator } = rates[id];
  const { value } = divide(rates[id], total(numerator), total(denominator), month);
  return value.kind === 'lowReliability' ? value.value : knownValue(value);
}

/** The least and the most the rate can truly be: it rises or falls with each component, so its corners bound it. */
function bounds(id: RateId, printed: ReadonlyMap<PublishedComponent, number>, month: Month) {
  let corners = [new Map(printed)];
  for (const [component, figure] of printed) {
    if (wholeNumbers.has(component)) continue;
    const ends = [Math.max(0, figure - 0.05), figure + 0.05];
    corners = corners.flatMap((corner) => ends.map((end) => new Map(corner).set(component, end)));
  }
  const found = corners.map((corner) => rateFrom(id, corner, month) ?? Number.POSITIVE_INFINITY);
  return { least: Math.min(...found), most: Math.max(...found) } satisfies Bounds;
}

function compare(row: Row, id: RateId): Outcome {
  const month = census(row);
  const published = knownValue(cell(row, rateColumns[id]));
  const components = [...new Set([...rates[id].numerator, ...rates[id].denominator])];
  const printed = new Map<PublishedComponent, number>();
  for (const component of components) {
    const figure = knownValue(cell(row, componentColumns[component]));
    if (figure !== undefined) printed.set(component, figure);
  }
  if (published === undefined || printed.size < components.length)
    return { kind: 'not comparable' };
  const rate = rateFrom(id, printed, month);
  if (rate !== undefined) {
    if (roundHalfUp(rate, 1) === published) return { kind: 'exact' };
    const { least, most } = bounds(id, printed, month);
    if (roundHalfUp(least, 1) <= published && published <= roundHalfUp(most, 1))
      return { kind: 'within rounding' };
  }
  const { la_name: name, time_period: year } = row.cells;
  const found =
    rate === undefined
      ? 'its components leave nothing to divide by'
      : `from its components ${roundHalfUp(rate, 1)}`;
  const sentence = `${name}, ${year}, ${rateColumns[id]}: published ${published}, ${found} (row ${row.number}).`;
  return { kind: 'outside', sentence };
}

function check(file: string): { passed: number; failed: number } {
  const { rows } = readCsv(file, [...idColumns, ...publishedColumns]);
  const authorities = rows.filter(({ cells }) => cells.geographic_level === 'Local authority');
  let passed = 0;
  let failed = 0;
  for (const id of rateIds) {
    const outcomes = authorities.map((row) => compare(row, id));
    const count = (kind: Outcome['kind']) => outcomes.filter((o) => o.kind === kind).length;
    const [exact, within, outside] = [count('exact'), count('within rounding'), count('outside')];
    passed += exact + within;
    failed += outside;
    for (const outcome of outcomes) if (outcome.kind === 'outside') console.log(outcome.sentence);
    console.log(
      `${rateColumns[id]}: ${exact + within + outside} comparable rows, ${exact} exact to 1 decimal, ${within} within input rounding, ${outside} outside`,
    );
  }
  if (passed + failed === 0)
    throw new Error(`${file} holds no authority whose rates can be checked.`);
  return { passed, failed };
}

try {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Name the file to check: npm run check:published -- FILE');
  const { passed, failed } = check(file);
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
