import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { source } from '../../data/asking';
import { openApp, patient } from '../openApp';

vi.setConfig({ testTimeout: 40_000 });

const title = /^Frontline managers/;
const table = () => screen.getByRole('table', { name: /^What surrounds the managers/ });
const names = () =>
  within(table())
    .getAllByRole('link')
    .map((link) => link.textContent);

test('the teams of a service stand side by side in the order of the structure, and nothing sorts them', async () => {
  await openApp('#/teams?view=managers&unit=safeguarding-north', title);
  expect(names()).toEqual([1, 2, 3, 4, 5].map((n) => `Safeguarding North ${n}`));
  expect(within(table()).queryByRole('button')).toBeNull();
  const headings = within(table())
    .getAllByRole('columnheader')
    .map((cell) => cell.textContent);
  expect(headings).toEqual([
    'Team',
    'Span',
    'Its limit',
    'Supervision on time',
    'Own cases',
    'Newly qualified',
    'Vacancy',
    'Not covered',
    'Audits',
    'Actions agreed',
    'Actions closed',
  ]);
});

test('every rate has its n under it, and a span its status in words', async () => {
  await openApp('#/teams?view=managers&unit=safeguarding-north', title);
  for (const row of within(table()).getAllByRole('row').slice(1)) {
    const [span, status, supervision, own, , , , ...learning] = within(row).getAllByRole('cell');
    expect(span).toHaveTextContent(/^[\d.]+\d+ for \d+$/);
    expect(status).toHaveTextContent(/^(over|near|within) limit$/);
    expect(supervision).toHaveTextContent(/%\d+ of \d+$/);
    expect(own).toHaveTextContent(/^\d+$|^…$/);
    expect(learning).toHaveLength(3);
    for (const cell of learning) expect(cell).toHaveTextContent(/^\d+$/);
  }
});

test('load and supervision are told with their n, and without a cause', async () => {
  await openApp('#/teams?view=managers&unit=safeguarding-north', title);
  expect(screen.getByRole('region', { name: 'Load and supervision over time' })).toHaveTextContent(
    /^Load and supervision over time.*60 team-months of 5 teams.*less supervision on time \(r = −0\.\d\d, n = 60\)\. This does not say that one causes the other\./,
  );
});

test('a team manager sees other teams as numbers, and their managers’ cases as not open', async () => {
  const { personas } = await source.session();
  const manager = personas.find(({ role }) => role === 'team manager');
  if (manager) await source.switchPersona?.(manager);
  await openApp('#/teams?view=managers&unit=safeguarding-north', title);
  const own = (name: string) =>
    within(screen.getByRole('row', { name: new RegExp(`^${name}`) })).getAllByRole('cell')[3];
  await vi.waitFor(() => expect(own('Safeguarding North 2')).toHaveTextContent(/^\d+$/), patient);
  expect(own('Safeguarding North 1')).toHaveTextContent(/^not open to you$/);
});

test('the teams’ page leads to their managers and back, and the address says which is shown', async () => {
  await openApp('#/teams', /^Teams/);
  await userEvent.click(screen.getByRole('radio', { name: 'Frontline managers' }));
  await screen.findByRole('heading', { name: title }, patient);
  expect(window.location.hash).toContain('view=managers');
  expect(names()).toHaveLength(24);
  await userEvent.click(screen.getByRole('radio', { name: 'Load' }));
  await screen.findByRole('heading', { name: /^Teams/ }, patient);
  expect(window.location.hash).not.toContain('view');
});
