import type { Council } from '../../councils/council';
import type { Unit } from '../../councils/records';
import type { Row } from '../../councils/row';
import { halfUp } from './halfUp';

export interface Line {
  readonly amber: number;
  readonly red: number;
}

interface Limit extends Line {
  readonly measure: string;
  readonly scope: { readonly unit?: string; readonly role?: string; readonly caseType?: string };
}

/**
 * How many children a worker may hold by the limits in force: those for their kinds of work, mixed as they are held,
 * times FTE and the step of a newly qualified worker; undefined where none is set for some of them.
 */
export function ownLimit(council: Council, worker: Row): Line | undefined {
  const [amber, red] = [mixed(council, worker, 'amber'), mixed(council, worker, 'red')];
  return amber === undefined || red === undefined ? undefined : { amber, red };
}

function mixed(council: Council, worker: Row, colour: keyof Line): number | undefined {
  const types = Object.keys(worker).filter((name) => name.startsWith('held'));
  const isStageKnown = council.unavailable['worker-month']?.asyeMonths === undefined;
  if (!isStageKnown || types.some((name) => typeof worker[name] !== 'number')) return undefined;
  const holdings = types.flatMap((name) => {
    const cases = Number(worker[name]);
    const scope = { unit: String(worker.team), role: worker.role, caseType: caseTypeOf(name) };
    return cases > 0 ? [{ cases, most: limitFor(council, 'caseload', scope)?.[colour] }] : [];
  });
  const total = holdings.reduce((sum, { cases }) => sum + cases, 0);
  const share = holdings.reduce((sum, { cases, most = Number.NaN }) => sum + cases / most, 0);
  const limit = halfUp((total / share) * Number(worker.fte) * step(worker.asyeMonths), 1);
  return Number.isNaN(limit) ? undefined : limit;
}

function caseTypeOf(column: string): string {
  return column.charAt(4).toLowerCase() + column.slice(5);
}

function step(months: Row[string] | undefined): number {
  if (typeof months !== 'number') return 1;
  return months < 3 ? 0.4 : months < 6 ? 0.6 : months < 9 ? 0.8 : 0.9;
}

/** The most specific limit that covers what is asked: case type before role before unit; of equals, the newest. */
export function limitFor(
  { records: { entries, units, asAt } }: Council,
  measure: string,
  asked: { readonly unit: string; readonly role?: unknown; readonly caseType?: string },
): Line | undefined {
  const covering = entries
    .filter(({ kind, effective }) => kind === 'limit' && effective <= asAt)
    .map(({ value }) => value as Limit)
    .filter(isSound)
    .filter(({ scope }) => scope.role === undefined || scope.role === asked.role)
    .filter(({ scope }) => scope.caseType === undefined || scope.caseType === asked.caseType)
    .filter(({ scope: { unit } }) => unit === undefined || isWithin(units, asked.unit, unit));
  const weight = ({ scope }: Limit) =>
    (scope.caseType ? 4 : 0) + (scope.role ? 2 : 0) + (scope.unit ? 1 : 0);
  return covering
    .filter((limit) => limit.measure === measure)
    .sort((a, b) => weight(a) - weight(b))
    .at(-1);
}

function isWithin(units: readonly Unit[], id: string | null | undefined, above: string): boolean {
  if (id === above) return true;
  return Boolean(id) && isWithin(units, units.find((unit) => unit.id === id)?.parent, above);
}

function isSound(value: Limit): boolean {
  const { amber, red, scope } = (value ?? {}) as {
    amber?: unknown;
    red?: unknown;
    scope?: unknown;
  };
  return Boolean(scope) && typeof amber === 'number' && typeof red === 'number' && amber <= red;
}
