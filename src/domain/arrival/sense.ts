import {
  type Component,
  columnOfType,
  components,
  type FactTable,
  type factSchemas,
} from '@/domain/facts';
import { type Day, dayOf, type Month, monthOf } from '@/domain/month';
import { type CaseType, caseTypes } from '@/domain/worker';

/** The least and the most that a cell can say and still be meant, both included. */
export interface Sense {
  readonly least: number;
  readonly most: number;
  /** Only whole numbers can be meant: of people, of cases, of what was done. */
  readonly whole?: true;
  /** A day of what has been: none after the extract can be meant. */
  readonly been?: true;
}

type Schemas = typeof factSchemas;
/** The columns of a table whose cells are numbers, days or months. */
type NumericColumn<T extends FactTable> = {
  [K in keyof Schemas[T]]: Schemas[T][K] extends 'number' | 'day' | 'month' ? K : never;
}[keyof Schemas[T]];

const upTo = (most: number): Sense => ({ least: 0, most });
const wholeUpTo = (most: number): Sense => ({ least: 0, most, whole: true });

/** Wider than any council's records reach back or plan ahead. */
const months: Sense = {
  least: monthOf(1990, 1) satisfies Month,
  most: monthOf(2100, 12) satisfies Month,
};
const days: Sense = {
  least: dayOf(1980, 1, 1) satisfies Day,
  most: dayOf(2100, 12, 31) satisfies Day,
};
const daysBeen: Sense = { ...days, been: true };

/** One worker's. Nobody has more than two posts' worth of hours, or 500 cases. */
const workerFte = upTo(2);
const casesOfWorker = wholeUpTo(500);
const share = upTo(1);

/** One team's, which may be all there is of a small authority. */
const teamFte = upTo(2_000);
const teamCount = wholeUpTo(50_000);
const teamDays = upTo(20_000_000);

/** A column of every case type with the same sense. */
function ofTypes<P extends string>(
  prefix: P,
  sense: Sense,
): Record<`${P}${Capitalize<CaseType>}`, Sense> {
  return Object.fromEntries(caseTypes.map((type) => [columnOfType(prefix, type), sense])) as Record<
    `${P}${Capitalize<CaseType>}`,
    Sense
  >;
}

function ofComponent(name: Component): Sense {
  if (name.endsWith('Fte')) return teamFte;
  return name === 'unallocatedDays' || name === 'daysLost' ? teamDays : teamCount;
}

/**
 * What every number, day and month of the facts can mean, column by column. What lies beyond is a slip of the pen or of
 * a system: hours for FTE, a year of 9999, a minus. The bounds are the app's own, and wide.
 */
export const senseOf = {
  'worker-month': {
    month: months,
    asyeMonths: upTo(120),
    monthsInPost: upTo(780),
    fte: workerFte,
    presence: share,
    ...ofTypes('held', casesOfWorker),
    daysLost: upTo(31),
    supervisionsDue: wholeUpTo(31),
    supervisionsHeld: wholeUpTo(31),
    awaySince: daysBeen,
    expectedBack: days,
  },
  'team-month': {
    month: months,
    ...(Object.fromEntries(components.map((name) => [name, ofComponent(name)])) as Record<
      Component,
      Sense
    >),
  },
  case: {
    workersInYear: wholeUpTo(200),
    allocatedOn: daysBeen,
    opened: daysBeen,
    lastVisit: daysBeen,
    nextVisitDue: days,
    nextReview: days,
  },
  coming: { date: days, fte: workerFte, share },
} as const satisfies { [T in FactTable]: { readonly [K in NumericColumn<T>]: Sense } };
