import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { type EntryForm, useEntryForm } from '@/data/useEntryForm';
import { formatMonth } from '@/domain/format';
import {
  inheritanceDraft,
  inheritanceOf,
  inheritanceProblems,
  inheritsFrom,
} from '@/domain/log/inheritances';
import { addMonths, type Month, monthRange, monthText, parseMonth } from '@/domain/month';
import { closedWords, type Unit } from '@/domain/unit';
import { Field } from '@/ui/Field';
import { SaveForm } from '@/ui/SaveForm';
import styles from './Rebases.module.css';
import { takeoverParts } from './takeoverParts';

/** What was taken over, half typed; "" where it is not chosen yet. */
interface TakeoverText {
  readonly from: string;
  readonly month: string;
  readonly reason: string;
}

/** The form of what a team took over, as it stands. */
export function useTakeoverForm(
  unit: Unit,
  onSaved: (month: Month) => void,
): EntryForm<TakeoverText, 'inheritance'> {
  const entries = useEntries();
  return useEntryForm<TakeoverText, 'inheritance'>({
    form: `takeover ${unit.id}`,
    opening: { from: '', month: '', reason: '' },
    problems: (text) => inheritanceProblems(answersOf(text), unit.id, entries),
    entryOf: (text) => {
      const { month, ...answers } = answersOf(text);
      return month && inheritanceDraft(entries, unit.id, { ...answers, month });
    },
    onSaved: ({ effective }) => onSaved(effective),
  });
}

function answersOf({ month, ...words }: TakeoverText) {
  return { ...words, month: parseMonth(month) };
}

interface TakeoverFormProps {
  form: EntryForm<TakeoverText, 'inheritance'>;
  unit: Unit;
  onClose: () => void;
}

/** Whose work, from which month on, and why: all three are asked for. */
export function TakeoverForm({ form, unit, onClose }: TakeoverFormProps) {
  const { text, change, errorIn, lengthIn } = form;
  const entries = useEntries();
  const tree = useUnitTree();
  const { from, asAt } = useSession();
  const standing = inheritanceOf(entries, unit.id);
  const teams = tree
    .teamsOf(tree.root.id)
    .filter((team) => !inheritsFrom(entries, team, unit.id))
    .flatMap((team) => tree.byId.get(team) ?? []);
  const { month } = answersOf(text);
  return (
    <SaveForm
      form={form}
      className={styles.form}
      label="Take over another team’s months"
      save="Take over"
      onClose={onClose}
      partsOf={(theirs) =>
        takeoverParts(
          theirs,
          { value: month ? { from: text.from, month } : null, reason: text.reason },
          tree,
        )
      }
    >
      <p className={styles.quiet}>
        For a team that carries on another’s work. In every measure of work the other team’s months
        before the join tell what is usual, in place of this team’s own of then; measures of people,
        such as vacancy, stay its own. No figure changes, and no limit.
      </p>
      <Field
        label="Team whose work was taken over"
        error={errorIn('from')}
        hint={
          standing &&
          `Months before ${formatMonth(standing.value.month)} are those of ${tree.byId.get(standing.value.from)?.name ?? standing.value.from} already. Yours replaces it.`
        }
      >
        {(props) => (
          <select
            {...props}
            name="from"
            value={text.from}
            onChange={(event) => change({ from: event.currentTarget.value })}
          >
            <option value="">Choose a team</option>
            {teams.map((team) => (
              <option key={team.id} value={team.id}>
                {closedWords(team)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label="First month of its own"
        hint="Months before it are the other team’s."
        error={errorIn('month')}
      >
        {(props) => (
          <select
            {...props}
            name="month"
            value={text.month}
            onChange={(event) => change({ month: event.currentTarget.value })}
          >
            <option value="">Choose a month</option>
            {monthRange(addMonths(from, 1), asAt)
              .toReversed()
              .map((each) => (
                <option key={each} value={monthText(each)}>
                  {formatMonth(each)}
                </option>
              ))}
          </select>
        )}
      </Field>
      <Field
        label="Reason"
        hint="What was taken over, and when."
        error={errorIn('reason')}
        length={lengthIn('reason')}
      >
        {(props) => (
          <textarea
            {...props}
            name="reason"
            rows={3}
            value={text.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
        )}
      </Field>
    </SaveForm>
  );
}
