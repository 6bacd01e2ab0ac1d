import { useRef, useState } from 'react';
import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { formatDay, formatMonth } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { type Rebase, rebaseDraft } from '@/domain/log/rebases';
import type { Measure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Unit } from '@/domain/unit';
import { Button } from '@/ui/Button';
import { RebaseForm } from './RebaseForm';
import styles from './Rebases.module.css';
import { TakeBack } from './TakeBack';

interface RebasesProps {
  level: 'h3' | 'h4';
  unit: Unit;
  measure: Measure;
  /** Those that stand, the earliest first. */
  rebases: readonly Rebase[];
  /** The months it may be counted anew from, the earliest first. */
  months: readonly Month[];
}

/** The known changes a control chart counts anew from, with who says so and why; another is added and one taken back here. */
export function Rebases({ level: Heading, unit, measure, rebases, months }: RebasesProps) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const [adding, setAdding] = useState(false);
  const [news, setNews] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  /** The form is gone: focus goes back to where it was opened. */
  const done = (words: string) => {
    setAdding(false);
    setNews(words);
    add.current?.focus();
  };
  const [month = session.asAt] = months;
  const draft = rebaseDraft(entries, unit.id, measure.id, { month, change: '', reason: '' });
  const refused = refusalOf(draft, session, entries, tree) !== undefined;
  if (refused && rebases.length === 0) return null;
  return (
    <section className={styles.rebases} aria-label={`Known changes, ${measure.label}`}>
      {rebases.length > 0 && (
        <>
          <Heading>Counted anew</Heading>
          <ul className={styles.list}>
            {rebases.map((rebase) => (
              <li key={rebase.key}>
                <p>
                  <b>
                    From {formatMonth(rebase.effective)}: {rebase.value.change}.
                  </b>{' '}
                  {rebase.reason}{' '}
                  <span className={styles.quiet}>
                    {rebase.author}, {formatDay(dayOfTime(rebase.at))}
                  </span>
                </p>
                {!refused && (
                  <TakeBack
                    rebase={rebase}
                    onDone={() =>
                      done(`No longer counted anew from ${formatMonth(rebase.effective)}.`)
                    }
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <div hidden={refused}>
        <Button
          ref={add}
          aria-expanded={adding}
          onClick={() => {
            setAdding(!adding);
            setNews('');
          }}
        >
          Count anew from a month
        </Button>
      </div>
      {adding && (
        <RebaseForm
          unit={unit}
          measure={measure}
          months={months}
          onCancel={() => done('')}
          onSaved={(month) => done(`Counted anew from ${formatMonth(month)}.`)}
        />
      )}
      <p role="status" className={styles.quiet}>
        {news}
      </p>
    </section>
  );
}
