import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { boundaryChanges } from '@/domain/benchmarks/boundaries';
import { publishedColumns } from '@/domain/benchmarks/columns';
import { type Area, type PublishedFile, parsePublished } from '@/domain/benchmarks/published';
import { groupBy } from '@/domain/group';
import { type CsvRow, readCsv } from './publishedCsv';

/**
 * Makes the compact file of published figures that the app carries from the two tables as DfE lets them be downloaded:
 * npm run make:published -- INDICATORS NEIGHBOURS
 */

const target = path.join(import.meta.dirname, '../../public/published/figures.json');

const idColumns = [
  'time_period',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'la_name',
] as const;

const places = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const neighbourColumns = [
  'old_la_code',
  ...places.map((place) => `SN_${place}` as const),
  ...places.map((place) => `SN_${place}P` as const),
] as const;

/** DfE's words for how close a neighbour is, the closest first. */
const closeness = ['Extremely close', 'Very close', 'Close', 'Somewhat close', 'Not close'];

const london = 'E12000007';
const partsOfLondon = ['E13000001', 'E13000002'];

type IndicatorRow = CsvRow<(typeof idColumns)[number] | (typeof publishedColumns)[number]>;

function areaOf({ cells, number }: IndicatorRow): Area {
  const { country_code: country, region_code: region } = cells;
  switch (cells.geographic_level) {
    case 'National':
      return { id: country, name: cells.country_name, kind: 'country', parent: null };
    case 'Regional': {
      const parent = partsOfLondon.includes(region) ? london : country;
      return { id: region, name: cells.region_name, kind: 'region', parent };
    }
    case 'Local authority': {
      const id = cells.old_la_code.replaceAll(' / ', '-');
      return { id, name: cells.la_name, kind: 'authority', parent: region };
    }
    default:
      throw new Error(`Row ${number}, column geographic_level: “${cells.geographic_level}”.`);
  }
}

const kindOrder = ['country', 'region', 'authority'] as const;

function byKindAndName(a: Area, b: Area): number {
  const kinds = kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind);
  return kinds === 0 ? a.name.localeCompare(b.name, 'en-GB') : kinds;
}

/** Two areas of one name are told apart by when the earlier one ended. */
function withOwnName(area: Area, areas: readonly Area[]): Area {
  const shared = areas.filter(({ name }) => name === area.name).length > 1;
  const end = boundaryChanges.find(({ closed }) => closed.includes(area.id));
  return shared && end ? { ...area, name: `${area.name} (to ${end.year - 1})` } : area;
}

function neighbourList({ cells, number }: CsvRow<(typeof neighbourColumns)[number]>): string {
  return places
    .map((place) => {
      const words = cells[`SN_${place}P`];
      const position = closeness.indexOf(words);
      if (position === -1) throw new Error(`Neighbours, row ${number}, SN_${place}P: “${words}”.`);
      return `${cells[`SN_${place}`]}/${position}`;
    })
    .join(' ');
}

function make(indicators: string, neighbours: string): PublishedFile {
  const table = readCsv(indicators, [...idColumns, ...publishedColumns]);
  const model = readCsv(neighbours, neighbourColumns);
  const years = [...new Set(table.rows.map(({ cells }) => cells.time_period))].sort();
  const rowsOf = groupBy(table.rows, (row) => areaOf(row).id);
  const unnamed = [...rowsOf.values()].map(([first]) => areaOf(first as IndicatorRow));
  const areas = unnamed.map((area) => withOwnName(area, unnamed)).sort(byKindAndName);
  const grid = areas.flatMap(({ id }) =>
    years.map((year) => rowsOf.get(id)?.filter(({ cells }) => cells.time_period === year) ?? []),
  );
  const twice = grid.find((rows) => rows.length > 1)?.[1];
  if (twice) throw new Error(`Row ${twice.number} repeats an area and year.`);
  return {
    version: 1,
    source: {
      publisher: 'Department for Education',
      publication: 'Children’s social work workforce (Explore Education Statistics)',
      licence: 'Open Government Licence v3.0',
      edition: `Reporting years ${years[0]} to ${years.at(-1)}, censuses of 30 September`,
      sha256: table.sha256,
    },
    neighbourSource: {
      publisher: 'Department for Education',
      publication: 'Statistical neighbours model',
      licence: 'Open Government Licence v3.0',
      edition: '2025',
      sha256: model.sha256,
    },
    years: years.join(','),
    areas,
    figures: Object.fromEntries(
      publishedColumns.map((column) => [
        column,
        grid.map(([row]) => row?.cells[column] ?? '').join(','),
      ]),
    ) as PublishedFile['figures'],
    closeness: closeness.join(','),
    neighbours: Object.fromEntries(
      model.rows.map((row) => [row.cells.old_la_code, neighbourList(row)]),
    ),
  };
}

try {
  const [indicators, neighbours] = process.argv.slice(2);
  if (!indicators || !neighbours)
    throw new Error('Name both files: npm run make:published -- INDICATORS NEIGHBOURS');
  const file = make(indicators, neighbours);
  const { areas, years } = parsePublished(file);
  writeFileSync(target, `${JSON.stringify(file, null, 2)}\n`);
  console.log(`${target}: ${areas.size} areas, ${years[0]} to ${years.at(-1)}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
