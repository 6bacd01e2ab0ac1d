import { AS_AT, EXTRACT_DAY, FROM } from '@mocks/authority/calendar';
import { SEED, simulate } from '@mocks/authority/simulate';
import { describe, expect, test } from 'vitest';
import { encodeFacts } from '@/data/http/columns';
import { reconcileFacts } from '@/domain/arrival/reconcile';
import { structureFindings } from '@/domain/arrival/structure';
import { columnOfType, type FactRow } from '@/domain/facts';
import { joinFindings, noFindings } from '@/domain/finding';
import { groupBy } from '@/domain/group';
import { addDays, addMonths, monthText } from '@/domain/month';
import { unitTree } from '@/domain/unit';
import { roundHalfUp } from '@/domain/value';
import { type CaseType, caseTypes, isSocialWorkerRole } from '@/domain/worker';
import { rowsOf } from './authorityRecords';

type WorkerRow = FactRow<'worker-month'>;
type TeamRow = FactRow<'team-month'>;

const sumOfTypes = (row: TeamRow, prefix: 'held' | 'unallocated' | 'started' | 'closed') =>
  caseTypes.reduce((sum, type) => sum + (row[columnOfType(prefix, type)] ?? Number.NaN), 0);

const heldBy = (row: WorkerRow) =>
  caseTypes.reduce((sum, type) => sum + (row[columnOfType('held', type)] ?? Number.NaN), 0);

