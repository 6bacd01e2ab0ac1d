import { expect, test } from 'vitest';
import { teamMonths } from '@/domain/measures/teamMonths';
import { teamMonthOf, teamOnly, type WorkerRow, worker, workersTable } from './rows';

const lead = 'lead practitioner (not a social worker)';
const missing = Number.NaN;

test.each<[string, Partial<WorkerRow>[], Record<string, number>]>([
  [
    'a case holder is in post, holds cases and counts their FTE',
    [{ fte: 0.8, heldChildInNeed: 10, heldLookedAfter: 2 }],
    { cases: 12, caseHolders: 1, caseHolderFte: 0.8, inPostFte: 0.8, inPostHeadcount: 1 },
  ],
  [
    'an agency worker holds cases like others and is not in post',
    [{ agency: true, heldCarer: 9 }],
    { cases: 9, caseHolderFte: 1, agencyFte: 1, agencyHeadcount: 1, inPostFte: 0 },
  ],
  [
    'any social work role that holds a case is a case holder',
    [
      { role: 'first line manager', heldOther: 1 },
      { role: 'qualified without cases', heldOther: 2 },
    ],
    { cases: 3, caseHolders: 2, caseHolderFte: 2, firstLineManagers: 1 },
  ],
  [
    'who holds nothing is in post and in no caseload',
    [{ fte: 0.6 }],
    { cases: 0, caseHolders: 0, caseHolderFte: 0, inPostFte: 0.6 },
  ],
  [
    'those who are not social workers hold children of the team and are in no DfE count',
    [
      { role: lead, heldChildInNeed: 7, daysLost: 3 },
      { role: 'personal adviser', heldCareLeaver: 20 },
    ],
    {
      heldChildInNeed: 7,
      heldCareLeaver: 20,
      cases: 0,
      caseHolders: 0,
      inPostFte: 0,
      inPostHeadcount: 0,
      daysLost: 0,
    },
  ],
  [
    'cases in the name of somebody without FTE stay the team’s and enter no caseload',
    [{ fte: 0, heldProtectionPlan: 4 }],
    { heldProtectionPlan: 4, cases: 0, caseHolders: 0, caseHolderFte: 0 },
  ],
  [
    'who is away for the whole contract still holds their children, who need cover',
    [{ presence: 0, heldLookedAfter: 18, fte: 0.8 }],
    { cases: 18, caseHolderFte: 0.8, heldByAway: 18, awayFte: 0.8 },
  ],
  [
    'who is back on a phased return is not away',
    [{ presence: 0.5, heldLookedAfter: 18 }],
    { cases: 18, heldByAway: 0, awayFte: 0 },
  ],
  [
    'sickness is counted of employees, not of agency workers',
    [{ daysLost: 4 }, { agency: true, daysLost: 9 }],
    { daysLost: 4 },
  ],
  [
    'those on the assessed year are newly qualified from month 0 until they pass, agency workers never',
    [
      { asyeMonths: 0 },
      { asyeMonths: 14, fte: 0.5 },
      { asyeMonths: null },
      { asyeMonths: 2, agency: true },
    ],
    { newlyQualifiedFte: 1.5, inPostFte: 2.5 },
  ],
  [
    'time in post falls into bands at 2 and at 5 years',
    [{ monthsInPost: 23 }, { monthsInPost: 24 }, { monthsInPost: 59 }, { monthsInPost: 60 }],
    { inPostUnder2YearsFte: 1, inPost2To5YearsFte: 2, inPost5YearsPlusFte: 1 },
  ],
  [
    '20 and 25 cases are counted for each FTE, and exactly 20 is 20 or more',
    [
      { heldOther: 20 },
      { heldOther: 12, fte: 0.6 },
      { heldOther: 15, fte: 0.6 },
      { heldOther: 19 },
    ],
    { caseHolders20Plus: 3, caseHolders25Plus: 1 },
  ],
  [
    'whom a first-line manager supervises is supervised, social worker or not',
    [
      { supervisor: 'M1' },
      { worker: 'W2', role: lead, supervisor: 'M1' },
      { worker: 'M1', role: 'first line manager' },
    ],
    { supervised: 2, firstLineManagers: 1 },
  ],
  [
    'whom a service manager supervises is in no span, first-line managers neither',
    [
      { supervisor: 'S1' },
      { worker: 'M1', role: 'first line manager', supervisor: 'S1' },
      { worker: 'S1', role: 'middle manager' },
    ],
    { supervised: 0, firstLineManagers: 1 },
  ],
  [
    'somebody of another team counts with the team of their manager',
    [
      { worker: 'M1', role: 'first line manager' },
      { supervisor: 'M1', team: 'north-2' },
      { worker: 'W2', supervisor: 'M1' },
    ],
    { supervised: 2, firstLineManagers: 1 },
  ],
  [
    'whose manager is of another team does not count here',
    [{ supervisor: 'M1' }, { worker: 'M1', role: 'first line manager', team: 'north-2' }],
    { supervised: 0, firstLineManagers: 0 },
  ],
  [
    'whose supervisor has no row is in no span, as that manager is not among the managers',
    [{ supervisor: 'gone' }, { worker: 'M1', role: 'first line manager' }],
    { supervised: 0, firstLineManagers: 1 },
  ],
  [
    'a person in two teams is one person of their manager',
    [
      { worker: 'M1', role: 'first line manager' },
      { fte: 0.5, supervisor: 'M1' },
      { fte: 0.5, supervisor: 'M1', team: 'north-2' },
    ],
    { supervised: 1 },
  ],
  [
    'of a manager in two teams the people count in their own',
    [
      { worker: 'M1', role: 'first line manager', team: 'north-2' },
      { worker: 'M1', role: 'first line manager' },
      { supervisor: 'M1' },
      { worker: 'W2', supervisor: 'M1', team: 'north-2' },
    ],
    { supervised: 1, firstLineManagers: 1 },
  ],
  [
    'supervision due and held is added up over all of them',
    [
      { supervisionsDue: 2, supervisionsHeld: 1 },
      { role: lead, supervisionsDue: 1, supervisionsHeld: 1 },
    ],
    { supervisionsDue: 3, supervisionsHeld: 2 },
  ],
  [
    'present are those who hold cases by their role, as far as they are at work',
    [
      { fte: 0.8 },
      { presence: 0.5 },
      { presence: 0, heldOther: 9 },
      { role: 'personal adviser' },
      { role: lead, fte: 0.6 },
    ],
    { presentFte: 2.9 },
  ],
  [
    'a senior practitioner is one of them while they hold a case, a manager never',
    [
      { role: 'senior practitioner', heldOther: 1 },
      { role: 'senior practitioner' },
      { role: 'first line manager', heldOther: 1 },
    ],
    { presentFte: 1 },
  ],
])('%s', (_, rows, expected) => {
  const sums = teamMonthOf(rows.map(worker));
  for (const [name, sum] of Object.entries(expected))
    expect([name, sums[name]]).toEqual([name, expect.closeTo(sum, 9)]);
});

