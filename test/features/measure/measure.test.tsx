import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { catalogue, measureIds } from '@/domain/measures/catalogue';
import { openApp, patient } from '../openApp';

vi.setConfig({ testTimeout: 40_000 });

const monthByMonth = /^Month by month$/;
const title = () => screen.getByRole('heading', { level: 1 });
const figure = (name: RegExp) => screen.getByRole('figure', { name });
const months = () => within(screen.getByRole('region', { name: monthByMonth })).getByRole('table');
const linksIn = (element: HTMLElement) => within(element).getAllByRole('link');

/** The cells of a table's row, its name first. */
function row(table: HTMLElement, index: number): string[] {
  const line = within(table).getAllByRole('row')[index + 1];
  return [...(line?.children ?? [])].map((cell) => cell.textContent ?? '');
}

test('the sentence, the worked sum and the table tell the same caseload, with its n', async () => {
  await openApp('#/measures/caseload', monthByMonth);
  expect(title()).toHaveTextContent(/^Caseload Westmere · September 2026$/);
  const [month, value, cases, fte, limit, status] = row(months(), 0);
  expect(month).toBe('September 2026');
  expect(
    screen.getByText(`Caseload is ${value} cases per FTE case holder`, { exact: false }),
  ).toHaveTextContent(`${status?.replace(' limit', ' its limit')} of ${limit}`);
  expect(screen.getByText(`n = ${cases} cases, ${fte} FTE of case holders.`)).toBeVisible();
  expect(screen.getByText(`${cases} cases / ${fte} FTE of case holders = ${value}`)).toBeVisible();
});

test('a caseload limit says which workers’ limits it is made from, with source, author and date', async () => {
  await openApp('#/measures/caseload?unit=safeguarding-north-2', monthByMonth);
  const definition = screen.getByRole('region', { name: /^What it is/ });
  expect(definition).toHaveTextContent(/its workers’ own limits added up \/ [\d.]+ FTE = [\d.]+/);
  expect(definition).toHaveTextContent('Set for the whole authority, care leavers: 22.0');
  expect(definition).toHaveTextContent(
    'Source: Corporate Parenting and Workforce Board, 11 March 2021, item 6. Set by the Director of Children’s Services, 11 Mar 2021, in force from April 2021.',
  );
});

test('a rolling measure has no usual range; its month’s own count does, and the page says why', async () => {
  await openApp('#/measures/turnover', monthByMonth);
  const rolling = figure(/^Turnover is/);
  expect(rolling).toHaveTextContent('neighbouring points share 11 of them');
  const heading = screen.getByRole('heading', { name: /leavers in the month/i, level: 3 });
  expect(rolling).not.toContainElement(heading);
  const ways = screen.getByRole('radio', { name: 'As the NHS tool draws it' });
  expect(rolling).not.toContainElement(ways);
});

test('the NHS tool’s marks are drawn on request, say that flags do not use them, and are in the address', async () => {
  await openApp('#/measures/caseload', monthByMonth);
  const marks = () => screen.queryAllByRole('img', { name: /^(No signal|Signal)/ });
  expect(marks()).toHaveLength(0);
  await userEvent.click(screen.getByRole('radio', { name: 'As the NHS tool draws it' }));
  const nhs = figure(/^Caseload as the NHS tool draws it$/);
  expect(marks()).toHaveLength(1);
  expect(nhs).toHaveTextContent('Flags, sentences and reviews do not use these marks');
  expect(window.location.hash).toContain('drawn=nhs');
  await userEvent.click(within(nhs).getByRole('radio', { name: 'Table' }));
  const table = within(figure(/^Caseload as the NHS tool draws it$/)).getByRole('table');
  expect(within(table).getByRole('columnheader', { name: 'Mark of the NHS tool' })).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'As Loadline judges' }));
  expect(window.location.hash).not.toContain('drawn');
});

test('the arrow keys go between the two drawings and keep the focus on the switch', async () => {
  await openApp('#/measures/caseload', monthByMonth);
  const [called, nhs] = ['As Loadline judges', 'As the NHS tool draws it'] as const;
  const way = (name: string) => screen.getByRole('radio', { name });
  way(called).focus();
  for (const [key, name] of [
    ['{ArrowRight}', nhs],
    ['{ArrowLeft}', called],
  ] as const) {
    await userEvent.keyboard(key);
    await waitFor(() => expect(way(name)).toBeChecked());
    expect(way(name)).toHaveFocus();
  }
});

test('months before the first full year say so in words', async () => {
  await openApp('#/measures/turnover', monthByMonth);
  await userEvent.click(screen.getByRole('button', { name: /^All \d+ months$/ }));
  const last = within(months()).getAllByRole('row').length - 2;
  expect(row(months(), last).at(-1)).toBe('no data: The records do not hold all of the 12 months.');
  expect(row(months(), last)[1]).toBe('not available');
});

