import { useDeferredValue } from 'react';
import { useHref } from '@/address/links';
import { orderIn } from '@/address/order';
import { useSetView, useView } from '@/address/view';
import {
  useEntries,
  useFactTables,
  useFindings,
  useRecords,
  useSession,
  useUnitTree,
} from '@/data/queries';
import { roomElsewhere } from '@/domain/capacity/otherTeams';
import { type TeamCapacity, teamAhead } from '@/domain/capacity/teamCapacity';
import { inTeamOrder, type TeamOrder, type TeamsSeen } from '@/domain/capacity/teamsBoard';
import { ableCount } from '@/domain/capacity/teamsWords';
import { groupBy } from '@/domain/group';
import type { LimitLookup } from '@/domain/limits/lookup';
import { agreedActions } from '@/domain/review/agreed';
import { agreedLine } from '@/domain/review/agreedLine';
import type { Unit } from '@/domain/unit';
import styles from './Capacity.module.css';
import { CapacityAsk } from './CapacityAsk';
import { CapacityTable } from './CapacityTable';
import { rowsByUnit, teamRow } from './capacityRows';
import { RoomList } from './RoomList';

interface CapacityBoardProps {
  unit: Unit;
  /** The teams of the unit, in the order of the structure. */
  ids: readonly string[];
  seen: TeamsSeen;
  lookup: LimitLookup;
}

/** The question of where a group fits, the teams row by row, and the room of those that are not open. */
export function CapacityBoard({ unit, ids, seen, lookup }: CapacityBoardProps) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records, teamMonths } = useRecords();
  const { coming } = useFactTables();
  const { findings } = useFindings();
  const view = useView();
  const setView = useSetView();
  const href = useHref();
  const { room: asked } = view;
  const { open, shut, able, shown } = seen;

  // The weeks ahead may come a moment later.
  const later = useDeferredValue(true, false);
  const agreed = groupBy(
    agreedActions(unit.id, session.asAt, { records, entries, tree }),
    (each) => each.unit,
  );
  const beside = {
    tree,
    aheadOf:
      later && coming.state !== 'not yet'
        ? (team: TeamCapacity) =>
            teamAhead(team, { coming, teamMonths, lookup, listed: findings.listed })
        : undefined,
    agreedOf: (team: string) => agreedLine(agreed.get(team) ?? [], session.asAt),
  };
  const sort = orderIn('/teams', view);
  const rows = sort
    ? inTeamOrder(shown, sort.key as TeamOrder, sort.direction).map((team) => teamRow(team, beside))
    : rowsByUnit(shown, ids, beside);
  return (
    <>
      {open.length > 0 && (
        <>
          <CapacityAsk answer={asked && able && ableCount(able, open.length)} />
          <CapacityTable
            unit={unit}
            rows={rows}
            asked={asked}
            sort={sort}
            onSort={(next) => setView({ sort: next }, { replace: true })}
            hrefOf={(id) => href({ page: 'team', unit: id, room: asked })}
            measureHref={(id, measure) => href({ page: 'measure', unit: id, measure })}
          />
        </>
      )}
      {shut.length > 0 && (
        <section aria-labelledby="shut" className={styles.shut}>
          <h2 id="shut">Room in the other teams of {unit.name}</h2>
          <RoomList
            rooms={roomElsewhere(shut, {
              tree,
              type: asked?.type,
              lookup,
              boardOf: () => undefined,
              teamMonths,
              asAt: session.asAt,
            })}
          />
        </section>
      )}
    </>
  );
}
