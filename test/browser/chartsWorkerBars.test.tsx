import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '@/ui/style.css';
import { type BarredWorker, WorkerBars } from '@/charts/WorkerBars';
import { addMonths, monthOf } from '@/domain/month';

const none = {
  assessment: 0,
  childInNeed: 0,
  protectionPlan: 0,
  lookedAfter: 0,
  careLeaver: 0,
  carer: 0,
  other: 0,
};

/** Month ends with so many cases against a limit. */
const monthsOf = (...ends: [cases: number, limit: number][]) =>
  ends.map(([cases, limit], i) => ({ month: addMonths(monthOf(2026, 7), i), cases, limit }));

const common = {
  fte: '1.0',
  stage: 'Experienced',
  inPost: '4 years',
  lastAllocated: '28 Sep',
  months: monthsOf([16, 18], [20, 18], [24, 18]),
  away: undefined,
} as const;

const workers: BarredWorker[] = [
  {
    ...common,
    id: 'over',
    name: <a href="#over">A. Over</a>,
    held: { ...none, protectionPlan: 10, childInNeed: 14 },
    cases: 24,
    limit: 18,
    status: 'over limit',
    statusWords: 'over since at least September 2025, at 12 month ends',
  },
  {
    ...common,
    id: 'new',
    name: <a href="#new">B. New</a>,
    held: { ...none, protectionPlan: 5, childInNeed: 7 },
    cases: 12,
    limit: 10.8,
    status: 'over limit',
    statusWords: 'over since 2 Oct',
    months: monthsOf([6, 7.2], [9, 10.8], [12, 10.8]),
  },
  {
    ...common,
    id: 'room',
    name: <a href="#room">C. Room</a>,
    held: { ...none, lookedAfter: 8 },
    cases: 8,
    limit: 18,
    status: 'within limit',
    statusWords: 'within limit, room for 10',
  },
  {
    ...common,
    id: 'away',
    name: <a href="#away">D. Away</a>,
    held: { ...none, protectionPlan: 18 },
    cases: 18,
    limit: 18,
    status: 'over limit',
    statusWords: 'no cover for 32 days',
    nobody: { protectionPlan: 12 },
    away: 'since 3 Sep, expected 9 Nov',
  },
];

const caption = 'Workers against their own limits';
const bars = <WorkerBars caption={caption} workers={workers} unit="share" />;
const inChildren = <WorkerBars caption={caption} workers={workers} unit="children" />;

type Screen = Awaited<ReturnType<typeof render>>;

/** The ring of a worker's load line on their bar, from the left of the page. */
function ringOf(screen: Screen, name: string): number {
  const bar = screen.getByRole('row', { name }).element().querySelector('td')!;
  return Math.round(bar.querySelector('circle[r="3.5"]')!.getBoundingClientRect().left);
}

/** The width of one child's block on a worker's bar. */
function blockOf(screen: Screen, name: string, cases: number): number {
  const bar = screen.getByRole('row', { name }).element().querySelector('td')!;
  return bar.querySelector('svg svg')!.getBoundingClientRect().width / cases;
}

afterEach(() => page.viewport(1280, 900));

test('every worker at work has their load line at the same place, with their own number', async () => {
  const screen = await render(bars);
  const lines = ['A. Over', 'B. New', 'C. Room'].map((name) => {
    const row = screen.getByRole('row', { name }).element();
    const ring = row.querySelector('circle[r="3.5"]')!;
    return {
      x: ringOf(screen, name),
      label: ring.parentElement?.querySelector('text')?.textContent,
    };
  });
  expect(new Set(lines.map(({ x }) => x)).size).toBe(1);
  expect(lines.map(({ label }) => label)).toEqual(['18', '10.8', '18']);
});

test.each([
  ['A. Over', ['6 over', 'over since at least September 2025, at 12 month ends', '24']],
  ['B. New', ['1.2 over', '10.8']],
  ['C. Room', ['within limit, room for 10']],
  ['D. Away', ['12 need cover', '0 while away', 'since 3 Sep, expected 9 Nov']],
])('the row of %s says in words what its bar shows', async (name, words) => {
  const screen = await render(bars);
  const row = screen.getByRole('row', { name });
  for (const each of words) await expect.element(row).toHaveTextContent(each);
});

test('in children every block is as wide, and each load line stands at its own limit', async () => {
  const screen = await render(inChildren);
  const widths = (
    [
      ['A. Over', 24],
      ['B. New', 12],
      ['C. Room', 8],
      ['D. Away', 18],
    ] as const
  ).map(([name, cases]) => Math.round(blockOf(screen, name, cases)));
  expect(new Set(widths).size).toBe(1);
  expect(ringOf(screen, 'A. Over')).toBe(ringOf(screen, 'C. Room'));
  expect(ringOf(screen, 'B. New')).toBeLessThan(ringOf(screen, 'A. Over'));
  expect(ringOf(screen, 'D. Away')).toBeLessThan(ringOf(screen, 'B. New'));
});

test('a worker’s last months are told in words to those who cannot see them', async () => {
  const screen = await render(bars);
  const row = screen.getByRole('row', { name: 'B. New' });
  await expect
    .element(
      row.getByRole('img', { name: 'Cases at 3 month ends: from 6 to 12, between 6 and 12' }),
    )
    .toBeVisible();
});

test.each([1280, 820, 390])(
  'at %i pixels eighty workers stay one row each, with the head in view',
  async (width) => {
    await page.viewport(width, 900);
    const eighty = Array.from({ length: 80 }, (_, i) => ({
      ...workers[i % 3]!,
      id: String(i),
      name: <a href={`#${i}`}>Worker {i + 1}</a>,
    }));
    const screen = await render(<WorkerBars caption={caption} workers={eighty} unit="share" />);
    expect(screen.getByRole('table').getByRole('rowheader').elements()).toHaveLength(80);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    if (width < 1200) return;
    const last = screen.getByRole('row', { name: 'Worker 80' }).element();
    last.scrollIntoView({ block: 'end' });
    const head = screen.getByRole('columnheader', { name: 'Status, over since' }).element();
    expect(head.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
  },
);

test('the bar of a worker tells what they hold to those who cannot see it', async () => {
  const screen = await render(bars);
  const bar = screen.getByRole('row', { name: 'A. Over' }).getByRole('img').first();
  await expect
    .element(bar)
    .toHaveAccessibleName('10 children on a protection plan, 14 children in need');
});

test('blocks past the line begin where the line is', async () => {
  const screen = await render(bars);
  const row = screen.getByRole('row', { name: 'A. Over' }).element();
  const underline = row.querySelector('rect')!.getBoundingClientRect();
  const ring = row.querySelector('circle[r="3.5"]')!.getBoundingClientRect();
  expect(Math.abs(underline.left - (ring.left + ring.width / 2))).toBeLessThanOrEqual(1);
});

test.each([1280, 820, 390])(
  'at %i pixels each row is a row with a link, and nothing runs off the page',
  async (width) => {
    await page.viewport(width, 900);
    const screen = await render(bars);
    const rows = screen.getByRole('table').getByRole('rowheader');
    expect(rows.elements()).toHaveLength(4);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await userEvent.tab();
    await expect.element(screen.getByRole('link', { name: 'A. Over' })).toHaveFocus();
  },
);
