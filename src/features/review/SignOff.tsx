import { useState } from 'react';
import { useEntries, useSession, useUnitTree, useWriting } from '@/data/queries';
import { formatMonth, formatTime } from '@/domain/format';
import { keyOf } from '@/domain/log/keys';
import type { SignOffValue } from '@/domain/log/values';
import type { Month } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Evidence } from '@/domain/readings/headline';
import { figuresToSign, signOffOf } from '@/domain/review/signOff';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { NotSaved } from '@/ui/NotSaved';
import { Editor } from './Editor';
import editor from './Editor.module.css';
import styles from './Review.module.css';

/** Signs a month off with the figures it has now, or opens it again with a reason. */
export function SignOff({ month, evidence }: { month: Month; evidence: Evidence }) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { busy, failure, overtakenBy, write } = useWriting();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { state, last } = signOffOf(month, entries);
  const entryFor = (value: SignOffValue | null, why: string) => ({
    kind: 'sign-off' as const,
    key: keyOf('sign-off', { month }),
    value,
    effective: month,
    basedOn: last?.id ?? null,
    reason: why,
  });
  const refusal = refusalOf(entryFor(null, ''), session, entries, tree);
  return (
    <section aria-labelledby="sign-off" className={styles.section}>
      <h2 id="sign-off">Sign-off</h2>
      <p>
        {state === 'signed'
          ? `${formatMonth(month)} was signed off by ${last.author}, ${formatTime(last.at)}, with the figures it had then. What changes later is shown as restated.`
          : last
            ? `${formatMonth(month)} was opened again by ${last.author}, ${formatTime(last.at)}: ${last.reason}`
            : `${formatMonth(month)} is not signed off yet.`}
      </p>
      {refusal ? (
        <p className={styles.quiet}>{refusal}</p>
      ) : state === 'open' ? (
        <form
          className={editor.form}
          onSubmit={(event) => {
            event.preventDefault();
            void write(
              entryFor(figuresToSign(month, evidence), 'Signed off in the monthly review.'),
            );
          }}
        >
          <p className={styles.quiet}>
            As {session.name}, {session.role}. The figures of every unit are kept as they stand.
          </p>
          <div className={styles.buttons}>
            <Button type="submit" kind="primary" disabled={busy}>
              Sign off {formatMonth(month)}
            </Button>
          </div>
        </form>
      ) : (
        <Editor label="Open it again" begun={false}>
          {(close) => (
            <form
              className={editor.form}
              onSubmit={async (event) => {
                event.preventDefault();
                setAsked(true);
                if (reason.trim() === '' || !(await write(entryFor(null, reason.trim())))) return;
                setReason('');
                close();
              }}
            >
              <Field
                label="Why"
                hint="Kept with the month for everyone to read."
                error={
                  asked && reason.trim() === '' ? 'Say why the month is opened again.' : undefined
                }
              >
                {(control) => (
                  <input
                    {...control}
                    value={reason}
                    onChange={(event) => setReason(event.currentTarget.value)}
                  />
                )}
              </Field>
              <div className={styles.buttons}>
                <Button type="submit" kind="primary">
                  Open {formatMonth(month)} again
                </Button>
              </div>
            </form>
          )}
        </Editor>
      )}
      <NotSaved
        failure={failure}
        meanwhile={
          overtakenBy &&
          `${overtakenBy.author} was first, at ${formatTime(overtakenBy.at)}. What is shown above is theirs.`
        }
      />
    </section>
  );
}
