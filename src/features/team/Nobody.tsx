import { Blocks } from '@/charts/Blocks';
import type { WorkerMonths } from '@/domain/facts';
import { count, formatDayShort, listWords } from '@/domain/format';
import { groupBy } from '@/domain/group';
import type { Day } from '@/domain/month';
import { type CaseType, caseTypes, caseTypeWords } from '@/domain/worker';
import {
  type ChildWithNobody,
  type HeldInName,
  type NobodyWhy,
  workerRows,
} from '@/domain/workload/childrenWithNobody';
import styles from './Team.module.css';

interface NobodyProps {
  items: readonly ChildWithNobody[];
  heldInName: readonly HeldInName[];
  workers: WorkerMonths;
  nameOf: ReadonlyMap<string, string>;
  extract: Day;
}

const reasons: Readonly<Record<NobodyWhy, string>> = {
  unallocated: 'No named worker',
  'worker away': 'Worker away',
  'worker left': 'Worker has left',
};

const order: readonly NobodyWhy[] = ['unallocated', 'worker away', 'worker left'];

/** The children nobody is at work for, by why, type and how long: first, because it cannot wait. */
export function Nobody({ items, heldInName, workers, nameOf, extract }: NobodyProps) {
  const types = caseTypes.filter((type) => items.some((child) => child.type === type));
  const byWhy = groupBy(items, ({ why }) => why);
  return (
    <section aria-labelledby="nobody">
      <h2 id="nobody">Children with nobody at work for them</h2>
      {items.length === 0 ? (
        <p className={styles.note}>
          None: every open case has a named worker who is at work, or someone covering.
        </p>
      ) : (
        <table className={styles.nobody}>
          <thead>
            <tr>
              <th scope="col">Why</th>
              {types.map((type) => (
                <th key={type} scope="col">
                  {caseTypeWords[type].short}
                </th>
              ))}
              <th scope="col" className={styles.days}>
                Longest
              </th>
            </tr>
          </thead>
          <tbody>
            {order.flatMap((why) => {
              const group = byWhy.get(why);
              if (!group) return [];
              return [
                <tr key={why}>
                  <th scope="row">
                    <span className={styles.why}>{reasons[why]}</span>
                    <span className={styles.who}>{whoWords(group, why, workers, nameOf)}</span>
                  </th>
                  {types.map((type) => (
                    <TypeCell key={type} type={type} items={group} />
                  ))}
                  <td className={styles.days} data-label="Longest">
                    {longestWords(group, extract)}
                  </td>
                </tr>,
              ];
            })}
          </tbody>
        </table>
      )}
      <p className={styles.note}>
        A hollow block is a child with nobody at work for them.
        {heldInName.length > 0 &&
          ` Unallocated as well, shown apart: ${heldWords(heldInName, extract)}.`}
      </p>
    </section>
  );
}

function TypeCell({ type, items }: { type: CaseType; items: readonly ChildWithNobody[] }) {
  const number = items.filter((child) => child.type === type).length;
  return (
    <td data-label={caseTypeWords[type].short}>
      <span className={styles.blocks}>
        <b>{number}</b> <Blocks type={type} count={number} hollow />
      </span>
    </td>
  );
}

function whoWords(
  group: readonly ChildWithNobody[],
  why: NobodyWhy,
  workers: WorkerMonths,
  nameOf: ReadonlyMap<string, string>,
): string {
  if (why === 'unallocated') {
    const references = group.map(({ reference }) => reference);
    return references.length > 6
      ? `${references.slice(0, 6).join(', ')} and ${references.length - 6} more`
      : references.join(', ');
  }
  const rows = workerRows(workers);
  return listWords(
    [...groupBy(group, ({ worker }) => worker ?? '')].map(([worker, children]) => {
      const name = nameOf.get(worker) ?? 'a former worker';
      const since =
        why === 'worker away' ? workers.columns.awaySince[rows.get(worker) ?? -1] : undefined;
      const back = workers.columns.expectedBack[rows.get(worker) ?? -1];
      return [
        `${name}, ${count(children.length, 'child', 'children')}`,
        since === undefined || Number.isNaN(since) ? '' : `, since ${formatDayShort(since as Day)}`,
        why === 'worker away' && back !== undefined && !Number.isNaN(back)
          ? `, expected back ${formatDayShort(back as Day)}`
          : '',
      ].join('');
    }),
  );
}

function longestWords(group: readonly ChildWithNobody[], extract: Day): string {
  const since = group.map((child) => child.since as number).filter((day) => !Number.isNaN(day));
  if (since.length === 0) return 'not recorded';
  return count(Math.max(0, extract - Math.min(...since)), 'day');
}

function heldWords(held: readonly HeldInName[], extract: Day): string {
  return listWords(
    [...groupBy(held, ({ name }) => name)].map(([name, cases]) => {
      const days = extract - Math.min(...cases.map(({ since }) => since));
      return `${count(cases.length, 'child', 'children')} held in the ${name}’s name, the longest for ${count(days, 'day')}`;
    }),
  );
}
