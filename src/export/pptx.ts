import PptxGenJS from 'pptxgenjs';
import { type ChartDescription, type ExportDocument, factLine } from '@/export/document';
import { cellText, headingOf, type TableDescription } from '@/export/table';

const ink = '10203A';
const quiet = '4B5B73';
const rule = 'D3DAE4';
const series = ['12436D', '28A197', '801650', 'F46A25'];

/** Inches on a slide of 13.33 by 7.5. */
const left = 0.6;
const width = 12.1;
const top = 1.45;
/** Rows of a table that a slide bears. */
const ROWS = 13;

type Slide = PptxGenJS.Slide;

/**
 * A document as PowerPoint: one message a slide as its title, with its table as a table and its chart as a chart that
 * can be edited, and the definitions in the notes. Fetch this module only when it is wanted.
 */
export async function slides(document: ExportDocument): Promise<Blob> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = document.title;
  const notes = document.definitions.map(({ term, words }) => `${term}: ${words}`).join('\n');
  titleSlide(deck.addSlide(), document);
  for (const { message, paragraphs, table, chart } of document.sections) {
    const parts = table ? pagesOf(table) : [undefined];
    for (const [i, part] of parts.entries()) {
      const slide = deck.addSlide();
      const count = parts.length > 1 ? ` (${i + 1} of ${parts.length})` : '';
      frame(slide, `${message}${count}`, document);
      const below = i === 0 ? wordsOf(slide, paragraphs) : top;
      if (chart && i === 0) chartOf(deck, slide, chart, below, part ? width / 2 - 0.2 : width);
      if (part)
        tableOf(
          slide,
          part,
          below,
          chart && i === 0 ? left + width / 2 + 0.2 : left,
          chart && i === 0 ? width / 2 - 0.2 : width,
        );
      slide.addNotes([...paragraphs, factLine(document.facts), notes].join('\n'));
    }
  }
  return (await deck.write({ outputType: 'blob' })) as Blob;
}

function titleSlide(slide: Slide, { title, facts }: ExportDocument): void {
  slide.addText(title, { x: left, y: 2.4, w: width, h: 1.2, fontSize: 36, bold: true, color: ink });
  const lines = [factLine(facts), ...(facts.audience ? [`For ${facts.audience}.`] : [])];
  slide.addText(lines.join('\n'), {
    x: left,
    y: 3.7,
    w: width,
    h: 1.2,
    fontSize: 16,
    color: quiet,
    valign: 'top',
  });
  const limits = (facts.limits ?? []).map((limit) => ({
    text: limit,
    options: { breakLine: true },
  }));
  if (limits.length > 0)
    slide.addText(
      [{ text: 'Limits in force', options: { bold: true, breakLine: true } }, ...limits],
      {
        x: left,
        y: 4.9,
        w: width,
        h: 2,
        fontSize: 12,
        color: quiet,
        valign: 'top',
      },
    );
}

function frame(slide: Slide, message: string, { facts }: ExportDocument): void {
  slide.addText(message, {
    x: left,
    y: 0.35,
    w: width,
    h: 0.95,
    fontSize: 24,
    bold: true,
    color: ink,
    valign: 'middle',
    fit: 'shrink',
  });
  slide.addShape('line', { x: left, y: 1.35, w: width, h: 0, line: { color: rule, width: 1 } });
  slide.addText(factLine(facts), {
    x: left,
    y: 7,
    w: width - 0.8,
    h: 0.35,
    fontSize: 10,
    color: quiet,
  });
  slide.slideNumber = { x: 12.4, y: 7, fontSize: 10, color: quiet };
}

/** Writes the paragraphs under the title and answers where they end. */
function wordsOf(slide: Slide, paragraphs: readonly string[]): number {
  if (paragraphs.length === 0) return top;
  const lines = paragraphs.reduce((sum, text) => sum + Math.ceil(text.length / 130), 0);
  const height = Math.min(4.5, lines * 0.29 + 0.1);
  slide.addText(
    paragraphs.map((text) => ({ text, options: { breakLine: true } })),
    {
      x: left,
      y: top,
      w: width,
      h: height,
      fontSize: 14,
      color: ink,
      valign: 'top',
      fit: 'shrink',
    },
  );
  return top + height + 0.1;
}

function tableOf(slide: Slide, table: TableDescription, y: number, x: number, w: number): void {
  const border = { type: 'solid' as const, color: rule, pt: 0.75 };
  const none = { type: 'none' as const };
  const cell = (text: string, align: 'start' | 'end', bold = false) => ({
    text,
    options: {
      align: align === 'end' ? ('right' as const) : ('left' as const),
      bold,
      border: [none, none, border, none] as [typeof none, typeof none, typeof border, typeof none],
    },
  });
  slide.addTable(
    [
      table.columns.map((column) => cell(headingOf(column), column.align, true)),
      ...table.rows.map((row) =>
        table.columns.map(({ key, align }, i) => cell(cellText(row, key), align, i === 0)),
      ),
    ],
    { x, y, w, fontSize: table.columns.length > 7 ? 10 : 12, color: ink, margin: 0.04 },
  );
}

function chartOf(
  deck: PptxGenJS,
  slide: Slide,
  chart: ChartDescription,
  y: number,
  w: number,
): void {
  const labels = [...chart.months];
  const data = chart.series.map(({ name, values }) => ({
    name,
    labels,
    values: [...values] as number[],
  }));
  const line = chart.line && {
    name: chart.line.name,
    labels,
    values: labels.map(() => chart.line?.value ?? 0),
  };
  slide.addChart(deck.ChartType.line, line ? [...data, line] : data, {
    x: left,
    y,
    w,
    h: 6.9 - y,
    altText: chart.label,
    chartColors: [...series.slice(0, data.length), ...(line ? [ink] : [])],
    lineSize: 2,
    lineDataSymbol: 'none',
    displayBlanksAs: 'gap',
    showLegend: true,
    legendPos: 'b',
    legendFontSize: 11,
    catAxisLabelFontSize: 10,
    catAxisLabelFrequency: String(Math.max(1, Math.ceil(labels.length / 8))),
    valAxisLabelFontSize: 10,
    valAxisLabelFormatCode: chart.decimals === 0 ? '0' : `0.${'0'.repeat(chart.decimals)}`,
    valGridLine: { color: rule, size: 0.5 },
  });
}

function pagesOf(table: TableDescription): TableDescription[] {
  const pages: TableDescription[] = [];
  for (let from = 0; from < Math.max(1, table.rows.length); from += ROWS)
    pages.push({ ...table, rows: table.rows.slice(from, from + ROWS) });
  return pages;
}
