import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { become } from '../../data/asking';
import { onPaper, openApp, patient } from '../openApp';

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
  const sentences = kind.getAllByText(/: \d+ of \d+ .*workers? (is|are) over/);
  const over = sentences.flatMap(({ textContent }) =>
    [...textContent.matchAll(/(\d+) (of \d+ |other )[\w ]*workers? (is|are) over/g)].map((found) =>
      Number(found[1]),
    ),
  );
  const total = over.reduce((sum, number) => sum + number, 0);
  expect(total).toBeGreaterThan(sentences.length);
  expect(heading).toHaveTextContent(`Workers over their own limit ${total}`);
});

test('the month’s lines say how many there are and stand for, and each unit under one leads to its evidence', async () => {
  await become('senior leader');
  await openApp('#/', /^Westmere/);
  const heading = await screen.findByRole(
    'heading',
    { name: /^\d+ to talk about, standing for \d+$/ },
    patient,
  );
  const [lines, all] = heading.textContent.match(/\d+/g)?.map(Number) ?? [];
  expect(all).toBeGreaterThan(lines ?? 0);
  const kind = within(heading.parentElement as HTMLElement);
  onPaper(() => expect(kind.getAllByRole('link')).toHaveLength(all ?? 0));
  const more = kind.queryByRole('button', { name: `All ${lines} in full` });
  if (more) await userEvent.click(more);
  const links = kind.getAllByRole('link');
  expect(links).toHaveLength(all ?? 0);
  expect(new Set(links.map((link) => link.getAttribute('href'))).size).toBe(all);
  for (const link of links) expect(link).toHaveAttribute('href', expect.stringMatching(/measures/));
});
