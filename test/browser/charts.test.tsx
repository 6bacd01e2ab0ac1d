import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '@/ui/style.css';
import { AssuranceMark } from '@/charts/AssuranceMark';
import { Lines } from '@/charts/Lines';
import { MiniTrend } from '@/charts/MiniTrend';
import { NhsTrend } from '@/charts/NhsTrend';
import { PlainTrend } from '@/charts/PlainTrend';
import { SmallMultiples } from '@/charts/SmallMultiples';
import { Spark } from '@/charts/Spark';
import { StatusMark } from '@/charts/StatusMark';
import { Strip, type StripArea } from '@/charts/Strip';
import strokes from '@/charts/strokes.module.css';
import { VariationMark } from '@/charts/VariationMark';
import type { Status } from '@/domain/limits/status';
import { monthRange, parseMonth } from '@/domain/month';
import { signalOf } from '@/domain/spc/signal';

const months = monthRange(parseMonth('2024-10')!, parseMonth('2026-09')!);
const usual = [16.1, 15.8, 16.4, 16, 15.7, 16.2, 16.6, 15.9, 16.3, 16, 16.5, 15.6];
/** A year of usual variation with March 2025 missing, then a real rise. */
const values = [...usual, ...usual.map((value) => value + 1)].map((value, i) =>
  i === 5 ? null : value,
);
const series = months.map((month, i) => ({ month, value: values[i] ?? null, over: false }));
const { points } = signalOf(series, { better: 'lower', target: 18 });
const oneDecimal = (value: number) => value.toFixed(1);

function nhs() {
  return (
    <NhsTrend
      label="Caseload."
      points={points.map((point) => ({ ...point, over: false }))}
      table={{
        caption: 'Caseload by month',
        columns: [{ key: 'month', label: 'Month', align: 'start' }],
        rows: [],
      }}
      line={{ value: 18, label: '18' }}
      better="lower"
      format={oneDecimal}
    />
  );
}

test('each mark of the NHS tool has a shape of its own, and a word for it below', async () => {
  const screen = await render(nhs());
  const drawn = [...screen.container.querySelectorAll('path[data-signal]')].map((path) => ({
    kind: path.getAttribute('data-signal'),
    // The shape is what is left of the path once its places are taken out.
    shape:
      path
        .getAttribute('d')
        ?.split('M')[1]
        ?.replace(/^[\d. ]+/, '') ?? '',
  }));
  const shapes = drawn.filter(({ shape }) => shape !== '').map(({ shape }) => shape);
  expect(shapes.length).toBeGreaterThanOrEqual(2);
  expect(new Set(shapes).size).toBe(shapes.length);
  await expect.element(screen.getByText('signal for the worse')).toBeVisible();
});

const statuses: Status[] = [
  'over limit',
  'above limit by less than one person',
  'near limit',
  'within limit',
  'no limit set',
];

test('every status has its own shape, and its word even where only the shape is seen', async () => {
  const screen = await render(
    statuses.map((status) => <StatusMark key={status} status={status} wordHidden />),
  );
  const shapes = [...screen.container.querySelectorAll('svg')].map((svg) => svg.innerHTML);
  expect(new Set(shapes).size).toBe(statuses.length);
  for (const status of statuses) await expect.element(screen.getByText(status)).toBeInTheDocument();
});

test('variation and assurance marks say what they mean', async () => {
  const screen = await render(
    <>
      <VariationMark icon="concern_high" />
      <AssuranceMark icon="inconsistent" />
    </>,
  );
  await expect
    .element(screen.getByRole('img', { name: /Signal of concern.*higher/ }))
    .toBeVisible();
  await expect.element(screen.getByRole('img', { name: /crosses the limit/ })).toBeVisible();
});

