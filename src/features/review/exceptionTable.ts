import type { Audience } from '@/domain/audience';
import { formatMonth, formatValue } from '@/domain/format';
import type { Month } from '@/domain/month';
import { type Exception, withUnder } from '@/domain/review/exceptions';
import { knownValue } from '@/domain/value';
import type { TableCell, TableDescription } from '@/export/table';
import { limitCell, type NameOf } from './tables';

/** Exceptions in a row each, what a line stands for set in under it: where, what, why it is there, since when, and what is agreed where that may be said. */
export function exceptionTable(
  exceptions: readonly Exception[],
  audience: Audience,
  month: Month,
  nameOf: NameOf,
): TableDescription {
  const says = audience !== 'public committee';
  const all = exceptions.flatMap((each) => withUnder(each));
  const written = all.some(({ exception }) => exception.comment);
  return {
    caption: `Exceptions, ${formatMonth(month)}`,
    columns: [
      { key: 'unit', label: 'Unit', align: 'start' },
      { key: 'measure', label: 'Measure', align: 'start' },
      { key: 'value', label: formatMonth(month), align: 'end' },
      { key: 'limit', label: 'Limit', align: 'end' },
      { key: 'why', label: 'Why', align: 'start' },
      { key: 'since', label: 'Since', align: 'start' },
      ...(says ? [{ key: 'agreed', label: 'Agreed', align: 'start' as const }] : []),
      ...(written ? [{ key: 'words', label: 'The leader’s words', align: 'start' as const }] : []),
    ],
    rows: all.map(({ exception: { flag, row, agreed, open, comment }, depth }) => {
      const { measure, figure } = row;
      const text = formatValue(figure.value, measure.style);
      const number = knownValue(figure.value);
      return {
        unit: `${'\u2003'.repeat(depth)}${nameOf(flag.unit)}`,
        measure: measure.label,
        value: number === undefined ? text : { text, number },
        limit: limitCell(row),
        why: whyCell({ flag, row }),
        since: flag.since.replace(/^Since /, '').replace(/\.$/, ''),
        agreed: agreed?.action.action ?? (open ? 'nothing yet' : 'not open to you'),
        words: comment?.words ?? '',
      };
    }),
  };
}

/** The status that a line is there for, or the real change; of a month that is not known, what stood when it was. */
function whyCell({ flag, row }: Pick<Exception, 'flag' | 'row'>): TableCell {
  if (flag.kind === 'signal') return row.changeWords;
  return row.status === 'over limit'
    ? { text: row.status, status: true }
    : 'over limit when last known';
}
