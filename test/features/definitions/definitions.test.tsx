import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { catalogue, measureIds } from '@/domain/measures/catalogue';
import { type Month, monthText } from '@/domain/month';
import { textAt } from '@/domain/table';
import { roundHalfUp } from '@/domain/value';
import { source } from '../../data/asking';
import { openApp, patient } from '../openApp';
import { serveApi } from '../server';

vi.setConfig({ testTimeout: 40_000 });

/** Opens the app at an address and waits for the first basis. */
const open = (address: string) => openApp(address, /^DfE’s basis/);

const reconciler = () => screen.getByRole('region', { name: /^One month, counted in other ways:/ });
const basis = (name: string) => within(reconciler()).getByRole('listitem', { name });
const bases = () =>
  within(reconciler())
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);
const entry = (name: string) => screen.getByRole('region', { name });
const summaryOf = (heading: HTMLElement) => heading.closest('summary');
const contents = () => screen.getByRole('navigation', { name: 'On this page' });
const number = (text: string | undefined) => Number(text?.replaceAll(',', ''));

/** The sum in a row: its two parts and what they come to. */
function sum(name: string): [top: number, bottom: number, result: number] {
  const found = /([\d,.]+) [^/]+ \/ ([\d,.]+) .* = ([\d,.]+)/.exec(
    within(basis(name)).getByText(/ \/ .* = /).textContent ?? '',
  );
  return [number(found?.[1]), number(found?.[2]), number(found?.[3])];
}

test.each([
  ['', 'Caseload', 1],
  ['&reconcile=turnover', 'Turnover', 100],
  ['&reconcile=vacancy', 'Vacancy', 100],
])(
  'every sum divides to the figure shown beside it, and the step leads there%s (%s)',
  async (search, label, scale) => {
    await open(`#/definitions?unit=safeguarding-north&measure=reconciler${search}`);
    expect(screen.getByRole('radio', { name: label })).toBeChecked();
    for (const name of bases().filter((each) => each !== 'Load, per cent of capacity')) {
      const row = basis(name ?? '');
      const [top, bottom, result] = sum(name ?? '');
      // Each number is shown to a tenth.
      expect(result).toBeGreaterThan(((top - 0.05) / (bottom + 0.05)) * scale - 0.06);
      expect(result).toBeLessThan(((top + 0.05) / (bottom - 0.05)) * scale + 0.06);
      expect(within(row).getByText(new RegExp(`^${result.toFixed(1)}%?$`))).toBeVisible();
      if (name !== bases()[0])
        expect(row).toHaveTextContent(new RegExp(`(becomes|stays) ${result.toFixed(1)}`));
    }
  },
);

test('caseload has its steps in order, its traps apart, and the difference from DfE’s figure', async () => {
  // A month end at which somebody who held cases was away.
  const { columns } = await source.facts('worker-month', { to: '2026-09' });
  const away = columns.presence.findLastIndex(
    (presence, row) => presence === 0 && (columns.heldProtectionPlan[row] ?? 0) > 0,
  );
  const month = monthText(columns.month[away] as Month);
  await open(`#/definitions?month=${month}&unit=${textAt(columns.team, away)}`);
  expect(bases()).toEqual([
    'DfE’s basis',
    'Newly qualified at 0.6 FTE',
    'Workers who are away taken out',
    'Per FTE of capacity',
    'Load, per cent of capacity',
    'With those outside DfE’s caseload',
    'Over all social workers',
  ]);
  const [, , dfe] = sum('DfE’s basis');
  const [, , present] = sum('Workers who are away taken out');
  expect(basis('Workers who are away taken out')).toHaveTextContent(
    `${roundHalfUp(present - dfe, 1).toFixed(1)} more than DfE’s`,
  );
  expect(basis('Workers who are away taken out')).toHaveTextContent(/leaving their \d+ cases in/);
});

test('the load line stands on DfE’s basis alone, and the page says why', async () => {
  await open('#/definitions?unit=safeguarding-north-2');
  const limited = within(reconciler()).getAllByRole('img', { name: /limit/ });
  expect(limited).toHaveLength(1);
  expect(basis('DfE’s basis')).toContainElement(limited[0] as HTMLElement);
  expect(reconciler()).toHaveTextContent('because the limit was set for it');
});

test('turnover’s four bases of a service, chosen from the page and kept in the address', async () => {
  await open('#/definitions?unit=safeguarding-north');
  await userEvent.click(screen.getByRole('radio', { name: 'Turnover' }));
  expect(bases()).toEqual([
    'DfE’s basis',
    'On opening stock',
    'On average stock',
    'Voluntary leavers only',
  ]);
  expect(window.location.hash).toContain('reconcile=turnover');
  const [leavers, end] = sum('DfE’s basis');
  const [same, start] = sum('On opening stock');
  expect(same).toBe(leavers);
  expect(sum('On average stock')[1]).toBeCloseTo((start + end) / 2, 0);
  expect(reconciler()).not.toHaveTextContent('England, September');
});

test('in the first year of the records the opening stock is missing, and the month is named', async () => {
  await open('#/definitions?reconcile=turnover&month=2022-09');
  expect(basis('On opening stock')).toHaveTextContent(
    'The records do not hold who was in post at the end of September 2021.',
  );
  expect(basis('DfE’s basis')).toHaveTextContent(/\d%/);
});

test('the authority reads what the same steps make of England’s published parts', async () => {
  await open('#/definitions');
  expect(
    await screen.findByText(
      /^England, September 2025: 15\.2 as published; 7\.7 over all social workers/,
      undefined,
      patient,
    ),
  ).toHaveTextContent('Department for Education');
});

