import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Measure } from '@/domain/measures/measure';
import { type Day, dayText, parseDay } from '@/domain/month';
import type { Row } from '@/domain/spc/groups';
import { problemOf, type XmrOptions, type XmrProblem } from '@/domain/spc/options';
import type { XmrPoint } from '@/domain/spc/points';
import { type Xmr, type XmrGroup, xmr } from '@/domain/spc/xmr';

/**
 * `npm run check:spc -- FILE`: runs every case of a file of NHSRplotthedots 0.2.2 results through the engine and
 * compares every column. Numbers agree to 1e-9 of their size, everything else exactly. The last line is the sum.
 */

type Column = string | number | boolean | null;
type Columns = Readonly<Record<string, Column>>;

interface Case {
  readonly id: string;
  readonly family?: string;
  readonly note?: string;
  readonly options?: {
    readonly improvement_direction?: 'increase' | 'decrease' | 'neutral' | null;
    readonly target?: number | null;
    readonly fix_after_n_points?: number | null;
    readonly rebase?: string | readonly string[] | null;
    readonly screen_outliers?: boolean | null;
  };
  readonly input: readonly { readonly date: string; readonly value: number }[];
  readonly expected: Result | { readonly error: string };
}

interface Result {
  readonly points: readonly Columns[];
  readonly groups: readonly Columns[];
  readonly warnings: readonly string[];
  readonly [series: string]: Column | readonly string[] | readonly Columns[];
}

const betterWhen = {
  increase: 'higher',
  decrease: 'lower',
  neutral: 'neutral',
} as const satisfies Record<string, Measure['better']>;

/** The package's own words for what the engine refuses. */
const errors = {
  'fix window too short':
    'fix_after_n_points must be a single numeric that is greater than or equal to 12.',
  'two rows of one key': "duplicate rows found in 'date'",
  'no rows': 'no rows',
} as const satisfies Record<XmrProblem, string>;

/** The package's own words where a group has fewer than 13 rows. */
const shortGroupWarning =
  "Some groups have 'n < 12' observations. These have trial limits, which will be revised with each additional observation until 'n = fix_after_n_points' has been reached.";
const shortGroupCaption =
  'Some trial limits created by groups of fewer than 12 points exist. These will become more reliable as more data is added.';

function keyOf(date: string): Day {
  const day = parseDay(date);
  if (day === undefined) throw new Error(`"${date}" is not a date.`);
  return day;
}

function optionsOf({ options = {} }: Case): XmrOptions {
  return {
    better: betterWhen[options.improvement_direction ?? 'increase'],
    target: options.target ?? undefined,
    fixAfter: options.fix_after_n_points ?? undefined,
    rebases: [options.rebase ?? []].flat().map(keyOf),
    screenOutliers: options.screen_outliers ?? true,
  };
}

