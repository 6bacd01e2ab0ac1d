import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { become } from '../../data/asking';
import { openApp, patient } from '../openApp';

vi.setConfig({ testTimeout: 60_000 });

const region = () => within(screen.getByRole('region', { name: 'How long words are kept' }));

test('a senior leader sets how long words are kept; what is no period is told at its field', async () => {
  const { name } = await become('senior leader');
  await openApp('#/limits', /^How long words are kept$/);
  expect(region().getByText(/^No period is set/)).toHaveTextContent('36 months is offered.');
  await userEvent.click(region().getByRole('button', { name: 'Set how long' }));
  const months = region().getByRole('textbox', { name: 'Months' });
  expect(months).toHaveValue('36');
  await userEvent.clear(months);
  await userEvent.type(months, '6');
  await userEvent.type(region().getByRole('textbox', { name: 'Reason' }), 'Our schedule.');
  await userEvent.click(region().getByRole('button', { name: 'Keep words for so long' }));
  expect(months).toHaveFocus();
  expect(months).toHaveAccessibleDescription(/a whole number of months, from 12 to 120/);
  await userEvent.clear(months);
  await userEvent.type(months, '24');
  await userEvent.click(region().getByRole('button', { name: 'Keep words for so long' }));
  const told = await region().findByText(/are kept for 24 months/, {}, patient);
  expect(told).toHaveTextContent(`Set by ${name}, 6 Oct 2026: Our schedule.`);
});

test('others are told who sets it', async () => {
  await become('team manager');
  await openApp('#/limits', /^How long words are kept$/);
  expect(region().getByText(/set by a senior leader of Westmere/)).toBeVisible();
  expect(region().queryByRole('button')).toBeNull();
});
