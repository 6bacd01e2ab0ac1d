import { useDeferredValue } from 'react';
import { useSession, useUnitTree } from '@/data/queries';
import { useEntryForm } from '@/data/useEntryForm';
import { formatMonth } from '@/domain/format';
import { approverWords } from '@/domain/limits/approval';
import { limitProblems } from '@/domain/limits/problems';
import { numberWords, scopeWords } from '@/domain/limits/words';
import { measureOf } from '@/domain/measures/catalogue';
import { SaveForm } from '@/ui/SaveForm';
import { Fields } from './Fields';
import styles from './Form.module.css';
import { changeOf, type LimitText, problemsOf, saveWords } from './form';
import { limitParts } from './limitParts';
import { PreviewWords } from './PreviewWords';

interface LimitFormProps {
  /** Names what was opened, so that what is typed is found again where it was begun. */
  name: string;
  opening: LimitText;
  onSaved: (sentence: string) => void;
}

/** A limit as it is typed: what is wrong with it, what it would do, and what became of saving it. */
export function LimitForm({ name, opening, onSaved }: LimitFormProps) {
  const session = useSession();
  const tree = useUnitTree();
  const form = useEntryForm<LimitText, 'limit'>({
    form: `limit ${name}`,
    opening,
    problems: (text) => problemsOf(changeOf(text, session, tree).value, text, tree),
    entryOf: (text) => ({
      kind: 'limit',
      ...changeOf(text, session, tree),
      reason: text.reason.trim(),
    }),
    onSaved: () => onSaved(savedWords()),
  });
  const { text } = form;
  const change = changeOf(text, session, tree);
  const tried = useDeferredValue(change);
  const isTriable = limitProblems({ ...tried.value, source: '-' }, tree).length === 0;
  const savedWords = () => {
    const { value, effective } = change;
    const what = `${measureOf(value.measure).label} for ${scopeWords(value.scope, tree)}: ${numberWords(value)}`;
    return value.proposed
      ? `Proposed. ${what}, once ${approverWords(value.scope.unit, tree)} approves it.`
      : `Saved. ${what}, in force from ${formatMonth(effective)}.`;
  };

  return (
    <SaveForm
      form={form}
      className={styles.form}
      save={saveWords(change.value, tree)}
      onTheirsKept={() => onSaved('Theirs was kept; yours was not saved.')}
      partsOf={(theirs) => limitParts(theirs, change, text.reason)}
    >
      <Fields form={form} limit={change.key}>
        {isTriable ? (
          <PreviewWords measure={tried.value.measure} change={tried} />
        ) : (
          <p className={styles.preview}>
            With two numbers that fit, this says whom the change moves before it is saved.
          </p>
        )}
      </Fields>
    </SaveForm>
  );
}
