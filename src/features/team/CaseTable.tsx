import { useState } from 'react';
import { StatusMark } from '@/charts/StatusMark';
import { isShut, openChildAt, RESTRICTED } from '@/domain/board/openChild';
import type { Cases } from '@/domain/facts';
import { formatDayNear } from '@/domain/format';
import type { Day } from '@/domain/month';
import { textAt } from '@/domain/table';
import { type CaseType, caseTypeOf, typeShort } from '@/domain/worker';
import { DataTable, type Sort } from '@/ui/DataTable';
import styles from './WorkerPanel.module.css';

interface CaseTableProps {
  cases: Cases;
  worker: string;
  extract: Day;
}

/** What a worker holds, sorted as one likes; the next visit due first. A child of more than one worker in a year says so. */
export function CaseTable({ cases, worker, extract }: CaseTableProps) {
  const [sort, setSort] = useState<Sort>({ key: 'next', direction: 'ascending' });
  const rows = rowsOf(cases, worker).sort(orderBy(sort));
  return (
    <DataTable
      caption="Open cases"
      captionHidden
      rows={rows}
      rowKey={({ row }) => String(row)}
      sort={sort}
      onSort={setSort}
      columns={[
        {
          key: 'reference',
          label: 'Case',
          sortable: true,
          cell: ({ shut, reference, type, workers }) => (
            <>
              {shut ? RESTRICTED : reference}
              <span className={styles.under}>
                {typeShort(type)}
                {workers > 1 && `, ${workers} workers`}
              </span>
            </>
          ),
        },
        {
          key: 'opened',
          label: 'Weeks',
          align: 'end',
          sortable: true,
          cell: ({ shut, opened }) =>
            shut
              ? NOT_TOLD
              : Number.isNaN(opened)
                ? 'not recorded'
                : Math.floor((extract - opened) / 7),
        },
        {
          key: 'last',
          label: 'Last visit',
          sortable: true,
          cell: ({ shut, last }) => (shut ? NOT_TOLD : dayWords(last, extract)),
        },
        {
          key: 'next',
          label: 'Next visit',
          sortable: true,
          cell: ({ shut, next }) =>
            shut ? (
              NOT_TOLD
            ) : next < extract ? (
              <>
                {dayWords(next, extract)}
                <span className={styles.mark}>
                  <StatusMark status="over limit">overdue</StatusMark>
                </span>
              </>
            ) : (
              dayWords(next, extract)
            ),
        },
        {
          key: 'review',
          label: 'Review',
          sortable: true,
          cell: ({ shut, review }) => (shut ? NOT_TOLD : dayWords(review, extract)),
        },
      ]}
    />
  );
}

/** In place of a date of a restricted case. */
const NOT_TOLD = '–';

interface CaseRow {
  readonly row: number;
  /** Told as a number alone. */
  readonly shut: boolean;
  readonly reference: string;
  readonly type: CaseType | undefined;
  readonly opened: number;
  readonly last: number;
  readonly next: number;
  readonly review: number;
  readonly workers: number;
}

function rowsOf(cases: Cases, worker: string): CaseRow[] {
  const { rows, columns } = cases;
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => textAt(columns.worker, row) === worker)
    .map((row) => ({
      row,
      shut: isShut(openChildAt(cases, row)),
      reference: textAt(columns.reference, row) ?? '',
      type: caseTypeOf(textAt(columns.type, row)),
      opened: columns.opened[row] as number,
      last: columns.lastVisit[row] as number,
      next: columns.nextVisitDue[row] as number,
      review: columns.nextReview[row] as number,
      workers: columns.workersInYear[row] as number,
    }));
}

/** Cases in order of a column; what is not recorded comes last either way. Weeks open run against the day of opening. */
function orderBy({ key, direction }: Sort): (a: CaseRow, b: CaseRow) => number {
  const forward = (direction === 'ascending') === (key !== 'opened') ? 1 : -1;
  return (a, b) => {
    const byReference = a.reference < b.reference ? -1 : 1;
    if (key === 'reference') return forward * byReference;
    const column = key as Exclude<keyof CaseRow, 'reference' | 'type' | 'shut'>;
    const missing = Number(Number.isNaN(a[column])) - Number(Number.isNaN(b[column]));
    return missing || forward * (a[column] - b[column]) || byReference;
  };
}

function dayWords(day: number, extract: Day): string {
  return Number.isNaN(day) ? 'none' : formatDayNear(day as Day, extract);
}