test('a team manager reads which steps need workers’ records that are not open, and sees the others', async () => {
  await open('#/definitions?unit=assessment-2');
  const person = screen.getByLabelText('You are');
  await userEvent.selectOptions(
    person,
    within(person).getByRole('option', { name: /team manager/ }),
  );
  await screen.findByRole('heading', { level: 1, name: /^Safeguarding North 2/ }, patient);
  window.location.hash = '#/definitions?unit=assessment-2';
  await screen.findByRole('heading', { level: 3, name: 'DfE’s basis' }, patient);
  for (const name of ['Newly qualified at 0.6 FTE', 'Per FTE of capacity'])
    expect(basis(name)).toHaveTextContent(
      'not open to you It needs the workers’ own records, which are not open to you.',
    );
  expect(sum('Over all social workers')[2]).toBeGreaterThan(0);
  expect(entry('Workers over limit')).toHaveTextContent('which are not open to you');
  expect(screen.getByRole('main')).not.toHaveTextContent('NaN');
});

test('a month without records says so on every basis, DfE’s too', async () => {
  serveApi('empty');
  await open('#/definitions');
  for (const name of bases())
    expect(basis(name ?? '')).toHaveTextContent(
      /not available.* not held|not available.* do not hold/,
    );
});

test('a link opens at its measure, with the focus on it', async () => {
  await open('#/definitions?measure=vacancy');
  const heading = screen.getByRole('heading', { level: 3, name: 'Vacancy' });
  await waitFor(() => expect(summaryOf(heading)).toHaveFocus());
  expect(within(entry('Vacancy')).getByText('Formula')).toBeVisible();
  await userEvent.click(within(contents()).getByRole('link', { name: 'Span of control' }));
  const span = screen.getByRole('heading', { level: 3, name: 'Span of control' });
  await waitFor(() => expect(summaryOf(span)).toHaveFocus());
  expect(window.location.hash).toContain('measure=span');
});

test('entries are folded, one stands open at a time, and the address says which; on paper all do', async () => {
  await open('#/definitions');
  const words = (name: string) => within(entry(name)).getByText('Formula');
  const press = (name: string) =>
    userEvent.click(summaryOf(screen.getByRole('heading', { level: 3, name })) as HTMLElement);
  expect(words('Turnover')).not.toBeVisible();
  await press('Turnover');
  await waitFor(() => expect(words('Turnover')).toBeVisible());
  expect(window.location.hash).toContain('measure=turnover');
  await press('Caseload');
  await waitFor(() => expect(words('Caseload')).toBeVisible());
  expect(words('Turnover')).not.toBeVisible();
  window.dispatchEvent(new Event('beforeprint'));
  for (const name of ['Turnover', 'Caseload', 'Vacancy']) expect(words(name)).toBeVisible();
  window.dispatchEvent(new Event('afterprint'));
  await waitFor(() => expect(words('Vacancy')).not.toBeVisible());
  await press('Caseload');
  await waitFor(() => expect(words('Caseload')).not.toBeVisible());
  expect(window.location.hash).not.toContain('measure');
});

test('a link of the contents opens at its place, which the page knows', async () => {
  await open('#/definitions');
  for (const name of ['When a figure above its limit is over it', 'When a change is real']) {
    await userEvent.click(within(contents()).getByRole('link', { name }));
    const heading = screen.getByRole('heading', { level: 2, name });
    await waitFor(() => expect(summaryOf(heading)).toHaveFocus());
    expect(screen.queryByText(/^There is no measure or section/)).toBeNull();
  }
});

test('a link to what is not there opens the page all the same', async () => {
  await open('#/definitions?measure=nothing&reconcile=nothing');
  expect(screen.getByRole('radio', { name: 'Caseload' })).toBeChecked();
});

test('every measure is there with its sum, its source and a link to its page', async () => {
  await open('#/definitions');
  for (const id of measureIds) {
    const { label, definition, source } = catalogue[id];
    const region = entry(label);
    expect(region).toHaveTextContent(definition);
    expect(region).toHaveTextContent(source);
    expect(within(region).getByText('Real change')).toBeInTheDocument();
    expect(within(region).getByRole('link', { name: `${label} over time` })).toHaveAttribute(
      'href',
      expect.stringMatching(new RegExp(`#/measures/${id}$`)),
    );
  }
});

test('typing into the field leaves the measures that speak of it, and says so where none does', async () => {
  await open('#/definitions');
  const field = screen.getByRole('searchbox', { name: 'Find a measure' });
  await userEvent.type(field, 'agency');
  expect(entry('Agency')).toBeVisible();
  expect(within(contents()).queryByRole('link', { name: 'Span of control' })).toBeNull();
  expect(screen.queryByRole('region', { name: 'Span of control' })).toBeNull();
  await userEvent.clear(field);
  await userEvent.type(field, 'zebra');
  expect(screen.getByText(/^No measure has “zebra” in its name or definition/)).toBeVisible();
  expect(screen.getByRole('region', { name: 'Words used here' })).toBeVisible();
});

test('a measure’s own page leads to its definition among all', async () => {
  await open('#/definitions');
  window.location.hash = '#/measures/turnover?unit=safeguarding-north';
  await userEvent.click(await screen.findByRole('link', { name: /^All definitions/ }, patient));
  const heading = await screen.findByRole('heading', { level: 3, name: 'Turnover' }, patient);
  await waitFor(() => expect(summaryOf(heading)).toHaveFocus());
  expect(window.location.hash).toContain('unit=safeguarding-north');
});