/** R's NA and NaN are null in the file. */
function number(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function flag(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

function pointColumns(point: XmrPoint, short: boolean, target: number | undefined): Columns {
  const { limits } = point;
  return {
    date: dayText(point.key as Day),
    value: point.value,
    rebase_group: point.group,
    short_group_warning: short,
    fix_y: point.inFixWindow ? point.value : null,
    mr: point.movingRange,
    amr: number(limits.averageRange),
    mean_col: limits.mean,
    lpl: number(limits.lower),
    upl: number(limits.upper),
    nlpl: number(limits.nearLower),
    nupl: number(limits.nearUpper),
    outside_limits: point.outside,
    relative_to_mean: point.side,
    close_to_limits: point.close,
    part_seven_point_trend: flag(point.trend),
    part_two_in_three: flag(point.twoInThree),
    part_seven_point_one_side_mean: flag(point.run),
    special_cause_type: point.label,
    special_cause_flag: point.cause !== null,
    point_type: point.pointType,
    target: target ?? null,
  };
}

function groupColumns(group: XmrGroup): Columns {
  return {
    rebase_group: group.group,
    n: group.points.length,
    mean_col: group.limits.mean,
    lpl: number(group.limits.lower),
    upl: number(group.limits.upper),
    common_cause: group.commonCause,
    special_cause_improvement: group.improvement,
    special_cause_concern: group.concern,
    variation_type: group.variationType,
    assurance_type: group.assuranceType,
  };
}

function resultOf(chart: Xmr, target: number | undefined): Result {
  const short = chart.groups.some((group) => group.short);
  return {
    warnings: short ? [shortGroupWarning] : [],
    points: chart.groups.flatMap((group) =>
      group.points.map((point) => pointColumns(point, group.short, target)),
    ),
    groups: chart.groups.map(groupColumns),
    variation_type: chart.variationType,
    variation_icon: chart.variationIcon,
    assurance_type: chart.assuranceType,
    assurance_icon: chart.assuranceIcon,
    caption: short ? shortGroupCaption : null,
  };
}

/** What the engine makes of a case: its results, or the package's words for its refusal. */
function run(test: Case): Result | { error: string } {
  const options = optionsOf(test);
  const rows: Row[] = test.input.map(({ date, value }) => ({ key: keyOf(date), value }));
  const problem = problemOf(rows, options);
  return problem ? { error: errors[problem] } : resultOf(xmr(rows, options), options.target);
}

/** The first place where two results differ, in words; undefined where there is none. */
function difference(expected: unknown, actual: unknown, where: string): string | undefined {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const near =
      Math.abs(expected - actual) <= 1e-9 * Math.max(Math.abs(expected), Math.abs(actual));
    return near ? undefined : differs(expected, actual, where);
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length)
      return differs(expected.length, actual.length, `${where}, how many`);
    return first(expected, (item, i) => difference(item, actual[i], `${where}[${i}]`));
  }
  if (isRecord(expected) && isRecord(actual)) {
    if (where === '')
      return first(Object.keys(expected), (key) => difference(expected[key], actual[key], key));
    return first(Object.keys({ ...expected, ...actual }), (key) =>
      difference(expected[key], actual[key], `${where}.${key}`),
    );
  }
  return expected === actual ? undefined : differs(expected, actual, where);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first<T>(
  items: readonly T[],
  look: (item: T, i: number) => string | undefined,
): string | undefined {
  for (const [i, item] of items.entries()) {
    const found = look(item, i);
    if (found !== undefined) return found;
  }
  return undefined;
}

function differs(expected: unknown, actual: unknown, where: string): string {
  return `${where}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
}

/** What every case that is not refused says; a caption is compared where there is one. */
const results = [
  'points',
  'groups',
  'warnings',
  'variation_type',
  'variation_icon',
  'assurance_type',
  'assurance_icon',
];

/** What is wrong with a case, undefined where nothing is. A case that says nothing to compare is wrong. */
function failure(test: Case): string | undefined {
  try {
    const { expected } = test;
    const missing = 'error' in expected ? [] : results.filter((key) => !(key in expected));
    if (missing.length > 0) return `it expects no error and does not say ${missing.join(', ')}`;
    return difference({ error: undefined, ...expected }, run(test), '');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function casesOf(file: string): Case[] {
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases?: Case[] };
  if (!Array.isArray(cases) || cases.length === 0) throw new Error('it holds no cases');
  return cases;
}

function check(file: string): { passed: number; failed: number } {
  const failures = casesOf(file).map((test) => ({ test, why: failure(test) }));
  const failed = failures.filter(({ why }) => why !== undefined);
  for (const { test, why } of failed)
    console.log(`${test.id} (${test.family}: ${test.note}) ${why}`);
  return { passed: failures.length - failed.length, failed: failed.length };
}

function checkNamed(file: string | undefined): { passed: number; failed: number } {
  if (file === undefined) {
    console.log('Name the file of cases: npm run check:spc -- FILE');
    return { passed: 0, failed: 1 };
  }
  try {
    return check(path.resolve(process.env.INIT_CWD ?? '', file));
  } catch (error) {
    console.log(`${file} cannot be checked: ${error instanceof Error ? error.message : error}.`);
    return { passed: 0, failed: 1 };
  }
}

const { passed, failed } = checkNamed(process.argv[2]);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
