import { cellText, headingOf, type TableDescription } from '@/export/table';

/** A table laid out for slides: the width of each column, and the rows that each slide bears. All in inches. */
export interface SlideTable {
  readonly columns: readonly number[];
  readonly fontSize: number;
  readonly pages: readonly TableDescription[];
}

/** A letter's mean width and a line's height, as shares of the font size; a little more than most fonts need. */
const LETTER = 0.55;
const LINE = 1.25;
const PADDING = 0.16;
/** Past so many letters a column's text is wrapped. */
const LONG = 44;

/** Lays a table out in a width, as large as its columns allow, and breaks it where the first slide, or a later one, is full. */
export function slideTable(
  table: TableDescription,
  width: number,
  firstHeight: number,
  height: number,
): SlideTable {
  const fontSize = table.columns.length > 7 ? 10 : 12;
  const letter = (LETTER * fontSize) / 72;
  const words = table.columns.map((column) => [
    headingOf(column),
    ...table.rows.map((row) => cellText(row, column.key)),
  ]);
  const columns = columnWidths(words, letter, width);
  const heightOf = (texts: readonly string[]) =>
    (Math.max(...texts.map((text, i) => linesOf(text, ((columns[i] ?? 1) - PADDING) / letter))) *
      LINE *
      fontSize) /
      72 +
    0.1;
  const head = heightOf(table.columns.map(headingOf));
  const pages: TableDescription['rows'][number][][] = [[]];
  let left = firstHeight - head;
  for (const row of table.rows) {
    const needed = heightOf(table.columns.map(({ key }) => cellText(row, key)));
    if (needed > left && pages.at(-1)?.length !== 0) {
      pages.push([]);
      left = height - head;
    }
    pages.at(-1)?.push(row);
    left -= needed;
  }
  return { columns, fontSize, pages: pages.map((rows) => ({ ...table, rows })) };
}

/** Each column gets its longest word; what is left is shared out by how much more its longest text would take. */
function columnWidths(words: readonly (readonly string[])[], letter: number, width: number) {
  const least = words.map((texts) => letter * longest(texts.flatMap((text) => text.split(/\s/))));
  const wanted = words.map((texts) => letter * Math.min(LONG, longest(texts)));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  const spare = width - PADDING * words.length - sum(least);
  const more = sum(wanted) - sum(least);
  const share = more === 0 ? 0 : spare / more;
  const grown = least.map((each, i) => each + PADDING + share * ((wanted[i] ?? each) - each));
  const scale = width / sum(grown);
  return grown.map((each) => each * scale);
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}

/** How many lines a text takes where so many letters go into one. */
export function linesOf(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > perLine) {
      lines++;
      used = word.length;
    } else used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}
