import { carryOver, runNeeded, widened } from './carryOver';
import type { Direction, Rule, SpecialCause } from './label';
import type { XmrPoint } from './points';
import { type Sign, signOf } from './rules';
import { monthsOfRule } from './since';

/** Why the chart's own rule is no proof of a change. */
export type Doubt =
  /** The figure carries over from month to month, and such months then come by chance. */
  | { readonly why: 'carries over' }
  /** The limit is no limit for this figure: so many of the months before the spell were past it too. */
  | { readonly why: 'often past'; readonly past: number; readonly of: number }
  /** One person, post, case or day makes all of it. */
  | { readonly why: 'one alone' }
  /** Most months before stood at this very figure, so a run of it is what to expect. */
  | { readonly why: 'usual figure' };

/** What the latest point of a group tells, beyond what the chart marks. */
export interface Judgement {
  /** The share of a month that carries over into the next; see `carryOver`. */
  readonly carried: number;
  /** The first of the chart's rules that proves a change; null where none does. */
  readonly cause: SpecialCause | null;
  /** Set where the chart's rules mark the point and none of them proves a change. */
  readonly doubt: Doubt | null;
}

/** A limit that the months before were past more often than this is none. A true one is passed once in 740 on a side. */
const OFTEN = 1 / 40;

/**
 * Whether what the chart marks at its latest point is a real change or may be chance. The chart's limits and its rules
 * suppose months that are fresh and swing evenly, and month-end stocks of small teams do neither: with nothing changing,
 * a third of vacancies are marked. So each rule the point meets must hold up, in the chart's own order and direction:
 *
 * - Where the figure carries over by r > 0 (after Alwan and Roberts, J. Bus. Econ. Stat. 6, 1988, and Maragah and
 *   Woodall, J. Stat. Comput. Simul. 40, 1992, on what autocorrelation does to such charts), a point must lie past limits
 *   widened to three standard deviations, and a run must be as unlikely as seven fresh months. A trend and two in three
 *   prove nothing: neighbours move and stand together.
 * - Where the months before the spell were past the limit more than once in 40, the figure is lumpy, such as one leaver
 *   in a team of ten, or of the season, and being past it proves nothing either unless no month before was as far. With
 *   nothing changing, the latest of n months is the furthest only once in n, whatever the figure's shape.
 * - A high point that one person, post, case or day makes alone is one event, however far it lies in so small a unit.
 * - Where more than half of the months before stood at one figure, mostly 0, a run of months there is what to expect.
 *
 * For fresh, even months of more than one the rules are exactly the chart's. Points of one group, in the order of their
 * months; `count` is what the latest was made from, where that is known.
 */
export function judge(points: readonly XmrPoint[], count: number | undefined): Judgement {
  const latest = points.at(-1)!;
  const spell = spellOf(points, latest.side);
  const carried = carryOver(points, spell);
  if (!latest.cause) return { carried, cause: null, doubt: null };
  const { direction } = latest.cause;
  const before = points.slice(0, points.length - spell);
  const carries: Doubt | undefined = carried > 0 ? { why: 'carries over' } : undefined;
  const alone: Doubt | undefined =
    direction === 'high' && count !== undefined && count <= 1 ? { why: 'one alone' } : undefined;
  const runs = monthsOfRule(points, { rule: 'run', direction });
  const doubts: Readonly<Record<Rule, Doubt | undefined>> = {
    outside: isFurther(latest, carried) ? (alone ?? oftenPast(before, latest)) : carries,
    trend: carries,
    'two in three': carries ?? alone,
    run: usualFigure(before, latest) ?? (runs < runNeeded(carried) ? carries : undefined),
  };
  const rule = rulesMet(points, direction).find((met) => !doubts[met]);
  return rule
    ? { carried, cause: { rule, direction }, doubt: null }
    : { carried, cause: null, doubt: doubts[latest.cause.rule] ?? null };
}

/** How many points at the end lie on one side of the mean: if anything has changed, it is they. */
function spellOf(points: readonly XmrPoint[], side: Sign): number {
  return points.length - 1 - points.findLastIndex((point) => point.side !== side);
}

/** Where more than half of the points before stood where the latest does. */
function usualFigure(before: readonly XmrPoint[], { value }: XmrPoint): Doubt | undefined {
  const same = before.filter((point) => point.value === value).length;
  return same > before.length / 2 ? { why: 'usual figure' } : undefined;
}

/** Whether a point past the chart's limit is past the widened one. */
function isFurther({ value, limits }: XmrPoint, carried: number): boolean {
  const { lower, upper } = widened(limits, carried);
  return value > upper || value < lower;
}

/** How many of the points before were past the limit too, where that is often and one was as far as the latest. */
function oftenPast(before: readonly XmrPoint[], { side, value }: XmrPoint): Doubt | undefined {
  const past = before.filter((point) => point.outside === true && point.side === side);
  const asFar = past.some((point) => (point.value - value) * side >= 0);
  return asFar && past.length > before.length * OFTEN
    ? { why: 'often past', past: past.length, of: before.length }
    : undefined;
}

/** The rules the latest point meets in a direction, in the order in which the chart names them. */
function rulesMet(points: readonly XmrPoint[], direction: Direction): Rule[] {
  const { outside, trend, twoInThree, run, side, value } = points.at(-1)!;
  const towards = direction === 'high' ? 1 : -1;
  const onSide = side === towards;
  const step = signOf(value - (points.at(-2)?.value ?? value));
  const met: readonly (readonly [Rule, boolean])[] = [
    ['outside', onSide && outside === true],
    ['trend', trend && step === towards],
    ['two in three', onSide && twoInThree === true],
    ['run', onSide && run],
  ];
  return met.flatMap(([rule, holds]) => (holds ? rule : []));
}
