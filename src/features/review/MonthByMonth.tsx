import { useState } from 'react';
import { TableTwin } from '@/charts/TableTwin';
import { formatMonthShort, formatValue } from '@/domain/format';
import type { Measure } from '@/domain/measures/measure';
import { lastDay, type Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import type { Agreed } from '@/domain/review/agreed';
import { chainMonths } from '@/domain/review/chain';
import styles from './Exceptions.module.css';
import { limitCell, statusCell } from './tables';

interface MonthByMonthProps {
  measure: Measure;
  unit: string;
  name: string;
  month: Month;
  agreed: Agreed | undefined;
  evidence: Evidence;
}

/** A breach month by month: the figure, where it stood, and what was agreed about it; made when it is opened. */
export function MonthByMonth({ measure, unit, name, month, agreed, evidence }: MonthByMonthProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.months} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Month by month</summary>
      {open && (
        <TableTwin
          table={{
            caption: `${measure.label} of ${name}, the latest month first`,
            columns: [
              { key: 'month', label: 'Month', align: 'start' },
              { key: 'value', label: measure.label, align: 'end' },
              { key: 'limit', label: 'Limit', align: 'end' },
              { key: 'status', label: 'Status', align: 'start' },
              { key: 'said', label: 'What was agreed', align: 'start' },
            ],
            rows: chainMonths(measure, unit, month, agreed, evidence).map(
              ({ row, month: each, said }) => ({
                month: { text: formatMonthShort(each), day: lastDay(each) },
                value: formatValue(row.figure.value, measure.style),
                limit: limitCell(row),
                status: statusCell(row),
                said: said.join('. '),
              }),
            ),
          }}
        />
      )}
    </details>
  );
}
