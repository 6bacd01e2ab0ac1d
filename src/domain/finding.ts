import type { FactTable } from '@/domain/facts';
import type { Month } from '@/domain/month';

/** What may be wrong with what arrived, the gravest for a figure first. */
export const findingKinds = [
  /** Rows of a team that the structure lacks. */
  'unknown team',
  /** Rows of a service or another unit that is no team. */
  'not a team',
  /** Rows without a team, or without a month that can be. */
  'no place',
  /** More than one row for one key. */
  'doubled',
  /** Rows without the worker or the reference they are of. */
  'no key',
  /** Numbers of one row that cannot all be so. */
  'contradiction',
  /** A number or a day that is infinite, negative, half a person, after the extract or beyond sense. */
  'beyond sense',
  /** A word that the contract does not have in a column of set words. */
  'unknown word',
  /** A team that stands under a team. */
  'team under a team',
  /** A team of the structure that has no row at all. */
  'no rows',
] as const;

/** One of those. */
export type FindingKind = (typeof findingKinds)[number];

/** Which figures a finding may touch. */
export interface Touched {
  /** Those of these teams; of any team, where the row names none; or of no team of the structure, but of a unit above. */
  readonly teams: readonly string[] | 'any' | 'only units above';
  /** The first and the last month; null where the table has no months, or the row names none. */
  readonly months: readonly [first: Month, last: Month] | null;
  /** Those made from one of these columns of the table; null where the whole row is in doubt. */
  readonly columns: readonly string[] | null;
}

/** One doubt about what arrived: where it stands, what stands there, and what was done with it. */
export interface Finding {
  readonly kind: FindingKind;
  readonly table: FactTable | 'units';
  /** The first row it speaks of, counted from 1 in the table as it arrived. */
  readonly row: number;
  /** How many rows it speaks of. */
  readonly rows: number;
  readonly column: string;
  /** What stands there, as text; empty where nothing does. */
  readonly value: string;
  /** The id of the team, and the month, where the row names them. */
  readonly team: string | null;
  readonly month: Month | null;
  /** Table, row, column and value, what is done with it and what to do, to be read by itself. */
  readonly sentence: string;
  readonly touches: Touched;
}

/** Doubts about what arrived: the first of each kind, and how many rows, or cells, there are of each in all. */
export interface Findings {
  readonly listed: readonly Finding[];
  readonly counts: Readonly<Partial<Record<FindingKind, number>>>;
}

/** Nothing in doubt. */
export const noFindings: Findings = { listed: [], counts: {} };

/** Of each kind, so many are listed; all are counted. */
export const LISTED_OF_A_KIND = 50;

/** The findings of several tables together, kind by kind. */
export function joinFindings(several: readonly Findings[]): Findings {
  const counts: Partial<Record<FindingKind, number>> = {};
  for (const { counts: own } of several)
    for (const kind of findingKinds)
      if (own[kind] !== undefined) counts[kind] = (counts[kind] ?? 0) + own[kind];
  const all = several.flatMap(({ listed }) => listed);
  return {
    listed: findingKinds.flatMap((kind) =>
      all.filter((finding) => finding.kind === kind).slice(0, LISTED_OF_A_KIND),
    ),
    counts,
  };
}

/** How many rows and cells are in doubt, of all kinds. */
export function countOfFindings({ counts }: Findings): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** True where a finding may touch what is made of a table's columns, of some teams, from one month to another. */
export function touches(
  { table, touches: { teams, months, columns } }: Finding,
  figure: {
    readonly table: FactTable;
    readonly columns: readonly string[];
    readonly teams: readonly string[];
    /** Whether they are those of a unit above teams: a team that the structure lacks may be one of its own. */
    readonly above: boolean;
    readonly from: Month;
    readonly to: Month;
  },
): boolean {
  const ofTeams =
    typeof teams === 'string'
      ? teams === 'any' || figure.above
      : teams.some((team) => figure.teams.includes(team));
  return (
    table === figure.table &&
    ofTeams &&
    (months === null || (months[0] <= figure.to && months[1] >= figure.from)) &&
    (columns === null || columns.some((column) => figure.columns.includes(column)))
  );
}
