import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';

/** A page of a PDF: its words with one space between them, the sizes they are set in, and how far right they go, in points. */
export interface PdfPage {
  readonly words: string;
  readonly sizes: readonly number[];
  readonly right: number;
  readonly width: number;
}

/** A PDF as a reader finds it. */
export async function readPdf(file: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
    pages.push({
      words: items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
        .join('')
        .replace(/\s+/g, ' '),
      sizes: texts.map(({ transform }) => Math.hypot(transform[2], transform[3])),
      right: Math.max(...texts.map(({ transform, width }) => transform[4] + width)),
      width: page.getViewport({ scale: 1 }).width,
    });
  }
  const outline = titlesOf((await pdf.getOutline()) ?? []);
  const isTagged = (await pdf.getMarkInfo())?.Marked ?? false;
  return { pages, outline, isTagged };
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

function titlesOf(items: readonly OutlineItem[]): string[] {
  return items.flatMap(({ title, items: below }) => [title, ...titlesOf(below)]);
}
