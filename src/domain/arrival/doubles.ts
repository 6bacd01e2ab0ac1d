import { type Arriving, placeOf, placeWords, shown } from '@/domain/arrival/arriving';
import { keysOf } from '@/domain/arrival/keys';
import { senseOf } from '@/domain/arrival/sense';
import type { Tally } from '@/domain/arrival/tally';
import type { FactTable } from '@/domain/facts';
import { formatNumber, listWords } from '@/domain/format';
import { textAt } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';

/** What becomes of rows that have one key and differ, in words. */
const fates: Readonly<Record<FactTable, string>> = {
  'worker-month': 'differ, so no number of either is used',
  'team-month': 'differ, so neither is used, and the month is without the team',
  case: 'differ, so the one allocated last is used',
  coming: '',
};

/**
 * Marks the rows that are there more than once. Where they are alike, the first is kept. Where they differ nothing says
 * which is right: a team's month is taken out whole; of a worker's one row stays, so that the worker is not lost, with
 * `blank` called for all its numbers; of a case the one allocated last stays, because a child is not to be lost.
 */
export function takeOutDoubles(
  found: Arriving,
  tree: UnitTree,
  out: Uint8Array,
  blank: (column: string, row: number) => void,
  tally: Tally,
): void {
  for (const rows of doublesIn(found, out)) {
    const alike = rows.every((row) => sameCells(found, rows[0] as number, row));
    const kept = alike ? rows[0] : keptOf(found, rows);
    for (const row of rows) if (row !== kept) out[row] = 1;
    if (!alike && found.table === 'worker-month' && kept !== undefined)
      for (const column of Object.keys(found.numbers)) if (column !== 'month') blank(column, kept);
    tally.add('doubled', rows.length, () => sentenceOf(found, tree, rows, alike));
  }
}

function keptOf({ table, numbers }: Arriving, rows: readonly number[]): number | undefined {
  if (table === 'team-month') return undefined;
  if (table !== 'case') return rows[0];
  const allocated = (row: number) => numbers.allocatedOn?.[row] ?? Number.NaN;
  return rows.reduce((last, row) => (allocated(row) > allocated(last) ? row : last));
}

/** The rows that share a key, for every key that has several. */
function doublesIn(found: Arriving, out: Uint8Array): number[][] {
  const keys = keysOf[found.table];
  if (keys.length === 0) return [];
  const parts = keys.map((name) => {
    const text = found.texts[name];
    if (text) return { codes: text.codes, size: text.dictionary.length + 1 };
    const months = found.numbers[name] ?? new Float64Array(found.rows);
    return { codes: months, size: senseOf['team-month'].month.most + 1 };
  });
  const firstOf = new Map<number, number>();
  const several = new Map<number, number[]>();
  for (let row = 0; row < found.rows; row++) {
    if (out[row] === 1) continue;
    let key = 0;
    for (const { codes, size } of parts) {
      const code = codes[row] as number;
      key = code < 0 ? Number.NaN : key * size + code;
    }
    // Without all of its key a row is nobody's double.
    if (Number.isNaN(key)) continue;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, row);
    else several.set(key, [...(several.get(key) ?? [first]), row]);
  }
  return [...several.values()];
}

function sameCells({ numbers, texts }: Arriving, a: number, b: number): boolean {
  return (
    Object.values(numbers).every((column) => Object.is(column[a], column[b])) &&
    Object.values(texts).every(({ codes }) => codes[a] === codes[b])
  );
}

function sentenceOf(
  found: Arriving,
  tree: UnitTree,
  rows: readonly number[],
  alike: boolean,
): ReturnType<Parameters<Tally['add']>[2]> {
  const { table, texts } = found;
  const first = rows[0] as number;
  const place = placeOf(found, first);
  const column = keysOf[table][0] ?? '';
  const value = texts[column] ? (textAt(texts[column], first) ?? '') : '';
  const fate = alike ? 'are alike, so one is used' : fates[table];
  const numbers = listWords(rows.slice(0, 10).map((row) => formatNumber(row + 1, 0)));
  const more = rows.length > 10 ? ` and ${formatNumber(rows.length - 10, 0)} more` : '';
  return {
    table,
    row: first + 1,
    column,
    value,
    ...place,
    sentence: `${table}, rows ${numbers}${more}, ${column} ${shown(value)}${placeWords(place, tree)}: they are of the same key and ${fate}. Leave the right one in.`,
    touches: {
      teams: place.team === null ? 'any' : [place.team],
      months: place.month === null ? null : [place.month, place.month],
      columns: null,
    },
  };
}
