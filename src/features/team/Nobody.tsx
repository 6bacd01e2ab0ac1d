import { Blocks } from '@/charts/Blocks';
import { caseOrder } from '@/charts/caseColours';
import {
  type ChildWithNobody,
  type HeldInName,
  type NobodyWhy,
  workerRows,
} from '@/domain/board/unallocatedChildren';
import { areUrgent, urgentWords } from '@/domain/board/urgent';
import type { WorkerMonths } from '@/domain/facts';
import { count, formatDayShort, listWords } from '@/domain/format';
import { groupBy } from '@/domain/group';
import type { Day } from '@/domain/month';
import { type CaseType, caseTypeWords } from '@/domain/worker';
import styles from './Team.module.css';

type Waiting = ChildWithNobody | HeldInName;

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
  const types = caseOrder.filter((type) =>
    [...items, ...heldInName].some((child) => child.type === type),
  );
  const byWhy = groupBy(items, ({ why }) => why);
  return (
    <section aria-labelledby="nobody">
      <h2 id="nobody">Children with nobody at work for them</h2>
      {items.length === 0 && (
        <p className={styles.note}>
          {heldInName.length === 0
            ? 'None: every open case has a named worker who is at work, or someone covering.'
            : 'None but those held in a name: every other open case has a named worker who is at work, or someone covering.'}
        </p>
      )}
      {types.length > 0 && (
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
          {heldInName.length > 0 && (
            <tbody className={styles.apart}>
              {[...groupBy(heldInName, ({ name }) => name)].map(([name, group]) => (
                <tr key={name}>
                  <th scope="row">
                    <span className={styles.why}>Held in the {name}’s name</span>
                    <span className={styles.who}>{heldWords(group)}</span>
                  </th>
                  {types.map((type) => (
                    <TypeCell key={type} type={type} items={group} />
                  ))}
                  <td className={styles.days} data-label="Longest">
                    {longestWords(group, extract)}
                  </td>
                </tr>
              ))}
            </tbody>
          )}
        </table>
      )}
      {types.length > 0 && (
        <p className={styles.note}>
          A hollow block is a child with no named social worker at work for them.
          {heldInName.length > 0 &&
            ' Children held in a name are unallocated as well; they are shown apart and are not in the count above.'}
        </p>
      )}
    </section>
  );
}

function TypeCell({ type, items }: { type: CaseType; items: readonly Waiting[] }) {
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
  if (why === 'unallocated') return referencesOf(group);
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

function referencesOf(group: readonly Waiting[]): string {
  const references = group.map(({ reference }) => reference);
  return references.length > 6
    ? `${references.slice(0, 6).join(', ')} and ${references.length - 6} more`
    : references.join(', ');
}

function heldWords(group: readonly HeldInName[]): string {
  const urgent = areUrgent(group);
  return urgent.length === 0
    ? referencesOf(group)
    : `${referencesOf(group)}; no named social worker for ${urgentWords(urgent)}`;
}

function longestWords(group: readonly Waiting[], extract: Day): string {
  const since = group.map((child) => child.since as number).filter((day) => !Number.isNaN(day));
  if (since.length === 0) return 'not recorded';
  return count(Math.max(0, extract - Math.min(...since)), 'day');
}
