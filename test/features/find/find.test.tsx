import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { decodeFacts } from '@/data/http/columns';
import { textAt } from '@/domain/table';
import { become } from '../../data/asking';
import { openApp, patient } from '../openApp';
import { simulatedFile } from '../server';

vi.setConfig({ testTimeout: 40_000 });

const field = () => screen.findByRole('combobox', { name: 'Find anything' }, patient);
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);
const labels = () => within(screen.getByRole('listbox')).queryAllByRole('option');

/** A case of a team: its reference, and who holds it. */
async function caseOf(team: string) {
  const { rows, columns } = decodeFacts('case', await (await simulatedFile('case')).json());
  for (let row = 0; row < rows; row++)
    if (textAt(columns.team, row) === team && textAt(columns.worker, row) !== null)
      return textAt(columns.reference, row) ?? '';
  throw new Error(`${team} has no case that somebody holds.`);
}

test('"/" opens it, typing finds a team, Enter goes there with the month kept; it is offered again', async () => {
  await openApp('#/?month=2026-06', /^Westmere/);
  const user = userEvent.setup();
  await user.keyboard('/');
  await user.type(await field(), 'safeg north 2');
  expect(labels()[0]).toHaveTextContent(
    'Safeguarding North 2 team in Safeguarding North, its board',
  );
  expect(screen.getByRole('combobox', { name: 'Find anything' })).toHaveAttribute(
    'aria-activedescendant',
    labels()[0]?.id,
  );
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { level: 1, name: /^Safeguarding North 2/ }, patient);
  expect(window.location.hash).toBe('#/teams/safeguarding-north-2?month=2026-06');
  expect(screen.queryByRole('combobox', { name: 'Find anything' })).toBeNull();
  await user.keyboard('{Control>}k{/Control}');
  await field();
  expect(labels()[0]).toHaveTextContent(/^Safeguarding North 2/);
});

test('a measure is found for the unit in view, and the arrow keys walk the list round', async () => {
  await openApp('#/?unit=safeguarding-north', /^Safeguarding North/);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Find' }));
  await user.type(await field(), 'vacan');
  const found = labels();
  expect(found[0]).toHaveTextContent('Vacancy measure, Safeguarding North');
  await user.keyboard('{ArrowUp}');
  expect(found.at(-1)).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() =>
    expect(window.location.hash).toBe('#/measures/vacancy?unit=safeguarding-north'),
  );
});

test('"/" is a character where it is typed, and Escape leaves everything as it was', async () => {
  await openApp('#/', /^Westmere/);
  const user = userEvent.setup();
  await user.keyboard('/');
  await user.type(await field(), 'qq/zz');
  expect(await field()).toHaveValue('qq/zz');
  expect(screen.getByText(/^Nothing that is open to you is called “qq\/zz”/)).toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('combobox', { name: 'Find anything' })).toBeNull();
  expect(window.location.hash).toBe('#/');
});

test('a manager finds a case of their own team by its whole reference, which nothing keeps', async () => {
  await become('team manager');
  await openApp('#/teams/safeguarding-north-2', /^Safeguarding North 2/);
  const reference = await caseOf('safeguarding-north-2');
  const elsewhere = await caseOf('safeguarding-north-1');
  const user = userEvent.setup();
  await user.keyboard('/');
  const input = await field();
  await screen.findByText(
    /A case of your team is found by its whole reference/,
    undefined,
    patient,
  );
  fireEvent.change(input, { target: { value: reference.slice(0, -1) } });
  expect(options().join()).not.toContain(reference);
  fireEvent.change(input, { target: { value: elsewhere } });
  expect(labels()).toEqual([]);
  fireEvent.change(input, { target: { value: ` ${reference.toLowerCase()} ` } });
  expect(labels()[0]).toHaveTextContent(new RegExp(`^${reference} .*held by .+, their panel$`));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(window.location.hash).toMatch(/worker=/));
  expect(window.location.hash).not.toContain(reference);
  await user.keyboard('{Control>}k{/Control}');
  await field();
  expect(options().join()).not.toContain(reference);
});

test('a manager finds the workers of their own team alone, a leader any; no case is found by a leader', async () => {
  const reference = await caseOf('safeguarding-north-2');
  await become('team manager');
  await openApp('#/teams/safeguarding-north-2', /^Safeguarding North 2/);
  const user = userEvent.setup();
  await user.keyboard('/');
  await user.type(await field(), 'worker');
  await waitFor(() => expect(labels().length).toBeGreaterThan(3));
  const workers = labels().filter((option) => option.textContent?.includes('their panel'));
  expect(workers.length).toBeGreaterThan(3);
  for (const worker of workers) expect(worker).toHaveTextContent('worker in Safeguarding North 2');
  await become('senior leader');
  await openApp('#/', /^Westmere/);
  await user.keyboard('/');
  await user.type(await field(), 'worker assessment 1');
  await waitFor(
    () => expect(labels()[0]).toHaveTextContent('worker in Assessment 1, their panel'),
    patient,
  );
  fireEvent.change(await field(), { target: { value: reference } });
  expect(labels()).toEqual([]);
});
