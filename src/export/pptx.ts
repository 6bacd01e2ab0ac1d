import PptxGenJS from 'pptxgenjs';
import { cleaned } from '@/export/cleaned';
import { type ExportDocument, type ExportSection, factLine, factPairs } from '@/export/document';
import { addChart } from '@/export/slideChart';
import { bottom, ink, left, quiet, rule, top, width } from '@/export/slideLook';
import { linesOf, type SlideTable, slideTable } from '@/export/slideTable';
import { cellText, headingOf, type TableDescription } from '@/export/table';
import { validSlides } from '@/export/validSlides';

type Slide = PptxGenJS.Slide;

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const whole = { x: left, w: width };

/** The two layouts a council may dress in a theme of its own; what a slide says first stands in its title. */
const coverLayout = {
  title: 'Cover',
  objects: [titleAt({ ...whole, y: 2.2, h: 1.3, fontSize: 36 })],
} satisfies PptxGenJS.SlideMasterProps;
const messageLayout = {
  title: 'Message',
  objects: [
    titleAt({ ...whole, y: 0.35, h: 0.95, fontSize: 24 }),
    { line: { ...whole, y: 1.35, h: 0, line: { color: rule, width: 1 } } },
  ],
  slideNumber: { x: 12.4, y: 7, fontSize: 10, color: quiet },
} satisfies PptxGenJS.SlideMasterProps;

function titleAt(place: { x: number; y: number; w: number; h: number; fontSize: number }) {
  const look = { bold: true, color: ink, align: 'left', valign: 'middle', margin: 0 } as const;
  return {
    placeholder: {
      options: { name: 'title', type: 'title', ...look, ...place },
      text: '',
    },
  } as const;
}

/** Letters to an inch at a point size: a little fewer than most fonts take. */
const letters = (inches: number, size: number) => Math.floor((inches * 72) / (size * 0.55));

/**
 * A document as PowerPoint: one message a slide as its title, with its table as a table and its chart as a chart that
 * can be edited, and the definitions in the notes. Fetch this module only when it is wanted.
 */
export async function slides(content: ExportDocument): Promise<Blob> {
  const document = cleaned(content);
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = document.title;
  deck.subject = document.facts.basis;
  deck.author = 'Loadline';
  deck.company = '';
  deck.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  for (const layout of [coverLayout, messageLayout]) deck.defineSlideMaster(layout);
  titleSlide(deck.addSlide({ masterName: coverLayout.title }), document);
  const notes = document.definitions.map(({ term, words }) => `${term}: ${words}`);
  for (const section of [...document.sections, ...limitsSection(document)])
    sectionSlides(deck, section, document, notes);
  const written = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return new Blob([validSlides(written)], { type: PPTX });
}

/** The limits in force come last, as the foot of every slide's figures. */
function limitsSection({ facts: { limits = [] } }: ExportDocument): ExportSection[] {
  const message = 'Limits in force';
  return limits.length === 0 ? [] : [{ part: message, name: message, message, paragraphs: limits }];
}

function sectionSlides(
  deck: PptxGenJS,
  section: ExportSection,
  document: ExportDocument,
  definitions: readonly string[],
): void {
  const { message, paragraphs, table, chart } = section;
  const words = wordsHeight(paragraphs, chart ? width / 2 - 0.2 : width);
  const below = chart ? top : top + words;
  const laid = table && slideTable(table, width, bottom - below, bottom - top);
  const parts = laid?.pages ?? [undefined];
  for (const [i, part] of parts.entries()) {
    const slide = deck.addSlide({ masterName: messageLayout.title });
    frame(slide, `${message}${parts.length > 1 ? ` (${i + 1} of ${parts.length})` : ''}`, document);
    if (i === 0) addWords(slide, paragraphs, chart ? width / 2 - 0.2 : width);
    if (chart)
      addChart(slide, chart, {
        x: left + width / 2 + 0.2,
        y: top,
        w: width / 2 - 0.2,
        h: bottom - top,
      });
    if (laid && part) addTable(slide, part, laid, i === 0 ? below : top);
    const facts = factPairs(document.facts).map(([name, fact]) => `${name}: ${fact}`);
    slide.addNotes([message, ...paragraphs, ...facts, ...definitions].join('\n'));
  }
}

