import { useEntries } from '@/data/queries';
import { useEntryForm } from '@/data/useEntryForm';
import { formatMonth } from '@/domain/format';
import { subjectOf } from '@/domain/log/keys';
import { type Reduction, reductionDraft } from '@/domain/log/reductions';
import { addMonths, type Month, monthRange, monthText, parseMonth } from '@/domain/month';
import { lastSigned } from '@/domain/review/signOff';
import { Editor, useOpener } from '@/ui/Editor';
import { SaveForm } from '@/ui/SaveForm';
import { MonthChoice } from './MonthChoice';

interface TakeBackReductionProps {
  reduction: Reduction;
  /** The month of the extract: from then on it no longer counts, where no other is chosen. */
  now: Month;
  onDone: (words: string) => void;
}

/** Ends a reduction before its time, or takes it back whole; the log keeps both. */
export function TakeBackReduction({ reduction, now, onDone }: TakeBackReductionProps) {
  const entries = useEntries();
  const opener = useOpener();
  const { entry, from, to } = reduction;
  const signed = lastSigned(entries);
  // A month that is signed off keeps what it was signed with.
  const open = signed === undefined ? from : (Math.max(from, addMonths(signed, 1)) as Month);
  const last = Math.max(open, Math.min(now, to ?? now)) as Month;
  const form = useEntryForm<{ month: string }, 'reduction'>({
    form: `take back reduction ${entry.id}`,
    opening: { month: monthText(last) },
    problems: () => ({}),
    entryOf: ({ month }) => {
      const subject = subjectOf('reduction', entry.key);
      return subject && reductionDraft(entries, subject, parseMonth(month) ?? last, null);
    },
    onSaved: ({ effective }) => {
      opener.close();
      onDone(`Taken back from ${formatMonth(effective)}.`);
    },
  });
  const name = `Take back the reduction from ${formatMonth(from)}`;
  return (
    <Editor opener={opener} label="Take back" name={name} begun={form.begun}>
      <SaveForm
        form={form}
        label={name}
        save="Take it back"
        onClose={opener.close}
        partsOf={(theirs) => [
          {
            part: 'Agreed',
            theirs: theirs.value
              ? `Reduced by ${theirs.value.percent}% from ${formatMonth(theirs.effective)}`
              : `Taken back from ${formatMonth(theirs.effective)}`,
            mine: `Taken back from ${formatMonth(parseMonth(form.text.month) ?? last)}`,
          },
        ]}
      >
        <MonthChoice
          label="First month in which it no longer counts"
          name="month"
          value={form.text.month}
          months={monthRange(open, last).reverse()}
          error={undefined}
          onChange={(month) => form.change({ month })}
        />
      </SaveForm>
    </Editor>
  );
}
