import { shown } from '@/domain/arrival/arriving';
import { newTally } from '@/domain/arrival/tally';
import type { TeamMonths } from '@/domain/facts';
import type { Findings } from '@/domain/finding';
import { listWords } from '@/domain/format';
import type { Unit, UnitTree } from '@/domain/unit';

/**
 * What is in doubt about the structure: teams under a team, whose figures are added to their own, and teams that no
 * month holds while others have rows. Rows count the units in the order in which they arrived.
 */
export function structureFindings(tree: UnitTree, { rows, columns }: TeamMonths): Findings {
  const tally = newTally();
  const withRows = new Set(columns.team.codes);
  const seen = new Set(columns.team.dictionary.filter((_, code) => withRows.has(code)));
  [...tree.byId.values()].forEach((unit, i) => {
    if (unit.kind !== 'team') return;
    const below = tree.teamsOf(unit.id).filter((id) => id !== unit.id);
    if (below.length > 0)
      tally.add('team under a team', 1, () =>
        findingOf(unit, i + 1, below, overWords(unit, below)),
      );
    if (rows > 0 && !seen.has(unit.id))
      tally.add('no rows', 1, () => findingOf(unit, i + 1, [], silentWords(unit)));
  });
  return tally.findings();

  function overWords({ name }: Unit, below: readonly string[]): string {
    const names = listWords(below.map((id) => shown(tree.byId.get(id)?.name ?? id)));
    return `${shown(name)} is a team and has teams under it, ${names}: its own rows and theirs are added up. If its rows hold theirs already, they count twice: make it a service, or take its rows out.`;
  }
}

function silentWords({ name }: Unit): string {
  return `${shown(name)} has no row in any month of team-month, so no figure counts it. Send its rows, or take it out of the structure.`;
}

function findingOf(unit: Unit, row: number, below: readonly string[], sentence: string) {
  return {
    table: 'units' as const,
    row,
    column: 'id',
    value: unit.id,
    team: unit.id,
    month: null,
    sentence: `units, row ${row}, id ${shown(unit.id)}: ${sentence}`,
    touches: { teams: [unit.id, ...below], months: null, columns: null },
  };
}
