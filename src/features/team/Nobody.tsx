import { useHref } from '@/address/links';
import { Blocks } from '@/charts/Blocks';
import { caseOrder } from '@/charts/caseColours';
import type {
  ChildWithNobody,
  HeldInName,
  Nobody as Seen,
} from '@/domain/board/unallocatedChildren';
import { areUrgent, urgentWords } from '@/domain/board/urgent';
import type { NobodyWhy } from '@/domain/board/whyNobody';
import type { WorkerMonths } from '@/domain/facts';
import { count, formatDayShort, listWords } from '@/domain/format';
import { doubtWords, type InPart, type Whole } from '@/domain/found';
import { groupBy } from '@/domain/group';
import type { Day } from '@/domain/month';
import { textAt } from '@/domain/table';
import { type CaseType, typeShort } from '@/domain/worker';
import { TryAgain } from '@/ui/TryAgain';
import styles from './Team.module.css';

type Waiting = ChildWithNobody | HeldInName;

interface NobodyProps {
  seen: Seen;
  /** The workers' rows of the extract's month. */
  now: WorkerMonths;
  /** How many working days one may be away without cover. */
  coverDays: number;
  /** Asks again for what could not be read. */
  onTry: (() => void) | undefined;
  nameOf: (worker: string) => string;
  extract: Day;
}

const reasons: Readonly<Record<NobodyWhy, string>> = {
  unallocated: 'No named worker',
  'worker away': 'Worker away',
  'worker left': 'Worker not in the team now',
  'not a social worker': 'Worker is no registered social worker',
};

const order: readonly NobodyWhy[] = [
  'unallocated',
  'worker left',
  'not a social worker',
  'worker away',
];

/** The children nobody is at work for, by why, type and how long: first, because it cannot wait. */
export function Nobody({ seen, now, coverDays, onTry, nameOf, extract }: NobodyProps) {
  const href = useHref();
  const { children, heldInName } = seen;
  const { items } = children;
  const all = [...items, ...heldInName];
  const types = [...caseOrder, undefined].filter((type) =>
    all.some((child) => child.type === type),
  );
  const byWhy = groupBy(items, ({ why }) => why);
  return (
    <section aria-labelledby="nobody">
      <h2 id="nobody">Children with nobody at work for them</h2>
      {children.whole
        ? items.length === 0 && (
            <p className={styles.note}>{noneWords(children, heldInName.length)}</p>
          )
        : partWords(children, onTry)}
      {types.length > 0 && (
        <table className={styles.nobody}>
          <thead>
            <tr>
              <th scope="col">Why</th>
              {types.map((type) => (
                <th key={typeShort(type)} scope="col">
                  {typeShort(type)}
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
                    <span className={styles.who}>{whoWords(group, why, now, nameOf)}</span>
                  </th>
                  {types.map((type) => (
                    <TypeCell key={typeShort(type)} type={type} items={group} />
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
                    <TypeCell key={typeShort(type)} type={type} items={group} />
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
          A hollow block is a child who counts as having nobody: whose named worker is missing, has
          left, is no registered social worker although the child is on a protection plan or looked
          after, or is away without cover for more than{' '}
          <a href={href({ page: 'measure', measure: 'needCover' })}>
            {coverDays} working {coverDays === 1 ? 'day' : 'days'}
          </a>{' '}
          or while a visit or review falls due.
          {heldInName.length > 0 &&
            ' Children held in a name are unallocated as well; they are shown apart and are not in the count above.'}
        </p>
      )}
    </section>
  );
}

function noneWords(_: Whole<ChildWithNobody>, heldInName: number): string {
  const but = heldInName === 0 ? 'None: every' : 'None but those held in a name: every other';
  return `${but} open case has a named worker who is at work or covered, or away too briefly to count.`;
}

/** What was not seen, and where it failed the way to try again. */
function partWords({ items, doubts }: InPart<ChildWithNobody>, onTry: NobodyProps['onTry']) {
  const words = `${items.length === 0 ? 'Whether there are any is not known.' : 'There may be more.'} ${doubtWords(doubts)}`;
  const failed = doubts.some(({ why }) => why === 'failed');
  return failed && onTry ? (
    <TryAgain onTry={onTry}>{words}</TryAgain>
  ) : (
    <p className={styles.note}>{words}</p>
  );
}

function TypeCell({ type, items }: { type: CaseType | undefined; items: readonly Waiting[] }) {
  const number = items.filter((child) => child.type === type).length;
  return (
    <td data-label={typeShort(type)}>
      <span className={styles.blocks}>
        <b>{number}</b> <Blocks type={type ?? 'other'} count={number} hollow />
      </span>
    </td>
  );
}

function whoWords(
  group: readonly ChildWithNobody[],
  why: NobodyWhy,
  now: WorkerMonths,
  nameOf: (worker: string) => string,
): string {
  if (why === 'unallocated') return referencesOf(group);
  const rowOf = (id: string) =>
    Array.from({ length: now.rows }, (_, row) => row).findLast(
      (row) => textAt(now.columns.worker, row) === id,
    ) ?? -1;
  return listWords(
    [...groupBy(group, ({ worker }) => worker ?? '')].map(([worker, children]) => {
      const since = why === 'worker away' ? now.columns.awaySince[rowOf(worker)] : undefined;
      const back = now.columns.expectedBack[rowOf(worker)];
      return [
        `${nameOf(worker)}, ${count(children.length, 'child', 'children')}`,
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
