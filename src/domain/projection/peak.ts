import { isOver, type Runway, type RunwayWeek } from '@/domain/projection/runway';
import { knownValue, roundHalfUp } from '@/domain/value';

/** The week of a runway in which the load stands highest, and in how much of it the team is over its line. */
export interface Peak {
  readonly week: RunwayWeek;
  readonly load: number;
  readonly over: 'throughout' | 'then' | 'never';
}

/** The highest load of the weeks ahead as shown, the earliest where several stand as high; undefined where a week has none. */
export function peakOf({ weeks }: Runway): Peak | undefined {
  const loads = weeks.map((week) => ({ week, load: knownValue(week.load) ?? Number.NaN }));
  const shown = ({ load }: (typeof loads)[number]) => roundHalfUp(load, 0);
  const [first, ...rest] = loads;
  if (!first || loads.some(({ load }) => Number.isNaN(load))) return undefined;
  const top = rest.reduce((high, each) => (shown(each) > shown(high) ? each : high), first);
  const over = weeks.filter(({ load }) => isOver(load)).length;
  return { ...top, over: over === weeks.length ? 'throughout' : over > 0 ? 'then' : 'never' };
}
