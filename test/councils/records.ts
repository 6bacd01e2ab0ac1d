import { addMonths, monthsFrom } from './months';
import type { Row } from './row';
import { teamOnly } from './teamMonths';

/**
 * The plain council: two services of two teams, complete, with nobody over a limit and a worker at work for every child.
 * Each council departs from it in one thing.
 */

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly function: string;
  readonly parent: string | null;
  /** The month it closed in, where it has. */
  readonly closed?: string;
}

/** What somebody wrote; its place in the log, author and time are added where it is sent. */
export interface Written {
  readonly kind: string;
  readonly key: string;
  readonly value: unknown;
  readonly effective: string;
  readonly reason: string;
  readonly at?: string;
}

export interface Records {
  readonly from: string;
  /** The latest complete month; the extract is of the month after. */
  readonly asAt: string;
  readonly extract: string;
  readonly units: readonly Unit[];
  readonly workers: readonly Row[];
  /** What a team's month holds that no worker's row does. */
  readonly posts: readonly Row[];
  readonly cases: readonly Row[];
  readonly coming: readonly Row[];
  readonly entries: readonly Written[];
}

export const AS_AT = '2026-09';
/** The months of everyday records: 27 complete ones and the month of the extract. */
export const monthsTo = (asAt: string) => monthsFrom(addMonths(asAt, -26), addMonths(asAt, 1));
const everyMonth = monthsTo(AS_AT);

export const authority: Unit = {
  id: 'A',
  name: 'Hartmere',
  kind: 'authority',
  function: 'mixed',
  parent: null,
};

export function service(id: string, name: string, parent = 'A'): Unit {
  return { id, name, kind: 'service', function: 'mixed', parent };
}

export function team(id: string, parent: string, name = `Team ${id.slice(1)}`): Unit {
  return { id, name, kind: 'team', function: 'safeguarding', parent };
}

/** Everybody in a team: role, FTE, children held, and whether from an agency. */
const people = [
  ['first line manager', 1, 0, 0],
  ['senior practitioner', 1, 6, 0],
  ['case holder', 1, 15, 0],
  ['case holder', 0.6, 8, 0],
  ['case holder', 1, 13, 0],
  ['case holder', 1, 14, 1],
] as const;

const names = ['Ann Ash', 'Bea Birch', 'Cal Cedar', 'Dee Dogwood', 'Eve Elm', 'Flo Fir'];

/** What makes a team a little unlike the next: 0, 1 or 2. */
function leaning(team: string): number {
  return team.charCodeAt(team.length - 1) % 3;
}

export function workersOf(team: string, months = everyMonth): Row[] {
  return months.flatMap((month, i) =>
    people.map(([role, fte, children, agency], p): Row => {
      const held = Math.max(0, children - leaning(team) - ((i + p) % 3 === 0 ? 1 : 0));
      const onPlan = Math.floor(held / 3);
      return {
        month,
        worker: `${team}-${p + 1}`,
        name: `${names[p]} of ${team}`,
        team,
        supervisor: p === 0 ? null : `${team}-1`,
        role,
        agency,
        asyeMonths: null,
        monthsInPost: 20 + 6 * p + i,
        skills: p === 2 ? 'Urdu' : null,
        fte,
        presence: 1,
        heldAssessment: 0,
        heldChildInNeed: held - onPlan,
        heldProtectionPlan: onPlan,
        heldLookedAfter: 0,
        heldCareLeaver: 0,
        heldCarer: 0,
        heldOther: 0,
        daysLost: ((i + p) % 2) * (1 - leaning(team) / 4),
        supervisionsDue: 1,
        supervisionsHeld: 1,
        awaySince: null,
        expectedBack: null,
      };
    }),
  );
}

