import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { become } from '../../data/asking';
import { openApp, patient } from '../openApp';

vi.setConfig({ testTimeout: 60_000 });

/** What needs attention, once it has been worked out. */
async function attention(name: string) {
  const region = within(await screen.findByRole('region', { name }, patient));
  await region.findAllByRole('listitem', undefined, patient);
  return region;
}

test('the first five of one ranking: children, then workers, then measures, headed by how many of each there are', async () => {
  await become('senior leader');
  await openApp('#/', /^Westmere/);
  const region = await attention('What needs attention');
  const kinds = region.getAllByRole('listitem').map((item) => item.dataset.kind);
  expect(kinds).toHaveLength(5);
  const order = ['child with nobody', 'worker over', 'limit', 'signal'];
  expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')));
  const heading = region.getByRole('heading', { level: 2 });
  expect(heading).toHaveTextContent(
    /Children with nobody: \d+.*; workers over: \d+; \d+ to talk about, standing for \d+$/,
  );
  const [, children] = /nobody: (\d+)/.exec(heading.textContent) ?? [];
  expect(screen.getByRole('main')).toHaveTextContent(
    `${children} children have nobody at work for them (5 Oct).`,
  );
});

test('workers over are headed by how many they are, not by how many teams they are in', async () => {
  await become('senior leader');
  await openApp('#/attention', /^What needs attention/);
  const region = await attention('All that needs attention');
  const sentences = region
    .getAllByRole('listitem')
    .filter(({ dataset }) => dataset.kind === 'worker over');
  const over = sentences.flatMap(({ textContent }) =>
    [...textContent.matchAll(/(\d+) (of \d+ |other )[\w ]*workers? (is|are) over/g)].map((found) =>
      Number(found[1]),
    ),
  );
  const total = over.reduce((sum, number) => sum + number, 0);
  expect(total).toBeGreaterThan(sentences.length);
  expect(region.getByRole('heading', { level: 2 })).toHaveTextContent(`workers over: ${total};`);
});

test('all of them is a page of its own address, in full, where each unit under a line leads to its evidence', async () => {
  await become('senior leader');
  await openApp('#/', /^Westmere/);
  const first = await attention('What needs attention');
  const [five] = first.getAllByRole('listitem').slice(-1);
  const all = first.getByRole('link', { name: /^All \d+ in full$/ });
  const number = Number(/\d+/.exec(all.textContent)?.[0]);
  expect(all).toHaveAttribute('href', expect.stringMatching(/#\/attention$/));
  await userEvent.click(all);
  await screen.findByRole('heading', { level: 1, name: /^What needs attention/ }, patient);
  const region = await attention('All that needs attention');
  const items = region.getAllByRole('listitem').filter(({ dataset }) => dataset.kind);
  expect(items).toHaveLength(number);
  const unit = five && within(five).getAllByRole('link')[0]?.textContent;
  expect(items[4]).toHaveTextContent(unit as string);
  const [lines, flags] =
    /(\d+) to talk about, standing for (\d+)/
      .exec(region.getByRole('heading', { level: 2 }).textContent)
      ?.slice(1)
      .map(Number) ?? [];
  const links = items
    .filter(({ dataset }) => dataset.kind === 'limit' || dataset.kind === 'signal')
    .flatMap((item) => within(item).getAllByRole('link'));
  expect(flags).toBeGreaterThan(lines ?? 0);
  expect(new Set(links.map((link) => link.getAttribute('href'))).size).toBe(flags);
  for (const link of links) expect(link).toHaveAttribute('href', expect.stringMatching(/measures/));
});

test('all that needs attention is copied as it stands on the screen, for leaders: without names', async () => {
  const user = userEvent.setup();
  await become('senior leader');
  await openApp('#/attention?unit=safeguarding-north', /^What needs attention/);
  const region = await attention('All that needs attention');
  const items = region.getAllByRole('listitem').filter(({ dataset }) => dataset.kind);
  await user.click(region.getByRole('button', { name: 'Copy' }));
  await region.findByText(`Copied ${items.length} rows.`);
  const lines = (await navigator.clipboard.readText()).split(/\r?\n/);
  expect(lines).toContain('For\tLeadership: holds no names and no case references');
  const rows = lines.slice(-items.length).map((line) => line.split('\t'));
  rows.forEach(([rank, unit, finding, since, n, clears], i) => {
    expect(rank).toBe(String(i + 1));
    expect(items[i]).toHaveTextContent(`${unit}: ${finding}`);
    for (const words of [since, n, clears]) expect(items[i]).toHaveTextContent(words as string);
  });
});

test.each([
  ['team manager', 'safeguarding-north-2'],
  ['head of service', 'safeguarding-north'],
] as const)(
  'the Overview of a %s opens on what is theirs, and the address says so',
  async (role, unit) => {
    const session = await become(role);
    expect(session.unit).toBe(unit);
    await openApp('#/', /^Safeguarding North/);
    expect(window.location.hash).toContain(`unit=${unit}`);
    const home = screen.getByRole('link', { name: 'Westmere' });
    expect(home).toHaveAttribute('href', expect.stringMatching(/#\/\?unit=westmere$/));
  },
);

test('where workers are not open the table says so once, and shows what is', async () => {
  await become('team manager');
  await openApp('#/?unit=westmere', /^Westmere/);
  const region = within(screen.getByRole('region', { name: 'Services and teams' }));
  await region.findByText(/– stands where workers’ own records are not open to you/, {}, patient);
  expect(region.getAllByText(/not open/)).toHaveLength(1);
  expect(region.getByRole('row', { name: /^Adoption/ })).toHaveTextContent(/\d\.\d––/);
  expect(region.getByRole('row', { name: /^Safeguarding North 2/ })).not.toHaveTextContent('–');
});
