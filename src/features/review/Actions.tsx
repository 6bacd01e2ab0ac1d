import { TableTwin } from '@/charts/TableTwin';
import type { Month } from '@/domain/month';
import type { Agreed } from '@/domain/review/agreed';
import { chainOf } from '@/domain/review/chain';
import type { Evidence } from '@/domain/review/headline';
import { MonthByMonth } from './MonthByMonth';
import styles from './Review.module.css';
import { actionTable, type NameOf } from './tables';

interface ActionsProps {
  actions: readonly Agreed[];
  month: Month;
  evidence: Evidence;
  nameOf: NameOf;
}

/** Every action with what came of it; for each, on opening, how it was known, what was done, and whether it worked. */
export function Actions({ actions, month, evidence, nameOf }: ActionsProps) {
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="actions" className={styles.section}>
      <h2 id="actions">What was agreed, and what came of it</h2>
      <TableTwin table={actionTable(actions, month, nameOf)} />
      <ul className={styles.chains}>
        {actions.map((agreed) => {
          const name = nameOf(agreed.unit);
          const chain = chainOf(agreed, month, evidence);
          return (
            <li key={agreed.state.key}>
              <details>
                <summary>
                  {name}, {agreed.measure.noun}: did it work?
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
                  </dd>
                  <dt>Did it work</dt>
                  <dd>{chain.worked}</dd>
                </dl>
                <MonthByMonth
                  measure={agreed.measure}
                  unit={agreed.unit}
                  name={name}
                  month={month}
                  agreed={agreed}
                  evidence={evidence}
                />
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
