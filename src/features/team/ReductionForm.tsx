import { useEntries, useSession } from '@/data/queries';
import { type EntryForm, useEntryForm } from '@/data/useEntryForm';
import { formatMonth } from '@/domain/format';
import {
  REDUCED_BY,
  reductionDraft,
  reductionProblems,
  reductionWords,
} from '@/domain/log/reductions';
import type { ReductionValue } from '@/domain/log/values';
import { addMonths, type Month, monthRange, monthText, parseMonth } from '@/domain/month';
import { lastSigned } from '@/domain/review/signOff';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import { MonthChoice } from './MonthChoice';

/** A reduction half typed; a last month of "" is none, so that it stands until it is taken back. */
interface ReductionText {
  readonly percent: string;
  readonly from: string;
  readonly to: string;
}

/** So many months ahead a reduction may begin, and so many after that it may be set to end. */
const AHEAD = 12;
const LONG = 24;

/** The form of another reduction of a worker in a team, as it stands. */
export function useReductionForm(
  subject: Pick<ReductionValue, 'team' | 'worker'>,
  now: Month,
  onSaved: (from: Month) => void,
): EntryForm<ReductionText, 'reduction'> {
  const entries = useEntries();
  return useEntryForm<ReductionText, 'reduction'>({
    form: `reduction ${subject.team} ${subject.worker}`,
    opening: { percent: '', from: monthText(now), to: '' },
    problems: (text) => reductionProblems(answersOf(text)),
    entryOf: (text) => {
      const { percent, from, to } = answersOf(text);
      return from && reductionDraft(entries, subject, from, { percent, to });
    },
    onSaved: ({ effective }) => onSaved(effective),
  });
}

function answersOf({ percent, from, to }: ReductionText) {
  return {
    percent: /^\d+$/.test(percent.trim()) ? Number(percent) : Number.NaN,
    from: parseMonth(from),
    to: parseMonth(to),
  };
}

interface ReductionFormProps {
  form: EntryForm<ReductionText, 'reduction'>;
  now: Month;
  onClose: () => void;
}

/** By how much, from when and to when; why is not asked, because it may be health. */
export function ReductionForm({ form, now, onClose }: ReductionFormProps) {
  const session = useSession();
  const signed = lastSigned(useEntries());
  // A month that is signed off keeps what it was signed with.
  const open = signed === undefined ? session.from : addMonths(signed, 1);
  const { text, change, errorIn } = form;
  const mine = answersOf(text);
  const first = mine.from ?? now;
  const [least, most] = REDUCED_BY;
  return (
    <SaveForm
      form={form}
      label="Agree a reduction"
      save="Save what was agreed"
      onClose={onClose}
      partsOf={(theirs) => [
        {
          part: 'Agreed',
          theirs: theirs.value
            ? reductionWords({
                percent: theirs.value.percent,
                from: theirs.effective,
                to: theirs.value.to,
              })
            : `Taken back from ${formatMonth(theirs.effective)}`,
          mine: reductionWords({ ...mine, from: first }),
        },
      ]}
    >
      <p>
        Do not write why: it is nobody’s to read, and no field asks. It scales this worker’s limit
        and room in this team, and is told to those alone who may see them by name.
      </p>
      <Field
        label="Reduced by, in per cent of their limit"
        hint={`A whole number from ${least} to ${most}.`}
        error={errorIn('percent')}
      >
        {(control) => (
          <input
            {...control}
            name="percent"
            inputMode="numeric"
            size={6}
            autoComplete="off"
            value={text.percent}
            onChange={(event) => change({ percent: event.currentTarget.value })}
          />
        )}
      </Field>
      <MonthChoice
        label="First month"
        name="from"
        hint="It takes the place of what was agreed before from then on."
        value={text.from}
        months={monthRange(open, addMonths(now, AHEAD)).reverse()}
        error={errorIn('from')}
        onChange={(from) => change({ from })}
      />
      <MonthChoice
        label="Last month"
        name="to"
        none="Until it is taken back"
        value={text.to}
        months={monthRange(first, addMonths(now, AHEAD + LONG))}
        error={errorIn('to')}
        onChange={(to) => change({ to })}
      />
    </SaveForm>
  );
}
