import { type Records, records, type Unit } from './records';
import type { Row, TableName } from './row';
import { teamMonths } from './teamMonths';

/** A council as the check serves it: what it records, what of that is sent, and what may be said of it. */

export type Tables = Readonly<Record<TableName, readonly Row[]>>;

/** What is said of records that hold no such thing is a fault: children, workers' loads, the weeks
 * to come, teams' caseloads, the figures together, and that there is nothing at all. */
export type Reassurance = 'children' | 'load' | 'weeks' | 'caseload' | 'figures' | 'empty';

/** What the plain council's records bear out. */
export const allWell: readonly Reassurance[] = ['children', 'load', 'weeks', 'caseload', 'figures'];

export interface Council {
  readonly name: string;
  readonly records: Records;
  readonly tables: Tables;
  /** Columns that the source cannot know, with the reason, by table. */
  readonly unavailable: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>>;
  /** Tables that are not answered: the status and the sentence. */
  readonly refused: Readonly<Partial<Record<TableName, readonly [status: number, why: string]>>>;
  /** The team whose board is opened: where the council is unlike others. */
  readonly team: string;
  /** Teams that have closed; any other team without a row is one whose row is missing. */
  readonly closed: readonly string[];
  /** Which reassurances are true of the authority, and known to be. */
  readonly supports: readonly Reassurance[];
  /** Which are of the team whose board is opened. */
  readonly supportsOfTeam: readonly Reassurance[];
  /** The worker whose panel is opened. */
  readonly worker: string;
  /** Words that have to stand on a screen, by the screen's name. */
  readonly says: Readonly<Record<string, RegExp>>;
  /** What every screen says instead of opening, where nothing can be made of the records. */
  readonly refusal: RegExp | undefined;
  /** The instant the clock of the browser shows. */
  readonly today: string;
  /** True where the manager of the team opens the screens as well. */
  readonly managed: boolean;
  /** Where every screen is opened, or only those that show the records most. */
  readonly screens: 'every' | 'main';
}

export interface Departure extends Partial<Omit<Council, 'records' | 'tables'>> {
  readonly name: string;
  /** What is recorded otherwise; team months are added up afterwards. */
  readonly records?: (plain: Records) => Partial<Records>;
  /** What is sent otherwise than recorded. */
  readonly sent?: (tables: Tables) => Partial<Tables>;
}

/** A council that is like the plain one but for what is said here. */
export function council(departure: Departure): Council {
  const { records: change, sent, ...rest } = departure;
  const plain = records();
  const own = { ...plain, ...change?.(plain) };
  const tables: Tables = {
    'worker-month': own.workers,
    'team-month': teamMonths(own.workers, own.posts),
    case: own.cases,
    coming: own.coming,
  };
  const { team = 'T1', supports = [] } = rest;
  return {
    unavailable: {},
    refused: {},
    team,
    worker: `${team}-3`,
    closed: [],
    supports,
    supportsOfTeam: supports,
    says: {},
    refusal: undefined,
    today: '2026-10-05T09:00:00+01:00',
    managed: false,
    screens: 'every',
    ...rest,
    records: own,
    tables: { ...tables, ...sent?.(tables) },
  };
}

/** The ids of the teams at or below a unit, however deep they lie. */
export function teamsBelow(units: readonly Unit[], id: string): string[] {
  const own = units.filter((unit) => unit.id === id && unit.kind === 'team').map(() => id);
  return [
    ...own,
    ...units.filter(({ parent }) => parent === id).flatMap((unit) => teamsBelow(units, unit.id)),
  ];
}

/** A change of the rows that a test picks; the others stay. */
export function change(
  rows: readonly Row[],
  picks: (row: Row) => boolean,
  to: Row | ((row: Row) => Row),
): Row[] {
  return rows.map((row) =>
    picks(row) ? { ...row, ...(typeof to === 'function' ? to(row) : to) } : row,
  );
}
