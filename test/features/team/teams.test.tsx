import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { SessionRole } from '@/domain/session';
import { source } from '../../data/asking';
import { copied } from '../lists';
import { openApp, patient } from '../openApp';

vi.setConfig({ testTimeout: 60_000 });

const title = /^Teams/;
const board = () => screen.findByRole('table', { name: /can carry now$/ }, patient);

async function become(role: SessionRole): Promise<void> {
  const { personas } = await source.session();
  const person = personas.find((each) => each.role === role);
  if (person) await source.switchPersona?.(person);
}

/** The texts of a row's cells by the heading of their column. */
async function rowOf(name: string): Promise<Record<string, string>> {
  const table = await board();
  const heads = within(table)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent ?? '');
  const row = within(table)
    .getAllByRole('row')
    .find((each) => each.firstElementChild?.textContent === name);
  if (!row) throw new Error(`There is no row ${name}.`);
  return Object.fromEntries([...row.children].map((cell, i) => [heads[i], cell.textContent ?? '']));
}

async function teamNames(): Promise<(string | null)[]> {
  return within(await board())
    .getAllByRole('rowheader')
    .flatMap((cell) => within(cell).queryAllByRole('link'))
    .map(({ textContent }) => textContent);
}

test('the board says first how many children have nobody and where, then where there is room', async () => {
  await openApp('#/teams?unit=safeguarding-north', title);
  await board();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    'Teams Safeguarding North · now',
  );
  expect(screen.getByRole('main')).toHaveTextContent(
    /\d+ child(ren)? ha(s|ve) nobody at work for them.*(\d|All \d) (of 5 )?teams have room, for \d+ children together; in (\d|none) of them (one worker could|could one worker) take 3 children on a protection plan together\./,
  );
});

test('a team’s row says what its own page says', async () => {
  await openApp('#/teams?unit=safeguarding-north', title);
  const row = await rowOf('Safeguarding North 2');
  await openApp('#/teams/safeguarding-north-2', /^Safeguarding North 2/);
  const main = screen.getByRole('main');
  const [nobody] = /^\d+/.exec(row['Children with nobody'] ?? '') ?? [];
  expect(main).toHaveTextContent(new RegExp(`${nobody} children have nobody at work for them`));
  const [over, present] = (row['Workers over, of those present'] ?? '').split(' of ');
  expect(main).toHaveTextContent(
    over === present
      ? `All ${over} workers present are over`
      : `${over} of the ${present} workers present`,
  );
  expect(main).toHaveTextContent(
    new RegExp(`workers present: ${row['Load, per cent of limits']}\\.`),
  );
  expect(main).toHaveTextContent(
    row.Room === '0' ? 'Nobody has room.' : new RegExp(`room for ${row.Room}\\.`),
  );
});

test('the sub-total of a service is its teams’ numbers added up', async () => {
  await openApp('#/teams?unit=safeguarding-north', title);
  const teams = await Promise.all((await teamNames()).map((name) => rowOf(name ?? '')));
  const total = await rowOf('Safeguarding North');
  const sum = (head: string) =>
    String(teams.reduce((all, row) => all + Number.parseInt(row[head] ?? '', 10), 0));
  for (const head of ['Children with nobody', 'Workers over, of those present', 'Room'])
    expect(total[head]?.startsWith(sum(head)), head).toBe(true);
});

test('where one worker could take three siblings on a plan is asked by choosing, stands in the address, and leads to their team’s own comparison', async () => {
  const user = userEvent.setup();
  await openApp('#/teams', title);
  const all = (await teamNames()).length;
  expect(all).toBe(24);
  await user.selectOptions(screen.getByLabelText('Where one worker could take'), '3');
  await user.selectOptions(screen.getByLabelText('of the kind'), 'children on a protection plan');
  const answer = await screen.findByText(/^\d+ of 24 teams$/, undefined, patient);
  const names = await teamNames();
  expect(answer).toHaveTextContent(`${names.length} of 24 teams`);
  expect(window.location.hash).toContain('room=protectionPlan.3');
  for (const name of names)
    expect(Number((await rowOf(name ?? ''))['Most one could take'])).toBeGreaterThanOrEqual(3);
  await user.click(screen.getByRole('link', { name: names[0] ?? '' }));
  const room = await screen.findByRole('status', { name: 'Who has room' }, patient);
  expect(room).toHaveTextContent('3 children on a protection plan together');
  const costs = await screen.findAllByText(/^would hold \d+ of [\d.]+, (within|near) limit$/);
  expect(costs.length).toBeGreaterThan(0);
});

