import { formatMonth } from '@/domain/format';
import { type Month, monthText } from '@/domain/month';
import { Field } from '@/ui/Field';

interface MonthChoiceProps {
  label: string;
  name: string;
  hint?: string;
  /** What is said where no month is chosen; a month must be where it is left out. */
  none?: string;
  value: string;
  months: readonly Month[];
  error: string | undefined;
  onChange: (month: string) => void;
}

/** A month out of a list, as a form keeps it: "2026-09". */
export function MonthChoice(props: MonthChoiceProps) {
  const { label, name, hint, none, value, months, error, onChange } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <select
          {...control}
          name={name}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {months.map((month) => (
            <option key={month} value={monthText(month)}>
              {formatMonth(month)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
