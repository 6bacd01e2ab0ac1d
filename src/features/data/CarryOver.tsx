import { useState } from 'react';
import { useHref } from '@/address/links';
import { useEntries, useRecords, useSession, useUnitTree } from '@/data/queries';
import { carriedMeasure, carryAssumption } from '@/domain/change/ownCarry';
import { formatDay, formatMonth, formatNumber } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { assumptionEntry } from '@/domain/log/assumption';
import { keyOf } from '@/domain/log/keys';
import { headlineMeasures, measureIds, measureOf } from '@/domain/measures/catalogue';
import type { Month } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import { ownCarry } from '@/domain/readings/ownCarry';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Editor, useOpener } from '@/ui/Editor';
import { useAll } from '@/ui/useAll';
import { CarryForm, useCarryForm } from './CarryForm';
import type { CarryRow } from './carryRow';
import styles from './Data.module.css';
import { Section } from './Section';

const carried = measureIds.flatMap((id) => carriedMeasure(measureOf(id)) ?? []);

/** Those by which the headline measures are told to have changed. */
const first = carried.filter(({ id }) =>
  headlineMeasures.some((headline) => measureOf(headline).signal === id),
);

/** How much of each measure carries over from month to month, which decides how wide its usual range is; adopted here. */
export function CarryOver({ month }: { month: Month }) {
  const entries = useEntries();
  const tree = useUnitTree();
  const session = useSession();
  const { records } = useRecords();
  const href = useHref();
  const [all, setAll] = useAll();
  const [news, setNews] = useState('');
  const opener = useOpener();
  const done = (words: string) => {
    setNews(words);
    opener.close();
  };
  const rows = (all ? carried : first).map(
    (measure): CarryRow => ({
      measure,
      own: ownCarry(measure, month, { records, entries, tree }),
      entry: assumptionEntry(carryAssumption(measure), entries, session.asAt),
    }),
  );
  const form = useCarryForm(rows, () =>
    done(`Adopted: counted anew from ${formatMonth(session.asAt)} in every unit.`),
  );
  const refusal = refusalOf(draftOf(rows, session.asAt), session, entries, tree);
  return (
    <Section id="carry-over" heading="What carries over from month to month">
      <p>
        A vacancy of this month is mostly last month’s, so months running on one side prove little.
        How much of the distance from the usual level is still there a month later decides how wide
        a measure’s usual range is. The numbers assumed come from simulation; the authority’s own
        are pooled over its teams’ baselines of 24 months. {refusal}
      </p>
      <DataTable
        caption="Carry-over of each measure, assumed and the authority’s own"
        captionHidden
        rows={rows}
        rowKey={({ measure }) => measure.id}
        columns={[
          {
            key: 'measure',
            label: 'Measure',
            cell: ({ measure }) => (
              <a href={href({ page: 'measure', measure: measure.id })}>{measure.label}</a>
            ),
          },
          {
            key: 'assumed',
            label: 'Assumed, from simulation',
            align: 'end',
            cell: ({ measure }) => share(measure.usual.carry),
          },
          {
            key: 'own',
            label: 'The authority’s own',
            align: 'end',
            cell: ({ own }) => (own ? share(own.carry) : 'not told yet'),
          },
          {
            key: 'teams',
            label: 'Of teams',
            align: 'end',
            cell: ({ own }) => (own ? formatNumber(own.teams, 0) : ''),
          },
          { key: 'used', label: 'In use', cell: usedWords },
        ]}
      />
      <p className={styles.action}>
        <Button aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer measures' : `All ${carried.length} measures`}
        </Button>
      </p>
      <div hidden={refusal !== undefined}>
        <Editor
          opener={opener}
          label="Adopt the authority’s own"
          begun={form.begun}
          onPress={() => setNews('')}
        >
          <CarryForm form={form} rows={rows} onClose={() => done('')} />
        </Editor>
      </div>
      <p role="status" className={styles.note}>
        {news}
      </p>
    </Section>
  );
}

function draftOf([row]: readonly CarryRow[], effective: Month) {
  const { id: assumption, default: number } = row
    ? carryAssumption(row.measure)
    : { id: '', default: 0 };
  return {
    kind: 'assumption',
    key: keyOf('assumption', { assumption }),
    value: { assumption, number },
    effective,
    basedOn: null,
    reason: '',
  } as const;
}

/** "as assumed", or which number since when, by whom and why. */
function usedWords({ entry }: CarryRow): string {
  if (!entry) return 'as assumed';
  const who = `${entry.author}, ${formatDay(dayOfTime(entry.at))}: ${entry.reason}`;
  const what = entry.value ? share(entry.value.number) : 'as assumed again';
  return `${what} from ${formatMonth(entry.effective)}. ${who}`;
}

function share(carry: number): string {
  return formatNumber(carry, 2);
}
