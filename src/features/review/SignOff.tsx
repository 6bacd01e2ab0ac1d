import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { type FormEntry, useEntryForm } from '@/data/useEntryForm';
import { count, formatMonth, formatTime } from '@/domain/format';
import type { Entry } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import { lengths } from '@/domain/log/lengths';
import type { SignOffValue } from '@/domain/log/values';
import type { Month } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Evidence } from '@/domain/readings/headline';
import { figuresToSign, gapsToSign, signOffOf } from '@/domain/review/signOff';
import { Editor, useOpener } from '@/ui/Editor';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import formStyles from './Form.module.css';
import styles from './Review.module.css';

interface SignOffProps {
  month: Month;
  evidence: Evidence;
}

/** Where a month's sign-off stands, and the way to sign it or to open it again for whoever may. */
export function SignOff({ month, evidence }: SignOffProps) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { state, last } = signOffOf(month, entries);
  const draft = { ...contentOf(month, { month, figures: [] }, ''), basedOn: null };
  const refusal = refusalOf(draft, session, entries, tree);
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
      ) : (
        <>
          <Sign month={month} evidence={evidence} state={state} />
          <OpenAgain month={month} state={state} />
        </>
      )}
    </section>
  );
}

function contentOf(
  month: Month,
  value: SignOffValue | null,
  reason: string,
): FormEntry<'sign-off'> {
  return { kind: 'sign-off', key: keyOf('sign-off', { month }), value, effective: month, reason };
}

type State = { state: 'signed' | 'open' };

/** Signs a month off with the figures it has now. */
function Sign({ month, evidence, state }: SignOffProps & State) {
  const session = useSession();
  const sign = () => figuresToSign(month, evidence);
  const gaps = gapsToSign(month, evidence);
  const reason = 'Signed off in the monthly review.';
  const lengthOf = (without: string) => ({
    given: without.trim().length,
    fits: lengths.reason - `${reason} ${gaps} `.length,
  });
  const form = useEntryForm({
    form: `sign-off ${keyOf('sign-off', { month })}`,
    opening: { without: '' },
    problems: ({ without }) => {
      if (gaps === undefined) return {};
      if (without.trim() === '')
        return { without: 'Say why the month is signed off without them.' };
      const { given, fits } = lengthOf(without);
      return given > fits ? { without: `Say it in ${fits} characters: ${given} are given.` } : {};
    },
    entryOf: ({ without }) =>
      contentOf(month, sign(), gaps === undefined ? reason : `${reason} ${gaps} ${without.trim()}`),
    onSaved: () => {},
  });
  if (state === 'signed' && !form.theirs) return null;
  return (
    <SaveForm
      form={form}
      save={`Sign off ${formatMonth(month)}`}
      partsOf={(theirs) => [
        { part: formatMonth(month), theirs: signedWords(theirs), mine: figureWords(sign()) },
      ]}
    >
      <p className={styles.quiet}>
        As {session.name}, {session.role}. The figures of every unit are kept as they stand
        {gaps === undefined ? '.' : ', but for those that are not of all their teams.'}
      </p>
      {gaps !== undefined && (
        <Field
          label="Why it is signed off with records missing"
          hint={`${gaps} What is written here is kept with the month for everyone to read.`}
          error={form.errorIn('without')}
          length={lengthOf(form.text.without)}
        >
          {(control) => (
            <input
              {...control}
              name="without"
              value={form.text.without}
              onChange={(event) => form.change({ without: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </SaveForm>
  );
}

/** Opens a signed month again, with a reason. */
function OpenAgain({ month, state }: { month: Month } & State) {
  const opener = useOpener();
  const form = useEntryForm({
    form: `open again ${keyOf('sign-off', { month })}`,
    opening: { reason: '' },
    problems: ({ reason }) =>
      reason.trim() === '' ? { reason: 'Say why the month is opened again.' } : {},
    entryOf: ({ reason }) => contentOf(month, null, reason.trim()),
    onSaved: opener.close,
  });
  const { reason } = form.text;
  if (state === 'open' && !form.theirs) return null;
  return (
    <Editor opener={opener} label="Open it again" begun={form.begun}>
      <SaveForm
        form={form}
        className={formStyles.form}
        save={`Open ${formatMonth(month)} again`}
        onClose={opener.close}
        partsOf={(theirs) => [
          {
            part: formatMonth(month),
            theirs: signedWords(theirs),
            mine: `opened again: ${reason}`,
          },
        ]}
      >
        <Field
          label="Why"
          hint="Kept with the month for everyone to read."
          error={form.errorIn('reason')}
          length={form.lengthIn('reason')}
        >
          {(control) => (
            <input
              {...control}
              name="reason"
              value={reason}
              onChange={(event) => form.change({ reason: event.currentTarget.value })}
            />
          )}
        </Field>
      </SaveForm>
    </Editor>
  );
}

function signedWords({ value, reason }: Entry<'sign-off'>): string {
  return value === null ? `opened again: ${reason}` : figureWords(value);
}

function figureWords({ figures }: SignOffValue): string {
  return `signed off with ${count(figures.length, 'figure')} as they stood`;
}
