import type { RoomComparison } from '@/domain/capacity/room';
import { cannotWords, groupWords, totalsWords } from '@/domain/capacity/roomWords';
import styles from './Room.module.css';
import { RoomOptions } from './RoomOptions';

/** The team's workers in their groups, and what the team holds whoever takes the work. */
export function RoomGroups({ comparison }: { comparison: RoomComparison }) {
  const { suits, judgement, cannot } = comparison;
  if (suits.length + judgement.length + cannot.length === 0) return null;
  return (
    <>
      <RoomOptions heading={groupWords.suits} options={suits} comparison={comparison} />
      <RoomOptions heading={groupWords.judgement} options={judgement} comparison={comparison} />
      {cannot.length > 0 && (
        <section aria-labelledby="room-cannot">
          <h3 id="room-cannot">{groupWords.cannot}</h3>
          <ul className={styles.cannot}>
            {cannot.map((one) => (
              <li key={one.worker.id}>
                <b>{one.worker.name}</b>
                <span>{cannotWords(one)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.note}>{totalsWords(comparison)}</p>
    </>
  );
}
