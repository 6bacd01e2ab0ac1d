import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { addDays } from '@/domain/month';
import { textAt } from '@/domain/table';
import { source } from '../../data/asking';
import { server } from '../server';
import { casesOf, extract, monthsOf, team } from './teamFacts';
import { open, serveTeam } from './teamPage';

vi.setConfig({ testTimeout: 60_000 });

const panel = () => screen.findByRole('dialog', { name: 'W1' });

const newlyQualified = {
  workers: monthsOf({ worker: 'W1', heldChildInNeed: 12 }, 13, (ago) => ({
    asyeMonths: Math.max(0, 4 - ago),
    heldChildInNeed: ago > 2 ? 6 : 12,
  })),
  cases: casesOf('W1', 12),
  coming: [
    {
      team,
      kind: 'ASYE step',
      worker: 'W1',
      name: 'W1',
      role: null,
      date: addDays(extract, 60),
      fte: 1,
      share: 0.8,
    },
  ],
};

test('a panel explains load and limit: sums, history, events and what would bring them under', async () => {
  serveTeam(newlyQualified);
  await open();
  await userEvent.click(screen.getByRole('button', { name: 'W1' }));
  const shown = await panel();
  expect(shown).toHaveTextContent('18 × 1.0 FTE × 60% = 10.8');
  expect(shown).toHaveTextContent(
    '12/18 = 0.67 whole workers, over 1.0 FTE × 60% × presence 1 = 0.60: 111%',
  );
  expect(shown).toHaveTextContent('2 children fewer would bring them under their line.');
  expect(shown).toHaveTextContent(
    'On 4 Dec the next ASYE step, 80%, raises their line to 14.4, enough for what they hold now.',
  );
  const events = within(shown).getByRole('list', { name: 'What explains it, the latest first' });
  expect(events).toHaveTextContent('Sep 2026ASYE step to 60%: own limit from 7.2 to 10.8');
  expect(events).toHaveTextContent('Aug 20266 cases more than the month before, 6 to 12');
  const history = within(shown).getByRole('figure', { name: /^Over their own limit at 2 of 12/ });
  await userEvent.click(within(history).getByRole('radio', { name: 'Table' }));
  const [, latest] = within(within(history).getByRole('table')).getAllByRole('row');
  expect([...latest!.children].map(({ textContent }) => textContent)).toEqual([
    'September 2026',
    '12',
    '10.8',
    'over limit',
  ]);
});

test('a panel’s caseload is sorted by any column, what is not recorded last', async () => {
  const cases = casesOf('W1', 3).map((row, i) => ({
    ...row,
    opened: addDays(extract, -7 * [9, 30, 2][i]!),
    nextVisitDue: [addDays(extract, -1), null, addDays(extract, -5)][i]!,
    workersInYear: i + 1,
  }));
  serveTeam({ workers: monthsOf({ worker: 'W1', heldChildInNeed: 3 }), cases });
  await open(`#/teams/${team}?worker=W1`);
  const table = within(await panel()).getByRole('table', { name: 'Open cases' });
  const order = () =>
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent?.slice(0, 5));
  expect(order()).toEqual(['W1-03', 'W1-01', 'W1-02']);
  await userEvent.click(within(table).getByRole('button', { name: 'Weeks' }));
  expect(order()).toEqual(['W1-02', 'W1-01', 'W1-03']);
  await userEvent.click(within(table).getByRole('button', { name: 'Weeks' }));
  expect(order()).toEqual(['W1-03', 'W1-01', 'W1-02']);
  await userEvent.click(within(table).getByRole('button', { name: 'Next visit' }));
  await userEvent.click(within(table).getByRole('button', { name: 'Next visit' }));
  expect(order()).toEqual(['W1-01', 'W1-03', 'W1-02']);
  expect(within(table).getByRole('rowheader', { name: /^W1-03/ })).toHaveTextContent(
    'In need, 3 workers',
  );
});

test('opening a panel is noted once, and told in it', async () => {
  // A worker of the simulated team: the log takes no opening of anybody else.
  const { columns } = await source.facts('worker-month', { unit: team, from: '2026-10' });
  const holder = columns.heldProtectionPlan.findIndex((held) => held > 0);
  const name = textAt(columns.name, holder) ?? '';
  await open();
  await userEvent.click(screen.getByRole('button', { name }));
  const told = () => within(screen.getByRole('region', { name: 'Who opened this panel' }));
  const lines = async () =>
    (await told().findAllByRole('listitem')).map((line) => line.textContent);
  const line = expect.stringMatching(/, Tuesday 6 October 2026 at 09:30$/);
  expect(await lines()).toEqual([line]);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await userEvent.click(screen.getByRole('button', { name }));
  await waitFor(async () => expect(await lines()).toEqual([line, line]));
});

test('a log that takes no opening does not keep the panel from opening', async () => {
  serveTeam(newlyQualified);
  let refused = 0;
  server.use(
    http.post('*/entries', () => {
      refused += 1;
      return HttpResponse.json({ title: 'No', status: 500, detail: 'No.' }, { status: 500 });
    }),
  );
  await open(`#/teams/${team}?worker=W1`);
  await waitFor(() => expect(refused).toBe(1));
  expect(await panel()).toHaveTextContent('Each opening of this panel is kept');
});

test('the board goes by keyboard: to the scale, to a worker, into the panel and back', async () => {
  serveTeam(newlyQualified);
  await open();
  screen.getByRole('radio', { name: 'Per cent of limit' }).focus();
  await userEvent.keyboard('{ArrowRight}');
  await waitFor(() => expect(window.location.hash).toContain('scale=children'));
  screen.getByRole('button', { name: 'W1' }).focus();
  await userEvent.keyboard('{Enter}');
  await panel();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('button', { name: 'W1' })).toHaveFocus();
});
