import type { Month } from '@/domain/month';
import { exactMean } from '@/domain/spc/exactMean';
import { roundHalfUp } from '@/domain/value';
import { type Band, bandOf, isTooWide, MONTHS_OF_MEAN, sidePast } from './band';
import {
  type Baseline,
  baselineOf,
  type KnownPoint,
  MONTHS_FOR_TRIAL,
  MONTHS_OF_BASELINE,
} from './baseline';
import type { ChangePoint, ChangeRecord, Restart } from './record';
import {
  type ChangeState,
  earlyState,
  judged,
  nothingStands,
  type Standing,
  stateOf,
} from './state';

/** The months of a mean may lie so far apart, the gaps between them included. */
const MOST_MONTHS_OF_MEAN = 9;

/** A month as it is drawn and called: nothing that comes after it changes it. */
export interface ChangeMonth {
  readonly month: Month;
  readonly value: number | null;
  /** The mean of the last six known months; null where the month is not known, or the six span more than nine. */
  readonly mean6: number | null;
  /** The usual range as this month has it; null before there is one. On trial it is made of the months up to this one. */
  readonly band: Band | null;
  /** What the range is made from; null where there is no level yet. */
  readonly baseline: Baseline | null;
  /** The known change its months count from, if any. */
  readonly restart: Restart | null;
  readonly state: ChangeState;
}

/** What a measure's months tell: every month of its record, in order. */
export interface Change {
  readonly months: readonly ChangeMonth[];
  /** One from the start and from each known change on, where there are months enough. */
  readonly baselines: readonly Baseline[];
  /** The state of the last month; "too few" where there is none. */
  readonly now: ChangeState;
}

/**
 * Reads a measure's months one after another: a baseline that is made once, a range from it, and a state that is called
 * once and never looked at again. Adding a month to the record changes no month before it.
 */
export function changeOf(record: ChangeRecord): Change {
  const months: ChangeMonth[] = [];
  let segment = newSegment(record, null);
  for (const point of record.points) {
    const restart = record.restarts.findLast(({ month }) => month <= point.month) ?? null;
    if (restart !== segment.restart) segment = newSegment(record, restart);
    months.push(read(point, segment, record));
  }
  return withMonths(months);
}

/** The same as it was at the end of a month. */
export function changeUpTo({ months }: Change, last: Month): Change {
  return withMonths(months.filter(({ month }) => month <= last));
}

function withMonths(months: readonly ChangeMonth[]): Change {
  const baselines = months.flatMap(({ baseline }, i) =>
    baseline && baseline.from !== months[i + 1]?.baseline?.from ? baseline : [],
  );
  return { months, baselines, now: months.at(-1)?.state ?? { kind: 'too few', known: 0 } };
}

/** The months that count from one start. */
interface Segment {
  readonly restart: Restart | null;
  readonly carry: number;
  readonly known: KnownPoint[];
  baseline: Baseline | null;
  band: Band | null;
  standing: Standing;
  state: ChangeState;
}

function newSegment({ carry }: ChangeRecord, restart: Restart | null): Segment {
  return {
    restart,
    carry: restart?.carry ?? carry,
    known: [],
    baseline: null,
    band: null,
    standing: nothingStands,
    state: { kind: 'too few', known: 0 },
  };
}

/** Takes a month into its segment, and tells it. */
function read(point: ChangePoint, segment: Segment, record: ChangeRecord): ChangeMonth {
  const mean6 = isKnown(point) ? take(point, segment, record) : still(point, segment);
  const { baseline, band, restart, state } = segment;
  return { month: point.month, value: point.value, mean6, band, baseline, restart, state };
}

function take(point: KnownPoint, segment: Segment, record: ChangeRecord): number | null {
  const { known, carry } = segment;
  known.push(point);
  if (!segment.baseline?.frozen) {
    segment.baseline = baselineOf(known, carry);
    segment.band =
      segment.baseline && known.length >= MONTHS_FOR_TRIAL
        ? bandOf(segment.baseline, record)
        : null;
  }
  const mean6 = meanOfSix(known);
  segment.state = told(point, mean6, segment, record);
  return mean6;
}

function told(
  { month }: KnownPoint,
  mean6: number | null,
  segment: Segment,
  record: ChangeRecord,
): ChangeState {
  const { known, band } = segment;
  if (known.length <= MONTHS_OF_BASELINE || band === null)
    return earlyState(known.length, mean6, band, record.decimals);
  if (isTooWide(band, record)) return { kind: 'too wide' };
  if (mean6 === null) return { kind: 'cannot be told', stood: segment.standing.side };
  segment.standing = judged(segment.standing, mean6, band, month, record.decimals);
  return stateOf(segment.standing, month, sidePast(mean6, band, record.decimals));
}

/** A month that is not known: what stood stands still. */
function still({ month }: ChangePoint, segment: Segment): null {
  const { kind } = segment.state;
  if (kind === 'usual' || kind === 'above' || kind === 'below')
    segment.state = stateOf(segment.standing, month, undefined);
  return null;
}

function meanOfSix(known: readonly KnownPoint[]): number | null {
  const six = known.slice(-MONTHS_OF_MEAN);
  if (six.length < MONTHS_OF_MEAN) return null;
  return six.at(-1)!.month - six[0]!.month < MOST_MONTHS_OF_MEAN
    ? // Without the noise of binary fractions, which would hide a half that is rounded up.
      roundHalfUp(exactMean(six.map(({ value }) => value)), 9)
    : null;
}

function isKnown(point: ChangePoint): point is KnownPoint {
  return point.value !== null;
}
