import { type Due, dueByWorker } from '@/domain/board/due';
import { isShut, RESTRICTED } from '@/domain/board/openChild';
import { count, formatDayShort, formatWeekday, listWords } from '@/domain/format';
import { type Day, weekday } from '@/domain/month';
import { typeShort } from '@/domain/worker';
import type { TableDescription } from '@/export/table';

/**
 * Whose turn it is on which day: a line a worker, children without one first, and a column a working day; another day has
 * one where something falls due on it.
 */
export function dueDays(
  due: readonly Due[],
  days: readonly Day[],
  nameOf: (worker: string) => string,
): TableDescription {
  const of = dueByWorker(due, nameOf);
  const shown = days.filter(
    (day) => weekday(day) < 5 || of.some(({ dated }) => dated.some((each) => each.due === day)),
  );
  const shut = of.some(({ items, dated }) => items.length > dated.length);
  return {
    caption: 'Visits and reviews due, by worker and day',
    columns: [
      { key: 'worker', label: 'Worker', align: 'start' },
      ...shown.map(
        (day) => ({ key: String(day), label: formatWeekday(day), align: 'end' }) as const,
      ),
      ...(shut ? [{ key: 'shut', label: 'Restricted', align: 'end' } as const] : []),
      { key: 'all', label: 'In all', align: 'end' },
    ],
    rows: of.map(({ worker, items, dated }) => ({
      worker: holderWords(worker, nameOf),
      ...Object.fromEntries(
        shown.map((day) => [day, cellWords(dated.filter((each) => each.due === day))]),
      ),
      ...(shut && { shut: cellWords(items.filter(isShut)) }),
      all: { text: String(items.length), number: items.length },
    })),
  };
}

/** "2" visits, "1 review", "2 + 1 review": a visit is the rule. */
function cellWords(due: readonly Due[]): string {
  const reviews = due.filter(({ what }) => what === 'review').length;
  const visits = due.length - reviews;
  return [
    ...(visits > 0 ? [String(visits)] : []),
    ...(reviews > 0 ? [count(reviews, 'review')] : []),
  ].join(' + ');
}

/** The same child by child, to take along: by worker, then by day. */
export function dueTable(
  due: readonly Due[],
  nameOf: (worker: string) => string,
): TableDescription {
  return {
    caption: 'Visits and reviews due, by worker, day and child',
    columns: [
      { key: 'child', label: 'Child', align: 'start' },
      { key: 'worker', label: 'Worker', align: 'start' },
      { key: 'due', label: 'Due', align: 'start' },
      { key: 'what', label: 'What', align: 'start' },
      { key: 'type', label: 'Kind', align: 'start' },
      { key: 'by', label: 'The day comes from', align: 'start' },
    ],
    rows: dueByWorker(due, nameOf).flatMap(({ items }) =>
      items.map(({ due: day, what, by, worker, type, ...child }) => ({
        child: isShut(child) ? RESTRICTED : child.reference,
        worker: holderWords(worker, nameOf),
        ...(!isShut(child) && { due: { text: formatDayShort(day), day } }),
        what,
        type: typeShort(type),
        by: by === 'records' ? 'the records' : 'a timescale',
      })),
    ),
  };
}

function holderWords(worker: string | null, nameOf: (worker: string) => string): string {
  return worker === null ? 'no named worker' : nameOf(worker);
}

/** "3 visits and 1 review". */
export function whatWords(due: readonly Due[]): string {
  const number = (of: Due['what']) => due.filter(({ what }) => what === of).length;
  return listWords(
    (['visit', 'review'] as const).flatMap((what) =>
      number(what) === 0 ? [] : [count(number(what), what)],
    ),
  );
}
