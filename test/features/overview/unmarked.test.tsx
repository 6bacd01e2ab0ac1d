import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openApp, patient } from '../openApp';

vi.setConfig({ testTimeout: 60_000 });

test.each([
  ['the Overview', '#/', 'Services and teams'],
  ['the review', '#/reviews/2026-09', 'Where'],
])(
  'in the table of %s a team too small for its absence is unmarked, and the page says so',
  async (...given) => {
    const [, address, name] = given;
    await openApp(address, name);
    const region = await screen.findByRole('region', { name }, patient);
    expect(region).toHaveTextContent('No mark: within limit, too few people to judge');
    const row = within(region).getByRole('row', { name: /^Assessment 4/ });
    const absence = within(row).getAllByRole('link').at(-1);
    expect(absence).toHaveAccessibleName(/^[\d.]+$/);
  },
);
