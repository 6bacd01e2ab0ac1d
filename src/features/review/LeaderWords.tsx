import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { type FormEntry, useEntryForm } from '@/data/useEntryForm';
import { formatTime } from '@/domain/format';
import type { Entry } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { draftText } from '@/domain/log/quote';
import type { Month } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import { commentOver } from '@/domain/review/comments';
import type { Exception } from '@/domain/review/exceptions';
import { Button } from '@/ui/Button';
import { Editor, useOpener } from '@/ui/Editor';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import styles from './Exceptions.module.css';
import formStyles from './Form.module.css';
import { TakeOut } from './TakeOut';

interface LeaderWordsProps {
  exception: Exception;
  month: Month;
}

/** The leader's own words beside the draft, for whoever may write them. */
export function LeaderWords({ exception, month }: LeaderWordsProps) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const empty = { ...contentOf('', exception, month), basedOn: null };
  return refusalOf(empty, session, entries, tree) ? null : (
    <WordsForm exception={exception} month={month} />
  );
}

function contentOf(words: string, { flag, draft }: Exception, month: Month): FormEntry<'comment'> {
  const subject = { unit: flag.unit, measure: flag.measure, month };
  return {
    kind: 'comment',
    key: keyOf('comment', subject),
    value: commentOver(subject, words.trim(), draft),
    effective: month,
    reason: 'Commentary for the monthly review.',
  };
}

/** Never lost to a reload, a failure or another's edit. */
function WordsForm({ exception, month }: LeaderWordsProps) {
  const { flag, draft, comment } = exception;
  const opener = useOpener();
  const form = useEntryForm({
    form: `words ${keyOf('comment', { unit: flag.unit, measure: flag.measure, month })}`,
    opening: { words: wordsIn(comment) ?? '' },
    problems: ({ words }) => problemsOf(words, wordsIn(comment)),
    entryOf: ({ words }) => contentOf(words, exception, month),
    onSaved: opener.close,
  });
  const { words } = form.text;
  return (
    <Editor
      opener={opener}
      label={comment ? 'Change the words' : 'Write your own words'}
      begun={form.begun}
    >
      <SaveForm
        form={form}
        className={formStyles.form}
        save="Save the words"
        onClose={opener.close}
        partsOf={(theirs) => [{ part: 'Words', theirs: wordsOf(theirs), mine: words }]}
        together={(theirs) => joined(wordsOf(theirs), words)}
        buttons={
          words === '' && (
            <Button onClick={() => form.change({ words: draftText(draft) })}>
              Start from the draft
            </Button>
          )
        }
      >
        <Field
          label="In your own words"
          hint="Kept beside the draft, and marked when a figure they rest on changes."
          error={form.errorIn('words')}
          length={form.lengthIn('words')}
        >
          {(control) => (
            <textarea
              {...control}
              name="words"
              rows={3}
              value={words}
              onChange={(event) => form.change({ words: event.currentTarget.value })}
            />
          )}
        </Field>
      </SaveForm>
    </Editor>
  );
}

function problemsOf(words: string, saved: string | undefined): { words?: string } {
  if (words.trim() === '') return { words: 'Write your words first.' };
  return words === saved ? { words: 'Nothing is changed yet.' } : {};
}

function wordsOf({ value }: Entry<'comment'>): string | undefined {
  return value?.words;
}

/** The words that stand; undefined where there are none, or none any more. */
function wordsIn(comment: Exception['comment']): string | undefined {
  return comment?.entry.takenOut ? undefined : comment?.words;
}

/** Both, theirs first; undefined where theirs took the words back. */
function joined(theirs: string | undefined, mine: string): { words: string } | undefined {
  return theirs === undefined ? undefined : { words: `${theirs}\n${mine}` };
}

interface SaidProps {
  comment: NonNullable<Exception['comment']>;
  /** What it is about, where that is not what it stands with: "Safeguarding North 1, vacancy". */
  about?: string | undefined;
}

/** What the leader said, when, and which figures it rests on have changed since. */
export function Said({ comment, about }: SaidProps) {
  const { words, entry, outOfDate } = comment;
  return (
    <figure className={styles.spoken}>
      {!entry.takenOut && <blockquote>{words}</blockquote>}
      <figcaption className={styles.quiet}>
        {about !== undefined && `On ${about}: `}
        {entry.author}, {formatTime(entry.at)}
      </figcaption>
      {outOfDate.length > 0 && (
        <p className={styles.stale}>
          Out of date: written when{' '}
          {outOfDate
            .map(({ quote, now }) => `“${quote.text}” stood where it is now “${now}”`)
            .join('; ')}
          .
        </p>
      )}
      <TakeOut entry={entry} what="the words" />
    </figure>
  );
}
