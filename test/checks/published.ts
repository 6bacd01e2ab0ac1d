import { type PublishedColumn, publishedColumns, rateColumns } from '@/domain/benchmarks/columns';
import { readCell } from '@/domain/benchmarks/symbols';
import { type RateId, rateIds } from '@/domain/measures/rates';
import { type Month, monthOf } from '@/domain/month';
import type { Value } from '@/domain/value';
import { type Agreement, agreement } from './agreement';
import { type CsvRow, readCsv } from './publishedCsv';

/**
 * Recomputes every authority's published rates from their published components, in a table as DfE lets it be
 * downloaded: npm run check:published -- FILE
 */

const idColumns = ['time_period', 'geographic_level', 'la_name'] as const;

type Row = CsvRow<PublishedColumn | (typeof idColumns)[number]>;

function cellOf({ number, cells }: Row, column: PublishedColumn): Value {
  const value = readCell(cells[column]);
  if (value) return value;
  throw new Error(
    `Row ${number}, column ${column}: “${cells[column]}” is neither a figure nor one of DfE’s symbols.`,
  );
}

function censusOf({ number, cells }: Row): Month {
  const year = cells.time_period;
  if (/^\d{4}$/.test(year)) return monthOf(Number(year), 9);
  throw new Error(`Row ${number}, column time_period: “${year}” is not a year.`);
}

/** Checks one rate in every row and says what came of it. */
function checkRate(id: RateId, rows: readonly Row[]): { passed: number; failed: number } {
  const count: Record<Agreement['kind'], number> = {
    'not comparable': 0,
    exact: 0,
    'within rounding': 0,
    outside: 0,
  };
  for (const row of rows) {
    const found = agreement(id, censusOf(row), (column) => cellOf(row, column));
    count[found.kind] += 1;
    if (found.kind !== 'outside') continue;
    const { la_name: name, time_period: year } = row.cells;
    const parts =
      found.recomputed === undefined
        ? 'its components leave nothing to divide by'
        : `from its components ${found.recomputed}`;
    console.log(
      `${name}, ${year}, ${rateColumns[id]}: published ${found.published}, ${parts} (row ${row.number}).`,
    );
  }
  const passed = count.exact + count['within rounding'];
  console.log(
    `${rateColumns[id]}: ${passed + count.outside} comparable rows, ${count.exact} exact to 1 decimal, ${count['within rounding']} within input rounding, ${count.outside} outside`,
  );
  return { passed, failed: count.outside };
}

try {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Name the file to check: npm run check:published -- FILE');
  const { rows } = readCsv(file, [...idColumns, ...publishedColumns]);
  const authorities = rows.filter(({ cells }) => cells.geographic_level === 'Local authority');
  const found = rateIds.map((id) => checkRate(id, authorities));
  const passed = found.reduce((total, rate) => total + rate.passed, 0);
  const failed = found.reduce((total, rate) => total + rate.failed, 0);
  if (passed + failed === 0)
    throw new Error(`${file} holds no authority whose rates can be checked.`);
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
