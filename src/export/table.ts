import type { Status } from '@/domain/limits/status';
import type { Day } from '@/domain/month';
import { roundHalfUp } from '@/domain/value';

/**
 * A table as data: what a chart's table twin shows and every download writes. A cell is what is read; where a figure or
 * a date stands behind the text, it goes with it so that a spreadsheet can reckon with it.
 */
export type TableCell =
  | string
  | { readonly text: string; readonly number: number }
  | { readonly text: string; readonly day: Day }
  /** Shown with its shape and colour; everywhere else its words. */
  | { readonly text: Status; readonly status: true };

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** Figures stand at the end. */
  readonly align: 'start' | 'end';
  /** Said once, in the heading: "%", "cases per FTE". */
  readonly unit?: string;
}

export interface TableDescription {
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly [TableColumn, ...TableColumn[]];
  readonly rows: readonly Readonly<Record<string, TableCell>>[];
}

/** What a reader sees in a cell; a key the row lacks is an empty cell. */
export function cellText(row: Readonly<Record<string, TableCell>>, key: string): string {
  const cell = row[key] ?? '';
  return typeof cell === 'string' ? cell : cell.text;
}

/** A column's heading with its unit. */
export function headingOf({ label, unit }: TableColumn): string {
  return unit === undefined ? label : `${label}, ${unit}`;
}

/** How many decimals a figure's text shows. */
export function decimalsOf(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}

/** A figure as a spreadsheet gets it: a number, of the decimals that are shown, so that no two exports differ. */
export function shownNumber({ text, number }: { text: string; number: number }): number {
  return roundHalfUp(number, decimalsOf(text));
}