describe.each([SEED, 7])('the simulated authority of seed %i', (seed) => {
  const authority = simulate(seed);
  const tree = unitTree(authority.units);
  const workers = rowsOf(authority.workerMonths);
  const teams = rowsOf(authority.teamMonths);
  const cases = rowsOf(authority.cases);
  const coming = rowsOf(authority.coming);
  const toDate = addMonths(AS_AT, 1);
  const now = workers.filter(({ month }) => month === toDate);
  const nowById = new Map(now.map((row) => [row.worker, row]));
  /** Every team's months in order: 60 complete ones and the month to date. */
  const byTeam = groupBy(teams, ({ team }) => team);

  test('arrives without a doubt', () => {
    const arrived = [
      reconcileFacts('worker-month', authority.workerMonths, tree, EXTRACT_DAY).findings,
      reconcileFacts('team-month', authority.teamMonths, tree, EXTRACT_DAY).findings,
      reconcileFacts('case', authority.cases, tree, EXTRACT_DAY).findings,
      reconcileFacts('coming', authority.coming, tree, EXTRACT_DAY).findings,
      structureFindings(tree, authority.teamMonths),
    ];
    expect(joinFindings(arrived)).toEqual(noFindings);
  });

  test('is the same to the last digit when simulated again', () => {
    const again = simulate(seed);
    expect(again).toEqual(authority);
    expect(encodeFacts('worker-month', again.workerMonths)).toEqual(
      encodeFacts('worker-month', authority.workerMonths),
    );
  });

  test('holds sixty complete months and the month to date for each of 24 teams', () => {
    expect(byTeam.size).toBe(24);
    for (const rows of byTeam.values()) {
      expect(rows.map(({ month }) => month)).toEqual(
        Array.from({ length: 61 }, (_, i) => addMonths(FROM, i)),
      );
    }
  });

  test('has as many open cases with each worker as the worker’s row of the month to date says', () => {
    const open = new Map<string, number>();
    for (const { worker, type } of cases)
      if (worker) open.set(`${worker} ${type}`, (open.get(`${worker} ${type}`) ?? 0) + 1);
    for (const row of now)
      for (const type of caseTypes)
        expect(row[columnOfType('held', type)], `${row.worker} ${type}`).toBe(
          open.get(`${row.worker} ${type}`) ?? 0,
        );
    expect(now.reduce((sum, row) => sum + heldBy(row), 0)).toBe(
      cases.filter(({ worker }) => worker).length,
    );
  });

  test('has every open case with someone of the team who is still there, or waiting', () => {
    for (const { reference, worker, team, heldInName } of cases) {
      if (worker) expect(nowById.get(worker)?.team, reference ?? '').toBe(team);
      if (worker) expect(heldInName).toBeNull();
    }
    for (const row of teams.filter(({ month }) => month === toDate)) {
      const waiting = cases.filter(({ team, worker }) => team === row.team && !worker);
      expect(sumOfTypes(row, 'unallocated')).toBe(
        waiting.filter(({ heldInName }) => !heldInName).length,
      );
      expect(row.heldInTeamName).toBe(waiting.filter(({ heldInName }) => heldInName).length);
    }
  });

  test('loses and gains no child but by starting, closing and moving', () => {
    const open = (row: TeamRow) =>
      sumOfTypes(row, 'held') + sumOfTypes(row, 'unallocated') + (row.heldInTeamName ?? 0);
    for (const [team, rows] of byTeam)
      for (const [i, row] of rows.entries()) {
        const before = rows[i - 1];
        if (!before) continue;
        const expected =
          open(before) +
          sumOfTypes(row, 'started') -
          sumOfTypes(row, 'closed') +
          (row.transferredIn ?? 0) -
          (row.transferredOut ?? 0);
        expect(open(row), `${team} ${i}`).toBe(expected);
      }
  });

  test('loses and gains no FTE in post but by starting, leaving and moving', () => {
    for (const [team, rows] of byTeam)
      for (const [i, row] of rows.entries()) {
        const before = rows[i - 1];
        if (!before) continue;
        const change =
          (row.startersFte ?? 0) -
          (row.leaversFte ?? 0) +
          (row.movedInFte ?? 0) -
          (row.movedOutFte ?? 0);
        expect(row.inPostFte, `${team} ${i}`).toBeCloseTo((before.inPostFte ?? 0) + change, 6);
      }
  });

  test('covers no more vacancies by agency than there are, and with no more agency workers', () => {
    for (const { agencyCoverFte, vacantFte, agencyFte } of teams) {
      expect(agencyCoverFte).toBeLessThanOrEqual(vacantFte ?? 0);
      expect(agencyCoverFte).toBeLessThanOrEqual(agencyFte ?? 0);
    }
  });

  test('supervises people by people who are there in the same month', () => {
    const there = new Set(workers.map(({ month, worker }) => `${month} ${worker}`));
    for (const { month, supervisor } of workers)
      if (supervisor) expect(there.has(`${month} ${supervisor}`)).toBe(true);
    const managed = new Set(
      workers
        .filter(({ role }) => role === 'first line manager' || role === 'middle manager')
        .map(({ month, worker }) => `${month} ${worker}`),
    );
    for (const { month, role, supervisor } of workers)
      if (role === 'case holder') expect(managed.has(`${month} ${supervisor}`)).toBe(true);
  });

  test('knows every worker by one name that nobody shares', () => {
    const names = new Map(workers.map(({ worker, name }) => [worker, name]));
    expect(new Set(names.values()).size).toBe(names.size);
    for (const { worker, name } of workers) expect(names.get(worker)).toBe(name);
  });

  test('contracts people for usual hours and counts their absence in half days', () => {
    expect(new Set(workers.map(({ fte }) => fte))).toEqual(new Set([1, 0.8, 0.6, 0.5]));
    for (const { daysLost, presence, awaySince, expectedBack } of workers) {
      expect((daysLost ?? 0) * 2).toBe(Math.round((daysLost ?? 0) * 2));
      expect(presence === 0).toBe(awaySince !== null);
      expect(awaySince === null).toBe(expectedBack === null);
    }
  });

  test('gives personal advisers care leavers and other lead practitioners children in need, nothing else', () => {
    const others: Record<string, CaseType> = {
      'personal adviser': 'careLeaver',
      'lead practitioner (not a social worker)': 'childInNeed',
    };
    for (const row of workers) {
      const only = others[row.role ?? ''];
      expect(only === undefined).toBe(isSocialWorkerRole(row.role));
      if (only) expect(heldBy(row)).toBe(row[columnOfType('held', only)]);
    }
  });

  test('steps newly qualified workers up with the months they have been in post', () => {
    for (const { asyeMonths, monthsInPost, agency } of workers)
      if (asyeMonths !== null) {
        expect(asyeMonths).toBeGreaterThanOrEqual(monthsInPost ?? 0);
        expect(asyeMonths).toBeLessThan(18);
        expect(agency).toBe(0);
      }
  });

  test('dates open cases before the extract and allocates them no earlier than they opened', () => {
    for (const { reference, opened, allocatedOn, lastVisit, workersInYear, worker } of cases) {
      expect(allocatedOn, reference ?? '').toBeLessThanOrEqual(EXTRACT_DAY);
      expect(allocatedOn).toBeGreaterThanOrEqual(opened ?? 0);
      if (lastVisit !== null) {
        expect(lastVisit).toBeLessThanOrEqual(EXTRACT_DAY);
        expect(lastVisit).toBeGreaterThanOrEqual(opened ?? 0);
      }
      if (worker) expect(workersInYear).toBeGreaterThanOrEqual(1);
    }
  });

  test('refers to each child once, and to sibling groups who came together by one family', () => {
    expect(new Set(cases.map(({ reference }) => reference)).size).toBe(cases.length);
    const opened = new Map<string | null, Set<number | null>>();
    for (const { family, opened: day } of cases)
      opened.set(family, (opened.get(family) ?? new Set()).add(day));
    for (const days of opened.values()) expect(days.size).toBe(1);
    expect(opened.size).toBeLessThan(cases.length * 0.9);
  });

  test('announces changes of people who are there, or who have been appointed', () => {
    for (const { kind, worker, name, team, date, fte } of coming) {
      expect(date).toBeGreaterThan(EXTRACT_DAY);
      expect(date).toBeLessThanOrEqual(addDays(EXTRACT_DAY, 7 * 16));
      const row = nowById.get(worker);
      if (kind === 'starter') {
        expect(worker).toBeNull();
        expect(name).not.toBeNull();
        continue;
      }
      expect(row, `${kind} of ${worker}`).toMatchObject({ team, name, fte });
      if (kind === 'leaver') expect(row?.agency).toBe(0);
      if (kind === 'agency end') expect(row?.agency).toBe(1);
      if (kind === 'ASYE step') expect(row?.asyeMonths).not.toBeNull();
    }
    expect(new Set(coming.map(({ kind }) => kind))).toContain('leaver');
  });

  test('names people of the records as who one may be, but for the analyst', () => {
    const [leader, head, manager] = authority.session.personas;
    const role = (name: string | undefined) => now.find((row) => row.name === name);
    expect(role(leader?.name)?.role).toBe('senior manager');
    expect(role(head?.name)?.role).toBe('middle manager');
    expect(role(manager?.name)).toMatchObject({
      role: 'first line manager',
      team: manager?.unit,
    });
  });

  test('numbers its log from one, names each entry once, and bases it on the one it replaces', () => {
    const ids = authority.entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [i, entry] of authority.entries.entries()) {
      expect(entry.position).toBe(i + 1);
      const before = authority.entries
        .slice(0, i)
        .findLast(({ kind, key }) => kind === entry.kind && key === entry.key);
      expect(entry.basedOn, `${entry.kind} ${entry.key}`).toBe(before?.id ?? null);
      expect(entry.at <= authority.session.extract).toBe(true);
    }
  });

  test('keeps sums of FTE to two decimals', () => {
    for (const { inPostFte, vacantFte, month } of teams)
      for (const number of [inPostFte, vacantFte])
        expect(number, monthText(month as never)).toBe(roundHalfUp(number ?? Number.NaN, 2));
  });
});

test('another seed is another authority', () => {
  const [one, other] = [simulate(1), simulate(2)];
  expect(one.session.version).not.toBe(other.session.version);
  expect(one.teamMonths).not.toEqual(other.teamMonths);
});
