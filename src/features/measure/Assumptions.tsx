import { useState } from 'react';
import { useEntries, useSession, useUnitTree } from '@/data/queries';
import { coverTime } from '@/domain/board/coverTime';
import { visitTimes } from '@/domain/board/visitTimes';
import { assumptionIds, assumptionOf } from '@/domain/directTime/assumptions';
import { formatDay } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import {
  type Assumption,
  assumedNumber,
  assumptionEntry,
  assumptionNumber,
} from '@/domain/log/assumption';
import type { Entry } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { Month } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import { Button } from '@/ui/Button';
import { Editor, useOpener } from '@/ui/Editor';
import { useAll } from '@/ui/useAll';
import { AssumptionForm, useAssumptionForm } from './AssumptionForm';
import styles from './Assumptions.module.css';

/** Every assumption of direct time: its number, where it comes from, who changed it when, and a way to change it. */
export function Assumptions({ month }: { month: Month }) {
  return (
    <AssumptionList
      heading="What the model assumes"
      assumptions={assumptionIds.map(assumptionOf)}
      month={month}
      intro="Each number below is the whole authority’s. A change holds for every month on record, so that the trend stays on one basis, and for every unit at once."
    >
      To hold the result against: a survey of 350 members by the British Association of Social
      Workers in England (80-20 campaign, 2018) put direct contact with families at about a fifth of
      the working week.
    </AssumptionList>
  );
}

/** How long a worker may be away without cover before their children count as having nobody, and a way to change it. */
export function CoverTime({ month }: { month: Month }) {
  return (
    <AssumptionList
      heading="When a child counts as having nobody"
      assumptions={[coverTime]}
      month={month}
      intro="This measure counts at month end, whatever the cover. A team’s own page and the flags count, at the latest extract, a child whose named worker is missing, has left, is no registered social worker although the child is on a protection plan or looked after, or is away without cover for longer than this, or at all where a visit or review falls due meanwhile. The number is the whole authority’s."
    >
      Working days are Monday to Friday, from the first day away; bank holidays count as any other.
    </AssumptionList>
  );
}

/** How far apart visits are where the case system gives no day for the next, and a way to change it. */
export function VisitTimes({ month }: { month: Month }) {
  return (
    <AssumptionList
      heading="When a visit falls due without a day in the records"
      assumptions={Object.values(visitTimes)}
      month={month}
      intro="This measure counts what the case system recorded as due. A team’s own page lists what falls due in the next ten working days; where the case system gives no day, it counts these from the last visit. Each number is the whole authority’s."
    >
      Working days are Monday to Friday; bank holidays count as any other.
    </AssumptionList>
  );
}

/** So many are shown at first. */
const FIRST = 6;

interface AssumptionListProps {
  heading: string;
  intro: string;
  assumptions: readonly Assumption[];
  month: Month;
  /** What else there is to know. */
  children: React.ReactNode;
}

function AssumptionList({ heading, intro, assumptions, month, children }: AssumptionListProps) {
  const entries = useEntries();
  const session = useSession();
  const tree = useUnitTree();
  const [all, setAll] = useAll();
  const [first] = assumptions;
  const refusal =
    first &&
    refusalOf(
      {
        kind: 'assumption',
        key: keyOf('assumption', { assumption: first.id }),
        value: { assumption: first.id, number: first.default },
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
      <h2 id="assumptions">{heading}</h2>
      <p>
        {intro} {refusal}
      </p>
      <ul className={styles.list}>
        {assumptions.slice(0, all ? undefined : FIRST).map((assumption) => (
          <Item
            key={assumption.id}
            assumption={assumption}
            value={assumedNumber(assumption, entries, month)}
            entry={assumptionEntry(assumption, entries, month)}
            editable={refusal === undefined}
          />
        ))}
      </ul>
      {assumptions.length > FIRST && (
        <div>
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? `The first ${FIRST}` : `All ${assumptions.length} assumptions`}
          </Button>
        </div>
      )}
      <p className={styles.quiet}>{children}</p>
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
