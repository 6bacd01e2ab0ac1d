import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '@/ui/style.css';
import { Figure } from '@/charts/Figure';
import { PlainTrend } from '@/charts/PlainTrend';
import { Trend } from '@/charts/Trend';
import { changeOf } from '@/domain/change/change';
import type { ChangeRecord } from '@/domain/change/record';
import { formatMonth } from '@/domain/format';
import { addMonths, monthOf } from '@/domain/month';
import { svgOf } from '@/export/picture';
import type { TableDescription } from '@/export/table';

const january = monthOf(2022, 1);
const oneDecimal = (value: number) => value.toFixed(1);

/** One figure a month from January 2022. */
function record(
  values: readonly (number | null)[],
  more: Partial<ChangeRecord> = {},
): ChangeRecord {
  return {
    points: values.map((value, i) => ({ month: addMonths(january, i), value, worth: null })),
    carry: 0,
    least: 0,
    most: null,
    decimals: 1,
    restarts: [],
    ...more,
  };
}

const usual = Array.from({ length: 24 }, (_, i) => (i % 2 ? 15 : 17));
const at = (value: number | null, months: number) => Array<number | null>(months).fill(value);
const risen = [...usual, ...at(16, 6), ...at(21, 4), null, ...at(21, 3)];

function drawing(of: ChangeRecord, better: 'lower' | 'higher' | 'neutral' = 'lower') {
  const { months } = changeOf(of);
  const table: TableDescription = {
    caption: 'Caseload by month',
    columns: [
      { key: 'month', label: 'Month', align: 'start' },
      { key: 'value', label: 'Caseload', align: 'end', unit: 'cases per FTE' },
    ],
    rows: months.map(({ month, value }) => ({
      month: formatMonth(month),
      value: value === null ? 'not available' : { text: oneDecimal(value), number: value },
    })),
  };
  return (
    <Figure
      title="Caseload has risen for real"
      subtitle="Cases per FTE"
      table={table}
      source="Records"
      asAt="30 September 2026"
    >
      <Trend
        label="Caseload."
        months={months}
        table={table}
        line={{ value: 18, label: '18' }}
        better={better}
        format={oneDecimal}
        formatMean={oneDecimal}
        changes={of.restarts.map(({ month, why }) => ({
          month,
          words: why,
          short: 'counted anew',
        }))}
      />
    </Figure>
  );
}

const marks = (path: Element | null) => path?.getAttribute('d')?.match(/M/g)?.length ?? 0;

test.each<[string, ChangeRecord]>([
  ['a rise, with a month that is not known', record(risen)],
  ['a fall', record([...usual, ...at(12, 9)])],
  ['a state that has ended', record([...usual, ...at(21, 7), ...at(16, 9), 17])],
  ['both sides', record([...usual, ...at(21, 7), ...at(11, 8)])],
  ['nothing called', record([...usual, ...usual])],
  ['no lower end', record([...usual.map((value) => (value - 15) / 2), ...at(4, 8)])],
  [
    'a range that cannot be passed',
    record([...usual.map((v) => (v - 16) * 50 + 50), 50, 50], { most: 100 }),
  ],
  ['a range on trial', record(usual.slice(0, 17))],
  ['a level and no range', record(usual.slice(0, 9))],
  [
    'counted anew',
    record([...risen, ...usual, ...at(25, 7)], {
      restarts: [{ month: addMonths(january, 38), why: 'new team', carry: 0 }],
    }),
  ],
])('what is drawn is what is called: %s', async (_, of) => {
  const { container } = await render(drawing(of));
  const { months } = changeOf(of);
  const called = (side: 'above' | 'below') =>
    months.filter(({ value, state }) => value !== null && state.kind === side).length;
  await expect.poll(() => container.querySelector('[data-state=usual]')).not.toBeNull();
  expect(marks(container.querySelector('[data-state=above]'))).toBe(called('above'));
  expect(marks(container.querySelector('[data-state=below]'))).toBe(called('below'));
  const dots = months.filter(({ value }) => value !== null).length;
  expect(marks(container.querySelector('[data-state=usual]'))).toBe(
    dots - called('above') - called('below'),
  );
  const { band, baseline, month } = months.at(-1)!;
  const judges = baseline?.frozen && month > baseline.to;
  const ends = judges ? [band?.lower, band?.upper].filter((end) => end != null) : [];
  const drawn = [...container.querySelectorAll('[data-ends]')];
  expect(marks(drawn.at(-1) ?? null)).toBe(ends.length);
});

test('what an end, the level and the average are is written beside them, and no end that there is not', async () => {
  const of = record([...usual.map((value) => (value - 15) / 2), ...at(4, 8)]);
  const screen = await render(<div style={{ width: 1000 }}>{drawing(of)}</div>);
  await expect.element(screen.getByText('six-month average 4.0')).toBeVisible();
  await expect.element(screen.getByText(/^usual up to/)).toBeVisible();
  await expect.element(screen.getByText('usual level 0.5')).toBeVisible();
  await expect.element(screen.getByText(/^usual from/)).not.toBeInTheDocument();
  await expect.element(screen.getByText(/^above since /)).toBeVisible();
});

test.each(['lower', 'higher', 'neutral'] as const)(
  'where %s is better, the key says what a month above means',
  async (better) => {
    const screen = await render(drawing(record(risen), better));
    const key = screen.getByRole('list', { name: 'Key' });
    const means = { lower: ', for the worse', higher: ', for the better', neutral: '' }[better];
    await expect
      .element(key.getByText(`called: above the usual level${means}`, { exact: true }))
      .toBeVisible();
    await expect.element(key.getByText(/below/)).not.toBeInTheDocument();
  },
);

