import type { Council } from '../../councils/council';
import { fteOf, isCaseHolder, sum } from '../../councils/teamMonths';
import { type Expected, measureIds } from './figures';
import { halfUp } from './halfUp';
import { type Line, limitFor, ownLimit } from './ownLimit';
import { workersOfUnit } from './rows';

/** Where a figure stands: "above" is over, or over by less than one person. */
export type Stand = 'within' | 'near' | 'above' | 'none';

/** Where a headline figure stands against the limit in force; "none" where it has none, or is not known whole. */
export function expectedStand(
  headline: string,
  { shown, coverage }: Expected,
  council: Council,
  unit: string,
): Stand {
  const line = lineOf(headline, council, unit);
  if (!line || shown === undefined || coverage !== undefined) return 'none';
  const figure = Number(shown.replaceAll(',', ''));
  if (figure > halfUp(line.red, 1)) return 'above';
  return figure >= halfUp(line.amber, 1) ? 'near' : 'within';
}

export function standOf(status: string): Stand {
  if (/over limit|above limit/.test(status)) return 'above';
  if (/near limit/.test(status)) return 'near';
  return /within limit/.test(status) ? 'within' : 'none';
}

/** Whether any limit on a measure is in force for a unit, whatever it comes to. */
export function isLimited(headline: string, council: Council, unit: string): boolean {
  return limitFor(council, measureIds[headline] ?? '', { unit }) !== undefined;
}

/** A unit's line: for caseload its case holders' own limits added up over their FTE. */
function lineOf(headline: string, council: Council, unit: string): Line | undefined {
  const measure = measureIds[headline] ?? '';
  if (measure !== 'caseload') return limitFor(council, measure, { unit });
  const teams = workersOfUnit(council, unit);
  if (teams.includes(undefined)) return undefined;
  const workers = teams.flatMap((own = []) => own);
  if (workers.some((worker) => isCaseHolder(worker) === null)) return undefined;
  const holders = workers.filter(isCaseHolder);
  const lines = holders.map((worker) => ownLimit(council, worker));
  const over = (colour: keyof Line) =>
    (sum([0, ...lines.map((line) => line?.[colour] ?? null)]) ?? Number.NaN) /
    (sum([0, ...holders.map(fteOf)]) ?? Number.NaN);
  const line = { amber: over('amber'), red: over('red') };
  return Number.isNaN(line.red) ? undefined : line;
}
