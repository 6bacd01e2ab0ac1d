import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { patient, startApp } from '../openApp';

vi.setConfig({ testTimeout: 40_000 });

const ahead = () => screen.findByRole('figure', { name: /^Next twelve weeks/ }, patient);

/** Opens a team's page at an address and waits for its next twelve weeks. */
async function open(address: string): Promise<HTMLElement> {
  startApp(address);
  return ahead();
}

/** The rows of the figure's table, each as the texts of its cells. */
async function rowsOf(figure: HTMLElement): Promise<string[][]> {
  await userEvent.click(within(figure).getByRole('radio', { name: 'Table' }));
  const rows = within(within(figure).getByRole('table')).getAllByRole('row').slice(1);
  return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
}

const number = (text: string | undefined) => Number.parseFloat(text ?? '');

test('the table tells the weeks of the chart: children over the limits present are the load', async () => {
  const figure = await open('#/teams/safeguarding-north-2');
  expect(within(figure).getByRole('img', { name: /^Next twelve weeks: / })).toBeVisible();
  const rows = await rowsOf(figure);
  expect(rows.map(([week]) => week)).toEqual([
    '5 Oct 2026',
    '12 Oct 2026',
    '19 Oct 2026',
    '26 Oct 2026',
    '2 Nov 2026',
    '9 Nov 2026',
    '16 Nov 2026',
    '23 Nov 2026',
    '30 Nov 2026',
    '7 Dec 2026',
    '14 Dec 2026',
    '21 Dec 2026',
    '28 Dec 2026',
  ]);
  for (const [, children, limit, load] of rows)
    expect(Math.abs(number(load) - (number(children) / number(limit)) * 100)).toBeLessThan(1.5);
});

test('the weeks say what they take for granted, from when they are, and read out one by one', async () => {
  const figure = await open('#/teams/safeguarding-north-2');
  expect(figure).toHaveTextContent(/Children come and go as in the team’s last 24 months/);
  expect(figure).toHaveTextContent(/records, as at Monday 5 October 2026\.$/);
  const slider = within(figure).getByRole('slider', { name: /Week by week\.$/ });
  expect(slider).toHaveAttribute(
    'aria-valuetext',
    expect.stringMatching(/^Week of 28 December, \d+%, 80% range \d+% to \d+%, \d+ children/),
  );
});

test('all agency workers leaving is in the address, and takes their limits from the second week', async () => {
  const figure = await open('#/teams/assessment-2');
  const before = await rowsOf(figure);
  const agency = { name: /^If (the agency worker|all \d+ agency workers) left$/ };
  await userEvent.click(within(figure).getByRole('checkbox', agency));
  expect(window.location.hash).toContain('agency=leaves');
  expect(
    await screen.findByRole('figure', { name: /^Next twelve weeks if all agency workers left: / }),
  ).toBe(figure);
  const rows = await rowsOf(figure);
  expect(rows[0]).toEqual(before[0]);
  expect(number(rows[1]?.[2])).toBeLessThan(number(before[1]?.[2]));
  expect(rows.map(([, children]) => children)).toEqual(before.map(([, children]) => children));
  await userEvent.click(within(figure).getByRole('checkbox', agency));
  expect(window.location.hash).not.toContain('agency');
});

test('a link opens with the agency workers gone', async () => {
  const figure = await open('#/teams/assessment-2?agency=leaves');
  expect(figure).toHaveAccessibleName(/^Next twelve weeks if all agency workers left: /);
  expect(within(figure).getByRole('checkbox')).toBeChecked();
});