test('services stand worst first by a measure of work', async () => {
  await openApp('#/measures/capacityLoad', monthByMonth);
  const units = figure(/^Westmere: .* by service$/);
  const values = within(units)
    .getAllByRole('listitem')
    .map((item) => Number(/([\d.]+)%/.exec(item.textContent ?? '')?.[1]));
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(values.length).toBeGreaterThan(3);
});

for (const measure of ['turnover', 'vacancy', 'workersOverLimit'])
  test(`teams are not ranked by ${measure}: they keep the order of the structure`, async () => {
    await openApp(`#/measures/${measure}?unit=safeguarding-north`, monthByMonth);
    const units = figure(/^Safeguarding North: /);
    expect(units).toHaveTextContent('units are not ranked by it');
    const names = linksIn(units).map((link) => link.textContent);
    expect(names).toEqual(names.map((_, i) => `Safeguarding North ${i + 1}`));
    expect(names.length).toBeGreaterThan(2);
  });

test('a unit leads to its own page, which sets it beside its neighbours', async () => {
  await openApp('#/measures/agency?unit=safeguarding-north&month=2026-06', monthByMonth);
  await userEvent.click(screen.getByRole('link', { name: 'Safeguarding North 3' }));
  await screen.findByText('Safeguarding North 3, in view', undefined, patient);
  expect(title()).toHaveTextContent('Agency Safeguarding North 3 · June 2026');
  expect(window.location.hash).toContain('unit=safeguarding-north-3');
});

test('the table view and the months shown are in the address, so a colleague sees the same', async () => {
  await openApp('#/measures/caseload', monthByMonth);
  const main = () => figure(/caseload/i);
  await userEvent.click(within(main()).getByRole('radio', { name: 'Table' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Last 24 months' }));
  expect(window.location.hash).toContain('view=table');
  expect(window.location.hash).toContain('from=2024-10');
  const table = within(main()).getByRole('table');
  expect(within(table).getAllByRole('row')).toHaveLength(25);
  expect(within(table).getByRole('columnheader', { name: 'Usual range' })).toBeVisible();
});

test('junk in the address falls back to the authority, the latest month and the chart', async () => {
  await openApp(
    '#/measures/caseload?unit=nowhere&month=1850-01&from=2050-01&view=pie',
    monthByMonth,
  );
  expect(title()).toHaveTextContent('Caseload Westmere · September 2026');
  expect(screen.getByRole('radio', { name: 'All months' })).toBeChecked();
  expect(within(figure(/caseload/i)).getByRole('radio', { name: 'Chart' })).toBeChecked();
});

test('a team manager reads that another team’s workers are not open, and is led to their own', async () => {
  await openApp('#/measures/workersOverLimit?unit=assessment-2', monthByMonth);
  const person = screen.getByLabelText('You are');
  const manager = within(person).getByRole('option', { name: /team manager/ });
  await userEvent.selectOptions(person, manager);
  await screen.findByRole('heading', { level: 1, name: /^Safeguarding North 2/ }, patient);
  window.location.hash = '#/measures/workersOverLimit?unit=assessment-2';
  await screen.findByRole('heading', { name: 'Not open to you for Assessment 2' }, patient);
  expect(screen.getByRole('main')).not.toHaveTextContent('NaN');
  await userEvent.click(
    screen.getByRole('link', { name: 'Workers over limit of Safeguarding North 2' }),
  );
  await screen.findByRole('heading', { name: monthByMonth }, patient);
  expect(screen.getByRole('main')).toHaveTextContent(
    'Safeguarding North 1, Safeguarding North 3, Safeguarding North 4 and Safeguarding North 5: not open to you',
  );
});

test('every measure is listed once with a link to its page', async () => {
  await openApp('#/measures', /^Measures/);
  const table = screen.getByRole('table', { name: /^Every measure of Westmere/ });
  const names = linksIn(table).map((link) => link.textContent);
  expect(names).toEqual(measureIds.map((id) => catalogue[id].label));
  await userEvent.click(within(table).getByRole('link', { name: 'Vacancy' }));
  expect(await screen.findByRole('heading', { name: monthByMonth }, patient)).toBeVisible();
  expect(title()).toHaveTextContent('Vacancy Westmere');
});

test('a past month stands beside England’s census of before, here and on the Overview', async () => {
  await openApp('#/measures/caseload?month=2024-03', /caseload/i);
  expect(
    await screen.findByText(/^England, September 2023: 16\.0/, undefined, patient),
  ).toBeVisible();
  await openApp('#/?month=2024-03', /^Westmere/);
  expect(
    await screen.findByRole('columnheader', { name: 'England Sep 2023' }, patient),
  ).toBeVisible();
});

test('the authority’s caseload stands beside England’s published one, dated', async () => {
  await openApp('#/measures/caseload', monthByMonth);
  expect(
    await screen.findByText(/^England, September 2025: 15\.2/, undefined, patient),
  ).toHaveTextContent('Department for Education');
});