export function postsOf(team: string, months = everyMonth): Row[] {
  const none = Object.fromEntries(teamOnly.map((name) => [name, 0]));
  return months.map((month, i) => ({
    ...none,
    month,
    team,
    vacantFte: 0.4 + leaning(team) / 10,
    agencyCoverFte: 0.5,
    leaversFte: i % 12 === 0 ? 0.3 + leaning(team) / 10 : 0,
    leaversHeadcount: i % 12 === 0 ? 1 : 0,
    startersFte: i % 12 === 3 ? 0.5 : 0,
    startersHeadcount: i % 12 === 3 ? 1 : 0,
    startedChildInNeed: 4,
    closedChildInNeed: 4,
    visitsDueChildInNeed: 20,
    visitsHeldChildInNeed: 19,
    visitsDueProtectionPlan: 20,
    visitsHeldProtectionPlan: 20,
    auditsDone: 2,
    learningActionsAgreed: 2,
    learningActionsClosed: 1,
    openInYearChildInNeed: 60,
    openInYearProtectionPlan: 30,
    manyWorkersChildInNeed: 4,
    manyWorkersProtectionPlan: 2,
    plannedTransfers: 1,
  }));
}

/** A row a child that the workers hold in the month of the extract, two to a family. */
export function casesOf(workers: readonly Row[], now: string): Row[] {
  return workers
    .filter(({ month }) => month === now)
    .flatMap(({ worker, team, heldChildInNeed, heldProtectionPlan }) => {
      const held = Number(heldChildInNeed) + Number(heldProtectionPlan);
      return Array.from(
        { length: held },
        (_, i): Row => ({
          reference: `${worker}-c${i + 1}`,
          family: `${worker}-f${Math.floor(i / 2) + 1}`,
          team: team ?? null,
          worker: worker ?? null,
          heldInName: null,
          coveringWorker: null,
          workersInYear: 1 + (i % 2),
          previousWorkers: null,
          allocatedOn: `${addMonths(now, -2 - (i % 4))}-11`,
          type: i < Number(heldProtectionPlan) ? 'protectionPlan' : 'childInNeed',
          opened: `${addMonths(now, -9)}-02`,
          lastVisit: `${addMonths(now, -1)}-28`,
          nextVisitDue: `${now}-19`,
          nextReview: `${addMonths(now, 1)}-16`,
        }),
      );
    });
}

function comingOf(team: string, now: string): Row[] {
  const row = { team, worker: null, name: null, role: 'case holder', fte: 1, share: null };
  return [
    { ...row, kind: 'starter', name: 'Gil Gorse', date: `${addMonths(now, 1)}-02`, share: 1 },
    {
      ...row,
      kind: 'agency end',
      worker: `${team}-6`,
      name: 'Flo Fir',
      date: `${addMonths(now, 2)}-18`,
    },
  ];
}

export function limit(measure: string, amber: unknown, red: unknown, scope = {}): Written {
  const parts = Object.entries(scope).map(([name, value]) => `${name}=${value}`);
  return {
    kind: 'limit',
    key: [measure, ...parts].join(' | '),
    value: { measure, scope, amber, red, source: 'Minutes of the board, item 6' },
    effective: '2024-01',
    reason: 'Set by the board.',
  };
}

export const limits = [
  limit('caseload', 16, 18),
  limit('vacancy', 12, 18),
  limit('turnover', 12, 16),
  limit('agency', 20, 25),
  limit('absence', 3.6, 4.5),
  limit('span', 6, 7),
];

/** What some teams record in some months; the last of them is the month of the extract. */
export function recordsOf(teams: readonly string[], months = everyMonth) {
  const [from = '', now = ''] = [months[0], months.at(-1)];
  const workers = teams.flatMap((id) => workersOf(id, months));
  return {
    from,
    asAt: addMonths(now, -1),
    workers,
    posts: teams.flatMap((id) => postsOf(id, months)),
    cases: casesOf(workers, now),
    coming: teams.flatMap((id) => comingOf(id, now)),
  };
}

export function records(): Records {
  return {
    extract: '2026-10-05T06:10:00+01:00',
    units: [
      authority,
      service('S1', 'Safeguarding'),
      team('T1', 'S1'),
      team('T2', 'S1'),
      service('S2', 'Children in care'),
      team('T3', 'S2'),
      team('T4', 'S2'),
    ],
    ...recordsOf(['T1', 'T2', 'T3', 'T4']),
    entries: limits,
  };
}
