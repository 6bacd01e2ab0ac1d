import type { TeamRoom } from '@/domain/capacity/otherTeams';
import { RoomList } from './RoomList';

/** Room in other teams of like function as numbers, and what the numbers rest on. */
export function RoomElsewhere({ words, rooms }: { words: string; rooms: readonly TeamRoom[] }) {
  return (
    <section aria-labelledby="room-elsewhere">
      <h3 id="room-elsewhere">Room in other teams</h3>
      <p>{words}</p>
      <RoomList rooms={rooms} />
    </section>
  );
}
