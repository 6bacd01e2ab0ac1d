import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { addDays } from '@/domain/month';
import { copied, shownRows } from '../lists';
import { onPaper } from '../openApp';
import { casesOf, eightyWorkers, extract, monthsOf } from './teamFacts';
import { open, serveTeam } from './teamPage';

vi.setConfig({ testTimeout: 60_000 });

const main = () => screen.getByRole('main');
const board = () => screen.getByRole('table', { name: /^Workers against their own limits/ });
const names = () =>
  within(board())
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);
const rowOf = (name: string) => within(board()).getByRole('row', { name: new RegExp(`^${name} `) });
const level2 = () =>
  screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

const manager = monthsOf({ worker: 'M1', role: 'first line manager' });
const over = (worker: string, held: number) => ({
  workers: monthsOf({ worker, heldChildInNeed: held, supervisor: 'M1' }),
  cases: casesOf(worker, held),
});

test('one worker: the sentence, the strip and the position are of that one', async () => {
  const { workers, cases } = over('W1', 20);
  serveTeam({ workers: [...workers, ...manager], cases });
  await open();
  expect(main()).toHaveTextContent(
    'The one worker present is over their own limit, since at least October 2025, at 12 month ends.',
  );
  expect(level2()).toContain('The one worker present is past their own line');
  expect(names()).toEqual(['W1']);
  expect(rowOf('W1')).toHaveTextContent('over since at least October 2025, at 12 month ends');
  expect(main()).toHaveTextContent(
    'The team has 20 children, against limits of 18.0 for the 1 worker present: 111%. M1, team manager, supervises 1 person (limit 7, within limit) and holds no cases.',
  );
});

test('no worker: the children without one still come first, and there is no empty strip', async () => {
  serveTeam({
    workers: [],
    cases: [
      ...casesOf(null, 3),
      ...casesOf(null, 1, { reference: 'H1', heldInName: 'manager', type: 'lookedAfter' }),
    ],
  });
  await open();
  expect(main()).toHaveTextContent(
    '3 children have nobody at work for them. 1 looked-after child is held in the manager’s name and has no named social worker. The records name no worker of this team in October 2026.',
  );
  expect(level2()).toContain('Workers against their own lines: not known');
  expect(screen.queryByRole('table', { name: /^Workers against/ })).toBeNull();
  expect(main()).toHaveTextContent(
    '1 more is held in a name; no named social worker for 1 looked-after child',
  );
  const children = shownRows(
    screen.getByRole('table', { name: 'Children with nobody at work for them' }),
  );
  // The looked-after child, who may not wait, stands first; the others behind the number.
  expect(children.map(([child, , why]) => `${child}: ${why}`)).toEqual([
    'H1: Held in the manager’s name',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'All 4' }));
  expect(
    shownRows(screen.getByRole('table', { name: 'Children with nobody at work for them' })),
  ).toHaveLength(4);
  expect(main()).toHaveTextContent('No team manager is in the records of this team.');
  expect(main()).not.toHaveTextContent('NaN');
});

test('everyone away: their children stay counted, as needing cover', async () => {
  const away = { presence: 0, awaySince: addDays(extract, -12) };
  serveTeam({
    workers: [
      ...monthsOf({
        worker: 'W1',
        heldChildInNeed: 9,
        expectedBack: addDays(extract, 40),
        ...away,
      }),
      ...monthsOf({ worker: 'W2', heldChildInNeed: 4, ...away }),
    ],
    cases: [...casesOf('W1', 9), ...casesOf('W2', 4)],
  });
  await open();
  expect(main()).toHaveTextContent(
    '13 children have nobody at work for them. No worker of this team is at work. Nobody has room.',
  );
  expect(level2()).toContain('2 workers, and nobody at work');
  expect(rowOf('W1')).toHaveTextContent('9 need cover');
  expect(rowOf('W1')).toHaveTextContent('no cover for 12 dayssince 23 Sep, expected 14 Nov');
  expect(rowOf('W2')).toHaveTextContent('since 23 Sep, return not known');
  expect(main()).toHaveTextContent(
    'The team has 13 children, 13 with workers who are away, and nobody is at work.',
  );
});

