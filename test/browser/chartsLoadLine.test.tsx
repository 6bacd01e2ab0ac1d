import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import '@/ui/style.css';
import { Lines } from '@/charts/Lines';
import { NhsTrend } from '@/charts/NhsTrend';
import { PlainTrend } from '@/charts/PlainTrend';
import { SmallMultiples } from '@/charts/SmallMultiples';
import { Spark } from '@/charts/Spark';
import { Strip } from '@/charts/Strip';
import { Trend } from '@/charts/Trend';
import { changeOf } from '@/domain/change/change';
import type { ChangeRecord } from '@/domain/change/record';
import { monthRange, parseMonth } from '@/domain/month';
import { signalOf } from '@/domain/spc/signal';
import type { TableDescription } from '@/export/table';

/** A load line that vanishes is the worst that can happen here: it must be drawn wherever the limit lies. */

const values = [16.1, 15.8, 16.4, 16, 15.7, 16.2, 16.6, 15.9, 16.3, 16, 16.5, 15.6, 16.2, 16.4];
const first = parseMonth('2025-08')!;
const months = monthRange(first, parseMonth('2026-09')!);
const series = months.map((month, i) => ({ month, value: values[i] ?? null, over: false }));
const shared = { better: 'lower', status: 'within limit', label: 'Caseload' } as const;
const oneDecimal = (value: number) => value.toFixed(1);

const record: ChangeRecord = {
  points: series.map(({ month, value }) => ({ month, value, worth: null })),
  carry: 0,
  least: 0,
  most: null,
  decimals: 1,
  restarts: [],
};
const table: TableDescription = {
  caption: 'Caseload',
  columns: [{ key: 'month', label: 'Month', align: 'start' }],
  rows: [],
};

const limits = [
  ['far above the data', 40],
  ['just above the data', 16.7],
  ['among the data', 16],
  ['far below the data', 2],
  ['at nothing', 0],
] as const;

const charts = {
  sparkline: (limit: number) => <Spark {...shared} points={series} line={lineAt(limit)} />,
  'chart of what is usual': (limit: number) => (
    <Trend
      {...shared}
      months={changeOf(record).months}
      table={table}
      line={lineAt(limit)}
      format={oneDecimal}
      formatMean={oneDecimal}
    />
  ),
  'chart of the NHS tool': (limit: number) => (
    <NhsTrend
      {...shared}
      points={signalOf(series, { better: 'lower', target: limit }).points.map((point) => ({
        ...point,
        over: false,
      }))}
      table={table}
      line={lineAt(limit)}
      format={oneDecimal}
    />
  ),
  'plain trend': (limit: number) => (
    <PlainTrend
      {...shared}
      months={series}
      table={table}
      line={lineAt(limit)}
      format={oneDecimal}
    />
  ),
  'small multiple': (limit: number) => (
    <SmallMultiples
      better="lower"
      format={oneDecimal}
      multiples={[
        { ...shared, id: 'one', name: 'Team', value: '16.4', points: series, line: lineAt(limit) },
      ]}
    />
  ),
  'strip of areas': (limit: number) => (
    <Strip
      label="Caseload"
      areas={values.map((value, i) => ({
        id: `area ${i}`,
        name: `Area ${i}`,
        value,
        kind: i === 0 ? 'ours' : 'other',
        facts: [],
      }))}
      line={lineAt(limit)}
      format={oneDecimal}
    />
  ),
  'lines over years': (limit: number) => (
    <Lines
      label="Caseload"
      series={[{ name: 'Ours', points: values.map((value, i) => ({ at: 2010 + i, value })) }]}
      line={lineAt(limit)}
      format={oneDecimal}
      formatAt={String}
    />
  ),
};

for (const [name, chart] of Object.entries(charts)) {
  test.each(limits)(
    `the ${name} draws a load line %s, with its ring and number`,
    async (_, limit) => {
      const { container } = await render(<div style={{ width: 800 }}>{chart(limit)}</div>);
      const number = [...container.querySelectorAll('text')].find(
        (text) => text.parentElement?.querySelector('circle') && text.textContent === String(limit),
      )!;
      const mark = number.parentElement!;
      const drawing = mark.closest('svg')!.getBoundingClientRect();
      for (const part of [number, mark.querySelector('circle')!]) {
        const box = part.getBoundingClientRect();
        expect(box.width).toBeGreaterThan(0);
        expect(box.top).toBeGreaterThanOrEqual(drawing.top - 1);
        expect(box.bottom).toBeLessThanOrEqual(drawing.bottom + 1);
        expect(box.left).toBeGreaterThanOrEqual(drawing.left - 1);
        expect(box.right).toBeLessThanOrEqual(drawing.right + 1);
      }
    },
  );
}

function lineAt(value: number) {
  return { value, label: String(value) };
}
