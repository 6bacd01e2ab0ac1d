import { SEED, simulate } from '@mocks/authority/simulate';
import { expect, test } from 'vitest';
import { rowsOf, withoutRestricted } from '@/api/slices';
import { careOf } from '@/domain/board/care';
import { coverTime } from '@/domain/board/coverTime';
import { isShut, openChildAt } from '@/domain/board/openChild';
import { positionWords } from '@/domain/board/position';
import { teamExtract } from '@/domain/board/teamExtract';
import { teamNow } from '@/domain/capacity/teamCapacity';
import { openCaseAnswer } from '@/domain/flags/attention';
import { dayOfTime } from '@/domain/instant';
import { limitLookup } from '@/domain/limits/lookup';
import { monthOfDay } from '@/domain/month';
import { textAt } from '@/domain/table';
import { unitTree } from '@/domain/unit';
import { caseTypes } from '@/domain/worker';
import { inUrgency, nobodyTable } from '../../src/features/team/nobodyTable';

/** The children with nobody of every team of the simulated authority, wherever the app counts them. */
const authorities = [SEED, SEED + 1, SEED + 5].map((seed) => ({ seed, ...simulate(seed) }));
const [authority = simulate(SEED)] = authorities;
const { cases } = authority;
const tree = unitTree(authority.units);
const teams = tree.teamsOf(tree.root.id);
const day = dayOfTime(authority.session.extract);

function now(team: string, told = cases, { entries, workerMonths } = authority) {
  const lookup = limitLookup(entries, monthOfDay(day), tree);
  const only = new Set([team]);
  const at = teamExtract(team, {
    day,
    age: 2,
    listed: [],
    workers: {
      state: 'ready',
      data: rowsOf<'worker-month'>(workerMonths, only, undefined, undefined),
    },
    cases: { state: 'ready', data: rowsOf<'case'>(told, only, undefined, undefined) },
  });
  return teamNow(team, at, lookup, coverTime.default);
}

/** Each team of each authority, which has the same units and day whatever its seed. */
const places = authorities.flatMap((of) => teams.map((team) => [of.seed, team, of] as const));

test.each(places)(
  'seed %d, %s: table, strip, panel, position and Overview count the same',
  (_, team, of) => {
    const { at, board, nobody } = now(team, of.cases, of);
    const { entries } = of;
    const { items } = nobody.children;
    const lines = nobodyTable(inUrgency(nobody), {
      extract: day,
      nameOf: (id) => id,
      absenceOf: () => ({ since: undefined, back: undefined }),
      entries,
    }).rows;
    expect(lines).toHaveLength(items.length + nobody.heldInName.length);

    const cares = board.items.map(({ id }) => careOf(nobody, id));
    const onStrip = cares.reduce((sum, care) => sum + care.nobody, 0);
    const ids = new Set<string | null>(board.items.map(({ id }) => id));
    expect(onStrip).toBe(items.filter(({ worker }) => ids.has(worker)).length);
    for (const care of cares) {
      const blocks = caseTypes.reduce((sum, type) => sum + care.byType[type], 0);
      expect(blocks).toBe(care.nobody);
    }

    // Of one who is away every child is covered, has nobody, or is left too briefly to count: never two of them.
    for (const worker of board.items) {
      const care = careOf(nobody, worker.id);
      expect(care.nobody + care.covered.length).toBeLessThanOrEqual(worker.cases);
      if (worker.presence > 0) expect(care.covered).toEqual([]);
    }
    const covered = cares.reduce((sum, care) => sum + care.covered.length, 0);
    expect(nobody.covered).toHaveLength(covered);
    const list = at.cases.state === 'ready' ? at.cases.data.table : undefined;
    const position = positionWords(board, list, nobody.covered.length).join(' ');
    if (covered > 0) expect(position).toContain(`(${covered} covered)`);

    const { numbers } = openCaseAnswer(team, { tree, entries }, at, coverTime.default);
    const told = numbers['child with nobody'] ?? '';
    expect(told.startsWith(items.length === 0 ? '' : String(items.length))).toBe(true);
  },
);

test('the teams above hold children of each sort', () => {
  const all = places.map(([, team, of]) => now(team, of.cases, of).nobody);
  expect(all.some(({ covered }) => covered.length > 0)).toBe(true);
  expect(all.some(({ heldInName }) => heldInName.length > 0)).toBe(true);
  const why = new Set(all.flatMap(({ children }) => children.items.map((child) => child.why)));
  expect([...why]).toEqual(expect.arrayContaining(['unallocated', 'worker away']));
});

test('a restricted case is counted for everybody, and told by name to the manager of its team alone', () => {
  const leader = withoutRestricted(cases, () => false);
  const rows = Array.from({ length: cases.rows }, (_, row) => row);
  const restricted = rows.filter((row) => cases.columns.restricted[row] === 1);
  expect(restricted.length).toBeGreaterThan(0);
  for (const row of restricted) {
    expect(isShut(openChildAt(leader, row))).toBe(true);
    for (const column of ['reference', 'family', 'previousWorkers'] as const)
      expect(textAt(leader.columns[column], row)).toBeNull();
    const own = withoutRestricted(cases, (team) => team === textAt(cases.columns.team, row));
    expect(openChildAt(own, row).reference).not.toBe('');
  }
  for (const team of teams) {
    const [full, bare] = [now(team).nobody, now(team, leader).nobody];
    expect(bare.children.items.map(({ why, since, type }) => [why, since, type])).toEqual(
      full.children.items.map(({ why, since, type }) => [why, since, type]),
    );
    expect(bare.covered).toHaveLength(full.covered.length);
  }
});
