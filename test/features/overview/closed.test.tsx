import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { become, source } from '../../data/asking';
import { openApp } from '../openApp';

test.each([
  ['the authority', '#/?unit=westmere', /^Westmere/, 'Westmere'],
  ['another service', '#/?unit=safeguarding-south', /^Safeguarding South/, 'Safeguarding South'],
])(
  'a team manager reads on the Overview of %s that what is agreed there is not open, and none of it',
  async (_, address, heading, name) => {
    await become('senior leader');
    const actions = (await source.entries({})).entries.flatMap(({ kind, value }) =>
      kind === 'action' && value ? [value] : [],
    );
    expect(actions.length).toBeGreaterThan(0);
    const { unit } = await become('team manager');
    await openApp(`${address}${address.includes('?') ? '&' : '?'}month=2026-09`, heading);
    const told = await screen.findByRole('region', { name: /^What was agreed/ });
    expect(told).toHaveTextContent(
      new RegExp(`What is agreed about (the rest of )?${name} is not open to you\\.`),
    );
    for (const { action, unit: about } of actions)
      if (about !== unit)
        expect(within(told).queryByText(new RegExp(action.slice(0, 20)))).toBeNull();
  },
);

test('an action past the month in which it was to be looked at says so on the Overview too', async () => {
  await openApp('#/?unit=assessment-2&month=2026-09', /^Assessment 2/);
  const told = await screen.findByRole('region', { name: /^What was agreed/ });
  expect(told).toHaveTextContent('open, overdue since July 2026');
  expect(told).not.toHaveTextContent('to be looked at in July 2026');
});
