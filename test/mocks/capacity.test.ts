import { SEED, simulate } from '@mocks/authority/simulate';
import { expect, test } from 'vitest';
import { rowsOf } from '@/api/slices';
import { teamAnswer } from '@/domain/board/answer';
import { coverTime } from '@/domain/board/coverTime';
import { loadOf, positionWords } from '@/domain/board/position';
import { teamExtract } from '@/domain/board/teamExtract';
import { otherTeams, roomElsewhere } from '@/domain/capacity/otherTeams';
import { compareRoom } from '@/domain/capacity/room';
import {
  changesOf,
  type TeamNow,
  teamCapacity,
  teamNow,
  teamsNow,
} from '@/domain/capacity/teamCapacity';
import { mostOf, roomIn, roomSum } from '@/domain/capacity/teamRoom';
import { dayOfTime } from '@/domain/instant';
import { limitLookup } from '@/domain/limits/lookup';
import type { Loaded } from '@/domain/missing';
import { monthOfDay } from '@/domain/month';
import { unitTree } from '@/domain/unit';
import type { CaseType } from '@/domain/worker';

/** What is said of a team beside others, and what its own page says, for every team of the simulated authority. */
const { units, entries, session, workerMonths, cases, coming, teamMonths } = simulate(SEED);
const tree = unitTree(units);
const teams = tree.teamsOf(tree.root.id);
const day = dayOfTime(session.extract);
const lookup = limitLookup(entries, monthOfDay(day), tree);
const tables = { day, age: 2, listed: [] };
const beside = teamsNow(
  { ...tables, workers: ready(workerMonths), cases: ready(cases) },
  new Set(teams),
  lookup,
  coverTime.default,
);

function ready<T>(data: T): Loaded<T> {
  return { state: 'ready', data };
}

/** A team as its own page has it: by the rows that a server sends of it alone. */
function ownPage(team: string): TeamNow {
  const only = new Set([team]);
  const at = teamExtract(team, {
    ...tables,
    workers: ready(rowsOf<'worker-month'>(workerMonths, only, undefined, undefined)),
    cases: ready(rowsOf<'case'>(cases, only, undefined, undefined)),
  });
  return teamNow(team, at, lookup, coverTime.default);
}

function elsewhere(from: string, type: CaseType | undefined) {
  return roomElsewhere(otherTeams(tree, from), {
    tree,
    type,
    lookup,
    boardOf: (team) => beside(team)?.board,
    teamMonths,
    asAt: session.asAt,
  });
}

test.each(teams)('%s is told beside others as on its own page', (team) => {
  const own = ownPage(team);
  const now = beside(team);
  if (!now) throw new Error(`${team} is not open.`);
  expect(now.nobody).toEqual(own.nobody);
  expect(now.board).toEqual(own.board);
  const { position, room } = teamCapacity(now, undefined, lookup);
  const listed = own.at.cases.state === 'ready' ? own.at.cases.data.table : undefined;
  expect(positionWords(own.board, listed, own.nobody.covered.length).join(' ')).toContain(
    `: ${Math.round(loadOf(position ?? { total: Number.NaN, limits: 0 }))}%.`,
  );
  const sum = roomSum(room.items);
  expect(teamAnswer(own.nobody, own.board).at(-1)?.text).toMatch(
    sum === 0 ? /^Nobody has room\.$/ : new RegExp(` room for ${sum}\\.$`),
  );
});

test('room in another team is what that team’s own page counts, from wherever and for whatever it is asked', () => {
  const told = teams.flatMap((from) =>
    ([undefined, 'protectionPlan', 'careLeaver'] as const).flatMap((type) =>
      elsewhere(from, type).map(({ team, room }) => ({ team, type, room })),
    ),
  );
  expect(told.length).toBeGreaterThan(teams.length);
  const boards = new Map(teams.map((team) => [team, ownPage(team).board]));
  for (const { team, type, room } of told) {
    const board = boards.get(team);
    expect(board && roomSum(roomIn(board, type, lookup).items), `${team} ${type}`).toBe(room);
  }
});

test('one who could take three siblings on a plan is found by the team’s own comparison too, and nobody else', () => {
  const request = { type: 'protectionPlan', children: 3 } as const;
  for (const team of teams) {
    const own = ownPage(team);
    const listed = own.at.cases.state === 'ready' ? own.at.cases.data.table : cases;
    const { suits, judgement } = compareRoom(request, {
      board: own.board.items,
      cases: listed,
      coming: changesOf(own, ready(coming)),
      extract: day,
      lookup,
    });
    const within = [...suits, ...judgement].some(({ over }) => over === 0);
    const now = beside(team);
    const most = now ? mostOf(roomIn(now.board, 'protectionPlan', lookup).items) : Number.NaN;
    expect(most >= 3, team).toBe(within);
  }
});
