import { monthInView } from '@/address/schema';
import { useView } from '@/address/view';
import { useEntries, useRecords, useSession, useUnitTree } from '@/data/queries';
import { formatMonth, listWords } from '@/domain/format';
import { groupBy } from '@/domain/group';
import { gapWords, standingGaps, standingWords } from '@/domain/readings/standingGaps';
import styles from './Capacity.module.css';

/** The teams' standing gaps of the month in view, a line a team; nothing where there is none. */
export function StandingGaps({ teams }: { teams: readonly string[] }) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records } = useRecords();
  const month = monthInView(useView(), session);
  const gaps = standingGaps(teams, month, { records, entries, tree });
  if (gaps.length === 0) return null;
  return (
    <section aria-labelledby="gaps" className={styles.gaps}>
      <h2 id="gaps">Standing gaps, {formatMonth(month)}</h2>
      <ul>
        {[...groupBy(gaps, ({ row }) => row.unit)].map(([team, own]) => (
          <li key={team}>
            <b>{tree.byId.get(team)?.name}</b>: {listWords(own.map(gapWords))}
          </li>
        ))}
      </ul>
      <p className={styles.note}>Month ends: {standingWords}.</p>
    </section>
  );
}
