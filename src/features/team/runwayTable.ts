import { formatDay, formatNumber } from '@/domain/format';
import type { Runway } from '@/domain/projection/runway';
import { effectWords, eventWords, loadWords } from '@/domain/projection/runwayWords';
import type { TableDescription } from '@/export/table';

/** The twelve weeks as a table: the same facts as the chart. */
export function runwayTable({ weeks }: Runway, caption: string): TableDescription {
  return {
    caption,
    columns: [
      { key: 'week', label: 'Week of', align: 'start' },
      { key: 'children', label: 'Children expected', align: 'end' },
      { key: 'limit', label: 'Limits of workers present', align: 'end', unit: 'children' },
      { key: 'load', label: 'Load', align: 'end' },
      { key: 'range', label: '80% range', align: 'end' },
      { key: 'events', label: 'What changes', align: 'start' },
    ],
    rows: weeks.map(({ from, children, limit, load, range, events }) => ({
      week: formatDay(from),
      children: { text: formatNumber(children.expected, 0), number: children.expected },
      limit: Number.isNaN(limit)
        ? 'not set'
        : { text: formatNumber(Math.max(0, limit), 1), number: limit },
      load: load.kind === 'known' ? { text: loadWords(load), number: load.value } : loadWords(load),
      range: range
        ? `${formatNumber(range.low, 0)}% to ${formatNumber(range.high, 0)}%`
        : 'not available',
      events: events.map((event) => `${effectWords(event.effect)} ${eventWords(event)}`).join('; '),
    })),
  };
}
