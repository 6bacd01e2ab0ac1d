import { useView } from '@/address/view';
import { useEntries, useRecords, useSession, useUnitTree } from '@/data/queries';
import type { BoardWorker } from '@/domain/board/board';
import {
  elsewhereWords,
  otherTeams,
  roomElsewhere,
  type TeamRoom,
} from '@/domain/capacity/otherTeams';
import { compareRoom, type RoomComparison } from '@/domain/capacity/room';
import type { RoomRequest } from '@/domain/capacity/roomRequest';
import { roomSummary } from '@/domain/capacity/roomWords';
import { roomIn, roomInTeamWords } from '@/domain/capacity/teamRoom';
import type { Cases, Coming } from '@/domain/facts';
import { count, formatTime } from '@/domain/format';
import type { Found } from '@/domain/found';
import { dayOfTime } from '@/domain/instant';
import { type LimitLookup, limitLookup } from '@/domain/limits/lookup';
import { monthOfDay } from '@/domain/month';
import { EXTRACT_GOOD_FOR } from '@/domain/session';
import type { Unit } from '@/domain/unit';
import type { CaseType } from '@/domain/worker';
import styles from './Room.module.css';
import { RoomCopy } from './RoomCopy';
import { RoomElsewhere } from './RoomElsewhere';
import { RoomForm } from './RoomForm';
import { RoomGroups } from './RoomGroups';
import { useTeamsNow } from './useTeamsNow';

interface RoomProps {
  unit: Unit;
  board: Found<BoardWorker>;
  cases: Cases;
  coming: Coming;
  /** Why the known changes are not here; undefined where they are. */
  unknownChanges: string | undefined;
  /** How many days old the extract is. */
  age: number;
  /** What of the extract is here, in words. */
  dated: string;
}

/** The next child or sibling group described, and what it would mean for each worker. The manager judges. */
export function Room({ age, ...team }: RoomProps) {
  const { room: described } = useView();
  const closed = age > EXTRACT_GOOD_FOR;
  return (
    <section
      aria-labelledby="room"
      className={styles.room}
      data-empty={closed || described === undefined}
    >
      <h2 id="room">Room</h2>
      {closed ? (
        <p className={styles.note}>
          Closed: these {team.dated.toLowerCase()} are {count(age, 'day')} old, and who has room may
          have changed. Load an extract of the last {EXTRACT_GOOD_FOR} days to compare workers
          again.
        </p>
      ) : (
        <OpenRoom described={described} {...team} />
      )}
    </section>
  );
}

interface OpenRoomProps extends Omit<RoomProps, 'age'> {
  described: Pick<RoomRequest, 'type' | 'children'> | undefined;
}

function OpenRoom({ described, unit, board, cases, coming, unknownChanges, dated }: OpenRoomProps) {
  const { skill, knownTo } = useView();
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const extract = dayOfTime(session.extract);
  const lookup = limitLookup(entries, monthOfDay(extract), tree);
  const comparison =
    described &&
    compareRoom(
      { ...described, skill, knownTo },
      { board: board.items, cases, coming, extract, lookup },
    );
  const unweighed =
    unknownChanges && `Who is about to leave or to return is not weighed. ${unknownChanges}`;
  return (
    <>
      <p className={styles.note}>
        Describe the next child, or siblings who stay together, and every worker’s load is shown as
        it would then be. Nobody is recommended, and nothing is changed.
      </p>
      <RoomForm board={board.items} cases={cases} described={described} />
      <p role="status" aria-label="Who has room" className={styles.summary}>
        {comparison && roomSummary(comparison, { named: true, judge: 'your' })}
      </p>
      {comparison && unweighed && <p className={styles.note}>{unweighed}</p>}
      {comparison && (
        <p className={styles.note}>
          {roomInTeamWords(roomIn(board, comparison.request.type, lookup), comparison.request.type)}
        </p>
      )}
      {comparison && <Compared {...{ comparison, unit, lookup, dated, unweighed }} />}
    </>
  );
}

interface ComparedProps {
  comparison: RoomComparison;
  unit: Unit;
  lookup: LimitLookup;
  dated: string;
  unweighed: string | undefined;
}

function Compared({ comparison, unit, lookup, dated, unweighed }: ComparedProps) {
  const session = useSession();
  const tree = useUnitTree();
  const rooms = useRoomElsewhere(unit, comparison.request.type, lookup);
  const elsewhere = rooms
    ? elsewhereWords(rooms, unit.function, comparison.request.type)
    : 'Room in other teams is being counted.';
  return (
    <>
      <RoomGroups comparison={comparison} />
      <RoomElsewhere words={elsewhere} rooms={rooms ?? []} />
      <RoomCopy
        key={JSON.stringify(comparison.request)}
        comparison={comparison}
        context={{
          unit: `${unit.name}, ${tree.root.name}`,
          asAt: `${dated} at ${formatTime(session.extract)}`,
          simulated: session.simulated,
          elsewhere,
          unweighed,
        }}
      />
    </>
  );
}

/** Undefined while it is not known which workers' rows are open. */
function useRoomElsewhere(unit: Unit, type: CaseType, lookup: LimitLookup): TeamRoom[] | undefined {
  const { asAt } = useSession();
  const tree = useUnitTree();
  const { teamMonths } = useRecords();
  const teams = useTeamsNow();
  if (!teams) return undefined;
  return roomElsewhere(otherTeams(tree, unit.id), {
    tree,
    type,
    lookup,
    boardOf: (team) => teams.nowOf(team)?.board,
    teamMonths,
    asAt,
  });
}
