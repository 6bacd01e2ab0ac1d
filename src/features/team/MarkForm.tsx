import { useEntries } from '@/data/queries';
import { type EntryForm, useEntryForm } from '@/data/useEntryForm';
import { type ChildMark, childMarks } from '@/domain/log/childMark';
import { markDraft, markWords, type StandingMark } from '@/domain/log/childMarks';
import type { ChildMarkValue } from '@/domain/log/values';
import type { Month } from '@/domain/month';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';

/** A mark half chosen; "" is none. */
interface MarkText {
  readonly mark: ChildMark | '';
  readonly worker: string;
}

/** Whom a child of a team may be marked with, and how they are called. */
export interface MarkPlace {
  /** The month of the extract. */
  readonly month: Month;
  /** The workers at work, who may be asked for cover. */
  readonly workers: readonly { readonly id: string; readonly name: string }[];
  readonly nameOf: (worker: string) => string;
}

/** The form of a child's mark, as it stands. */
export function useMarkForm(
  child: Pick<ChildMarkValue, 'team' | 'reference'>,
  standing: StandingMark | undefined,
  { month }: MarkPlace,
  onSaved: () => void,
): EntryForm<MarkText, 'child-mark'> {
  const entries = useEntries();
  return useEntryForm<MarkText, 'child-mark'>({
    form: `mark ${child.team} ${child.reference}`,
    opening: { mark: standing?.mark ?? '', worker: standing?.worker ?? '' },
    problems: ({ mark, worker }) => ({
      ...(mark === '' && !standing && { mark: 'Choose what is under way.' }),
      ...(mark === 'cover asked' && worker === '' && { worker: 'Choose who was asked.' }),
    }),
    entryOf: (text) => markDraft(entries, child, month, madeOf(text)),
    onSaved,
  });
}

function madeOf({ mark, worker }: MarkText): Pick<ChildMarkValue, 'mark' | 'worker'> | null {
  if (mark === '') return null;
  return mark === 'cover asked' ? { mark, worker } : { mark };
}

interface MarkFormProps {
  form: EntryForm<MarkText, 'child-mark'>;
  name: string;
  standing: boolean;
  place: MarkPlace;
  onClose: () => void;
}

/** What is under way for a child, out of fixed words, and who was asked for cover. */
export function MarkForm({ form, name, standing, place, onClose }: MarkFormProps) {
  const { text, change, errorIn } = form;
  const words = (made: Pick<ChildMarkValue, 'mark' | 'worker'> | null) =>
    made ? markWords(made, place.nameOf) : 'No mark';
  return (
    <SaveForm
      form={form}
      label={name}
      save="Save the mark"
      onClose={onClose}
      partsOf={(theirs) => [
        { part: 'Mark', theirs: words(theirs.value), mine: words(madeOf(text)) },
      ]}
    >
      <Field
        label="What is under way"
        hint="It stands with today’s date, and goes by itself when the child has somebody."
        error={errorIn('mark')}
      >
        {(control) => (
          <select
            {...control}
            name="mark"
            value={text.mark}
            onChange={({ currentTarget: { value } }) =>
              change({ mark: childMarks.find((mark) => mark === value) ?? '' })
            }
          >
            <option value="">{standing ? 'No mark' : 'choose'}</option>
            {childMarks.map((mark) => (
              <option key={mark} value={mark}>
                {markWords({ mark }, place.nameOf)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {text.mark === 'cover asked' && (
        <Field label="Who was asked" error={errorIn('worker')}>
          {(control) => (
            <select
              {...control}
              name="worker"
              value={text.worker}
              onChange={({ currentTarget: { value } }) => change({ worker: value })}
            >
              <option value="">choose</option>
              {place.workers.map(({ id, name: worker }) => (
                <option key={id} value={id}>
                  {worker}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </SaveForm>
  );
}
