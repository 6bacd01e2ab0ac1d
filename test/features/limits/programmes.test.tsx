import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { become } from '../../data/asking';
import { openApp, patient } from '../openApp';

vi.setConfig({ testTimeout: 60_000 });

const region = () => within(screen.getByRole('region', { name: 'Induction programmes' }));

async function retype(name: string, text: string): Promise<void> {
  await userEvent.clear(region().getByRole('textbox', { name }));
  await userEvent.paste(text);
}

test('a senior leader writes the programme of a cohort; what is wrong is told at its field; it is taken back', async () => {
  const { name } = await become('senior leader');
  await openApp('#/limits', /^Induction programmes$/);
  expect(region().getByRole('listitem')).toHaveTextContent(
    'ASYE, 12 months: 40%, 60%, 80% and 90% from months 0, 3, 6 and 9.',
  );
  await userEvent.click(region().getByRole('button', { name: 'Write a programme' }));
  await retype('Name', 'Two-year induction');
  await userEvent.selectOptions(region().getByLabelText('First month of a start'), [
    'September 2027',
  ]);
  await retype('Length, in months', '24');
  await retype('Steps', '3: 50, 12: 75');
  await retype('Reason', 'The successor begins.');
  await userEvent.click(region().getByRole('button', { name: 'Save the programme' }));
  const steps = region().getByRole('textbox', { name: 'Steps' });
  expect(steps).toHaveFocus();
  expect(steps).toHaveAccessibleDescription(/Steps begin at month 0/);
  await retype('Steps', '0: 50, 12: 75');
  await userEvent.click(region().getByRole('button', { name: 'Save the programme' }));
  const told = await region().findByText(/Two-year induction, 24 months/, {}, patient);
  expect(told).toHaveTextContent(
    `Who starts in September 2027 or later: Two-year induction, 24 months: 50% and 75% from months 0 and 12. ${name}, 6 Oct 2026: The successor begins.`,
  );
  expect(
    screen.getByText(/for those who start in September 2027 or later 50% and 75%/),
  ).toBeVisible();
  await userEvent.click(region().getByRole('button', { name: 'Take back Two-year induction' }));
  await retype('Reason for taking it back', 'It is put off.');
  await userEvent.click(region().getByRole('button', { name: 'Take it back' }));
  await screen.findByText(/^Taken back\. Who starts in September 2027/, {}, patient);
  expect(region().getAllByRole('listitem')).toHaveLength(1);
});

test('others are told who writes them', async () => {
  await become('head of service');
  await openApp('#/limits', /^Induction programmes$/);
  expect(region().getByText(/^Only a senior leader can write an induction/)).toBeVisible();
  expect(region().queryByRole('button')).toBeNull();
});
