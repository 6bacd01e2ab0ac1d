import { useHref } from '@/address/links';
import { formatMonth, formatNumber, formatValue } from '@/domain/format';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { type Agreed, isOverdue, stateWords } from '@/domain/review/agreed';
import { chainOf } from '@/domain/review/chain';
import { DataTable } from '@/ui/DataTable';
import styles from './Exceptions.module.css';
import { MonthByMonth } from './MonthByMonth';
import page from './Review.module.css';
import tables from './Tables.module.css';
import { TakeOutOfAction } from './TakeOut';
import type { NameOf } from './tables';
import { overForWords } from './words';

interface ActionsProps {
  actions: readonly Agreed[];
  month: Month;
  evidence: Evidence;
  nameOf: NameOf;
}

/** Every action with what came of it; for each, on opening, how it was known, what was done, and whether it worked. */
export function Actions({ actions, month, evidence, nameOf }: ActionsProps) {
  const href = useHref();
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="actions" className={page.section}>
      <h2 id="actions">What was agreed, and what came of it</h2>
      <div className={`${tables.box} ${tables.actions}`}>
        <DataTable
          caption="Actions, the latest agreed first"
          captionHidden
          rows={actions}
          rowKey={({ state }) => state.key}
          columns={[
            {
              key: 'about',
              label: 'About',
              cell: ({ unit, measure }) => (
                <a href={href({ page: 'measure', measure: measure.id, unit, month })}>
                  {nameOf(unit)}, {measure.noun}
                </a>
              ),
            },
            {
              key: 'action',
              label: 'What was agreed, and whose it is',
              inBlock: 'line',
              cell: ({ action }) => (
                <>
                  {action.action} <span className={tables.parts}>{action.ownerRole}</span>
                </>
              ),
            },
            { key: 'agreed', label: 'Agreed', cell: ({ entry }) => formatMonth(entry.effective) },
            {
              key: 'review',
              label: 'Look at again',
              cell: ({ action }) => formatMonth(action.review),
            },
            {
              key: 'state',
              label: 'State',
              inBlock: 'said',
              cell: (each) => (
                <span className={isOverdue(each, month) ? tables.overdue : undefined}>
                  {stateWords(each, month)}
                </span>
              ),
            },
            {
              key: 'then',
              label: 'Then',
              align: 'end',
              cell: ({ atStart, measure: { style } }) =>
                atStart === undefined
                  ? 'not known'
                  : `${formatNumber(atStart, style.decimals)}${style.suffix}`,
            },
            {
              key: 'now',
              label: 'Now',
              align: 'end',
              cell: ({ now, measure }) => formatValue(now.figure.value, measure.style),
            },
            {
              key: 'over',
              label: 'Over limit for',
              cell: overForWords,
            },
          ]}
        />
      </div>
      <ul className={styles.chains}>
        {actions.map((agreed) => (
          <ActionChain
            key={agreed.state.key}
            agreed={agreed}
            name={nameOf(agreed.unit)}
            month={month}
            evidence={evidence}
          />
        ))}
      </ul>
    </section>
  );
}

function ActionChain({
  agreed,
  name,
  month,
  evidence,
}: {
  agreed: Agreed;
  name: string;
  month: Month;
  evidence: Evidence;
}) {
  const { measure, unit } = agreed;
  const chain = chainOf(agreed, month, evidence);
  return (
    <li>
      <details>
        <summary>
          {name}, {measure.noun}: did it work?
        </summary>
        <dl className={styles.answers}>
          <dt>How did you know</dt>
          <dd>{chain.known}</dd>
          <dt>What did you do</dt>
          <dd>
            <ul className={styles.did}>
              {chain.did.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <TakeOutOfAction agreed={agreed} name={name} />
          </dd>
          <dt>Did it work</dt>
          <dd>{chain.worked}</dd>
        </dl>
        <MonthByMonth {...{ measure, unit, name, month, agreed, evidence }} />
      </details>
    </li>
  );
}