test('a figure says its finding, its source and its date, and its chart has a table twin', async () => {
  const screen = await render(drawing(record(risen)));
  const figure = screen.getByRole('figure', { name: 'Caseload has risen for real' });
  await expect.element(figure).toHaveTextContent('Source: Records, as at 30 September 2026.');
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  const twin = screen.getByRole('table', { name: 'Caseload by month' });
  await expect.element(twin.getByRole('row', { name: 'February 2025' })).toHaveTextContent('21.0');
  await expect
    .element(twin.getByRole('row', { name: 'November 2024' }))
    .toHaveTextContent('not available');
});

test('the keyboard reads a trend month by month, in the words of its table', async () => {
  const screen = await render(drawing(record(risen)));
  const reader = screen.getByRole('slider');
  // Past the choice of chart or table, and the button that saves.
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(reader).toHaveFocus();
  const read = () => reader.element().getAttribute('aria-valuetext');
  expect(read()).toBe('February 2025, Caseload, cases per FTE: 21.0');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  await expect.poll(read).toBe('November 2024, Caseload, cases per FTE: not available');
  await expect.element(screen.getByText('November 2024')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByText('November 2024')).not.toBeInTheDocument();
});

test('pointing at a month reads it out and draws nothing anew', async () => {
  const screen = await render(drawing(record(risen)));
  const figure = screen.getByRole('figure');
  const image = screen.getByRole('img', { name: 'Caseload.' }).element();
  let redrawn = 0;
  const observer = new MutationObserver((changes) => {
    redrawn += changes.length;
  });
  observer.observe(image, { subtree: true, childList: true, attributes: true });
  await figure.hover({ position: { x: 200, y: 200 } });
  await figure.hover({ position: { x: 400, y: 200 } });
  await expect.element(screen.getByText(/^Caseload, cases per FTE:/)).toBeVisible();
  expect(redrawn).toBe(0);
  observer.disconnect();
});

test('a missing month is a gap in the line, never a nought', async () => {
  const { container } = await render(drawing(record(risen)));
  const line = container.querySelector('.recharts-line-curve')?.getAttribute('d') ?? '';
  expect(line.match(/M/g)).toHaveLength(2);
});

test.each([1200, 390])('at %i pixels what is written beside a trend stays on it', async (width) => {
  await page.viewport(width, 800);
  const month = addMonths(january, 26);
  const why = 'two teams became one in this month';
  const { container } = await render(
    drawing(record(risen, { restarts: [{ month, why, carry: 0 }] })),
  );
  await expect.poll(() => container.querySelectorAll('svg text').length).toBeGreaterThan(8);
  const svg = container.querySelector('.recharts-surface')!.getBoundingClientRect();
  for (const text of container.querySelectorAll('.recharts-surface text'))
    expect(text.getBoundingClientRect().right).toBeLessThanOrEqual(svg.right + 1);
});

test.each([
  ['above', 1200, risen],
  ['above', 390, risen],
  ['below', 1200, [...usual, ...at(12, 9)]],
  ['below', 390, [...usual, ...at(12, 9)]],
] as const)(
  'no month lies under the words of a call or of a known change: %s, %i pixels',
  async (side, width, values) => {
    await page.viewport(width, 800);
    const restarts = [{ month: january, why: 'new team', carry: 0 }];
    const screen = await render(drawing(record(values, { restarts })));
    const words = [screen.getByText(new RegExp(`^${side} since `)), screen.getByText(anew)];
    for (const each of words) await expect.element(each).toBeVisible();
    const bottoms = words.map((each) => each.element().getBoundingClientRect().bottom);
    const drawn = screen.container.querySelectorAll('[data-state], .recharts-line-curve');
    expect(drawn.length).toBeGreaterThan(2);
    for (const months of drawn)
      expect(months.getBoundingClientRect().top).toBeGreaterThanOrEqual(Math.max(...bottoms));
  },
);

const anew = /^(counted anew|new team)$/;

test('a saved picture keeps the usual range behind the months, and the words readable over them', async () => {
  const { container } = await render(<div style={{ width: 1000 }}>{drawing(record(risen))}</div>);
  await expect.poll(() => container.querySelector('[data-state=above]')).not.toBeNull();
  const svg = svgOf(container.querySelector('figure')!, 'Caseload', []);
  const saved = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const opacities = [...saved.querySelectorAll('rect[fill-opacity]')].map((rect) =>
    Number(rect.getAttribute('fill-opacity')),
  );
  expect(Math.min(...opacities)).toBeLessThan(0.5);
  const written = [...saved.querySelectorAll('text')].find(({ textContent }) =>
    textContent?.startsWith('above since'),
  );
  expect(written?.getAttribute('paint-order')).toMatch(/^stroke/);
});

test('a rolling figure has its line and nothing that is called', async () => {
  const months = risen.map((value, i) => ({
    month: addMonths(january, i),
    value,
    over: false,
  }));
  const { container } = await render(
    <PlainTrend
      label="Turnover."
      months={months}
      table={{
        caption: 'Turnover',
        columns: [{ key: 'month', label: 'Month', align: 'start' }],
        rows: [],
      }}
      line={{ value: 18, label: '18' }}
      better="lower"
      format={oneDecimal}
    />,
  );
  await expect.poll(() => container.querySelector('.recharts-line-curve')).not.toBeNull();
  expect(container.querySelector('[data-state]')).toBeNull();
  expect(container.querySelector('[data-ends]')).toBeNull();
});