function titleSlide(slide: Slide, { title, facts }: ExportDocument): void {
  const of = factPairs({ ...facts, limits: [] }).map(([name, words]) => ({
    text: `${name}: ${words}`,
    options: { breakLine: true },
  }));
  slide.addText(title, { placeholder: 'title' });
  slide.addText(of, { ...whole, y: 3.7, h: 2.8, fontSize: 14, color: quiet, valign: 'top' });
}

function frame(slide: Slide, message: string, { title, facts }: ExportDocument): void {
  const fontSize =
    [24, 20, 18, 16].find((size) => linesOf(message, letters(width, size)) <= 2) ?? 14;
  // The size stands at the words: the library gives the title itself the layout's.
  slide.addText([{ text: message, options: { fontSize } }], { placeholder: 'title' });
  slide.addText(`${title}. ${factLine(facts)}`, {
    ...whole,
    y: 6.95,
    w: width - 0.8,
    h: 0.45,
    fontSize: 9,
    color: quiet,
    margin: 0,
  });
}

/** The size that lets the words stand beside a chart, or leave room under themselves. */
function wordsSize(paragraphs: readonly string[], across: number): number {
  const fits = (size: number) =>
    linesIn(paragraphs, across, size) * lineHeight(size) < bottom - top;
  return [14, 12].find(fits) ?? 11;
}

function linesIn(paragraphs: readonly string[], across: number, size: number): number {
  return paragraphs.reduce((sum, text) => sum + linesOf(text, letters(across, size)) + 0.5, 0);
}

const lineHeight = (size: number) => (size * 1.25) / 72;

function wordsHeight(paragraphs: readonly string[], across: number): number {
  if (paragraphs.length === 0) return 0;
  const size = wordsSize(paragraphs, across);
  return linesIn(paragraphs, across, size) * lineHeight(size) + 0.1;
}

function addWords(slide: Slide, paragraphs: readonly string[], across: number): void {
  if (paragraphs.length === 0) return;
  const fontSize = wordsSize(paragraphs, across);
  slide.addText(
    paragraphs.map((text) => ({
      text,
      options: { breakLine: true, paraSpaceAfter: fontSize / 2 },
    })),
    {
      x: left,
      y: top,
      w: across,
      h: wordsHeight(paragraphs, across),
      fontSize,
      color: ink,
      valign: 'top',
      margin: 0,
    },
  );
}

function addTable(slide: Slide, table: TableDescription, laid: SlideTable, y: number): void {
  const none = { type: 'none' as const };
  const under = { type: 'solid' as const, color: rule, pt: 0.75 };
  const cell = (text: string, align: 'start' | 'end', bold: boolean) => ({
    text,
    options: {
      align: align === 'end' ? ('right' as const) : ('left' as const),
      bold,
      border: [none, none, under, none] as [typeof none, typeof none, typeof under, typeof none],
    },
  });
  const status = (text: string) => /^(over|near) limit$|^above limit/.test(text);
  slide.addTable(
    [
      table.columns.map((column) => cell(headingOf(column), column.align, true)),
      ...table.rows.map((row) =>
        table.columns.map(({ key, align }, i) => {
          const text = cellText(row, key);
          return cell(text, align, i === 0 || status(text));
        }),
      ),
    ],
    {
      x: left,
      y,
      w: width,
      colW: [...laid.columns],
      fontSize: laid.fontSize,
      color: ink,
      margin: [0.03, 0.06, 0.03, 0.06],
      valign: 'top',
    },
  );
}
