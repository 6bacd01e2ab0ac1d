import { expect, test } from 'vitest';
import { strayReductions } from '@/domain/limits/strayReductions';
import type { Entry } from '@/domain/log/entries';
import { addMonths, type Month } from '@/domain/month';
import {
  entry,
  september,
  takenBack,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from '../measures/rows';

const reduced = (given: { worker?: string; team?: string; to?: Month } = {}, from = september) =>
  entry(
    1,
    'reduction',
    { worker: 'W1', team: 'north-1', percent: 25, ...given },
    { effective: from },
  );
const august = addMonths(september, -1);
const inNorth = worker({ worker: 'W2' });

test.each<[string, readonly Entry[], readonly WorkerRow[], number]>([
  ['of somebody in the team', [reduced()], [worker(), inNorth], 0],
  ['of somebody who was never in it', [reduced({ worker: 'W9' })], [worker(), inNorth], 1],
  ['of somebody who has left it', [reduced()], [worker({ month: august }), inNorth], 1],
  [
    'of somebody who is in another team now',
    [reduced()],
    [worker({ team: 'north-2' }), inNorth],
    1,
  ],
  ['that is over', [reduced({ to: august }, august)], [inNorth], 0],
  ['that has yet to begin', [reduced({}, addMonths(september, 1))], [inNorth], 0],
  ['that was taken back', [reduced(), takenBack(2, reduced())], [inNorth], 0],
  ['in a team whose rows are not here', [reduced({ team: 'south-1' })], [inNorth], 0],
])('a reduction %s', (_, log, rows, strays) => {
  expect(strayReductions(log, workersTable(rows), tree)).toHaveLength(strays);
});

test('it is told whose, where, and what to do', () => {
  expect(strayReductions([reduced()], workersTable([inNorth]), tree)).toEqual([
    'Reduced by 25% from September 2026 until it is taken back: the limit of W1 in North 1. It counts nowhere, because W1 is not in North 1 in September 2026. Agree it anew in the team they are in now.',
  ]);
});
