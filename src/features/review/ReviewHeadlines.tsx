import { useHref } from '@/address/links';
import { ChangeMark } from '@/charts/ChangeMark';
import { StatusMark } from '@/charts/StatusMark';
import { formatMonth, formatValue } from '@/domain/format';
import { limitText } from '@/domain/measures/words';
import { limitMissingIn } from '@/domain/missing';
import { addMonths, type Month } from '@/domain/month';
import { spellWords, standingOf } from '@/domain/readings/standingGaps';
import { type Restatement, restatedAt } from '@/domain/review/restatements';
import type { Review, ReviewRow } from '@/domain/review/review';
import type { Value } from '@/domain/value';
import { type Column, DataTable } from '@/ui/DataTable';
import styles from './Tables.module.css';
import type { Compared } from './tables';
import { noStatusWords, partsWords, signedAsWords } from './words';

interface ReviewHeadlinesProps {
  review: Review;
  name: string;
  compared: readonly Compared[];
  note: string | undefined;
}

/** The headline measures against their limits, last month, a year ago and others; what is restated since says so. */
export function ReviewHeadlines({ review, name, compared, note }: ReviewHeadlinesProps) {
  const { month, headlines, restated, standing } = review;
  const href = useHref();
  const figure = (key: string, at: Month, read: (row: ReviewRow) => Value): Column<ReviewRow> => ({
    key,
    label: formatMonth(at),
    align: 'end',
    ...(at === month && { inBlock: 'lead' }),
    cell: (each) => (
      <>
        <span
          className={at === month ? styles.figure : undefined}
          data-status={at === month ? each.row.status : undefined}
        >
          {formatValue(read(each), each.row.measure.style)}
        </span>
        <RestatedMark found={restatedAt(restated, each.row.unit, each.row.measure.id, at)} />
      </>
    ),
  });
  return (
    <div className={`${styles.box} ${styles.headlines}`}>
      <DataTable
        caption={`Headline measures of ${name}, ${formatMonth(month)}`}
        captionHidden
        rows={headlines}
        rowKey={({ row }) => row.measure.id}
        columns={[
          {
            key: 'measure',
            label: 'Measure',
            cell: ({ row }) => (
              <>
                <a
                  className={styles.measure}
                  href={href({ page: 'measure', measure: row.measure.id, unit: row.unit, month })}
                >
                  {row.measure.label}
                </a>
                <span className={styles.parts}>{partsWords(row)}</span>
              </>
            ),
          },
          figure('value', month, ({ row }) => row.figure.value),
          {
            key: 'limit',
            label: 'Limit',
            align: 'end',
            cell: ({ row: { line, unjudged, measure } }) => {
              if (line) return limitText(measure, line.red);
              return unjudged ? limitMissingIn[unjudged] : 'none set';
            },
          },
          {
            key: 'status',
            label: 'Status',
            inBlock: 'said',
            cell: ({ row }) => {
              const none = noStatusWords(row);
              if (none) return none;
              const gap = standingOf(standing, row);
              return (
                <>
                  <StatusMark status={row.status} />
                  {gap && <span className={styles.parts}>above {spellWords(gap)}</span>}
                </>
              );
            },
          },
          {
            key: 'change',
            label: 'Since the month before',
            inBlock: 'said',
            cell: ({ row }) => <span className={styles.change}>{row.movedWords}</span>,
          },
          {
            key: 'real',
            label: 'Usual range',
            inBlock: 'said',
            cell: ({ row }) => <ChangeMark row={row} />,
          },
          figure('lastMonth', addMonths(month, -1), ({ lastMonth }) => lastMonth.value),
          figure('lastYear', addMonths(month, -12), ({ lastYear }) => lastYear.value),
          ...compared.map(
            ({ heading, of }): Column<ReviewRow> => ({
              key: heading,
              label: heading,
              align: 'end',
              cell: ({ row }) => of(row.measure),
            }),
          ),
        ]}
      />
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}

function RestatedMark({ found }: { found: Restatement | undefined }) {
  return found && <span className={styles.restated}>restated, {signedAsWords(found)}</span>;
}
