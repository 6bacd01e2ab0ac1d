import { useEffect, useRef } from 'react';
import { formatMonth, formatTime } from '@/domain/format';
import type { LimitChange } from '@/domain/limits/draft';
import { limitOf } from '@/domain/limits/limit';
import type { Entry } from '@/domain/log/entries';
import type { LimitValue } from '@/domain/log/values';
import { measureOf } from '@/domain/measures/catalogue';
import { limitText } from '@/domain/measures/words';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import styles from './Form.module.css';

interface ConflictProps {
  theirs: Entry<'limit'>;
  mine: LimitChange & { readonly value: LimitValue };
  reason: string;
  busy: boolean;
  onKeepTheirs: () => void;
  onReplace: () => void;
  onEdit: () => void;
}

/** Somebody else saved the same limit meanwhile: both, field by field, and what can be done. Nothing typed is lost. */
export function Conflict(props: ConflictProps) {
  const { theirs, mine, reason, busy, onKeepTheirs, onReplace, onEdit } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const limit = limitOf(theirs);
  const measure = measureOf(mine.value.measure);
  const rows = [
    {
      part: 'Near from',
      theirs: limit && limitText(measure, limit.amber),
      mine: limitText(measure, mine.value.amber),
    },
    {
      part: 'Over past',
      theirs: limit && limitText(measure, limit.red),
      mine: limitText(measure, mine.value.red),
    },
    {
      part: 'In force from',
      theirs: formatMonth(theirs.effective),
      mine: formatMonth(mine.effective),
    },
    { part: 'Source', theirs: limit?.source, mine: mine.value.source },
    { part: 'Reason', theirs: theirs.reason, mine: reason },
    { part: 'Counts', theirs: limit && countsWords(limit), mine: countsWords(mine.value) },
  ];
  return (
    <section aria-labelledby="conflict" className={styles.conflict}>
      <h3 id="conflict" ref={heading} tabIndex={-1}>
        {theirs.author} {limit ? 'saved this limit' : 'took this limit back'} while you were writing
      </h3>
      <p className={styles.hint}>{formatTime(theirs.at)}. Yours is not saved yet.</p>
      <DataTable
        caption="Theirs and yours"
        captionHidden
        rows={rows}
        rowKey={({ part }) => part}
        columns={[
          { key: 'part', label: 'Part', cell: ({ part }) => part },
          { key: 'theirs', label: 'Theirs', cell: (row) => row.theirs ?? 'taken back' },
          { key: 'mine', label: 'Yours', cell: (row) => row.mine },
        ]}
      />
      <div className={styles.buttons}>
        <Button onClick={onKeepTheirs}>Keep theirs</Button>
        <Button onClick={onReplace} disabled={busy}>
          Put mine in place of it
        </Button>
        <Button onClick={onEdit}>Go on editing mine</Button>
      </div>
    </section>
  );
}

function countsWords({ proposed }: LimitValue): string {
  return proposed ? 'once approved' : 'at once';
}
