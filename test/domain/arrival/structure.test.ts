import { expect, test } from 'vitest';
import { structureFindings } from '@/domain/arrival/structure';
import { teamMonths } from '@/domain/measures/teamMonths';
import { type Unit, unitTree } from '@/domain/unit';
import { teamOnly, workersTable } from '../measures/rows';

const unit = (id: string, kind: Unit['kind'], parent: string | null): Unit => ({
  id,
  name: id,
  kind,
  function: 'mixed',
  parent,
});

/** The sentences about a structure whose named teams have rows. */
function told(units: readonly Unit[], withRows: readonly string[]): readonly string[] {
  const months = teamMonths(
    workersTable([]),
    withRows.map((team) => teamOnly({ team })),
  );
  return structureFindings(unitTree(units), months).listed.map(({ sentence }) => sentence);
}

const county = unit('county', 'authority', null);

test.each([
  [
    'a structure whose teams all have rows is in no doubt',
    [county, unit('A', 'team', 'county')],
    ['A'],
    [],
  ],
  [
    'a team under a team is told, because its rows may hold theirs',
    [county, unit('A', 'team', 'county'), unit('B', 'team', 'A')],
    ['A', 'B'],
    [
      'units, row 2, id “A”: “A” is a team and has teams under it, “B”: its own rows and theirs are added up. If its rows hold theirs already, they count twice: make it a service, or take its rows out.',
    ],
  ],
  [
    'so is a team that no month holds',
    [county, unit('A', 'team', 'county'), unit('B', 'team', 'county')],
    ['A'],
    [
      'units, row 3, id “B”: “B” has no row in any month of team-month, so no figure counts it. Send its rows, or take it out of the structure.',
    ],
  ],
  ['no row of any team says nothing of one of them', [county, unit('A', 'team', 'county')], [], []],
] as const)('%s', (_, units, withRows, sentences) => {
  expect(told(units, withRows)).toEqual(sentences);
});
