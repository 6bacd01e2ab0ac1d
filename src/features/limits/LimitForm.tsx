import { useDeferredValue, useRef, useState } from 'react';
import { useEntries, useSession, useUnitTree, useWriting } from '@/data/queries';
import { formatMonth } from '@/domain/format';
import { approverWords } from '@/domain/limits/approval';
import { limitDraft } from '@/domain/limits/draft';
import { limitProblems } from '@/domain/limits/problems';
import { numberWords, scopeWords } from '@/domain/limits/words';
import type { Entry } from '@/domain/log/entries';
import { measureOf } from '@/domain/measures/catalogue';
import { Button } from '@/ui/Button';
import { NotSaved } from '@/ui/NotSaved';
import { Conflict } from './Conflict';
import { Fields } from './Fields';
import styles from './Form.module.css';
import { changeOf, type LimitText, problemsOf, saveWords } from './form';
import { PreviewWords } from './PreviewWords';

interface LimitFormProps {
  opening: LimitText;
  onSaved: (sentence: string) => void;
}

/** A limit as it is typed: what is wrong with it, what it would do, and what became of saving it. */
export function LimitForm({ opening, onSaved }: LimitFormProps) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const [text, setText] = useState(opening);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  // The log as the writer has seen it: what is newer than this is a conflict.
  const [seen, setSeen] = useState(entries);
  const form = useRef<HTMLFormElement>(null);
  const { busy, failure, overtakenBy, write } = useWriting();
  const change = changeOf(text, session, tree);
  const problems = problemsOf(change.value, text, tree);
  // Somebody else's entry stands against this text only while it is about the same limit.
  const theirs =
    overtakenBy?.kind === 'limit' &&
    overtakenBy.key === change.key &&
    !seen.some(({ id }) => id === overtakenBy.id)
      ? overtakenBy
      : undefined;
  const shown = problems.filter(({ field }) => left.has(field));
  const tried = useDeferredValue(change);
  const isTriable = limitProblems({ ...tried.value, source: '-' }, tree).length === 0;

  const save = async (log: readonly Entry[]) => {
    const [first] = problems;
    if (first) {
      setLeft(new Set(problems.map(({ field }) => field)));
      const field = form.current?.elements.namedItem(first.field);
      if (field instanceof HTMLElement) field.focus();
      return;
    }
    if (!(await write(limitDraft(change, text.reason, log)))) return;
    const what = `${measureOf(text.measure).label} for ${scopeWords(change.value.scope, tree)}: ${numberWords(change.value)}`;
    onSaved(
      change.value.proposed
        ? `Proposed. ${what}, once ${approverWords(change.value.scope.unit, tree)} approves it.`
        : `Saved. ${what}, in force from ${formatMonth(change.effective)}.`,
    );
  };

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(seen);
      }}
    >
      {theirs && (
        <Conflict
          theirs={theirs}
          mine={change}
          reason={text.reason}
          busy={busy}
          onKeepTheirs={() => onSaved('Theirs was kept; yours was not saved.')}
          onReplace={() => void save(entries)}
          onEdit={() => setSeen(entries)}
        />
      )}
      <Fields
        text={text}
        problems={shown}
        limit={change.key}
        onChange={(part) => setText((before) => ({ ...before, ...part }))}
        onLeave={(field) => setLeft(new Set([...left, field]))}
      >
        {isTriable ? (
          <PreviewWords measure={tried.value.measure} change={tried} />
        ) : (
          <p className={styles.preview}>
            With two numbers that fit, this says whom the change moves before it is saved.
          </p>
        )}
      </Fields>
      <NotSaved failure={failure && `${failure} What you typed is still here.`} />
      {!theirs && (
        <div className={styles.buttons}>
          <Button kind="primary" type="submit" disabled={busy}>
            {saveWords(change.value, tree)}
          </Button>
        </div>
      )}
    </form>
  );
}