test('a sparkline is its sentence to those who cannot see it, and breaks where a month is missing', async () => {
  const screen = await render(
    <Spark label="Caseload rose." points={series} better="lower" status="within limit" />,
  );
  const drawing = screen.getByRole('img', { name: 'Caseload rose.' }).element();
  expect(drawing.querySelector('path')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
});

/** The months drawn in red, of three past the load line: none but those that are over by their own status. */
test.each<[string, boolean[], number]>([
  ['over all along', [true, true, true], 1],
  ['two of them, apart', [true, false, true], 2],
  ['above by less than one person, or too few people to judge', [false, false, false], 0],
])('red is what is over by the rule: %s', async (_, over, expected) => {
  const points = [10, 21, 22, 23, 10].map((value, i) => ({
    month: months[i]!,
    value,
    over: over[i - 1] ?? false,
  }));
  const line = { value: 18, label: '18%' };
  const shared = { line, better: 'lower', status: 'near limit' } as const;
  const { container } = await render(
    <>
      <Spark {...shared} label="Spark" points={points} />
      <MiniTrend
        {...shared}
        label="Small"
        points={points}
        scale={[0, 30]}
        format={oneDecimal}
        width={240}
      />
      <PlainTrend
        label="Plain"
        months={points}
        table={{
          caption: 'Absence',
          columns: [{ key: 'month', label: 'Month', align: 'start' }],
          rows: [],
        }}
        line={line}
        better="lower"
        format={oneDecimal}
      />
    </>,
  );
  await expect.poll(() => container.querySelectorAll(`.${strokes.past}`)).toHaveLength(3);
  for (const path of container.querySelectorAll(`.${strokes.past}`))
    expect(path.getAttribute('d')?.match(/M/g) ?? []).toHaveLength(expected);
});

test('small multiples stand on one scale, unless each measures something else', async () => {
  const multiples = [10, 20].map((base) => ({
    id: String(base),
    name: `Team ${base}`,
    value: String(base),
    label: `Team ${base}`,
    status: 'within limit' as const,
    line: { value: base + 2, label: 'limit' },
    points: months.map((month, i) => ({ month, value: base + (i % 3), over: false })),
  }));
  const ends = (container: HTMLElement) =>
    [...container.querySelectorAll('svg[role=img]')].map((svg) =>
      [...svg.querySelectorAll('text[text-anchor=end]')].map(({ textContent }) => textContent),
    );
  const shared = await render(
    <SmallMultiples multiples={multiples} better="lower" format={oneDecimal} />,
  );
  expect(ends(shared.container)[0]).toEqual(ends(shared.container)[1]);
  const own = await render(
    <SmallMultiples multiples={multiples} better="lower" format={oneDecimal} scales="own" />,
  );
  expect(ends(own.container)[0]).not.toEqual(ends(own.container)[1]);
});

const areas: StripArea[] = Array.from({ length: 150 }, (_, i) => ({
  id: `area ${i}`,
  name: i === 70 ? 'Ours' : i === 71 ? 'England' : `Neighbouring area ${i}`,
  value: 8 + ((i * 37) % 150) / 10,
  kind: i === 70 ? 'ours' : i === 71 ? 'England' : i % 15 === 0 ? 'neighbour' : 'other',
  facts: ['a fact'],
}));

test.each([1200, 360])(
  'at %i pixels the names on a strip stand clear of each other and of the edges',
  async (width) => {
    const { container } = await render(
      <div style={{ width }}>
        <Strip label="Areas." areas={areas} line={{ value: 18, label: '18' }} format={oneDecimal} />
      </div>,
    );
    await expect.poll(() => container.querySelector('svg')?.clientWidth).toBe(width);
    const drawing = container.querySelector('svg')!.getBoundingClientRect();
    const names = [...container.querySelectorAll('g > text:not([text-anchor])')].map((text) =>
      text.getBoundingClientRect(),
    );
    expect(names).toHaveLength(13);
    names.forEach((one, i) => {
      expect(one.left).toBeGreaterThanOrEqual(drawing.left);
      expect(one.right).toBeLessThanOrEqual(drawing.right);
      for (const other of names.slice(i + 1)) {
        const apart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top + 4 ||
          other.bottom <= one.top + 4;
        expect(apart).toBe(true);
      }
    });
  },
);

test('the keyboard steps through the areas named on a strip, from the lowest to the highest', async () => {
  const screen = await render(<Strip label="Areas." areas={areas} format={oneDecimal} />);
  const reader = screen.getByRole('slider');
  await userEvent.tab();
  await userEvent.keyboard('{Home}');
  const named = areas
    .filter(({ kind }) => kind !== 'other')
    .sort((a, b) => a.value - b.value)
    .map(({ name }) => `${name}, a fact`);
  for (const each of named) {
    await expect.element(reader).toHaveAttribute('aria-valuetext', each);
    await userEvent.keyboard('{ArrowRight}');
  }
});

test('a line over the years crosses neither a missing year nor a change of boundary', async () => {
  const { container } = await render(
    <Lines
      label="Vacancy."
      series={[
        {
          name: 'Ours',
          points: [
            { at: 2019, value: 10 },
            { at: 2020, value: null },
            { at: 2021, value: 12 },
            { at: 2022, value: 13 },
            { at: 2023, value: 20, breakBefore: true },
            { at: 2024, value: 21 },
          ],
        },
      ]}
      format={oneDecimal}
      formatAt={String}
    />,
  );
  const lines = [...container.querySelectorAll('[data-series="1"] path')].map(
    (path) => path.getAttribute('d') ?? '',
  );
  expect(lines.some((d) => d.match(/M/g)?.length === 3)).toBe(true);
});

test('nothing of a chart is wider than a phone', async () => {
  await page.viewport(390, 844);
  await render(nhs());
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await page.viewport(1280, 900);
});
