import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { copied, shownRows } from '../lists';
import { casesOf, monthsOf, team } from './teamFacts';
import { open, serveTeam } from './teamPage';

vi.setConfig({ testTimeout: 60_000 });

const review = { nextReview: null, lastVisit: null };

test('what falls due is told by worker and day, children without one first, and goes out child by child', async () => {
  serveTeam({
    workers: monthsOf({ worker: 'W1', heldChildInNeed: 3 }),
    cases: [...casesOf('W1', 3, review), ...casesOf(null, 1, review)],
  });
  await open();
  expect(
    screen.getByRole('heading', {
      name: '4 visits fall due by Fri 16 Oct, 1 of children without a worker',
    }),
  ).toBeVisible();
  const days = screen.getByRole('table', { name: 'Visits and reviews due, by worker and day' });
  const heads = within(days).getAllByRole('columnheader');
  expect(heads.map(({ textContent }) => textContent)).toEqual([
    'Worker',
    ...['Mon 5', 'Tue 6', 'Wed 7', 'Thu 8', 'Fri 9', 'Sat 10'].map((day) => `${day} Oct`),
    ...['Mon 12', 'Tue 13', 'Wed 14', 'Thu 15', 'Fri 16'].map((day) => `${day} Oct`),
    'In all',
  ]);
  expect(shownRows(days).map((row) => [row[0], ...row.slice(4, 7), row.at(-1)])).toEqual([
    ['no named worker', '1', '', '', '1'],
    ['W1', '1', '1', '1', '3'],
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'All 4, child by child' }));
  const name = 'Visits and reviews due, by worker, day and child';
  const { heading, rows } = await copied(name);
  expect(heading).toEqual(['Child', 'Worker', 'Due', 'What', 'Kind', 'The day comes from']);
  expect(rows).toEqual(shownRows(screen.getByRole('table', { name })));
});

test('with a past month in the address the page says that it is of now, and links that month', async () => {
  await open(`#/teams/${team}?month=2026-06`);
  const words = screen.getByText(/^This is today’s board/);
  expect(words).toHaveTextContent('June 2026’s figures of the team are on its Overview');
  expect(
    within(words).getByRole('link', { name: 'its Overview of that month' }).getAttribute('href'),
  ).toMatch(/month=2026-06.*unit=safeguarding-north-2|unit=safeguarding-north-2.*month=2026-06/);
  expect(screen.getByRole('heading', { name: /^Trend to June 2026: / })).toBeVisible();
  expect(screen.getByText('trend to 30 Jun 2026')).toBeVisible();
});

test('without one it says nothing of the kind', async () => {
  await open();
  expect(screen.queryByText(/This is today’s board/)).toBeNull();
});
