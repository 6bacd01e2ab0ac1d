import { type Arriving, placeOf, placeWords, shown } from '@/domain/arrival/arriving';
import { type Sense, senseOf } from '@/domain/arrival/sense';
import { setWords } from '@/domain/arrival/setWords';
import type { Tally } from '@/domain/arrival/tally';
import { factSchemas } from '@/domain/facts';
import { count, formatDay, formatNumber, listWords } from '@/domain/format';
import { type Day, dayOf } from '@/domain/month';
import type { ColumnKind } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';

/** Calls `blank` for every cell whose number or day cannot be meant, as of the day of the extract, and tells each. */
export function blankSenseless(
  found: Arriving,
  tree: UnitTree,
  extract: Day,
  out: Uint8Array,
  blank: (column: string, row: number) => void,
  tally: Tally,
): void {
  const kinds: Readonly<Record<string, ColumnKind>> = factSchemas[found.table];
  const senses: Readonly<Record<string, Sense>> = senseOf[found.table];
  for (const [column, sense] of Object.entries(senses)) {
    const cells = found.numbers[column];
    if (column === 'month' || !cells) continue;
    for (let row = 0; row < found.rows; row++) {
      const cell = cells[row] as number;
      // What is missing is no doubt.
      if (Number.isNaN(cell) || out[row] === 1) continue;
      const why = whySenseless(cell, sense, kinds[column], extract);
      if (why === undefined) continue;
      blank(column, row);
      tally.add('beyond sense', 1, () => {
        const place = placeOf(found, row);
        const value = kinds[column] === 'day' ? dayWords(cell) : numberWords(cell);
        return {
          table: found.table,
          row: row + 1,
          column,
          value,
          ...place,
          sentence: `${found.table}, row ${row + 1}, ${column} ${value}${placeWords(place, tree)}: ${why}, so it counts as missing, and so does every figure made from it. Correct it where the records are kept.`,
          touches: {
            teams: place.team === null ? 'any' : [place.team],
            months: place.month === null ? null : [place.month, place.month],
            columns: [column],
          },
        };
      });
    }
  }
}

/** Why a cell cannot be meant, in words; undefined where it can. */
function whySenseless(
  cell: number,
  { least, most, whole, been }: Sense,
  kind: ColumnKind | undefined,
  extract: Day,
): string | undefined {
  if (cell < least || cell > most) {
    if (kind === 'day') return 'it is no day that can be meant';
    return cell < least
      ? `it is below ${formatNumber(least, 0)}`
      : `the most that can be meant is ${formatNumber(most, 0)}`;
  }
  if (been && cell > extract) return `it is after the extract of ${formatDay(extract)}`;
  if (whole && !Number.isInteger(cell)) return 'it is no whole number';
  return undefined;
}

/**
 * Calls `blank` for every cell with a word that the contract does not have there; one finding a word. A known change of
 * an unknown kind says nothing, so its row goes out.
 */
export function blankUnknownWords(
  found: Arriving,
  out: Uint8Array,
  blank: (column: string, row: number) => void,
  tally: Tally,
): void {
  for (const [column, words] of Object.entries(setWords[found.table])) {
    const text = found.texts[column];
    if (!text) continue;
    text.dictionary.forEach((word, code) => {
      if (words.includes(word)) return;
      const rows: number[] = [];
      for (let row = 0; row < found.rows; row++)
        if (text.codes[row] === code && out[row] !== 1) rows.push(row);
      const [first] = rows;
      if (first === undefined) return;
      for (const row of rows)
        if (column === 'kind') out[row] = 1;
        else blank(column, row);
      const teams = new Set(rows.map((row) => placeOf(found, row).team ?? ''));
      tally.add('unknown word', rows.length, () => ({
        table: found.table,
        row: first + 1,
        column,
        value: word,
        ...placeOf(found, first),
        sentence: `${found.table}, row ${first + 1}, ${column} ${shown(word)}: the app does not know the word, so ${column === 'kind' ? `${count(rows.length, 'row')} with it ${rows.length === 1 ? 'is' : 'are'} not used` : `the ${column} of ${count(rows.length, 'row')} counts as missing`}. Use one of: ${listWords(words)}.`,
        touches: { teams: [...teams], months: null, columns: [column] },
      }));
    });
  }
}

function numberWords(cell: number): string {
  if (!Number.isFinite(cell)) return cell < 0 ? 'infinite, below 0' : 'infinite';
  return String(cell).replace('-', '−');
}

/** The day itself where the calendar has a year for it, or its number. */
function dayWords(cell: number): string {
  const inCalendar = cell >= dayOf(1, 1, 1) && cell <= dayOf(9999, 12, 31);
  return inCalendar ? formatDay(cell as Day) : numberWords(cell);
}
