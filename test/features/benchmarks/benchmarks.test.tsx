import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { patient, startApp } from '../openApp';

vi.setConfig({ testTimeout: 60_000 });

/** Opens Benchmarks at an address and waits for its figures. */
async function open(search: string): Promise<void> {
  startApp(`#/benchmarks${search}`);
  await screen.findByRole('table', { name: /^published measures/i }, patient);
}

/** The cell of a table by the name of its row and the start of its column's heading. */
function cell(table: HTMLElement, rowName: RegExp, heading: string): HTMLElement {
  const headings = within(table).getAllByRole('columnheader');
  const column = headings.findIndex((each) => each.textContent?.startsWith(heading));
  const row = within(table).getByRole('rowheader', { name: rowName }).closest('tr');
  expect(column).toBeGreaterThan(-1);
  return row?.children[column] as HTMLElement;
}

const band = () => screen.getByRole('table', { name: /^published measures/i });
const full = () => screen.getByRole('table', { name: /all authorities by/i });
const unfold = () => userEvent.click(screen.getByRole('button', { name: /^All \d+ authorities$/ }));
const heading = () => screen.getByRole('heading', { level: 1 });
const firstNames = (count: number) =>
  within(full())
    .getAllByRole('rowheader')
    .slice(0, count)
    .map((each) => each.textContent);

test('Buckinghamshire in September 2018 reads as DfE published it, beside England and with what it was made from', async () => {
  await open('?area=825&year=2018');
  expect(heading()).toHaveTextContent(
    'Benchmarks Westmere (simulated) beside Buckinghamshire, September 2018',
  );
  expect(
    screen.getByText(/Buckinghamshire’s caseload, 20\.3 in September 2018, was above England/),
  ).toHaveTextContent('above England (17.4), and 20th highest of 150 authorities.');
  for (const [measure, own, parts, england] of [
    [/^Caseload/, '20.3', '3,542 cases, 174.5 FTE', '17.4'],
    [/^Vacancy/, '22.1%', '62.0 of 280.2 FTE', '16.5%'],
    [/^Turnover% of FTE/, '22.4%', '48.8 of 218.2 FTE', '15.1%'],
    [/^Agency% of FTE/, '15.9%', '41.1 of 259.3 FTE', '15.4%'],
  ] as const) {
    expect(cell(band(), measure, 'Buckinghamshire')).toHaveTextContent(own);
    expect(cell(band(), measure, 'Buckinghamshire')).toHaveTextContent(parts);
    expect(cell(band(), measure, 'England')).toHaveTextContent(england);
  }
});

test('neighbours are summed up by median and by mean, with how many are known, and listed with closeness', async () => {
  await open('?area=825&year=2018&measure=vacancy');
  const neighbours = cell(band(), /^Vacancy/, 'Statistical neighbours');
  expect(neighbours).toHaveTextContent('median 14.1%');
  expect(neighbours).toHaveTextContent('mean 15.9%');
  expect(neighbours).toHaveTextContent('10 of 10 known');
  const list = screen.getByRole('table', { name: /^Statistical neighbours of Buckinghamshire/ });
  expect(cell(list, /^Surrey$/, 'Closeness')).toHaveTextContent('Very close');
  expect(cell(list, /^Surrey$/, 'Vacancy')).toHaveTextContent('21.9%132.0 of 602.8 FTE');
});

test('it opens on us: ours of the same September and now, England, and the gap of one date, for all five measures', async () => {
  await open('');
  expect(heading()).toHaveTextContent('Westmere (simulated) beside England, September 2025');
  expect(
    within(band())
      .getAllByRole('rowheader')
      .map((each) => each.textContent),
  ).toEqual([
    'Caseloadcases per FTE case holder',
    'Vacancy% of FTE',
    'Turnover% of FTE, 12 months',
    'Agency% of FTE',
    'Sickness absence% of FTE, 12 months',
  ]);
  for (const [measure, ours, theirs] of [
    [/^Caseload/, 1, 15.2],
    [/^Vacancy/, 1, 14.2],
    [/^Turnover/, 1, 11.8],
    [/^Agency/, 1, 13.0],
    [/^Sickness/, 1, 3.5],
  ] as const) {
    const own = Number.parseFloat(
      cell(band(), measure, 'Westmere (simulated), September 2025').textContent ?? '',
    );
    const gap = Math.round((own - theirs) * 10) / 10;
    expect(own, 'a figure of ours').toBeGreaterThan(ours);
    expect(cell(band(), measure, 'England, September 2025')).toHaveTextContent(String(theirs));
    expect(cell(band(), measure, 'Gap to England, September 2025')).toHaveTextContent(
      gap === 0 ? 'the same' : `${Math.abs(gap).toFixed(1)}`,
    );
    expect(cell(band(), measure, 'Westmere (simulated), September 2026')).toHaveTextContent(/\d/);
  }
  expect(screen.getByText(/^Caseload of Westmere \(simulated\) was/)).toHaveTextContent(
    /in September 2025, [\d.]+ (above|below) England \(15\.2\), and is [\d.]+ in September 2026\./,
  );
});

