import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { plainText } from '@/export/plainText';
import { slides } from '@/export/pptx';
import { workbook } from '@/export/xlsx';
import { facts, sample, table } from './sample';

/** Every file is opened by something other than what wrote it. */

async function sheetOf(file: Blob, name: string) {
  return (await readWorkbook(file)).find(({ sheet }) => sheet === name)?.data ?? [];
}

async function unzipped(file: Blob): Promise<(path: string) => string> {
  const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return (path) => strFromU8(entries[path] ?? new Uint8Array());
}

/** The words of a slide, in their order. */
const wordsOf = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text);

/** The charts are numbered across all that was made in this file. */
function chartIn(read: (path: string) => string): string {
  return Array.from({ length: 20 }, (_, i) => read(`ppt/charts/chart${i}.xml`)).join('');
}

test.each([
  ['a formula', '=HYPERLINK("http://example.invalid")'],
  ['an at sign', '@North 2'],
  ['a minus before words', '-cmd'],
])('%s is text in a workbook, never something to be worked out', async (_, text) => {
  const rows = await sheetOf(await workbook(sample), 'Caseload');
  expect(JSON.stringify(rows)).toContain(JSON.stringify(`'${text}`).slice(1, -1));
});

test('a workbook has a sheet a table, a tidy sheet, what it rests on, and the definitions', async () => {
  const file = await workbook(sample);
  const about = (await sheetOf(file, 'About')).flat();
  expect(about).toEqual(
    expect.arrayContaining([
      sample.title,
      'Simulated data',
      facts.source,
      '30 Sep 2026',
      'Caseload: 18.0, near from 16.0',
      expect.stringContaining('leadership'),
    ]),
  );
  const data = await sheetOf(file, 'Data');
  expect(data[0]).toEqual(['Unit', 'Caseload, cases per FTE', 'Change', 'Counted on', 'Note']);
  expect(data[1]?.slice(0, 3)).toEqual(['North 1', 16.3, -0.4]);
  expect(data[1]?.[3]).toEqual(new Date('2026-09-30T00:00:00Z'));
  expect(data[2]?.[1]).toBe('not applicable');
  expect((await sheetOf(file, 'Caseload'))[0]?.[0]).toBe('Caseload is near its limit.');
  expect((await sheetOf(file, 'Definitions'))[0]?.[0]).toBe('Caseload');
});

test('a presentation has a message a slide, tables and charts that can be edited, and the definitions as notes', async () => {
  const read = await unzipped(await slides(sample));
  expect(wordsOf(read('ppt/slides/slide1.xml')).join(' ')).toContain(
    'Simulated data: County is an invented authority.',
  );
  const first = read('ppt/slides/slide2.xml');
  expect(wordsOf(first)[0]).toBe('Caseload is near its limit.');
  expect(first).toContain('<a:tbl>');
  expect(wordsOf(first)).toEqual(
    expect.arrayContaining(['North 1', '16.3', '−0.4', 'not applicable']),
  );
  expect(wordsOf(first).join(' ')).toContain('as at 30 Sep 2026');
  expect(wordsOf(read('ppt/slides/slide3.xml'))[0]).toBe('Caseload has risen.');
  const chart = chartIn(read);
  expect(chart).toContain('Limit 18.0');
  expect(chart).toContain('16.3');
  expect(read('ppt/notesSlides/notesSlide2.xml')).toContain('Cases for each FTE of case holders.');
});

test('a table longer than a slide runs on to the next, with its head again', async () => {
  const long = {
    ...table,
    rows: Array.from({ length: 30 }, (_, i) => ({ unit: `Team ${i + 1}` })),
  };
  const read = await unzipped(
    await slides({ ...sample, sections: [{ ...sample.sections[0]!, table: long }] }),
  );
  expect(wordsOf(read('ppt/slides/slide2.xml'))[0]).toContain('(1 of 2)');
  expect(wordsOf(read('ppt/slides/slide3.xml'))).toEqual(
    expect.arrayContaining(['Team 30', 'Caseload, cases per FTE']),
  );
});

test('the limits in force have a slide, and every slide’s notes', async () => {
  const read = await unzipped(await slides(sample));
  expect(wordsOf(read('ppt/slides/slide4.xml'))).toEqual(
    expect.arrayContaining(['Limits in force', 'Caseload: 18.0, near from 16.0']),
  );
  expect(read('ppt/notesSlides/notesSlide3.xml')).toContain('Caseload: 18.0, near from 16.0');
});

test('a limit is a thin dashed line in a chart, and words say so', async () => {
  const read = await unzipped(await slides(sample));
  const chart = chartIn(read);
  expect([...chart.matchAll(/prstDash val="(\w+)"/g)].map(([, dash]) => dash)).toContain('dash');
  expect(wordsOf(read('ppt/slides/slide3.xml'))).toContain(
    'Caseload: solid line. Limit 18.0: dashed line.',
  );
});

test('copied text says the messages, the figures and what they rest on', () => {
  const text = plainText(sample);
  expect(text).toContain(
    'Caseload is near its limit.\nUp 0.4.\nNorth 1; Caseload, cases per FTE: 16.3',
  );
  expect(text).toContain('Simulated data: County is an invented authority.');
  expect(text).toContain('As at: 30 Sep 2026');
});
