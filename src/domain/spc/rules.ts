import type { ProcessLimits } from './limits';

export type Sign = -1 | 0 | 1;

/** Which of the four rules a point meets. Null where the limits are unknown and the rule cannot be told. */
export interface Flags {
  /** Below, on or above the mean. */
  readonly side: Sign;
  /** Beyond a limit; on it is inside. */
  readonly outside: boolean | null;
  /** Beyond a near limit but not outside. */
  readonly close: boolean | null;
  /** One of 7 or more points running that rise, or fall, each time. */
  readonly trend: boolean;
  /** Close, and one of 3 points running on the same side of the mean of which 2 or more are close. */
  readonly twoInThree: boolean | null;
  /** One of 7 or more points running on the same side of the mean. */
  readonly run: boolean;
}

/** How many points running make a trend or a run. */
const RUN_LENGTH = 7;

/** The flags of an unbroken sequence of values of one group. */
export function flagsOf(values: readonly number[], limits: ProcessLimits): Flags[] {
  const sides = values.map((value) => signOf(value - limits.mean));
  const positions = values.map((value) => positionOf(value, limits));
  const steps = values.slice(1).map((value, i) => signOf(value - values[i]!));
  const trend = runs(steps, RUN_LENGTH - 1, 1, values.length);
  const run = runs(sides, RUN_LENGTH, 0, values.length);
  const twoInThree = twosInThree(
    positions.map(({ close }) => close),
    sides,
  );
  return positions.map(({ outside, close }, i) => ({
    outside,
    close,
    side: sides[i]!,
    trend: trend[i]!,
    twoInThree: twoInThree[i]!,
    run: run[i]!,
  }));
}

export function signOf(number: number): Sign {
  return number > 0 ? 1 : number < 0 ? -1 : 0;
}

function positionOf(value: number, limits: ProcessLimits): Pick<Flags, 'outside' | 'close'> {
  if (Number.isNaN(limits.upper)) return { outside: null, close: null };
  const outside = value > limits.upper || value < limits.lower;
  const near = value > limits.nearUpper || value < limits.nearLower;
  return { outside, close: near && !outside };
}

/**
 * Marks, among `length` points, those in a stretch of at least `least` equal signs other than 0. A sign stands for its
 * own point and the `reach` points after it: 0 for a side of the mean, 1 for the step from a point to the next.
 */
function runs(signs: readonly Sign[], least: number, reach: 0 | 1, length: number): boolean[] {
  const marks = new Array<boolean>(length).fill(false);
  for (let start = 0; start < signs.length; ) {
    let end = start + 1;
    while (end < signs.length && signs[end] === signs[start]) end += 1;
    if (signs[start] !== 0 && end - start >= least) marks.fill(true, start, end + reach);
    start = end;
  }
  return marks;
}

function twosInThree(
  close: readonly (boolean | null)[],
  sides: readonly Sign[],
): (boolean | null)[] {
  const marks = new Array<boolean | null>(close.length).fill(false);
  for (let first = 0; first + 3 <= close.length; first++) {
    const window = [first, first + 1, first + 2];
    if (sides[first] === 0 || window.some((i) => sides[i] !== sides[first])) continue;
    const two = window.filter((i) => close[i]).length >= 2;
    for (const i of window) {
      if (close[i] === null) marks[i] = null;
      else if (two && close[i]) marks[i] = true;
    }
  }
  return marks;
}
