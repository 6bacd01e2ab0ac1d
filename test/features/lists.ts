import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import Papa from 'papaparse';
import { expect } from 'vitest';
import { formatDayNear, formatNumber } from '@/domain/format';
import { dayOf, parseDay } from '@/domain/month';

/** The buttons of a list that goes out, by the list's name. */
export function wayOut(list: string) {
  return within(screen.getByRole('group', { name: `${list}: copy or save` }));
}

/** Copies a list and reads what was copied: its first lines by name, its heading and its rows as the screen writes them. */
export async function copied(list: string) {
  const user = userEvent.setup();
  await user.click(wayOut(list).getByRole('button', { name: 'Copy' }));
  const status = await wayOut(list).findByText(/^Copied /);
  const text = await navigator.clipboard.readText();
  const lines = Papa.parse<string[]>(text, { delimiter: '\t' }).data;
  const gap = lines.findIndex((line) => line.join('') === '');
  const [heading = [], ...rows] = lines.slice(gap + 1);
  expect(status).toHaveTextContent(`Copied ${rows.length} row${rows.length === 1 ? '' : 's'}.`);
  return { about: Object.fromEntries(lines.slice(0, gap)), heading, rows: rows.map(asShown) };
}

/** The day of the simulated extract. */
const EXTRACT = dayOf(2026, 10, 5);

/** Dates as the screen writes them; the rest is what it is. */
function asShown(row: readonly string[]): string[] {
  return row.map((cell) => {
    const day = parseDay(cell);
    return day === undefined ? cell : formatDayNear(day, EXTRACT);
  });
}

/** The texts of a table's rows, cell by cell. */
export function shownRows(table: HTMLElement): string[][] {
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent ?? ''));
}

/** A limit of one decimal as the screen writes it. */
export function oneDecimal(cell: string): string {
  return cell === '' || Number.isNaN(Number(cell)) ? cell : formatNumber(Number(cell), 1);
}
