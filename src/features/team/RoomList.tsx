import { useSession } from '@/data/queries';
import { roomFigure, type TeamRoom } from '@/domain/capacity/otherTeams';
import { formatDay } from '@/domain/format';
import { lastDay } from '@/domain/month';
import styles from './Room.module.css';

/** Other teams' room as numbers, in the order of the structure, and what the numbers rest on. */
export function RoomList({ rooms }: { rooms: readonly TeamRoom[] }) {
  const { asAt } = useSession();
  const byTotals = rooms.some(({ basis }) => basis === 'totals');
  const byWorkers = rooms.some(({ basis }) => basis === 'workers');
  return (
    <>
      <ul className={styles.teams}>
        {rooms.map((room) => (
          <li key={room.team}>
            <span>{room.name}</span>
            <b>{roomFigure(room)}</b>
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        How many more cases fit under the lines of those who may hold this work.
        {byWorkers &&
          ' Counted from the present workers’ own limits at this extract, as on those teams’ own pages.'}
        {byTotals &&
          ` Workers of other teams are not open to you: ${byWorkers ? 'those teams are' : 'this is'} counted cautiously from totals at ${formatDay(lastDay(asAt))}, with the newly qualified at their first step and those away left out. Totals do not say who holds what, so the team’s own page may say more or less: ask its manager before you count on it.`}
      </p>
    </>
  );
}