test('England and others are not judged by our limit', async () => {
  await open('?area=825&year=2018');
  expect(band()).not.toHaveTextContent(/limit/);
});

test('the measures that fewer ask for open under the five, and open where the link names one', async () => {
  const user = userEvent.setup();
  await open('');
  await user.click(screen.getByRole('button', { name: 'All 9 published measures' }));
  expect(within(band()).getAllByRole('rowheader')).toHaveLength(9);
  await user.click(within(band()).getByRole('link', { name: 'Turnover, headcount' }));
  expect(window.location.hash).toContain('measure=turnoverHeadcount');
});

test.each([
  ['Kensington and Chelsea', '207'],
  ['Westminster', '213'],
])('%s has nothing for 2025, and the page says so and why', async (name, code) => {
  await open(`?area=${code}`);
  expect(
    screen.getByText(new RegExp(`${name}’s caseload in September 2025 is not available\\.`)),
  ).toBeVisible();
  expect(cell(band(), /^Caseload/, name)).toHaveTextContent(
    /^not availableDfE publishes no figure/,
  );
  expect(cell(band(), /^Caseload/, 'Gap')).toHaveTextContent('not known');
  expect(
    screen.getByRole('heading', { name: `${name} is not among the 149 authorities with a figure` }),
  ).toBeVisible();
  await unfold();
  const last = within(full())
    .getAllByRole('rowheader')
    .slice(-2)
    .map((each) => each.textContent);
  expect(last).toContain(name);
});

test('England, the latest year and caseload stand in for junk in the address', async () => {
  await open('?area=XX9&year=1066&measure=happiness&sort=-nonsense');
  expect(heading()).toHaveTextContent('beside England, September 2025');
  expect(
    screen.getByText(/England’s caseload was 15\.2 in September 2025; the middle half/),
  ).toHaveTextContent('149 authorities stood between 14.0 and 16.8.');
  expect(screen.getByRole('heading', { name: 'No statistical neighbours' })).toBeVisible();
});

test('the list of all authorities is folded until it is asked for, and found in by name or region', async () => {
  const user = userEvent.setup();
  await open('');
  expect(screen.queryByRole('table', { name: /all authorities by/i })).toBeNull();
  await unfold();
  expect(within(full()).getAllByRole('rowheader')).toHaveLength(151);
  await user.type(screen.getByRole('searchbox', { name: 'Find an authority or region' }), 'surr');
  expect(firstNames(5)).toEqual(['Surrey']);
  expect(screen.getByText('1 authority')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Fold the list' }));
  expect(screen.queryByRole('table', { name: /all authorities by/i })).toBeNull();
});

test('the full table sorts from the highest, by name, and from the lowest with missing figures last', async () => {
  const user = userEvent.setup();
  await open('?measure=agency');
  await unfold();
  const sortBy = (name: RegExp) => user.click(within(full()).getByRole('button', { name }));
  expect(within(full()).getByRole('columnheader', { name: /^Agency/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await sortBy(/^Authority/);
  expect(firstNames(2)).toEqual(['Barking and Dagenham', 'Barnet']);
  expect(window.location.hash).toContain('sort=authority');
  await sortBy(/^Agency/);
  expect(window.location.hash).not.toContain('sort');
  await sortBy(/^Agency/);
  expect(window.location.hash).toContain('sort=figure');
  const names = within(full())
    .getAllByRole('rowheader')
    .map((each) => each.textContent);
  expect(names.slice(-3)).toEqual(['Kensington and Chelsea', 'Sunderland', 'Westminster']);
  expect(cell(full(), /^Sunderland$/, 'Agency')).toHaveTextContent('rounds to 0');
});

test('a year, a measure and an area are chosen and stand in the address, defaults not', async () => {
  const user = userEvent.setup();
  await open('?area=825');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Census' }), 'September 2018');
  expect(heading()).toHaveTextContent('beside Buckinghamshire, September 2018');
  await user.click(within(band()).getByRole('link', { name: 'Vacancy' }));
  expect(window.location.hash).toBe('#/benchmarks?area=825&year=2018&measure=vacancy');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Census' }), 'September 2025');
  expect(window.location.hash).toBe('#/benchmarks?area=825&measure=vacancy');
  await unfold();
  await user.click(within(full()).getByRole('link', { name: 'Surrey' }));
  expect(heading()).toHaveTextContent('beside Surrey, September 2025');
});

test('no line is drawn across a boundary change, and the page says why', async () => {
  await open('?area=942');
  expect(screen.getByText(/In April 2023 Cumbria was replaced by Cumberland/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Figures of Cumbria' })).toBeVisible();
});

test('every figure has its source, licence and date under it', async () => {
  await open('?area=825&year=2018');
  const sources = screen.getAllByText(/^Source: Department for Education/);
  expect(sources).toHaveLength(5);
  for (const source of sources)
    expect(source).toHaveTextContent(/Open Government Licence v3\.0, as at 30 September 20\d\d/);
});
