import { type Council, teamsBelow } from '../../councils/council';
import { addMonths, monthsFrom } from '../../councils/months';
import type { Row } from '../../councils/row';
import { fteOf, held, isCaseHolder, sum } from '../../councils/teamMonths';
import { halfUp } from './halfUp';
import { ownLimit } from './ownLimit';
import { rowsOfTeam } from './rows';

/**
 * The headline figures of a unit in the latest complete month, from the rows that are sent, by the definitions and by no
 * code of the app. A team without a row that it should have, or with two that differ, is left out of
 * the figure, which is then of the others; unknown parts leave it unknown.
 */

export interface Expected {
  /** As shown; undefined where it cannot be known. */
  readonly shown: string | undefined;
  /** The figure of the teams that tell all its parts; undefined where none does. */
  readonly ofSome: string | undefined;
  /** "3 of 4 teams" where some teams of the unit have no rows to make it from. */
  readonly coverage: string | undefined;
}

interface Rate {
  readonly top: readonly string[];
  readonly bottom: readonly string[];
  readonly scale: number;
  readonly months: 1 | 12;
}

const rates: Readonly<Record<string, Rate>> = {
  Caseload: { top: ['cases'], bottom: ['caseHolderFte'], scale: 1, months: 1 },
  Vacancy: { top: ['vacantFte'], bottom: ['vacantFte', 'inPostFte'], scale: 100, months: 1 },
  Turnover: { top: ['leaversFte'], bottom: ['inPostFte'], scale: 100, months: 12 },
  Agency: { top: ['agencyFte'], bottom: ['agencyFte', 'inPostFte'], scale: 100, months: 1 },
  'Sickness absence': { top: ['daysLost'], bottom: ['inPostFte'], scale: 100, months: 12 },
};

/** The headline measures, as the Overview calls them and as addresses do. */
export const measureIds: Readonly<Record<string, string>> = {
  Caseload: 'caseload',
  'Workers over limit': 'workersOverLimit',
  Vacancy: 'vacancy',
  Turnover: 'turnover',
  Agency: 'agency',
  'Sickness absence': 'absence',
};
export const headlines = Object.keys(measureIds);

export function expected(headline: string, council: Council, unit: string): Expected {
  const teams = teamsBelow(council.records.units, unit);
  const rate = rates[headline];
  const parts = rate
    ? teams.map((team) => partsOf(rate, council, team))
    : teams.map((team) => overLimit(council, team));
  const scale = rate?.scale ?? 100;
  const days = headline === 'Sickness absence' ? workingDays(council.records.asAt) : 1;
  const there = parts.filter((part) => part !== 'none');
  const covered = there.filter((part) => part !== 'missing');
  const known = covered.filter(({ top, bottom }) => top !== null && bottom !== null);
  const isWhole = covered.length === there.length;
  // A rate of twelve months is not told of a unit none of whose teams has had them.
  const divided = (some: readonly Parts[]) =>
    some.every(({ isNew }) => isNew)
      ? undefined
      : divide(sum([0, ...some.map(({ top }) => top)]), sum([0, ...some.map((p) => p.bottom)]), {
          scale,
          days,
        });
  return {
    shown: divided(covered),
    ofSome: divided(known),
    coverage: isWhole ? undefined : `${covered.length} of ${there.length} teams`,
  };
}

interface Parts {
  /** True where the team has not been there for all the months. */
  readonly isNew?: boolean;
  readonly top: number | null;
  readonly bottom: number | null;
}

/** A team's parts: none before it opened or after it closed, missing where a row it should have is not there. */
function partsOf(rate: Rate, council: Council, team: string): Parts | 'none' | 'missing' {
  const { from, asAt } = council.records;
  const rows = rowsOfTeam(council, 'team-month', team);
  const months = rows.map(({ month }) => String(month)).sort();
  const [first = asAt] = months;
  const start = addMonths(asAt, 1 - rate.months);
  if (first > asAt) return 'none';
  const last = council.closed.includes(team) ? (months.at(-1) ?? asAt) : asAt;
  if (last < start) return 'none';
  // Before the records begin nothing can be told; before a team opened there was nothing.
  if (start < from) return { top: null, bottom: null };
  const needed = monthsFrom([first, start].sort()[1] ?? '', [last, asAt].sort()[0] ?? '');
  const found = needed.map((month) => rows.filter((row) => row.month === month));
  if (found.some((of) => of.length !== 1)) return 'missing';
  const window = found.flat();
  const isOpen = last === asAt;
  return {
    isNew: first > start,
    top: sum(window.flatMap((row) => rate.top.map((name) => cell(row, name)))),
    bottom: isOpen ? sum(rate.bottom.map((name) => cell(window.at(-1), name))) : 0,
  };
}

function cell(row: Row | undefined, name: string): number | null {
  const value = row?.[name];
  return typeof value === 'number' ? value : null;
}

function overLimit(council: Council, team: string): Parts | 'none' | 'missing' {
  const { asAt } = council.records;
  const rows = rowsOfTeam(council, 'worker-month', team);
  if (rows.every(({ month }) => String(month) > asAt)) return 'none';
  const now = rows.filter(({ month }) => month === asAt);
  if (now.length === 0) return council.closed.includes(team) ? 'none' : 'missing';
  if (new Set(now.map(({ worker }) => worker)).size < now.length)
    return { top: null, bottom: null };
  const holders = now.filter((worker) => isCaseHolder(worker) !== false);
  const answers = holders.map((worker) => {
    const [cases, limit] = [held(worker), ownLimit(council, worker)];
    if (isCaseHolder(worker) === null || cases === null || fteOf(worker) === null) return null;
    return limit === undefined ? undefined : cases > limit.red;
  });
  const limited = answers.filter((answer) => answer !== undefined);
  return {
    top: sum([0, ...limited.map((answer) => (answer === null ? null : Number(answer)))]),
    bottom: limited.includes(null) ? null : limited.length,
  };
}

function divide(
  top: number | null,
  bottom: number | null,
  { scale, days }: { scale: number; days: number },
): string | undefined {
  if (top === null || bottom === null || bottom === 0) return undefined;
  return halfUp((top * scale) / (bottom * days), 1).toLocaleString('en-GB', {
    minimumFractionDigits: 1,
  });
}

/** 253 working days in 12 months, 254 where they hold a 29 February. */
function workingDays(asAt: string): number {
  const isLeap = (month: string) => month.endsWith('-02') && Number(month.slice(0, 4)) % 4 === 0;
  return monthsFrom(addMonths(asAt, -11), asAt).some(isLeap) ? 254 : 253;
}
