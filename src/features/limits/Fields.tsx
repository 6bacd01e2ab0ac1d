import { useEntries, useSession, useUnitTree } from '@/data/queries';
import type { EntryForm } from '@/data/useEntryForm';
import { formatMonth } from '@/domain/format';
import { type Limit, limitsInForce } from '@/domain/limits/limit';
import { plausible } from '@/domain/limits/problems';
import { waitingProposals } from '@/domain/limits/proposals';
import { numberWords, writtenWords } from '@/domain/limits/words';
import { keyOf } from '@/domain/log/keys';
import { measureOf } from '@/domain/measures/catalogue';
import { limitMeasures } from '@/domain/measures/measure';
import { addMonths, type Month, monthRange, monthText, parseMonth } from '@/domain/month';
import type { Unit, UnitTree } from '@/domain/unit';
import { caseTypes, caseTypeWords, roles } from '@/domain/worker';
import { Field } from '@/ui/Field';
import styles from './Form.module.css';
import type { LimitText } from './form';

interface FieldsProps {
  form: EntryForm<LimitText, 'limit'>;
  /** The key of the limit the text is about. */
  limit: string;
  /** What the numbers would do: stands after them. */
  children: React.ReactNode;
}

/** The questions of a limit: of what, where, near and over, from when, from where, and why. */
export function Fields(props: FieldsProps) {
  const { form, limit, children } = props;
  const { text } = form;
  const tree = useUnitTree();
  const { unit } = measureOf(text.measure);
  const [least, most] = plausible[text.measure];
  return (
    <>
      <Choice {...props} field="measure" label="Measure" options={measureOptions} />
      <Choice {...props} field="unit" label="For" options={unitOptions(tree)} />
      {text.measure === 'caseload' && (
        <div className={styles.pair}>
          <Choice {...props} field="role" label="Role" options={roleOptions} />
          <Choice {...props} field="caseType" label="Kind of work" options={typeOptions} />
        </div>
      )}
      <Existing limit={limit} />
      <div className={styles.pair}>
        <Typed {...props} field="amber" label="Near from" />
        <Typed {...props} field="red" label="Over past" />
      </div>
      <p className={styles.hint}>
        In {unit}, from {least} to {most}. Exactly at “over” is not over.
        {text.measure === 'caseload' && ' For a whole-time, experienced worker.'}
      </p>
      <Effective {...props} />
      {children}
      <Typed
        {...props}
        field="source"
        label="Source"
        hint="Where the number comes from, such as minutes and their item."
        long
      />
      <Typed
        {...props}
        field="reason"
        label="Reason"
        hint="Why it is changed, for those who read the history."
        long
      />
    </>
  );
}

interface ChoiceProps extends FieldsProps {
  field: 'measure' | 'unit' | 'role' | 'caseType';
  label: string;
  options: Options;
}

function Choice({ form, field, label, options }: ChoiceProps) {
  return (
    <Field label={label} error={form.errorIn(field)}>
      {(control) => (
        <select
          {...control}
          name={field}
          value={form.text[field]}
          onChange={(event) => form.change({ [field]: event.currentTarget.value })}
        >
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface TypedProps extends FieldsProps {
  field: 'amber' | 'red' | 'source' | 'reason';
  label: string;
  hint?: string;
  /** A sentence rather than a number. */
  long?: boolean;
}

function Typed(props: TypedProps) {
  const { form, field, label, hint, long = false } = props;
  const Control = long ? 'textarea' : 'input';
  return (
    <Field label={label} hint={hint} error={form.errorIn(field)} length={form.lengthIn(field)}>
      {(control) => (
        <Control
          {...control}
          {...(!long && { inputMode: 'decimal', size: 8, autoComplete: 'off' })}
          name={field}
          value={form.text[field]}
          onChange={(event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            form.change({ [field]: event.currentTarget.value })
          }
          onBlur={() => form.leave(field)}
        />
      )}
    </Field>
  );
}

type Options = readonly (readonly [string, string])[];

const measureOptions: Options = limitMeasures.map((id) => [id, measureOf(id).label]);

const roleOptions: Options = [['', 'Any role'], ...roles.map((role) => [role, role] as const)];

const typeOptions: Options = [
  ['', 'Any kind of work'],
  ...caseTypes.map((type) => [type, caseTypeWords[type].many] as const),
];

function Effective({ form }: Pick<FieldsProps, 'form'>) {
  const { from, asAt } = useSession();
  const months = monthRange(from, addMonths(asAt, 3)).reverse();
  const chosen = parseMonth(form.text.effective) as Month;
  return (
    <Field label="In force from" hint={effectiveWords(chosen, asAt)}>
      {(props) => (
        <select
          {...props}
          name="effective"
          value={form.text.effective}
          onChange={(event) => form.change({ effective: event.currentTarget.value })}
        >
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

function effectiveWords(chosen: Month, asAt: Month): string {
  if (chosen > asAt) return 'Until then what is in force now stays.';
  if (chosen === asAt) return 'The latest complete month; earlier months keep their limits.';
  return `This changes the statuses of ${formatMonth(chosen)} to ${formatMonth(asAt)} too, which may have been reviewed.`;
}

/** What stands under the same key: in force, and waiting. */
function Existing({ limit }: { limit: string }) {
  const { asAt } = useSession();
  const entries = useEntries();
  const isIt = (each: Limit) => keyOf('limit', each) === limit;
  const now = limitsInForce(entries, asAt).find(isIt);
  const waiting = waitingProposals(entries).find(isIt);
  return (
    <p className={styles.hint}>
      {now
        ? `Now: ${numberWords(now)}, since ${formatMonth(now.effective)}, by ${now.source}.`
        : 'None is in force for exactly this.'}
      {waiting &&
        ` A proposal by ${writtenWords(waiting)}, waits (${numberWords(waiting)}): yours would replace it.`}
    </p>
  );
}

/** The whole authority, then every unit below it, teams set in. */
function unitOptions({ root, childrenOf }: UnitTree): Options {
  const below = (unit: Unit, depth: number): Options => [
    [unit.id, `${'\u2003'.repeat(depth)}${unit.name}`],
    ...childrenOf(unit.id).flatMap((child) => below(child, depth + 1)),
  ];
  return [
    ['', `${root.name}, the whole authority`],
    ...childrenOf(root.id).flatMap((child) => below(child, 0)),
  ];
}
