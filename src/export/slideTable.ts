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
/** A text of so many letters stays on one line; past so many a column wants no more width. */
const SHORT = 20;
const LONG = 60;
/** Tables with more columns, or rows, than these are set smaller. */
const MANY = { columns: 7, rows: 20 } as const;

/** Lays a table out in a width, as large as its columns allow, and breaks it where the first slide, or a later one, is full. */
export function slideTable(
  table: TableDescription,
  width: number,
  firstHeight: number,
  height: number,
): SlideTable {
  const fontSize = table.columns.length > MANY.columns || table.rows.length > MANY.rows ? 10 : 12;
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
    0.08;
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

/** Each column gets its longest word, a short one its longest text; what is left goes to those that would take more. */
function columnWidths(words: readonly (readonly string[])[], letter: number, width: number) {
  const least = words.map((texts) => {
    const whole = longest(texts.slice(1));
    const word = longest(texts.flatMap((text) => text.split(/\s/)));
    return letter * (whole <= SHORT ? Math.max(whole, word) : word) + PADDING;
  });
  const more = words.map((texts, i) =>
    Math.max(0, letter * Math.min(LONG, longest(texts)) + PADDING - (least[i] ?? 0)),
  );
  const spare = width - sum(least);
  const grown = least.map(
    (each, i) => each + (sum(more) === 0 ? 0 : (spare * (more[i] ?? 0)) / sum(more)),
  );
  // Where even that is too much all give way alike, and where nothing wants more all share what is left.
  return grown.map((each) => (each * width) / sum(grown));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
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
