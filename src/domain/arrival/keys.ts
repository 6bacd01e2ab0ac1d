import { type Arriving, placeOf, placeWords } from '@/domain/arrival/arriving';
import type { Tally } from '@/domain/arrival/tally';
import type { FactTable } from '@/domain/facts';
import type { UnitTree } from '@/domain/unit';

/** What makes a row of a table the only one of its kind; known changes have no such key. */
export const keysOf: Readonly<
  Record<FactTable, readonly ('worker' | 'team' | 'month' | 'reference')[]>
> = {
  'worker-month': ['worker', 'team', 'month'],
  'team-month': ['team', 'month'],
  case: ['reference'],
  coming: [],
};

/**
 * Tells each row that does not say which worker or which case it is of. It is used as one of its own, because nobody is
 * to be lost, though it may be another row told twice.
 */
export function tellKeyless(found: Arriving, tree: UnitTree, out: Uint8Array, tally: Tally): void {
  for (const column of keysOf[found.table]) {
    const text = found.texts[column];
    if (!text || found.unavailable[column] !== undefined) continue;
    for (let row = 0; row < found.rows; row++) {
      if (text.codes[row] !== -1 || out[row] === 1) continue;
      // Whose a restricted case is may be kept from the reader on purpose.
      if (found.numbers.restricted?.[row] === 1) continue;
      tally.add('no key', 1, () => {
        const place = placeOf(found, row);
        return {
          table: found.table,
          row: row + 1,
          column,
          value: '',
          ...place,
          sentence: `${found.table}, row ${row + 1}, ${column} is empty${placeWords(place, tree)}: the row is used as one of its own, and may be another told twice. Give it its ${column}.`,
          touches: {
            teams: place.team === null ? 'any' : [place.team],
            months: place.month === null ? null : [place.month, place.month],
            columns: null,
          },
        };
      });
    }
  }
}
