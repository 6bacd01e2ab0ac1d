import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { decodeFacts } from '@/data/http/columns';
import { type Component, columnOfType } from '@/domain/facts';
import { formatNumber } from '@/domain/format';
import { type Month, monthText } from '@/domain/month';
import { caseTypes } from '@/domain/worker';
import { source } from '../../data/asking';
import { openApp, patient } from '../openApp';
import { simulatedFile } from '../server';

vi.setConfig({ testTimeout: 40_000 });

const monthByMonth = /^Month by month$/;
const main = () => screen.getByRole('main');
const definition = () => screen.getByRole('region', { name: /^What it is/ });
const months = () => within(screen.getByRole('region', { name: monthByMonth })).getByRole('table');
const headings = () =>
  within(months())
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
const marks = () =>
  screen.queryAllByRole('img', { name: /usual variation|Real (concern|improvement)/ });

/** What the teams' records add up to in each complete month, the latest last. */
async function monthly(
  of: (part: (name: Component) => number) => number,
): Promise<Map<Month, number>> {
  const body = await (await simulatedFile('team-month')).json();
  const { rows, columns } = decodeFacts('team-month', body);
  const { asAt } = await source.session();
  const sums = new Map<Month, number>();
  for (let row = 0; row < rows; row++) {
    const month = columns.month[row] as Month;
    if (month > asAt) continue;
    sums.set(month, (sums.get(month) ?? 0) + of((name) => columns[name][row] as number));
  }
  return new Map([...sums].sort(([a], [b]) => a - b));
}

test('the highest caseload says of how many it is the highest, and carries no signal', async () => {
  await openApp('#/measures/highestCaseload', monthByMonth);
  const [, most] = /Highest caseload is ([\d.]+) cases per FTE;/.exec(main().textContent)!;
  const [, holders] = /n = (\d+) case holders\./.exec(main().textContent)!;
  expect(definition()).toHaveTextContent(
    `The highest of ${holders} case holders: ${most} cases per FTE`,
  );
  expect(main()).toHaveTextContent('may be another one each month, so it has no usual range');
  expect(marks()).toHaveLength(0);
  expect(headings()).toEqual(['Month', 'Highest caseload, cases per FTE', 'Case holders']);
});

test('teams are not ranked by the highest caseload', async () => {
  await openApp('#/measures/highestCaseload?unit=safeguarding-north', monthByMonth);
  expect(screen.getByRole('figure', { name: /^Safeguarding North: / })).toHaveTextContent(
    'units are not ranked by it',
  );
});

test('the highest caseload of another’s team is not open, and is no number', async () => {
  await openApp('#/measures/highestCaseload', monthByMonth);
  const person = screen.getByLabelText('You are');
  const manager = within(person).getByRole('option', { name: /team manager/ });
  await userEvent.selectOptions(person, manager);
  await screen.findByRole('heading', { level: 1, name: /^Safeguarding North 2/ }, patient);
  window.location.hash = '#/measures/highestCaseload?unit=assessment-2';
  expect(
    await screen.findByRole('heading', { name: 'Not open to you for Assessment 2' }, patient),
  ).toBeVisible();
  expect(main()).not.toHaveTextContent(/NaN|Highest caseload is \d/);
});

test('a count of FTE has its decimal and its unit, below zero a true minus', async () => {
  const changes = await monthly(
    (part) => part('startersFte') + part('movedInFte') - part('leaversFte') - part('movedOutFte'),
  );
  const [month, change] = [...changes].findLast(([, fte]) => fte <= -0.1)!;
  await openApp(`#/measures/netChange?month=${monthText(month)}`, monthByMonth);
  const words = /Net change in post is (−?[\d,]+\.\d) FTE;/.exec(main().textContent)!;
  expect(words[1]).toMatch(/^−/);
  expect(words[1]).toBe(formatNumber(change, 1));
  expect(definition()).toHaveTextContent(`${words[1]} FTE gained, net`);
  expect(headings().slice(0, 2)).toEqual(['Month', 'Net change in post, FTE']);
});

test('children with three or more workers span 12 months, so their points carry no mark', async () => {
  await openApp('#/measures/manyWorkersLookedAfter', monthByMonth);
  expect(definition()).toHaveTextContent('rolling 12 months, ending with September 2026');
  expect(main()).toHaveTextContent('Each point spans 12 months');
  expect(main()).not.toHaveTextContent('the month’s own count below');
  expect(definition()).toHaveTextContent('they are shown apart as planned transfers');
  expect(marks()).toHaveLength(0);
});

test('children held in a name are among the unallocated, and a measure of their own', async () => {
  const inName = await monthly((part) => part('heldInTeamName'));
  const waiting = await monthly((part) =>
    caseTypes.reduce((sum, type) => sum + part(columnOfType('unallocated', type)), 0),
  );
  const both = [...inName.keys()].filter((each) => inName.get(each)! > 0 && waiting.get(each)! > 0);
  const month = both.at(-1)!;
  await openApp(`#/measures?month=${monthText(month)}`, /^Measures/);
  const value = (name: string) => {
    const row = screen.getByRole('link', { name }).closest('tr');
    return Number(row?.children[1]?.textContent);
  };
  expect(value('Children held in a name')).toBe(inName.get(month));
  expect(value('Unallocated children')).toBe(inName.get(month)! + waiting.get(month)!);
});

test('the list stands under its subjects, each measure under its own', async () => {
  await openApp('#/measures', /^Measures/);
  const table = screen.getByRole('table', { name: /^Every measure of Westmere/ });
  const groups = within(table).getAllByRole('rowgroup').slice(1);
  const lists = groups.map((group) => {
    const [subject] = within(group).getAllByRole('rowheader');
    const names = within(group).getAllByRole('link');
    return [subject?.textContent, names.map(({ textContent }) => textContent)] as const;
  });
  expect(lists.map(([subject]) => subject)).toEqual([
    'Caseload and limits',
    'Vacancy, turnover and agency',
    'Absence and experience',
    'Practice',
    'Children',
  ]);
  expect(lists[0]?.[1]).toContain('Highest caseload');
  expect(lists[4]?.[1]).toContain('Planned transfers');
});

test('units are sorted by caseload either way, and by no measure of people', async () => {
  await openApp('#/?sort=-over', /^Westmere/);
  const table = await screen.findByRole('table', { name: /by measure$/ }, patient);
  const names = () =>
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
  // An old link asks for an order that is none of the table's any more.
  const structure = names();
  expect(structure.slice(0, 3)).toEqual(['Westmere', 'Front door and assessment', 'Assessment 1']);
  const sorters = within(table).getAllByRole('button');
  expect(sorters.map(({ textContent }) => textContent)).toEqual(['Case holders', 'Caseload']);
  const figures = () => {
    const place = within(table)
      .getAllByRole('columnheader')
      .findIndex(({ textContent }) => textContent === 'Caseload');
    return within(table)
      .getAllByRole('row')
      .slice(2)
      .map((row) => Number.parseFloat(row.children[place]?.textContent ?? ''));
  };
  for (const [direction, sign] of [
    ['descending', -1],
    ['ascending', 1],
  ] as const) {
    await userEvent.click(sorters[1]!);
    expect(sorters[1]!.closest('th')).toHaveAttribute('aria-sort', direction);
    expect(figures()).toEqual(figures().toSorted((a, b) => sign * (a - b)));
    expect(names().toSorted()).toEqual(structure.toSorted());
  }
});
