import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { csvOf } from '@/export/csv';
import type { ExportDocument } from '@/export/document';
import { plainText } from '@/export/plainText';
import { slides } from '@/export/pptx';
import { workbook } from '@/export/xlsx';
import { sample } from './sample';

/** Whatever was typed, the files that leave open: an office program refuses one that is only nearly right. */

const typed = [
  ['as it is meant', 'North 1'],
  ['with characters XML forbids', 'North\u000B 1\u0000\uFFFE and half a \uD83D'],
  ['with markup', '</a:t><script>&amp;"\'<![CDATA['],
  ['longer than a cell holds', 'many words '.repeat(4_000)],
  ['right to left and with pictures', 'שלום 😀 \u202E'],
] as const;

const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

describe.each(typed)('text %s', (_, words) => {
  const document = withText(words);

  test.each([
    ['slides', slides],
    ['workbook', workbook],
  ])(
    '%s: every part parses, is named once and is there, and ids of a part are unique',
    async (_name, write) => {
      const parts = unzipSync(new Uint8Array(await (await write(document)).arrayBuffer()));
      const names = new Set(Object.keys(parts));
      for (const [name, bytes] of Object.entries(parts).filter(([each]) =>
        /\.(xml|rels)$/.test(each),
      )) {
        const xml = strFromU8(bytes);
        const tags = elementsOf(xml);
        const shapes = tags.filter(({ name: tag }) => tag === 'p:cNvPr').map(({ id }) => id);
        expect(new Set(shapes).size, `ids in ${name}`).toBe(shapes.length);
        for (const { name: tag, target, mode, part } of tags) {
          if (tag === 'Override') expect(names, `named in ${name}`).toContain(part?.slice(1));
          if (tag === 'Relationship' && mode !== 'External')
            expect(names, `target in ${name}`).toContain(resolved(name, target ?? ''));
        }
      }
    },
  );

  test('csv and text hold no character that XML forbids', () => {
    expect(csvOf(document.data, document.facts)).not.toMatch(forbidden);
    expect(plainText(document)).not.toMatch(forbidden);
  });
});

test('what a slide says first stands in its title, on layouts a council may dress', async () => {
  const parts = unzipSync(new Uint8Array(await (await slides(sample)).arrayBuffer()));
  const pages = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(pages.length).toBeGreaterThan(1);
  for (const name of pages) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    expect(xml).toMatch(/<p:ph\s[^>]*type="title"/);
    expect(xml).not.toContain('en-US');
  }
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
  expect(core).toContain('<dc:creator>Loadline</dc:creator>');
  expect(core).not.toContain('PptxGenJS');
});

function withText(words: string): ExportDocument {
  const [first, ...rest] = sample.sections;
  return {
    ...sample,
    title: `${sample.title} ${words}`,
    facts: { ...sample.facts, source: words },
    sections: first ? [{ ...first, message: words, paragraphs: [words] }, ...rest] : [],
    data: { ...sample.data, rows: sample.data.rows.map((row) => ({ ...row, unit: words })) },
  };
}

/** Every element of a part with the attributes that are held against others. */
function elementsOf(xml: string) {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  expect(parsed.querySelector('parsererror')?.textContent).toBeUndefined();
  return [...parsed.querySelectorAll('*')].map((element) => ({
    name: element.tagName,
    id: element.getAttribute('id'),
    target: element.getAttribute('Target'),
    mode: element.getAttribute('TargetMode'),
    part: element.getAttribute('PartName'),
  }));
}

/** The part that a relationship of a `.rels` part names. */
function resolved(rels: string, target: string): string {
  const folder = rels.replace(/_rels\/[^/]+$/, '');
  return new URL(target, `http://file/${folder}`).pathname.slice(1);
}
