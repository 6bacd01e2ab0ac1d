import { formatNumber } from '@/domain/format';
import type { Figure } from '@/domain/measures/evaluate';
import type { Measure, MeasureId } from '@/domain/measures/measure';
import { knownValue, roundHalfUp } from '@/domain/value';

/** A unit whose rate is divided by fewer FTE, or people, than this swings: the draft says so, with by how much. */
const SMALL = 15;

/** How far one more and one fewer move a figure, in words: "moves it by about" and "8.8 points". */
export interface Swing {
  /** Of what: "with the same FTE in post, one more FTE agency". */
  readonly one: string;
  readonly verb: string;
  readonly by: string;
}

/** What stays as it is, and one more or one fewer of what. */
const counted: Partial<Record<MeasureId, readonly [stays: string, what: string]>> = {
  caseload: ['with the same cases', 'FTE of case holders'],
  workersOverLimit: ['of the same case holders', 'over their own limit'],
  vacancy: ['of the same posts', 'FTE vacant'],
  turnover: ['with the same FTE in post', 'FTE left'],
  leaversInMonth: ['with the same FTE in post', 'FTE left'],
  daysLostInMonth: ['with the same FTE in post', 'working day lost'],
  agency: ['with the same FTE in post', 'FTE agency'],
};

/** What one whole worker or person more, and one fewer, moves a small unit's figure by; undefined where it is not small. */
export function swingOf(measure: Measure, figure: Figure): Swing | undefined {
  const [stays, what] = counted[measure.id] ?? [];
  const top = knownValue(figure.numerator);
  const bottom = knownValue(figure.denominator);
  if (what === undefined || top === undefined || bottom === undefined) return undefined;
  if (bottom <= 1 || bottom >= SMALL) return undefined;
  const [more, fewer] = [1, -1].map((by) => moved(measure, top, bottom, by));
  const size = (move: number) => {
    const number = formatNumber(Math.abs(move), measure.style.decimals);
    return measure.style.suffix === '%' ? `${number} points` : number;
  };
  const one = (number: string) => `${stays}, one ${number} ${what}`;
  const verb = (move: number) => `${move < 0 ? 'lowers' : 'raises'} it by about`;
  if (more === undefined && fewer === undefined) return undefined;
  if (more === undefined || fewer === undefined) {
    const only = more ?? fewer ?? 0;
    return {
      one: one(more === undefined ? 'fewer' : 'more'),
      verb: verb(only),
      by: size(only),
    };
  }
  if (size(more) === size(fewer))
    return { one: one('more or fewer'), verb: 'moves it by about', by: size(more) };
  return {
    one: one('more'),
    verb: verb(more),
    by: `${size(more)}, one fewer ${verb(fewer)} ${size(fewer)}`,
  };
}

/** By how much so many more move a figure; undefined where there cannot be so many, or where it would move nothing shown. */
function moved(
  { id, formula, style }: Measure,
  top: number,
  bottom: number,
  by: number,
): number | undefined {
  // Workers divide a caseload; agency is in both parts of its rate; the rest is counted above the line alone.
  const above = id === 'caseload' ? top : top + by;
  const below = id === 'caseload' || id === 'agency' ? bottom + by : bottom;
  const isPart = id === 'workersOverLimit' || id === 'vacancy' || id === 'agency';
  if (above < 0 || below <= 0 || (isPart && above > below)) return undefined;
  const move = (above / below - top / bottom) * formula.scale;
  return roundHalfUp(Math.abs(move), style.decimals) === 0 ? undefined : move;
}
