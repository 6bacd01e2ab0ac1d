import { type Arriving, placeOf, placeWords, shown } from '@/domain/arrival/arriving';
import { senseOf } from '@/domain/arrival/sense';
import type { Tally } from '@/domain/arrival/tally';
import { count } from '@/domain/format';
import { type Month, monthText } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';

/**
 * Marks the rows that belong nowhere, which no figure can count: without a team or a month, of a team that the
 * structure lacks, or of a unit that is no team. Rows of one such team are one finding.
 */
export function takeOutUnplaced(
  found: Arriving,
  tree: UnitTree,
  out: Uint8Array,
  tally: Tally,
): void {
  const { month } = found.numbers;
  const { team } = found.texts;
  if (!team) return;
  const isTeam = team.dictionary.map((id) => tree.byId.get(id)?.kind === 'team');
  const elsewhere = new Map<number, number[]>();
  for (let row = 0; row < found.rows; row++) {
    const code = team.codes[row] as number;
    if (month && !isMonth(month[row] as number)) takeOut(row, 'month');
    else if (code === -1) takeOut(row, 'team');
    else if (!isTeam[code]) {
      out[row] = 1;
      const rows = elsewhere.get(code);
      if (rows) rows.push(row);
      else elsewhere.set(code, [row]);
    }
  }
  for (const [code, rows] of elsewhere) {
    const [first = 0] = rows;
    const id = team.dictionary[code] as string;
    const months = month && rows.map((row) => month[row] as Month);
    const unit = tree.byId.get(id);
    tally.add(unit ? 'not a team' : 'unknown team', rows.length, () => ({
      table: found.table,
      row: first + 1,
      column: 'team',
      value: id,
      ...placeOf(found, first),
      sentence: `${found.table}, row ${first + 1}, team ${shown(id)}: ${
        unit
          ? `${shown(unit.name)} is ${unit.kind === 'authority' ? 'an' : 'a'} ${unit.kind}, not a team`
          : 'the structure has no such team'
      }, so ${count(rows.length, 'row')} of it ${rows.length === 1 ? 'is' : 'are'} counted nowhere. ${
        unit
          ? 'Give each row the team it belongs to.'
          : 'Add the team to the structure, with the month it closed if it has, or correct the rows.'
      }`,
      touches: {
        teams: unit ? tree.teamsOf(id) : 'only units above',
        months: months ? spanOf(months) : null,
        columns: null,
      },
    }));
  }

  function takeOut(row: number, column: 'team' | 'month'): void {
    out[row] = 1;
    if (found.unavailable[column] !== undefined) return;
    tally.add('no place', 1, () => {
      const place = placeOf(found, row);
      const value = column === 'month' && place.month !== null ? monthText(place.month) : '';
      const where = column === 'month' ? { ...place, month: null } : place;
      return {
        table: found.table,
        row: row + 1,
        column,
        value,
        ...where,
        sentence: `${found.table}, row ${row + 1}, ${column} ${value === '' ? 'is empty' : 'is out of any calendar in use'}${placeWords(where, tree)}: the row is counted nowhere. Give it its ${column}.`,
        touches: {
          teams:
            where.team !== null && tree.byId.has(where.team) ? tree.teamsOf(where.team) : 'any',
          months: where.month === null ? null : [where.month, where.month],
          columns: null,
        },
      };
    });
  }
}

function isMonth(month: number): boolean {
  const { least, most } = senseOf['team-month'].month;
  return month >= least && month <= most;
}

/** The first and the last of some months. */
function spanOf(months: readonly Month[]): readonly [Month, Month] {
  const inOrder = [...months].sort((a, b) => a - b);
  return [inOrder[0] as Month, inOrder.at(-1) as Month];
}
