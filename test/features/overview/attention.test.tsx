import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { become } from '../../data/asking';
import { openApp, patient } from '../openApp';

vi.setConfig({ testTimeout: 60_000 });

test('what needs attention is headed by how many workers are over, not by how many teams they are in', async () => {
  await become('senior leader');
  await openApp('#/', /^Westmere/);
  const heading = await screen.findByRole(
    'heading',
    { name: /^Workers over their own limit \d+$/ },
    patient,
  );
  const kind = within(heading.parentElement as HTMLElement);
  await userEvent.click(kind.getByRole('button', { name: /^All \d+$/ }));
  const sentences = kind.getAllByText(/^\d+ of \d+ .*workers? (is|are) over/);
  const over = sentences.flatMap(({ textContent }) =>
    [...textContent.matchAll(/(\d+) (of \d+ |other )[\w ]*workers? (is|are) over/g)].map((found) =>
      Number(found[1]),
    ),
  );
  const total = over.reduce((sum, number) => sum + number, 0);
  expect(total).toBeGreaterThan(sentences.length);
  expect(heading).toHaveTextContent(`Workers over their own limit ${total}`);
});
