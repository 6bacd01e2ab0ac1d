import { isShut, RESTRICTED } from '@/domain/board/openChild';
import type { ChildWithNobody, HeldInName, Nobody } from '@/domain/board/unallocatedChildren';
import { needsSocialWorker } from '@/domain/board/urgent';
import type { NobodyWhy } from '@/domain/board/whyNobody';
import { formatDayNear } from '@/domain/format';
import { datedMarkWords, markOn, type StandingMark } from '@/domain/log/childMarks';
import type { Entry } from '@/domain/log/entries';
import type { Day } from '@/domain/month';
import { typeShort } from '@/domain/worker';
import type { TableCell, TableDescription } from '@/export/table';

/** A child of the list: with nobody at work for them, or held in a name. */
export type Waiting = ChildWithNobody | HeldInName;

/** What the records say of a worker who is away. */
export interface Absence {
  readonly since: Day | undefined;
  readonly back: Day | undefined;
}

/** What a line says beside the case's own record. */
export interface LineFacts {
  readonly extract: Day;
  readonly nameOf: (worker: string) => string;
  readonly absenceOf: (worker: string) => Absence;
  readonly entries: readonly Entry[];
}

const order: readonly (NobodyWhy | 'held in a name')[] = [
  'unallocated',
  'held in a name',
  'worker left',
  'not a social worker',
  'worker away',
];

/**
 * The children of a team who wait, in the order in which they cannot: on a protection plan or looked after first
 * (definitions: Flags, 1), then by why, then those waiting longest.
 */
export function inUrgency({ children, heldInName }: Nobody): Waiting[] {
  return [...children.items, ...heldInName].sort(
    (a, b) =>
      Number(isUrgent(b)) - Number(isUrgent(a)) ||
      order.indexOf(whyOf(a)) - order.indexOf(whyOf(b)) ||
      (a.since || Number.POSITIVE_INFINITY) - (b.since || Number.POSITIVE_INFINITY) ||
      (a.reference < b.reference ? -1 : 1),
  );
}

/** One of whom no day may pass: on a protection plan, or looked after. */
export function isUrgent({ type }: Waiting): boolean {
  return needsSocialWorker(type);
}

/** The children who wait, a line each, as on the screen and as they go out. */
export function nobodyTable(children: readonly Waiting[], facts: LineFacts): TableDescription {
  return {
    caption: 'Children with nobody at work for them',
    columns: [
      { key: 'child', label: 'Child', align: 'start' },
      { key: 'type', label: 'Kind', align: 'start' },
      { key: 'why', label: 'Why', align: 'start' },
      { key: 'days', label: 'Days', align: 'end' },
      { key: 'cover', label: 'Who covers', align: 'start' },
      { key: 'last', label: 'Last visit', align: 'start' },
      { key: 'next', label: 'Next visit', align: 'start' },
      { key: 'late', label: 'Days late', align: 'end' },
      { key: 'family', label: 'Family', align: 'start' },
      { key: 'mark', label: 'Under way', align: 'start' },
    ],
    rows: children.map((child) => ({
      child: isShut(child) ? RESTRICTED : child.reference,
      type: typeShort(child.type),
      why: whyWords(child, facts),
      cover: coverWords(child, facts),
      mark: underWay(child, facts),
      ...(isShut(child) ? {} : datesOf(child, facts.extract)),
    })),
  };
}

/** The mark that stands on a child; none on one who is not told, or whose case has no reference. */
export function markOf(child: Waiting, entries: readonly Entry[]): StandingMark | undefined {
  return child.reference === '' ? undefined : markOn(entries, child, child.since);
}

function underWay(child: Waiting, { entries, nameOf }: LineFacts): string {
  const mark = markOf(child, entries);
  return mark ? datedMarkWords(mark, nameOf) : '';
}

/** What is not told of a restricted case: when, and whose. */
function datesOf(child: Waiting, extract: Day): Record<string, TableCell> {
  const { since, lastVisit, nextVisit, family } = child;
  return {
    days: Number.isNaN(since) ? 'not recorded' : numberCell(Math.max(0, extract - since)),
    last: dayCell(lastVisit, extract),
    next: dayCell(nextVisit, extract),
    late: nextVisit < extract ? numberCell(extract - nextVisit) : '',
    family: family ?? 'not recorded',
  };
}

function whyOf(child: Waiting): (typeof order)[number] {
  return 'why' in child ? child.why : 'held in a name';
}

function whyWords(child: Waiting, { nameOf, absenceOf, extract }: LineFacts): string {
  if (!('why' in child)) return `Held in the ${child.name}’s name`;
  const { why, worker } = child;
  if (why === 'unallocated' || worker === null) return 'No named worker';
  if (why === 'worker left') return `Worker not in the team now: ${nameOf(worker)}`;
  if (why === 'not a social worker') return `No registered social worker: ${nameOf(worker)}`;
  const { since, back } = absenceOf(worker);
  return [
    `Worker away: ${nameOf(worker)}`,
    ...(since === undefined ? [] : [`since ${formatDayNear(since, extract)}`]),
    ...(back === undefined ? [] : [`expected back ${formatDayNear(back, extract)}`]),
  ].join(', ');
}

/** Cover of one who is away that does not count is told with why; for others nobody is said to be away. */
function coverWords(child: Waiting, { nameOf }: LineFacts): string {
  if (child.cover === null) return 'nobody';
  const name = nameOf(child.cover);
  return whyOf(child) === 'worker away' ? `${name}, away or no social worker` : name;
}

function dayCell(day: Day, extract: Day): TableCell {
  return Number.isNaN(day) ? 'none' : { text: formatDayNear(day, extract), day };
}

function numberCell(number: number): TableCell {
  return { text: String(number), number };
}
