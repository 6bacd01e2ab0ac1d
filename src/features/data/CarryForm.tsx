import { useSession } from '@/data/queries';
import { type EntryForm, useEntryForm } from '@/data/useEntryForm';
import { carryAssumption } from '@/domain/change/ownCarry';
import { formatMonth, formatNumber } from '@/domain/format';
import { keyOf } from '@/domain/log/keys';
import { roundHalfUp } from '@/domain/value';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import type { CarryRow } from './carryRow';
import styles from './Data.module.css';

/** A carry-over half adopted; a measure of "" is not chosen yet. */
interface CarryText {
  readonly measure: string;
  readonly count: 'own' | 'assumed';
  readonly reason: string;
}

/** The form by which the authority's own carry-over of a measure is adopted, or put back, as it stands. */
export function useCarryForm(
  rows: readonly CarryRow[],
  onSaved: () => void,
): EntryForm<CarryText, 'assumption'> {
  const { asAt } = useSession();
  return useEntryForm<CarryText, 'assumption'>({
    form: 'carry-over',
    opening: { measure: '', count: 'own', reason: '' },
    problems: (text) => problemsOf(text, rows),
    entryOf: ({ measure, count, reason }) => {
      const row = rowOf(measure, rows);
      if (!row || (count === 'own' && !row.own)) return undefined;
      const { id } = carryAssumption(row.measure);
      return {
        kind: 'assumption',
        key: keyOf('assumption', { assumption: id }),
        value:
          count === 'own' && row.own
            ? { assumption: id, number: roundHalfUp(row.own.carry, 2) }
            : null,
        effective: asAt,
        reason: reason.trim(),
      };
    },
    onSaved,
  });
}

interface CarryFormProps {
  form: EntryForm<CarryText, 'assumption'>;
  rows: readonly CarryRow[];
  onClose: () => void;
}

/** Of which measure, which number, and why; and what it costs. */
export function CarryForm({ form, rows, onClose }: CarryFormProps) {
  const { text, change, errorIn } = form;
  const { asAt } = useSession();
  const row = rowOf(text.measure, rows);
  return (
    <SaveForm
      form={form}
      className={styles.form}
      label="Adopt the authority’s own carry-over"
      save="Adopt"
      onClose={onClose}
      partsOf={(theirs) => [
        {
          part: 'Carry-over',
          theirs: theirs.value ? formatNumber(theirs.value.number, 2) : 'as assumed',
          mine: text.count === 'own' && row?.own ? formatNumber(row.own.carry, 2) : 'as assumed',
        },
        { part: 'Reason', theirs: theirs.reason, mine: text.reason },
      ]}
    >
      <p className={styles.note}>
        From {formatMonth(asAt)} on the measure is counted anew in every unit: a new level and range
        are made from the next 24 months, and until then no real change of it is told. What is over
        its limit stays so.
      </p>
      <Field label="Measure" error={errorIn('measure')}>
        {(props) => (
          <select
            {...props}
            name="measure"
            value={text.measure}
            onChange={(event) => change({ measure: event.currentTarget.value })}
          >
            <option value="">Choose a measure</option>
            {rows.map(({ measure }) => (
              <option key={measure.id} value={measure.id}>
                {measure.label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Carry-over" error={errorIn('count')}>
        {(props) => (
          <select
            {...props}
            name="count"
            value={text.count}
            onChange={(event) =>
              change({ count: event.currentTarget.value === 'own' ? 'own' : 'assumed' })
            }
          >
            <option value="own">
              The authority’s own{row?.own && `, ${formatNumber(row.own.carry, 2)}`}
            </option>
            <option value="assumed">
              As assumed{row && `, ${formatNumber(row.measure.usual.carry, 2)}`}
            </option>
          </select>
        )}
      </Field>
      <Field label="Reason" error={errorIn('reason')}>
        {(props) => (
          <textarea
            {...props}
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

function problemsOf(
  { measure, count, reason }: CarryText,
  rows: readonly CarryRow[],
): Partial<Record<keyof CarryText, string>> {
  const row = rowOf(measure, rows);
  return {
    ...(!row && { measure: 'Choose the measure whose months are counted by it.' }),
    ...(row &&
      count === 'own' &&
      !row.own && { count: 'No team has a baseline of 24 months yet, so there is no own number.' }),
    ...(row && count === 'assumed' && !row.entry?.value && { count: 'It is as assumed already.' }),
    ...(reason.trim() === '' && {
      reason: 'Say in a few words why, so that others can follow it.',
    }),
  };
}

function rowOf(id: string, rows: readonly CarryRow[]): CarryRow | undefined {
  return rows.find(({ measure }) => measure.id === id);
}
