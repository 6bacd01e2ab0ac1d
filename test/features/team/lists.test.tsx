import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { copied, oneDecimal, shownRows } from '../lists';
import { open } from './teamPage';

vi.setConfig({ testTimeout: 60_000 });

test('the overdue visits that are copied are those of the screen, all of them', async () => {
  await open();
  const name = 'Visits overdue, by child';
  const all = screen.queryByRole('button', { name: /^All \d+$/ });
  if (all) await userEvent.click(all);
  const { about, heading, rows } = await copied(name);
  expect(about).toMatchObject({
    List: name,
    Unit: 'Safeguarding North 2',
    For: 'Team use: holds names or case references',
    'As at': expect.stringContaining('5 October 2026'),
    'Simulated data': expect.stringContaining('invented authority'),
  });
  expect(heading).toEqual(['Child', 'Kind', 'Due', 'Days overdue', 'Worker']);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows).toEqual(shownRows(screen.getByRole('table', { name })));
});

test('the workers that are copied are those of the strip', async () => {
  await open();
  const name = 'Workers against their own limits';
  const { heading, rows } = await copied(name);
  expect(heading.slice(0, 4)).toEqual(['Worker', 'Load', 'Limit', 'Status, over since']);
  const strip = shownRows(screen.getByRole('table', { name: new RegExp(`^${name}`) }));
  // Of the strip's columns the bar and the trend are pictures; away stands under the status.
  expect(
    rows.map(([worker, load, limit = '', status, away, ...rest]) => [
      worker,
      load,
      oneDecimal(limit),
      `${status}${away}`,
      ...rest,
    ]),
  ).toEqual(
    strip.map(([worker, , load, limit, status, , ...rest]) => [
      worker,
      load,
      limit,
      status,
      ...rest,
    ]),
  );
});
