import { useRef, useState } from 'react';
import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { count, formatMonth } from '@/domain/format';
import { approverWords, mayApprove } from '@/domain/limits/approval';
import { limitDraft } from '@/domain/limits/draft';
import { eventWords, limitHistory, takingBackOf, undoOf } from '@/domain/limits/history';
import { scopeWords, writtenWords } from '@/domain/limits/words';
import type { LimitScope } from '@/domain/log/values';
import { measureOf } from '@/domain/measures/catalogue';
import type { LimitMeasure } from '@/domain/measures/measure';
import { Button } from '@/ui/Button';
import form from './Form.module.css';
import styles from './Limits.module.css';
import { limitParts } from './limitParts';
import { PreviewWords } from './PreviewWords';
import { capital, keysOf } from './questions';
import { ReasonForm } from './ReasonForm';

interface HistoryProps {
  measure: LimitMeasure;
  onDone: (sentence: string) => void;
}

/** All that ever happened to a measure's limits, each with the way back. */
export function History({ measure, onDone }: HistoryProps) {
  const keys = keysOf(measure, useEntries());
  const { noun } = measureOf(measure);
  if (keys.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>
        History of {count(keys.length, `limit`)} on {noun}
      </summary>
      {keys.map(([key, scope]) => (
        <OneHistory key={key} limit={key} measure={measure} scope={scope} onDone={onDone} />
      ))}
    </details>
  );
}

interface OneHistoryProps extends HistoryProps {
  limit: string;
  scope: LimitScope;
}

function OneHistory({ limit, measure, scope, onDone }: OneHistoryProps) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const [doing, setDoing] = useState<'undo' | 'take back'>();
  const heading = useRef<HTMLHeadingElement>(null);
  const history = limitHistory(entries, limit);
  const undo = undoOf(history);
  const back = takingBackOf(history, session.asAt);
  const may = mayApprove(session, scope.unit, tree);
  const where = scopeWords(scope, tree);
  const what = `${measureOf(measure).label} for ${where}`;
  const change = doing === 'undo' ? undo : back;
  const leave = () => {
    setDoing(undefined);
    heading.current?.focus();
  };
  return (
    <section className={styles.history} aria-label={`History: ${what}`}>
      <h3 ref={heading} tabIndex={-1}>
        {capital(where)}
      </h3>
      <ol>
        {history.map((event) => (
          <li key={event.entry.id}>
            {eventWords(event, tree)}{' '}
            <span className={styles.quiet}>
              {writtenWords(event.entry)}: {event.entry.reason}{' '}
              {event.limit && `Source: ${event.limit.source}.`}
            </span>
          </li>
        ))}
      </ol>
      {may && doing === undefined && (
        <div className={form.buttons}>
          {undo && <Button onClick={() => setDoing('undo')}>Undo the latest</Button>}
          {back && (
            <Button onClick={() => setDoing('take back')}>
              Take back from {formatMonth(back.effective)}
            </Button>
          )}
        </div>
      )}
      {!may && (
        <p className={styles.quiet}>
          {capital(approverWords(scope.unit, tree))} can undo it or take it back; anyone can propose
          another number.
        </p>
      )}
      {history[0]?.state === 'waiting' && may && (
        <p className={styles.quiet}>Decide on the proposal first; then it can be undone.</p>
      )}
      {doing && change && (
        <>
          <PreviewWords measure={measure} change={change} />
          <ReasonForm<'limit'>
            key={doing}
            name={`${doing} ${limit}`}
            label={doing === 'undo' ? 'Why it is undone' : 'Why it is taken back'}
            actions={[
              {
                words: doing === 'undo' ? 'Undo it' : 'Take it back',
                entryOf: (reason) => limitDraft(change, reasonWords(doing, reason), entries),
              },
            ]}
            onDone={() => {
              leave();
              onDone(`${what}: ${doing === 'undo' ? 'undone' : 'taken back'}.`);
            }}
            onClose={leave}
            partsOf={(theirs, mine) => limitParts(theirs, change, mine.reason)}
          />
        </>
      )}
    </section>
  );
}

function reasonWords(doing: 'undo' | 'take back', reason: string): string {
  return doing === 'undo' ? `Undone: ${reason}` : reason;
}
