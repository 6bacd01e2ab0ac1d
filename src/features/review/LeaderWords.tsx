import { useDraft, useEntries, useSession, useUnitTree, useWriting } from '@/data/queries';
import { formatTime } from '@/domain/format';
import { newestOf } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { draftText } from '@/domain/log/quote';
import type { EntryId } from '@/domain/log/values';
import type { Month } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import { commentOver } from '@/domain/review/comments';
import type { Exception } from '@/domain/review/exceptions';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { NotSaved } from '@/ui/NotSaved';
import { Editor } from './Editor';
import editor from './Editor.module.css';
import styles from './Exceptions.module.css';
import { Overtaken } from './Overtaken';

/** The leader's own words beside the draft: never lost to a reload, a failure or another's edit. */
export function LeaderWords({ exception, month }: { exception: Exception; month: Month }) {
  const { flag, draft, comment } = exception;
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const subject = { unit: flag.unit, measure: flag.measure, month };
  const key = keyOf('comment', subject);
  const [kept, keep] = useDraft<string>(key);
  const { busy, failure, write } = useWriting();
  const newest = newestOf(entries, 'comment', key);
  const newestId = newest?.id ?? null;
  const entryFor = (words: string, basedOn: EntryId | null) => ({
    kind: 'comment' as const,
    key,
    value: commentOver(subject, words, draft),
    effective: month,
    basedOn,
    reason: 'Commentary for the monthly review.',
  });
  if (refusalOf(entryFor('', newestId), session, entries, tree)) return null;
  const text = kept?.value ?? comment?.words ?? '';
  const type = (value: string) => keep({ value, basedOn: kept ? kept.basedOn : newestId });
  const by = kept && kept.basedOn !== newestId && !busy ? newest : undefined;
  const theirs = by?.value?.words;
  return (
    <Editor label={comment ? 'Change the words' : 'Write your own words'} begun={kept !== null}>
      {(close) => {
        const done = () => {
          keep(null);
          close();
        };
        const save = async (words: string, basedOn: EntryId | null) => {
          if (await write(entryFor(words.trim(), basedOn))) done();
        };
        return (
          <form
            className={editor.form}
            onSubmit={(event) => {
              event.preventDefault();
              void save(text, kept?.basedOn ?? null);
            }}
          >
            <Field
              label="In your own words"
              hint="Kept beside the draft, and marked when a figure they rest on changes."
            >
              {(control) => (
                <textarea
                  {...control}
                  rows={3}
                  value={text}
                  onChange={(event) => type(event.currentTarget.value)}
                />
              )}
            </Field>
            <NotSaved failure={failure} />
            {by && (
              <Overtaken
                by={by}
                theirs={theirs}
                onBoth={() => void save(`${theirs}\n${text}`, newestId)}
                onMine={() => void save(text, newestId)}
                onTheirs={done}
              />
            )}
            <div className={editor.buttons}>
              {!by && (
                <Button type="submit" kind="primary" disabled={!kept || text.trim() === '' || busy}>
                  Save the words
                </Button>
              )}
              {text === '' && (
                <Button onClick={() => type(draftText(draft))}>Start from the draft</Button>
              )}
              <Button onClick={done}>{kept ? 'Discard what I typed' : 'Close'}</Button>
            </div>
            {kept && (
              <p className={editor.quiet}>Not saved yet. Kept on this device until it is.</p>
            )}
          </form>
        );
      }}
    </Editor>
  );
}

/** What the leader said, when, and which figures it rests on have changed since. */
export function Said({ comment }: { comment: NonNullable<Exception['comment']> }) {
  const { words, entry, outOfDate } = comment;
  return (
    <figure className={styles.spoken}>
      <blockquote>{words}</blockquote>
      <figcaption className={styles.quiet}>
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
    </figure>
  );
}
