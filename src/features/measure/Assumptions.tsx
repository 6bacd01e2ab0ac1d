import { useState } from 'react';
import { useEntries, useSession, useUnitTree } from '@/data/queries';
import {
  type Assumption,
  assumedIn,
  assumptionEntry,
  assumptionIds,
  assumptionNumber,
  assumptionOf,
} from '@/domain/directTime/assumptions';
import { formatDay } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import type { Entry } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { Month } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import { Editor, useOpener } from '@/ui/Editor';
import { AssumptionForm, useAssumptionForm } from './AssumptionForm';
import styles from './Assumptions.module.css';

/** Every assumption of direct time: its number, where it comes from, who changed it when, and a way to change it. */
export function Assumptions({ month }: { month: Month }) {
  const entries = useEntries();
  const session = useSession();
  const tree = useUnitTree();
  const assumed = assumedIn(entries, month);
  const refusal = refusalOf(
    {
      kind: 'assumption',
      key: keyOf('assumption', { assumption: 'weeklyHours' }),
      value: null,
      effective: session.from,
      basedOn: null,
      reason: '',
    },
    session,
    entries,
    tree,
  );
  return (
    <section aria-labelledby="assumptions" className={styles.section}>
      <h2 id="assumptions">What the model assumes</h2>
      <p>
        Each number below is the whole authority’s. A change holds for every month on record, so
        that the trend stays on one basis, and for every unit at once. {refusal}
      </p>
      <ul className={styles.list}>
        {assumptionIds.map((id) => (
          <Item
            key={id}
            assumption={assumptionOf(id)}
            value={assumed[id]}
            entry={assumptionEntry(id, entries, month)}
            editable={refusal === undefined}
          />
        ))}
      </ul>
      <p className={styles.quiet}>
        To hold the result against: a survey of 350 members by the British Association of Social
        Workers in England (80-20 campaign, 2018) put direct contact with families at about a fifth
        of the working week.
      </p>
    </section>
  );
}

interface ItemProps {
  assumption: Assumption;
  value: number;
  /** What decides on the number now, where anybody wrote one. */
  entry: Entry<'assumption'> | undefined;
  editable: boolean;
}

function Item({ assumption, value, entry, editable }: ItemProps) {
  const opener = useOpener();
  const [told, setTold] = useState('');
  const close = (words: string) => {
    setTold(words);
    opener.close();
  };
  const form = useAssumptionForm(assumption, value, () => close('Saved. Every page shows it now.'));
  return (
    <li>
      <div className={styles.what}>
        <b>{assumption.label}</b>
        <p className={styles.quiet}>{originWords(assumption, entry)}</p>
      </div>
      <p className={styles.value}>
        <b>{assumptionNumber(value)}</b>
        {assumption.unit.startsWith('%') ? '' : ' '}
        {assumption.unit}
      </p>
      {editable && (
        <Editor
          opener={opener}
          label="Change"
          name={`Change “${assumption.label}”`}
          begun={form.begun}
          onPress={() => setTold('')}
          className={styles.editor}
          buttonClass={styles.change}
        >
          <AssumptionForm form={form} assumption={assumption} entry={entry} onClose={close} />
        </Editor>
      )}
      <p role="status" className={styles.told}>
        {told}
      </p>
    </li>
  );
}

function originWords(
  { source, default: number }: Assumption,
  entry: Entry<'assumption'> | undefined,
): string {
  if (!entry) return `${source}.`;
  const who = `${entry.author}, ${formatDay(dayOfTime(entry.at))}`;
  if (entry.value === null) return `${source}. Put back to the default by ${who}: ${entry.reason}`;
  return `Set by ${who}: ${entry.reason} The default is ${assumptionNumber(number)} (${source}).`;
}