test('of one who is away the covered are told with who covers, and the same number has nobody everywhere', async () => {
  const away = { presence: 0, awaySince: addDays(extract, -30), name: 'Ann Away' };
  const [first, ...rest] = casesOf('W1', 5, { type: 'protectionPlan', lastVisit: extract - 20 });
  const restricted = { ...first!, restricted: true, reference: null, family: null };
  serveTeam({
    workers: [
      ...monthsOf({ worker: 'W1', heldProtectionPlan: 5, ...away }),
      ...monthsOf({ worker: 'W2', name: 'Cas Cover' }),
    ],
    cases: [
      restricted,
      ...rest.map((row, i) => ({
        ...row,
        coveringWorker: i < 2 ? 'W2' : null,
        nextVisitDue: addDays(extract, i - 3),
      })),
    ],
  });
  await open();
  expect(main()).toHaveTextContent('3 children have nobody at work for them');
  const table = () => screen.getByRole('table', { name: 'Children with nobody at work for them' });
  const why = 'Worker away: Ann Away, since 5 Sep';
  expect(shownRows(table())).toEqual([
    // Of a restricted case neither reference, family nor dates are told; it is counted.
    ['Restricted case', 'Protection plan', why, '', 'nobody', '', '', '', '', ''],
    ['W1-04', 'Protection plan', why, '9', 'nobody', '15 Sep', '4 Oct', '1', 'F1', 'Mark'],
    ['W1-05', 'Protection plan', why, '8', 'nobody', '15 Sep', '5 Oct', '', 'F1', 'Mark'],
  ]);
  const { rows } = await copied('Children with nobody at work for them');
  // The button that marks is no part of the list.
  expect(rows).toEqual(
    shownRows(table()).map((row) => row.map((cell) => (cell === 'Mark' ? '' : cell))),
  );
  expect(rowOf('Ann Away')).toHaveTextContent('3 need cover');
  expect(rowOf('Ann Away')).toHaveTextContent('2 covered by Cas Cover (2)');
  expect(main()).toHaveTextContent('5 with workers who are away (2 covered)');
  await userEvent.click(screen.getByRole('button', { name: 'Ann Away' }));
  const panel = await screen.findByRole('dialog', { name: 'Ann Away' });
  expect(panel).toHaveTextContent(
    '3 of their children have nobody at work for them while they are away.2 covered by Cas Cover (2).',
  );
});

test('nobody newly qualified: nothing on the page speaks of ASYE', async () => {
  const workers = [over('W1', 12), over('W2', 17)];
  serveTeam({
    workers: workers.flatMap(({ workers: rows }) => rows),
    cases: workers.flatMap(({ cases }) => cases),
  });
  await open();
  expect(main()).not.toHaveTextContent('ASYE');
  expect(level2()).toContain('Nobody present is past their own line');
});

test('eighty workers: a row each, most pressed first, those away last; by name when asked', async () => {
  serveTeam(eightyWorkers());
  await open();
  expect(names()).toHaveLength(80);
  expect(level2()).toContain('19 of the 73 workers present are past their own line');
  const pressed = names();
  const absent = ['W11', 'W22', 'W33', 'W44', 'W55', 'W66', 'W77'];
  expect(pressed.slice(-7).toSorted()).toEqual(absent);
  await userEvent.click(screen.getByRole('radio', { name: 'By name' }));
  await waitFor(() => expect(names()[0]).toBe('W01'));
  expect(names().slice(0, 73)).toEqual(names().slice(0, 73).toSorted());
  expect(window.location.hash).toContain('sort=name');
});

test('the scale is in the address, and a colleague who opens the link sees children', async () => {
  await open();
  expect(screen.getByRole('radio', { name: 'Per cent of limit' })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: 'Children' }));
  await waitFor(() => expect(window.location.hash).toContain('scale=children'));
  expect(
    within(board()).getByRole('columnheader', { name: 'Load against own limit' }),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Per cent of limit' }));
  await waitFor(() => expect(window.location.hash).not.toContain('scale'));
});

test('overdue visits are listed by child, with the days and the timescale in words', async () => {
  const { workers, cases } = over('W1', 12);
  const late = cases.map((row, i) => ({ ...row, nextVisitDue: addDays(extract, -i) }));
  serveTeam({ workers, cases: late });
  await open();
  expect(level2()).toContain('11 children have a visit overdue, the longest by 11 days');
  const table = () => screen.getByRole('table', { name: 'Visits overdue, by child' });
  const rows = () => within(table()).getAllByRole('row').slice(1);
  expect(rows()).toHaveLength(10);
  expect([...rows()[0]!.children].map(({ textContent }) => textContent)).toEqual([
    'W1-12',
    'In need',
    '24 Sep',
    '11',
    'W1',
  ]);
  onPaper(() => expect(rows()).toHaveLength(11));
  expect(rows()).toHaveLength(10);
  await userEvent.click(screen.getByRole('button', { name: 'All 11' }));
  expect(rows()).toHaveLength(11);
  expect(main()).toHaveTextContent('every 10 working days on a protection plan and every 6 weeks');
});
