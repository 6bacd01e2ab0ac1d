import { useState } from 'react';
import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { type LongState, longStateWords } from '@/domain/change/longState';
import { formatDay, formatMonth } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { type Rebase, rebaseDraft } from '@/domain/log/rebases';
import type { Measure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Unit } from '@/domain/unit';
import { Editor, useOpener } from '@/ui/Editor';
import { changeParts } from './changeParts';
import { RebaseForm, useRebaseForm } from './RebaseForm';
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
  /** What has stood for a year, and may be the new usual level. */
  long: LongState | undefined;
}

/** The known changes a chart counts anew from, with who says so and why; another is added and one taken back here. */
export function Rebases({ level: Heading, unit, measure, rebases, months, long }: RebasesProps) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const [news, setNews] = useState('');
  const opener = useOpener();
  const done = (words: string) => {
    setNews(words);
    opener.close();
  };
  const form = useRebaseForm(unit, measure, long?.since, (month) =>
    done(`Counted anew from ${formatMonth(month)}.`),
  );
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
                    entry={rebase}
                    name={`Take back the change from ${formatMonth(rebase.effective)}`}
                    partsOf={(theirs, reason) =>
                      changeParts(theirs, { value: null, effective: rebase.effective, reason })
                    }
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
      {long && !refused && (
        <p>{`${longStateWords(long, measure)} Then count anew from that month, with the reason.`}</p>
      )}
      <div hidden={refused}>
        <Editor
          opener={opener}
          label="Count anew from a month"
          begun={form.begun}
          onPress={() => setNews('')}
        >
          <RebaseForm
            form={form}
            unit={unit}
            measure={measure}
            months={months}
            onClose={() => done('')}
          />
        </Editor>
      </div>
      <p role="status" className={styles.quiet}>
        {news}
      </p>
    </section>
  );
}
