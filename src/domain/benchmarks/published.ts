import { type PublishedColumn, publishedColumns } from '@/domain/benchmarks/columns';
import { readCell } from '@/domain/benchmarks/symbols';

/** Where figures come from, to be named beside them. */
export interface PublishedSource {
  readonly publisher: string;
  readonly publication: string;
  readonly licence: string;
  /** What the figures are of and when, such as "Reporting years 2017 to 2025". */
  readonly edition: string;
  /** SHA-256 of the downloaded file they were made from: the exact version retrieved. */
  readonly sha256: string;
}

const kinds = ['country', 'region', 'authority'] as const;
export type AreaKind = (typeof kinds)[number];

/** An area that DfE publishes figures of. */
export interface Area {
  /** DfE's authority code, "314-318" for a joint return; a region's or England's ONS code. */
  readonly id: string;
  readonly name: string;
  readonly kind: AreaKind;
  /** The id of the area around it: an authority's region, Inner London's London, a region's England. */
  readonly parent: string | null;
}

/** A statistical neighbour by DfE's authority code, as in its model: two halves of a joint return stand apart. */
export interface NeighbourCode {
  readonly code: string;
  /** DfE's words: "Very close". */
  readonly closeness: string;
}

/** The file the app carries. Its texts are lists: cells by comma, area by area and year by year; empty, no row. */
export interface PublishedFile {
  readonly version: 1;
  readonly source: PublishedSource;
  readonly neighbourSource: PublishedSource;
  readonly years: string;
  readonly areas: readonly Area[];
  readonly figures: Readonly<Record<PublishedColumn, string>>;
  /** DfE's words for closeness, by comma, the closest first. */
  readonly closeness: string;
  /** By authority code, the closest first: "319/2 315/2", a code and the position of its closeness. */
  readonly neighbours: Readonly<Record<string, string>>;
}

/** The published figures as the app holds them. */
export interface Published {
  readonly source: PublishedSource;
  readonly neighbourSource: PublishedSource;
  /** The years of the September censuses, ascending. */
  readonly years: readonly number[];
  /** By id: England, then regions, then authorities by name. */
  readonly areas: ReadonlyMap<string, Area>;
  /** The area of an authority code; both codes of a joint return lead to it. */
  readonly areaOfCode: ReadonlyMap<string, string>;
  /** DfE's words for closeness, the closest first. */
  readonly closeness: readonly string[];
  readonly neighbours: ReadonlyMap<string, readonly NeighbourCode[]>;
  /** A cell as published, "" where the area has no row in the year, undefined where it is not among these. */
  readonly cell: (area: string, year: number, column: PublishedColumn) => string | undefined;
}

/** Reads the file the app carries. Throws a sentence that says what is wrong where it is not sound. */
export function parsePublished(json: unknown): Published {
  if (!isRecord(json) || json.version !== 1)
    return refuse('this version of the app does not know their form. Reload the page.');
  const file = json as unknown as PublishedFile;
  const years = text(file.years, 'years').split(',').map(Number);
  if (years.some((year, i) => !Number.isInteger(year) || (i > 0 && year <= (years[i - 1] ?? 0))))
    refuse('the years are not in ascending order.');
  const areas = readAreas(file.areas);
  const order = new Map([...areas.keys()].map((id, i) => [id, i]));
  const columns = readFigures(file.figures, [...areas.values()], years);
  const closeness = text(file.closeness, 'closeness').split(',');
  const areaOfCode = new Map(
    [...areas.keys()].flatMap((id) => id.split('-').map((code) => [code, id])),
  );
  return {
    source: readSource(file.source),
    neighbourSource: readSource(file.neighbourSource),
    years,
    areas,
    areaOfCode,
    closeness,
    neighbours: readNeighbours(file.neighbours, closeness, areaOfCode),
    cell: (area, year, column) => {
      const row = order.get(area);
      const position = years.indexOf(year);
      if (row === undefined || position === -1) return undefined;
      return columns.get(column)?.[row * years.length + position];
    },
  };
}

function readSource(source: unknown): PublishedSource {
  const { publisher, publication, licence, edition, sha256 } = isRecord(source) ? source : {};
  return {
    publisher: text(publisher, 'publisher'),
    publication: text(publication, 'publication'),
    licence: text(licence, 'licence'),
    edition: text(edition, 'edition'),
    sha256: text(sha256, 'sha256'),
  };
}

function readAreas(list: unknown): Map<string, Area> {
  if (!Array.isArray(list)) return refuse('there are no areas.');
  const areas = new Map<string, Area>();
  for (const item of list) {
    const { id, name, kind, parent } = isRecord(item) ? item : {};
    const area = {
      id: text(id, 'area id'),
      name: text(name, 'area name'),
      kind: kinds.find((known) => known === kind) ?? refuse(`${name} is of no known kind.`),
      parent: parent === null ? null : text(parent, `area around ${name}`),
    };
    areas.set(area.id, area);
  }
  for (const { name, parent } of areas.values())
    if (parent !== null && !areas.has(parent))
      refuse(`${name} lies in an area, ${parent}, that is missing.`);
  return areas;
}

type Columns = ReadonlyMap<PublishedColumn, readonly string[]>;

function readFigures(figures: unknown, areas: readonly Area[], years: readonly number[]): Columns {
  const texts = isRecord(figures) ? figures : {};
  const columns = publishedColumns.map((column) => {
    const cells = text(texts[column], `column ${column}`).split(',');
    if (cells.length !== areas.length * years.length)
      refuse(`column ${column} has ${cells.length} cells, not one for every area and year.`);
    const wrong = cells.findIndex((cell) => cell !== '' && readCell(cell) === undefined);
    if (wrong !== -1) {
      const area = areas[Math.floor(wrong / years.length)]?.name;
      const year = years[wrong % years.length];
      refuse(`${area}, ${year}, column ${column} holds “${cells[wrong]}”.`);
    }
    return [column, cells] as const;
  });
  return new Map(columns);
}

function readNeighbours(
  neighbours: unknown,
  closeness: readonly string[],
  areaOfCode: ReadonlyMap<string, string>,
): Map<string, NeighbourCode[]> {
  if (!isRecord(neighbours)) return refuse('the statistical neighbours are missing.');
  return new Map(
    Object.entries(neighbours).map(([of, list]) => [
      of,
      text(list, `list of neighbours of ${of}`)
        .split(' ')
        .map((pair) => {
          const [code = '', position] = pair.split('/');
          const words = closeness[Number(position)];
          if (!areaOfCode.has(code) || words === undefined)
            return refuse(`the neighbours of ${of} hold “${pair}”.`);
          return { code, closeness: words };
        }),
    ]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown, what: string): string {
  return typeof value === 'string' && value !== '' ? value : refuse(`there is no ${what}.`);
}

function refuse(why: string): never {
  throw new Error(`The published figures cannot be read: ${why}`);
}
