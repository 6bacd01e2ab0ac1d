import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PublishedFile, parsePublished } from '@/domain/benchmarks/published';
import { readCell } from '@/domain/benchmarks/symbols';
import { published, publishedFile } from './file';

function withCell(file: PublishedFile, position: number, cell: string): PublishedFile {
  const cells = file.figures.vacancy_rate_fte.split(',');
  cells[position] = cell;
  return { ...file, figures: { ...file.figures, vacancy_rate_fte: cells.join(',') } };
}

test.each<[string, (file: PublishedFile) => unknown, RegExp]>([
  ['nothing', () => null, /does not know their form/],
  ['another version', (file) => ({ ...file, version: 2 }), /does not know their form/],
  ['no licence', (file) => ({ ...file, source: { publisher: 'DfE' } }), /there is no publication/],
  ['years out of order', (file) => ({ ...file, years: '2018,2017' }), /ascending order/],
  ['no areas', (file) => ({ ...file, areas: undefined }), /there are no areas/],
  ['an area that is nothing', (file) => ({ ...file, areas: [null] }), /there is no area id/],
  [
    'an area within one that is missing',
    (file) => ({ ...file, areas: file.areas.slice(1) }),
    /lies in an area, E92000001, that is missing/,
  ],
  ['no figures', (file) => ({ ...file, figures: {} }), /there is no column inpost_fte/],
  [
    'a column too short',
    (file) => ({ ...file, figures: { ...file.figures, cases: '1,2' } }),
    /column cases has 2 cells/,
  ],
  [
    'a cell that is no figure',
    (file) => withCell(file, 1, '1O.5'),
    /England, 2018, column vacancy_rate_fte holds “1O.5”/,
  ],
  [
    'a neighbour nobody knows',
    (file) => ({ ...file, neighbours: { '301': '999/1' } }),
    /the neighbours of 301 hold “999\/1”/,
  ],
])('a file with %s is refused in a sentence that names it', (_, spoil, sentence) => {
  expect(() => parsePublished(spoil(publishedFile()))).toThrow(sentence);
});

test('the file says whose figures it holds, and under which licence', () => {
  for (const source of [published.source, published.neighbourSource]) {
    expect(source.publisher).toBe('Department for Education');
    expect(source.licence).toBe('Open Government Licence v3.0');
  }
  expect(published.source.edition).toContain('2017 to 2025');
  expect(published.neighbourSource.edition).toBe('2025');
});

test('the file holds every published row: 1,355 of authorities, 99 of regions, 9 of England', () => {
  const rows = { authority: 0, region: 0, country: 0 };
  for (const { id, kind } of published.areas.values())
    for (const year of published.years) if (published.cell(id, year, 'cases')) rows[kind] += 1;
  expect(rows).toEqual({ authority: 1355, region: 99, country: 9 });
});

test.each([[''], ['-'], ['1,5'], ['-3'], ['1e3'], ['NaN'], ['X'], [' 1']])(
  'a cell of “%s” is not read as anything',
  (cell) => {
    expect(readCell(cell)).toBeUndefined();
  },
);

test('a cell is a plain figure or a symbol, and no symbol is ever a number', () => {
  fc.assert(
    fc.property(fc.nat(9_999_999), (tenths) => {
      expect(readCell(String(tenths / 10))).toEqual({ kind: 'known', value: tenths / 10 });
    }),
  );
  for (const symbol of ['z', 'x', ':', 'c', 'low', 'k', 'u'])
    expect(readCell(symbol)).not.toHaveProperty('value');
});
