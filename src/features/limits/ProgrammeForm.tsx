import { useEntries, useSession } from '@/data/queries';
import { type EntryForm, type FormEntry, useEntryForm } from '@/data/useEntryForm';
import { formatMonth } from '@/domain/format';
import type { Entry } from '@/domain/log/entries';
import {
  asye,
  inductionDraft,
  inductionProblems,
  type Programme,
  programmeWords,
} from '@/domain/log/induction';
import type { InductionStep } from '@/domain/log/values';
import { addMonths, monthRange, monthText, parseMonth } from '@/domain/month';
import type { Part } from '@/ui/Conflict';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import form from './Form.module.css';

/** A programme half typed; steps as months and per cents, "0: 40, 3: 60". */
interface ProgrammeText {
  readonly name: string;
  readonly month: string;
  readonly months: string;
  readonly steps: string;
  readonly reason: string;
}

/** Cohorts may begin as many months after the latest complete one as a limit may. */
const AHEAD = 24;

/** The form of another programme, as it stands. */
export function useProgrammeForm(
  onSaved: (name: string) => void,
): EntryForm<ProgrammeText, 'induction'> {
  const entries = useEntries();
  return useEntryForm<ProgrammeText, 'induction'>({
    form: 'induction',
    opening: {
      name: '',
      month: '',
      months: String(asye.months),
      steps: asye.steps.map(({ from, percent }) => `${from}: ${percent}`).join(', '),
      reason: '',
    },
    problems: (text) => ({
      ...inductionProblems(programmeFrom(text)),
      ...(parseMonth(text.month) === undefined && {
        month: 'Choose the month from which those who start have it.',
      }),
      ...(text.reason.trim() === '' && { reason: 'Say in a few words why, for the record.' }),
    }),
    entryOf: (text) => {
      const month = parseMonth(text.month);
      return month && inductionDraft(entries, month, programmeFrom(text), text.reason);
    },
    onSaved: ({ value }) => onSaved(value && 'steps' in value ? value.name : ''),
  });
}

interface ProgrammeFormProps {
  form: EntryForm<ProgrammeText, 'induction'>;
  onClose: () => void;
}

/** Name, first cohort, length, steps and reason of a programme. */
export function ProgrammeForm({ form: programme, onClose }: ProgrammeFormProps) {
  const { from, asAt } = useSession();
  const { text, change, errorIn, lengthIn } = programme;
  const months = monthRange(from, addMonths(asAt, AHEAD)).reverse();
  const typed = (field: Exclude<keyof ProgrammeText, 'month' | 'reason'>, size: number) => ({
    name: field,
    size,
    autoComplete: 'off',
    value: text[field],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      change({ [field]: event.currentTarget.value }),
  });
  return (
    <SaveForm
      form={programme}
      className={form.reason}
      label="Another induction programme"
      save="Save the programme"
      onClose={onClose}
      partsOf={(theirs) =>
        programmeParts(theirs, { value: programmeFrom(text), reason: text.reason })
      }
    >
      <Field label="Name" hint="It stands beside workers’ names." error={errorIn('name')}>
        {(control) => <input {...control} {...typed('name', 30)} />}
      </Field>
      <Field label="First month of a start" error={errorIn('month')}>
        {(control) => (
          <select
            {...control}
            name="month"
            value={text.month}
            onChange={(event) => change({ month: event.currentTarget.value })}
          >
            <option value="">Choose a month</option>
            {months.map((month) => (
              <option key={month} value={monthText(month)}>
                {formatMonth(month)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Length, in months" error={errorIn('months')}>
        {(control) => <input {...control} {...typed('months', 6)} inputMode="numeric" />}
      </Field>
      <Field
        label="Steps"
        hint="Each by the month it begins and its per cent of the limit, such as 0: 40, 3: 60."
        error={errorIn('steps')}
      >
        {(control) => <input {...control} {...typed('steps', 40)} />}
      </Field>
      <Field label="Reason" error={errorIn('reason')} length={lengthIn('reason')}>
        {(control) => (
          <textarea
            {...control}
            name="reason"
            rows={2}
            value={text.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
        )}
      </Field>
    </SaveForm>
  );
}

/** Two versions of a programme of one cohort, part by part. */
export function programmeParts(
  theirs: Entry<'induction'>,
  mine: Pick<FormEntry<'induction'>, 'reason'> & { readonly value: Programme | null },
): Part[] {
  const words = (programme: Programme | null) =>
    programme ? programmeWords(programme) : 'none of its own';
  return [
    { part: 'Programme', theirs: words(theirs.value), mine: words(mine.value) },
    { part: 'Reason', theirs: theirs.reason, mine: mine.reason },
  ];
}

function programmeFrom({ name, months, steps }: ProgrammeText): Programme {
  return { name: name.trim(), months: wholeNumber(months), steps: stepsFrom(steps) };
}

/** "0: 40, 3: 60" as steps; what is no pair of whole numbers gives a step that is none. */
function stepsFrom(text: string): InductionStep[] {
  return text
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [from = '', percent = '', ...more] = part.replaceAll('%', '').split(':');
      return more.length > 0
        ? { from: Number.NaN, percent: Number.NaN }
        : { from: wholeNumber(from), percent: wholeNumber(percent) };
    });
}

function wholeNumber(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
}