test('teams stand in the order of the structure, and only a measure of work puts them in another', async () => {
  const user = userEvent.setup();
  await openApp('#/teams', title);
  const structure = await teamNames();
  const heads = within(await board())
    .getAllByRole('columnheader')
    .filter((head) => within(head).queryByRole('button'))
    .map(({ textContent }) => textContent);
  expect(heads).toEqual([
    'Children with nobody',
    'Load, per cent of limits',
    'Room',
    'Most one could take',
  ]);
  await user.click(screen.getByRole('button', { name: 'Load, per cent of limits' }));
  await vi.waitFor(async () => expect(await teamNames()).not.toEqual(structure), patient);
  const names = await teamNames();
  expect([...names].sort()).toEqual([...structure].sort());
  const loads = await Promise.all(
    names.map(async (name) =>
      Number.parseInt((await rowOf(name ?? ''))['Load, per cent of limits'] ?? '', 10),
    ),
  );
  expect(loads).toEqual(
    [...loads]
      .sort((a, b) => a - b)
      .reverse()
      .sort((a, b) => b - a),
  );
});

test('a link that asks for an order by people is told that there is none', async () => {
  await openApp('#/teams?sort=-over', title);
  await screen.findByText(
    /Nothing here is put in order by “-over”\. Teams stand in the order/,
    undefined,
    patient,
  );
});

test('a manager sees the teams of their service: their own whole, the others as room in numbers, said once', async () => {
  await become('team manager');
  await openApp('#/teams', title);
  expect(await teamNames()).toEqual(['Safeguarding North 2']);
  const main = screen.getByRole('main');
  expect(main).toHaveTextContent(
    'This is of Safeguarding North 2: the workers and children of 4 other teams are not open to you.',
  );
  expect(main.textContent?.match(/not open to you/g)).toHaveLength(2);
  const others = screen.getByRole('region', {
    name: 'Room in the other teams of Safeguarding North',
  });
  expect(
    within(others)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent?.replace(/about \d+$/, 'about')),
  ).toEqual([1, 3, 4, 5].map((n) => `Safeguarding North ${n}about`));
});

test('a head of service opens on their own service', async () => {
  await become('head of service');
  const { unit } = await source.session();
  await openApp('#/teams', title);
  expect((await teamNames()).length).toBeGreaterThan(1);
  expect(window.location.hash).not.toContain('unit');
  expect(unit).not.toBe('westmere');
});

test('the weeks ahead and what was agreed stand in each team’s row', async () => {
  await openApp('#/teams?unit=safeguarding-north', title);
  await vi.waitFor(
    async () =>
      expect((await rowOf('Safeguarding North 2'))['Highest in twelve weeks']).toMatch(
        /^\d+%(over throughout)?(week of \d+ \w{3}|now)$/,
      ),
    patient,
  );
  expect((await rowOf('Safeguarding North 2')).Agreed).toMatch(
    /(due|overdue since|done in) \w+ \d{4}/,
  );
});

test('what is copied is what the board shows, row by row', async () => {
  await openApp('#/teams?unit=safeguarding-north', title);
  await vi.waitFor(
    async () =>
      expect((await rowOf('Safeguarding North 5'))['Highest in twelve weeks']).not.toBe('…'),
    patient,
  );
  const { about, heading, rows } = await copied(
    'What the teams of Safeguarding North can carry now',
  );
  expect(about).toMatchObject({
    Unit: 'Safeguarding North',
    For: 'Leadership: holds no names and no case references',
  });
  expect(rows).toHaveLength(6);
  for (const row of rows) {
    const told = Object.fromEntries(heading.map((head, i) => [head, row[i] ?? '']));
    const shown = await rowOf(told.Team ?? '');
    expect(shown['Children with nobody']).toBe(
      `${told['Children with nobody']}${told['Of them, who may not wait']}`,
    );
    for (const head of ['Workers over, of those present', 'Room', 'Most one could take'])
      expect(shown[head], head).toBe(told[head]);
    expect(shown['Load, per cent of limits']).toBe(`${told['Load, per cent of limits']}%`);
    expect(shown['Highest in twelve weeks']).toBe(
      told['Highest in twelve weeks']?.replaceAll(', ', ''),
    );
    expect(shown.Agreed).toBe(`${told.Agreed}${told['How it stands']}`);
  }
});
