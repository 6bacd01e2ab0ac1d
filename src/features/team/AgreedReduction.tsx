import { useState } from 'react';
import { useEntries, useSession, useUnitTree } from '@/data/queries';
import type { BoardWorker } from '@/domain/board/board';
import { formatMonth } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { writtenWords } from '@/domain/limits/words';
import {
  REDUCED_BY,
  type Reduction,
  reductionDraft,
  reductionWords,
  standingReductions,
} from '@/domain/log/reductions';
import { type Month, monthOfDay } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import { Editor, useOpener } from '@/ui/Editor';
import { ReductionForm, useReductionForm } from './ReductionForm';
import { TakeBackReduction } from './TakeBackReduction';
import styles from './WorkerPanel.module.css';

/** What is agreed about a worker's limit in their team; another reduction is agreed and one taken back here. Why is not asked. */
export function AgreedReduction({ worker }: { worker: BoardWorker }) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const opener = useOpener();
  const [news, setNews] = useState('');
  const now = monthOfDay(dayOfTime(session.extract));
  const subject = { team: worker.team, worker: worker.id };
  const standing = standingReductions(entries, subject, now);
  const done = (words: string) => {
    setNews(words);
    opener.close();
  };
  const form = useReductionForm(subject, now, (from) =>
    done(`Saved. Limit and room are reduced from ${formatMonth(from)}.`),
  );
  const draft = reductionDraft(entries, subject, now, { percent: REDUCED_BY[0], to: undefined });
  const refusal = refusalOf(draft, session, entries, tree);
  return (
    <section aria-label="Agreed reduction" className={styles.agreement}>
      <h3>Agreed reduction</h3>
      {standing.length === 0 && <p>Their limit is not reduced by agreement.</p>}
      {standing.length > 0 && (
        <ul className={styles.agreed}>
          {standing.map((reduction) => (
            <Standing
              key={reduction.entry.id}
              reduction={reduction}
              now={now}
              fixed={refusal !== undefined}
              onDone={done}
            />
          ))}
        </ul>
      )}
      {refusal ? (
        <p className={styles.note}>{refusal}</p>
      ) : (
        <Editor
          opener={opener}
          label="Agree a reduction"
          begun={form.begun}
          onPress={() => setNews('')}
        >
          <ReductionForm form={form} now={now} onClose={() => done('')} />
        </Editor>
      )}
      <p role="status" className={styles.note}>
        {news}
      </p>
    </section>
  );
}

interface StandingProps {
  reduction: Reduction;
  now: Month;
  fixed: boolean;
  onDone: (words: string) => void;
}

function Standing({ reduction, now, fixed, onDone }: StandingProps) {
  return (
    <li>
      <p>
        {reductionWords(reduction)}.{' '}
        <span className={styles.note}>{writtenWords(reduction.entry)}</span>
      </p>
      {!fixed && <TakeBackReduction reduction={reduction} now={now} onDone={onDone} />}
    </li>
  );
}
