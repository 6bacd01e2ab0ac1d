import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http } from 'msw';
import { expect, test, vi } from 'vitest';
import { problem } from '@/api/problem';
import { addDays } from '@/domain/month';
import { openApp, patient } from '../openApp';
import { server } from '../server';
import { casesOf, extract, monthsOf, team } from './teamFacts';
import { open, serveTeam } from './teamPage';

vi.setConfig({ testTimeout: 60_000 });

const main = () => screen.getByRole('main');
const workers = [
  ...monthsOf({ worker: 'W1', heldChildInNeed: 4, supervisor: 'M1' }),
  ...monthsOf({ worker: 'M1', role: 'first line manager' }),
];
const well = 'Every child has somebody at work for them.';

/** The team's cases answer so, always or once. */
function casesAnswer(status: number, detail: string, once = false): void {
  server.use(http.get('*/facts/case', () => problem(status, 'No cases', detail), { once }));
}

test('with all of it here, all is well', async () => {
  serveTeam({ workers, cases: casesOf('W1', 4) });
  await open();
  expect(main()).toHaveTextContent(`${well} Nobody present is over their own limit.`);
});

test.each([
  [403, 'Cases are for their team.', 'The open cases are not open to you.'],
  [404, 'The case system is not connected.', 'The case system is not connected.'],
  [500, 'The case system did not answer.', 'The open cases could not be read.'],
])('where the cases answer %d, nobody is reassured, and the board stands', async (...given) => {
  const [status, detail, words] = given;
  serveTeam({ workers });
  casesAnswer(status, detail);
  await open();
  expect(main()).toHaveTextContent('Whether any child has nobody at work for them is not known.');
  expect(main()).toHaveTextContent(words);
  expect(main()).not.toHaveTextContent(well);
  expect(main()).not.toHaveTextContent('under the line');
  expect(screen.getByRole('heading', { name: 'Visits overdue: not known' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Next twelve weeks: not known' })).toBeVisible();
  expect(screen.getByRole('table', { name: /^Workers against/ })).toHaveTextContent('W1');
});

test('what failed is tried again where it stands', async () => {
  serveTeam({ workers, cases: casesOf('W1', 4) });
  casesAnswer(500, 'The case system did not answer.', true);
  await open();
  const alert = screen.getByRole('alert');
  await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
  await screen.findByText(well, undefined, patient);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('known changes that fail are tried again where the weeks would stand, and no comparison hides it', async () => {
  serveTeam({ workers, cases: casesOf('W1', 4) });
  server.use(
    http.get('*/facts/coming', () => problem(500, 'No plans', 'The staff system is down.'), {
      once: true,
    }),
  );
  await open(`#/teams/${team}?room=childInNeed&worker=W1`);
  const told = 'The known changes could not be read. The staff system is down. Try again.';
  const panel = await screen.findByRole('dialog', { name: 'W1' }, patient);
  expect(panel).toHaveTextContent(`What is to come for them is not known. ${told}`);
  const room = screen.getByRole('region', { name: 'Room' });
  expect(room).toHaveTextContent(`Who is about to leave or to return is not weighed. ${told}`);
  const weeks = screen.getByRole('region', { name: 'Next twelve weeks: not known' });
  expect(weeks).toHaveTextContent(told);
  await userEvent.click(within(weeks).getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(main()).not.toHaveTextContent('The staff system is down.'));
  expect(screen.queryByRole('heading', { name: 'Next twelve weeks: not known' })).toBeNull();
});

test('an empty list of cases beside workers who hold some is told, not taken for none', async () => {
  serveTeam({ workers });
  await open();
  expect(main()).toHaveTextContent(
    'The records contradict each other: 1 worker is recorded as holding 4 cases',
  );
  expect(main()).not.toHaveTextContent(well);
});

test.each([
  ['a role', { role: null }],
  ['an FTE', { fte: null }],
  ['a presence', { presence: null }],
  ['one count of cases', { heldCarer: null }],
])('a worker without %s takes neither the page nor the answer', async (_, given) => {
  serveTeam({
    workers: [...workers, ...monthsOf({ worker: 'W2', heldOther: 2, ...given })],
    cases: [...casesOf('W1', 4), ...casesOf('W2', 2)],
  });
  await open();
  expect(main()).not.toHaveTextContent(/NaN|Nobody present is over/);
  await userEvent.click(screen.getByRole('button', { name: 'W2' }));
  const panel = await screen.findByRole('dialog', { name: 'W2' }, patient);
  expect(panel).not.toHaveTextContent('NaN');
});

test('the Overview says of open cases that fail that it is not known, and tries again', async () => {
  casesAnswer(500, 'The case system did not answer.', true);
  await openApp('#/', /^Westmere/);
  const alert = await screen.findByRole('alert', undefined, patient);
  expect(alert).toHaveTextContent('Whether any child has nobody at work for them');
  await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
  const attention = screen.getByRole('region', { name: 'What needs attention' });
  await within(attention).findByText(/^Children with nobody: [1-9]/, undefined, patient);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('where the month has no worker’s row, nobody who holds a case is called a former worker', async () => {
  const earlier = monthsOf({ worker: 'W1', heldChildInNeed: 4 }).slice(0, -1);
  serveTeam({ workers: earlier, cases: casesOf('W1', 4, { nextVisitDue: addDays(extract, -3) }) });
  await open();
  const overdue = screen.getByRole('table', { name: 'Visits overdue, by child' });
  expect(overdue).toHaveTextContent('not known');
  expect(main()).not.toHaveTextContent('a former worker');
});

test('cases that the list gives to one whom the records do not name are counted once, and no load is told', async () => {
  serveTeam({ workers, cases: casesOf('X9', 4) });
  await open();
  expect(main()).toHaveTextContent('The team’s list of open cases has 4;');
  expect(main()).toHaveTextContent('a worker whom the records do not name');
  expect(main()).toHaveTextContent('Who has room is not known.');
  expect(main()).not.toHaveTextContent(
    /The team has|former worker|Nobody present|have room|has room for|NaN/,
  );
});
