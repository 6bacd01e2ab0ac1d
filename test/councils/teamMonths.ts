import type { Cell, Row } from './row';
import { columnsOf } from './schema';

/**
 * From workers' rows to a team's month, by the definitions and naively: each component asks every worker for an amount.
 * Null, "not known", stays: one unknown amount makes the team's sum unknown.
 */

type Amount = number | null;
type Answer = boolean | null;
type Component = (worker: Row, team: readonly Row[]) => Amount;

const caseTypes = [
  'Assessment',
  'ChildInNeed',
  'ProtectionPlan',
  'LookedAfter',
  'CareLeaver',
  'Carer',
  'Other',
];
const socialWorkers = [
  'senior manager',
  'middle manager',
  'first line manager',
  'senior practitioner',
  'case holder',
  'qualified without cases',
];
const holders = ['case holder', 'lead practitioner (not a social worker)', 'personal adviser'];

export function all(...answers: Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function any(...answers: Answer[]): Answer {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

export function sum(amounts: readonly Amount[]): Amount {
  return amounts.reduce((total, amount) =>
    total === null || amount === null ? null : total + amount,
  );
}

const number = (cell: Cell | undefined): Amount => (typeof cell === 'number' ? cell : null);
const is = (amount: Amount, test: (known: number) => boolean): Answer =>
  amount === null ? null : test(amount);
const oneOf = (cell: Cell | undefined, words: readonly string[]): Answer =>
  typeof cell === 'string' ? words.includes(cell) : null;
const when = (answer: Answer, amount: Amount): Amount =>
  answer === false || amount === 0 ? 0 : answer === null ? null : amount;

export const held = (worker: Row) => sum(caseTypes.map((type) => number(worker[`held${type}`])));
export const fteOf = (worker: Row) => number(worker.fte);
const isSocialWorker = (worker: Row) => oneOf(worker.role, socialWorkers);
/** Any social worker with FTE who holds a case. */
export const isCaseHolder = (worker: Row) =>
  all(
    isSocialWorker(worker),
    is(held(worker), (cases) => cases > 0),
    is(fteOf(worker), (fte) => fte > 0),
  );
const isEmployed = (worker: Row) =>
  all(
    isSocialWorker(worker),
    is(number(worker.agency), (flag) => flag === 0),
  );
const isAgency = (worker: Row) =>
  all(
    isSocialWorker(worker),
    is(number(worker.agency), (flag) => flag === 1),
  );
const isAway = (worker: Row) => is(number(worker.presence), (share) => share === 0);
const isPresent = (worker: Row) =>
  any(
    oneOf(worker.role, holders),
    all(
      oneOf(worker.role, ['senior practitioner']),
      is(held(worker), (cases) => cases > 0),
    ),
  );
const holdsPerFte = (worker: Row, cases: number) => {
  const [children, fte] = [held(worker), fteOf(worker)];
  return all(
    isCaseHolder(worker),
    children === null || fte === null ? null : children / fte >= cases,
  );
};
const inPostFor = (worker: Row, from: number, below: number) =>
  when(
    all(
      isEmployed(worker),
      is(number(worker.monthsInPost), (months) => months >= from && months < below),
    ),
    fteOf(worker),
  );
const presentFte = (worker: Row) => {
  const [fte, presence] = [fteOf(worker), number(worker.presence)];
  return fte === null || presence === null ? null : fte * presence;
};
const isSupervised = (worker: Row, team: readonly Row[]): Answer =>
  team.some((one) => one.worker === worker.supervisor && one.role === 'first line manager');

const components: Readonly<Record<string, Component>> = {
  cases: (worker) => when(isCaseHolder(worker), held(worker)),
  caseHolders: (worker) => when(isCaseHolder(worker), 1),
  caseHolderFte: (worker) => when(isCaseHolder(worker), fteOf(worker)),
  caseHolders20Plus: (worker) => when(holdsPerFte(worker, 20), 1),
  caseHolders25Plus: (worker) => when(holdsPerFte(worker, 25), 1),
  presentFte: (worker) => when(isPresent(worker), presentFte(worker)),
  ...Object.fromEntries(
    caseTypes.map((type) => [`held${type}`, (worker: Row) => number(worker[`held${type}`])]),
  ),
  heldByAway: (worker) => when(isAway(worker), held(worker)),
  inPostFte: (worker) => when(isEmployed(worker), fteOf(worker)),
  inPostHeadcount: (worker) => when(isEmployed(worker), 1),
  agencyFte: (worker) => when(isAgency(worker), fteOf(worker)),
  agencyHeadcount: (worker) => when(isAgency(worker), 1),
  newlyQualifiedFte: (worker) =>
    when(all(isEmployed(worker), number(worker.asyeMonths) !== null), fteOf(worker)),
  inPostUnder2YearsFte: (worker) => inPostFor(worker, 0, 24),
  inPost2To5YearsFte: (worker) => inPostFor(worker, 24, 60),
  inPost5YearsPlusFte: (worker) => inPostFor(worker, 60, Number.MAX_VALUE),
  daysLost: (worker) => when(isEmployed(worker), number(worker.daysLost)),
  awayFte: (worker) => when(all(isEmployed(worker), isAway(worker)), fteOf(worker)),
  firstLineManagers: (worker) => when(oneOf(worker.role, ['first line manager']), 1),
  supervised: (worker, team) => when(isSupervised(worker, team), 1),
  supervisionsDue: (worker) => number(worker.supervisionsDue),
  supervisionsHeld: (worker) => number(worker.supervisionsHeld),
};

/** The components that no worker's row holds. */
export const teamOnly = columnsOf('team-month')
  .map(([name]) => name)
  .filter((name) => !(name in components) && name !== 'month' && name !== 'team');

/** A row for each team and month that has posts recorded. */
export function teamMonths(workers: readonly Row[], posts: readonly Row[]): Row[] {
  const byKey = new Map<string, Row[]>();
  for (const worker of workers) {
    const key = `${worker.month} ${worker.team}`;
    byKey.set(key, byKey.get(key) ?? []);
    byKey.get(key)?.push(worker);
  }
  return posts.map((post) => {
    const team = byKey.get(`${post.month} ${post.team}`) ?? [];
    const sums = Object.entries(components).map(([name, amount]) => [
      name,
      sum([0, ...team.map((worker) => amount(worker, team))]),
    ]);
    return { ...post, ...Object.fromEntries(sums) };
  });
}
