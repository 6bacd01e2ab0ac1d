import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { assumptionIds, assumptionOf } from '@/domain/directTime/assumptions';
import { append, become, logged, source } from '../../data/asking';
import { openApp, patient } from '../openApp';

vi.setConfig({ testTimeout: 40_000 });

const assumed = /^What the model assumes$/;
const region = (name: RegExp) => screen.getByRole('region', { name });
const button = (name: string) => screen.getByRole('button', { name });
const weeks = 'Change “Weeks worked, after leave, bank holidays and training”';

/** The item of the list in which a button stands. */
function itemOf(name: string): HTMLElement {
  return button(name).closest('li') as HTMLElement;
}

test('a team’s sum of direct time is read step by step, as a model, with its children', async () => {
  await openApp(
    '#/teams/safeguarding-north-1',
    /^Direct time: about [\d.]+ hours a child a month, as modelled$/,
  );
  const section = region(/^Direct time: about [\d.]+ hours a child a month, as modelled$/);
  const steps = within(section)
    .getAllByRole('rowheader')
    .map((cell) => cell.firstChild?.textContent);
  expect(steps).toEqual([
    'Contracted hours at work',
    'Less meetings, duty and administration',
    'Less supervision',
    'Less recording',
    'Less travel',
    'Less court',
    'Left for children',
    'For each of ',
  ]);
  expect(section).toHaveTextContent(
    /the load leaves about [\d.]+ hours of direct time a month for each of the \d+ children held in Safeguarding North 1/,
  );
  expect(section).toHaveTextContent(
    /One more whole-time experienced worker in Safeguarding North 1 would leave about \d+ minutes a month more for each of \d+ children/,
  );
  expect(section).toHaveTextContent('has no status and raises no flag');
  expect(section).not.toHaveTextContent(/no limit set|over limit|within limit/);
});

test('the hours of the steps add up to what is left', async () => {
  await openApp(
    '#/teams/safeguarding-north-1',
    /^Direct time: about [\d.]+ hours a child a month, as modelled$/,
  );
  const hours = within(region(/^Direct time: about [\d.]+ hours a child a month, as modelled$/))
    .getAllByRole('row')
    .map((row) => Number(row.lastChild?.textContent?.replace('−', '-').replace(',', '')));
  const left = hours.slice(0, 6).reduce((sum, step) => sum + step, 0);
  // Each step is rounded to whole hours.
  expect(Math.abs(left - (hours[6] ?? 0))).toBeLessThanOrEqual(3);
});

test('the team’s page leads to the assumptions, of which every one has its number and its source', async () => {
  await openApp(
    '#/teams/safeguarding-north-1',
    /^Direct time: about [\d.]+ hours a child a month, as modelled$/,
  );
  await userEvent.click(screen.getByRole('link', { name: /^16 assumptions/ }));
  await screen.findByRole('heading', { name: assumed }, patient);
  expect(window.location.hash).toContain('/measures/directTime?unit=safeguarding-north-1');
  await userEvent.click(screen.getByRole('button', { name: 'All 16 assumptions' }));
  const items = within(region(assumed)).getAllByRole('listitem');
  expect(items).toHaveLength(assumptionIds.length);
  for (const [i, id] of assumptionIds.entries()) {
    expect(items[i]).toHaveTextContent(assumptionOf(id).label);
    expect(items[i]).toHaveTextContent(
      `${assumptionOf(id).default} ${assumptionOf(id).unit}`.replace(' %', '%'),
    );
    expect(items[i]).toHaveTextContent(assumptionOf(id).source);
  }
});

test('what cannot be is told beside the field, and nothing is written', async () => {
  await openApp('#/measures/directTime', assumed);
  const before = (await logged()).length;
  await userEvent.click(button(weeks));
  const number = screen.getByRole('textbox', { name: 'Number, in weeks a year' });
  await userEvent.clear(number);
  await userEvent.type(number, 'many');
  await userEvent.click(button('Save'));
  expect(number).toBeInvalid();
  expect(number).toHaveAccessibleDescription(/needs a number from 36 to 48, in weeks a year\./);
  expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription(
    'Say in a few words why, so that others can follow it.',
  );
  expect(await logged()).toHaveLength(before);
});

test('a changed assumption holds at once in every month, says who set it, and can go back to its default', async () => {
  await openApp('#/measures/directTime', assumed);
  const sentence = () => screen.getByText(/^In September 2026 the load leaves/).textContent;
  const first = sentence();
  const { name } = await source.session();
  await change('36', 'More leave was agreed');
  expect(await within(itemOf(weeks)).findByText('Saved. Every page shows it now.')).toBeVisible();
  expect(itemOf(weeks)).toHaveTextContent(
    `Set by ${name}, 6 Oct 2026: More leave was agreed. The default is 43`,
  );
  expect(button(weeks)).toHaveFocus();
  const lower = sentence();
  expect(lower).not.toBe(first);
  await userEvent.click(button(weeks));
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'Set in error.');
  await userEvent.click(button('Back to the default'));
  await within(itemOf(weeks)).findByText('Saved. Every page shows it now.');
  expect(itemOf(weeks)).toHaveTextContent(
    `Put back to the default by ${name}, 6 Oct 2026: Set in error.`,
  );
  expect(sentence()).toBe(first);
});

async function change(number: string, reason: string): Promise<void> {
  await userEvent.click(button(weeks));
  const field = screen.getByRole('textbox', { name: 'Number, in weeks a year' });
  await userEvent.clear(field);
  await userEvent.type(field, number);
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), reason);
  await userEvent.click(button('Save'));
}

test('where somebody else was quicker theirs is shown, and can be left or written over', async () => {
  await openApp('#/measures/directTime', assumed);
  const { from } = await source.session();
  await append({
    kind: 'assumption',
    key: 'weeksWorked',
    value: { assumption: 'weeksWorked', number: 40 },
    effective: from,
    basedOn: null,
    reason: 'A new leave year.',
  });
  await change('42', 'As counted last year');
  const dialog = within(
    await screen.findByRole('dialog', { name: /saved this while you were writing$/ }, patient),
  );
  expect(dialog.getByRole('row', { name: /^Number/ })).toHaveTextContent('weeks a year4042');
  expect(dialog.getByRole('row', { name: /^Reason/ })).toHaveTextContent('A new leave year.');
  expect(dialog.getByRole('button', { name: 'Keep theirs' })).toBeVisible();
  await userEvent.click(dialog.getByRole('button', { name: 'Put mine in place of theirs' }));
  await within(itemOf(weeks)).findByText('Saved. Every page shows it now.');
  expect(itemOf(weeks)).toHaveTextContent(/42 weeks a year/);
});

test('who may not change them reads them, and who may', async () => {
  await become('team manager');
  await openApp('#/measures/directTime?unit=safeguarding-north-2', assumed);
  expect(region(assumed)).toHaveTextContent('Only a senior leader can change an assumption');
  await userEvent.click(screen.getByRole('button', { name: 'All 16 assumptions' }));
  expect(within(region(assumed)).queryByRole('button', { name: /^Change/ })).toBeNull();
  expect(within(region(assumed)).getAllByRole('listitem')).toHaveLength(assumptionIds.length);
});

test('among the measures direct time stands with its n and without a status', async () => {
  await openApp('#/measures', /^Measures/);
  const row = screen.getByRole('row', { name: /^Direct time/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
      .slice(1, 3),
  ).toEqual(['', '']);
  expect(row).toHaveTextContent('hours a child a month, month end');
  expect(row).toHaveTextContent(/n = [\d,]+ hours left for children, [\d,]+ children held/);
});
