import { type Arriving, placeOf, placeWords } from '@/domain/arrival/arriving';
import type { Tally } from '@/domain/arrival/tally';
import type { Component } from '@/domain/facts';
import { listWords } from '@/domain/format';
import type { UnitTree } from '@/domain/unit';

/** What case holders are told by. A case holder has cases and FTE (facts.ts), so all of them are 0, or none is. */
const ofHolders = ['cases', 'caseHolders', 'caseHolderFte'] as const satisfies readonly Component[];

/**
 * Calls `blank` for what a team's month says of its case holders where that cannot all be so, such as cases held by
 * nobody, and tells the row: nothing says which of the numbers is wrong.
 */
export function blankContradictions(
  found: Arriving,
  tree: UnitTree,
  out: Uint8Array,
  blank: (column: string, row: number) => void,
  tally: Tally,
): void {
  if (found.table !== 'team-month') return;
  for (let row = 0; row < found.rows; row++) {
    if (out[row] === 1) continue;
    const cellOf = (name: Component) => found.numbers[name]?.[row] ?? Number.NaN;
    const none = ofHolders.find((name) => cellOf(name) === 0);
    const some = ofHolders.find((name) => cellOf(name) > 0);
    if (none === undefined || some === undefined) continue;
    for (const name of ofHolders) blank(name, row);
    tally.add('contradiction', 1, () => {
      const place = placeOf(found, row);
      return {
        table: found.table,
        row: row + 1,
        column: none,
        value: '0',
        ...place,
        sentence: `${found.table}, row ${row + 1}, ${none} 0 with ${some} ${cellOf(some)}${placeWords(place, tree)}: both cannot be, so ${listWords(ofHolders)} of the row count as missing, and so does every figure made from them. Correct it where the records are kept.`,
        touches: {
          teams: place.team === null ? 'any' : [place.team],
          months: place.month === null ? null : [place.month, place.month],
          columns: ofHolders,
        },
      };
    });
  }
}
