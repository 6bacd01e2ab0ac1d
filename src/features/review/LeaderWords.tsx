import { useDraft, useEntries, useSession, useUnitTree } from '@/data/queries';
import { type CommentValue, newestOf } from '@/domain/entries';
import { formatTime } from '@/domain/format';
import type { Month } from '@/domain/month';
import { refusalOf } from '@/domain/refusal';
import { commentKey, commentOver } from '@/domain/review/comments';
import type { Exception } from '@/domain/review/exceptions';
import { draftText } from '@/domain/review/quote';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import styles from './Review.module.css';
import { useWrite } from './useWrite';

/** The leader's own words in place of the draft: kept with it, never lost to a reload, a failure or another's edit. */
export function LeaderWords({ exception, month }: { exception: Exception; month: Month }) {
  const { flag, draft, comment } = exception;
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const key = commentKey(flag.unit, flag.measure, month);
  const [typed, keep] = useDraft(key);
  const { writing, write } = useWrite();
  const newest = newestOf(entries, 'comment', key);
  const entryFor = (words: string) => ({
    kind: 'comment' as const,
    key,
    value: commentOver(words, draft),
    effective: month,
    basedOn: newest?.id ?? null,
    reason: 'Commentary for the monthly review.',
  });
  const text = typed ?? comment?.words ?? '';
  const refusal = refusalOf(entryFor(text), session, entries, tree);
  const overtaken =
    writing.state === 'overtaken' ? (writing.current.value as CommentValue | null) : undefined;
  const save = async (words: string) => {
    if (await write(entryFor(words))) keep(null);
  };
  return (
    <div className={styles.words}>
      {comment && <Said comment={comment} />}
      {refusal ? (
        <p className={styles.quiet}>{refusal}</p>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void save(text.trim());
          }}
        >
          <Field
            label="In your own words"
            hint="They are kept beside the draft, and marked when a figure they rest on changes."
            error={writing.state === 'failed' ? writing.sentence : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                rows={3}
                value={text}
                onChange={(event) => keep(event.currentTarget.value)}
              />
            )}
          </Field>
          {writing.state === 'overtaken' && (
            <div role="alert" className={styles.overtaken}>
              <p>
                {writing.current.author} saved other words at {formatTime(writing.current.at)}:
              </p>
              <blockquote>{overtaken?.words ?? 'nothing: the words were taken back'}</blockquote>
              <p>Yours are still above. Nothing of either is lost.</p>
              <div className={styles.buttons}>
                {overtaken && (
                  <Button onClick={() => void save(`${overtaken.words}\n${text.trim()}`)}>
                    Keep both, theirs first
                  </Button>
                )}
                <Button onClick={() => void save(text.trim())}>Put mine in place of theirs</Button>
                <Button onClick={() => keep(null)}>Keep theirs</Button>
              </div>
            </div>
          )}
          <div className={styles.buttons}>
            <Button
              type="submit"
              disabled={typed === null || text.trim() === '' || writing.state === 'writing'}
            >
              Save the words
            </Button>
            {text === '' && (
              <Button onClick={() => keep(draftText(draft))}>Start from the draft</Button>
            )}
            {typed !== null && comment && (
              <Button onClick={() => keep(null)}>Discard the changes</Button>
            )}
          </div>
          {typed !== null && typed !== '' && (
            <p className={styles.quiet}>Not saved yet. Kept on this device until it is.</p>
          )}
        </form>
      )}
    </div>
  );
}

function Said({ comment }: { comment: NonNullable<Exception['comment']> }) {
  return (
    <div>
      <blockquote className={styles.said}>{comment.words}</blockquote>
      <p className={styles.quiet}>
        {comment.entry.author}, {formatTime(comment.entry.at)}.
      </p>
      {comment.outOfDate.length > 0 && (
        <p className={styles.stale}>
          Out of date: written when{' '}
          {comment.outOfDate
            .map(({ quote, now }) => `“${quote.text}” stood where it is now “${now}”`)
            .join('; ')}
          .
        </p>
      )}
    </div>
  );
}