test.each<[string, Partial<WorkerRow>, Record<string, number>]>([
  [
    'an FTE that is not known',
    { fte: null, heldOther: 3 },
    { cases: missing, caseHolders: missing, caseHolderFte: missing, inPostFte: missing },
  ],
  [
    'a number of cases that is not known',
    { heldChildInNeed: null, heldOther: 3 },
    {
      heldChildInNeed: missing,
      cases: missing,
      caseHolders: missing,
      caseHolderFte: missing,
      caseHolders20Plus: missing,
      inPostFte: 2,
    },
  ],
  [
    'a presence that is not known, of somebody with children',
    { presence: null, heldOther: 3 },
    { heldByAway: missing, awayFte: missing, presentFte: missing, cases: 3 },
  ],
  [
    'whether a senior practitioner holds cases, where that is not known',
    { role: 'senior practitioner', heldOther: null },
    { presentFte: missing },
  ],
  ['days lost that are not known', { daysLost: null }, { daysLost: missing, inPostFte: 2 }],
  [
    'supervision that is not known',
    { supervisionsHeld: null },
    { supervisionsHeld: missing, supervisionsDue: 0 },
  ],
  [
    'a time in post that is not known',
    { monthsInPost: null },
    { inPostUnder2YearsFte: missing, inPost2To5YearsFte: missing, inPost5YearsPlusFte: missing },
  ],
  [
    'what somebody is, where that is not known',
    { role: null, heldOther: 3 },
    {
      heldOther: 3,
      cases: missing,
      caseHolders: missing,
      inPostFte: missing,
      agencyFte: missing,
      firstLineManagers: missing,
      supervised: 0,
    },
  ],
  [
    'whether somebody is agency, where that is not known',
    { agency: null },
    { agencyFte: missing, inPostFte: missing, agencyHeadcount: missing, inPostHeadcount: missing },
  ],
])('beside a worker of whom all is known, missing is never zero: %s', (_, given, expected) => {
  expect(teamMonthOf([worker(), worker(given)])).toMatchObject(expected);
});

test('a team without workers keeps its vacancies, and one without other records has none that are known', () => {
  const rows = [worker({ team: 'north-2' })];
  const others = [teamOnly({ vacantFte: 3.5 })];
  expect(teamMonthOf(rows, others)).toMatchObject({ vacantFte: 3.5, inPostFte: 0, cases: 0 });
  expect(teamMonthOf(rows, others, 'north-2')).toMatchObject({ vacantFte: missing, inPostFte: 1 });
});

test('how many people a supervisor’s team has is not known where the records do not say what the supervisor is', () => {
  const rows = [worker({ worker: 'M1', role: null }), worker({ supervisor: 'M1' })];
  expect(teamMonthOf(rows)).toMatchObject({ supervised: missing, firstLineManagers: missing });
});

test('what the source cannot know of any worker is not known of the team', () => {
  const table = workersTable([worker({ fte: 0.8 })]);
  const blind = {
    ...table,
    unavailable: { asyeMonths: 'Not in the file.', supervisor: 'Not in the file.' },
  };
  const { columns } = teamMonths(blind, []);
  expect([...columns.newlyQualifiedFte, ...columns.supervised]).toEqual([missing, missing]);
  expect([...columns.inPostFte]).toEqual([0.8]);
});
