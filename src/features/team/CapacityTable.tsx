import type { DescribedRoom, Order } from '@/address/codecs';
import { Blocks } from '@/charts/Blocks';
import { caseOrder } from '@/charts/caseColours';
import { ListOut } from '@/charts/ListOut';
import { useSession, useUnitTree } from '@/data/queries';
import { formatTime } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import type { Unit } from '@/domain/unit';
import { caseTypeWords, typeShort } from '@/domain/worker';
import { type Column, DataTable } from '@/ui/DataTable';
import styles from './Capacity.module.css';
import { AgreedCell, AheadCell, LoadCell, NobodyCell, OverCell } from './CapacityCells';
import type { CapacityRow } from './capacityRows';
import { capacityTable, leastNumber, roomHeading } from './capacityTable';

interface CapacityTableProps {
  unit: Unit;
  rows: readonly CapacityRow[];
  asked: DescribedRoom | undefined;
  sort: Order | undefined;
  onSort: (sort: Order) => void;
  hrefOf: (team: string) => string;
  measureHref: (team: string, measure: string) => string;
}

/** A row a team, under the sub-total of its service: nobody, over, load, room, what comes, what was agreed. */
export function CapacityTable({
  unit,
  rows,
  asked,
  sort,
  onSort,
  hrefOf,
  measureHref,
}: CapacityTableProps) {
  const { extract } = useSession();
  const caption = `What the teams of ${unit.name} can carry now`;
  const tree = useUnitTree();
  const loads = rows
    .map(({ capacity }) => capacity?.load ?? Number.NaN)
    .filter((load) => !Number.isNaN(load));
  const most = Math.max(120, ...loads);
  const waiting = rows.flatMap(({ capacity }) => capacity?.children.items ?? []);
  const types = [...caseOrder, undefined].filter((type) =>
    waiting.some((child) => child.type === type),
  );
  const kind = asked && caseTypeWords[asked.type].many;
  const columns: readonly [Column<CapacityRow>, ...Column<CapacityRow>[]] = [
    {
      key: 'team',
      label: 'Team',
      cell: ({ kind: of, id, name, of: part }) =>
        of === 'team' ? (
          <a className={styles.team} href={hrefOf(id)}>
            {name}
          </a>
        ) : (
          <>
            {name}
            {part && <span className={styles.small}>{part}</span>}
          </>
        ),
    },
    {
      key: 'nobody',
      label: 'Children with nobody',
      sortable: true,
      inBlock: 'said',
      cell: ({ capacity }) => capacity && <NobodyCell seen={capacity.children} />,
    },
    {
      key: 'over',
      label: 'Workers over, of those present',
      inBlock: 'said',
      cell: ({ capacity }) =>
        capacity && <OverCell over={capacity.over} present={capacity.present} />,
    },
    {
      key: 'load',
      label: 'Load, per cent of limits',
      sortable: true,
      inBlock: 'said',
      cell: ({ capacity }) => capacity && <LoadCell load={capacity.load} most={most} />,
    },
    {
      key: 'room',
      label: roomHeading(asked),
      align: 'end',
      sortable: true,
      inBlock: 'said',
      cell: ({ capacity }) =>
        capacity && (
          <span data-before="room">{leastNumber(capacity.room, capacity.roomKnown)}</span>
        ),
    },
    {
      key: 'most',
      label: 'Most one could take',
      align: 'end',
      sortable: true,
      inBlock: 'said',
      cell: (row) =>
        row.kind === 'team' && (
          <span
            className={asked && row.most >= asked.children ? styles.able : undefined}
            data-before="one could take"
          >
            {leastNumber(row.most, row.capacity.roomKnown)}
          </span>
        ),
    },
    {
      key: 'ahead',
      label: 'Highest in twelve weeks',
      inBlock: 'said',
      cell: (row) => row.kind === 'team' && <AheadCell ahead={row.ahead} />,
    },
    {
      key: 'agreed',
      label: 'Agreed',
      cellClass: () => styles.wide,
      inBlock: 'said',
      cell: (row) =>
        row.kind === 'team' &&
        row.agreed && (
          <AgreedCell line={row.agreed} href={measureHref(row.id, row.agreed.agreed.measure.id)} />
        ),
    },
  ];
  return (
    <div className={styles.board}>
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ kind: of, id }) => `${of} ${id}`}
        rowClass={({ kind: of }) => (of === 'unit' ? styles.unit : undefined)}
        sort={sort}
        // A figure is first put in order from the highest down.
        onSort={(next) =>
          onSort(sort?.key === next.key ? next : { ...next, direction: 'descending' })
        }
      />
      <ListOut
        table={capacityTable(caption, rows, asked)}
        facts={{
          unit: unit.name,
          asAt: `Open cases at ${formatTime(extract)}`,
          day: dayOfTime(extract),
          audience: 'leadership',
        }}
      />
      <p className={styles.note}>
        {sort ? '' : 'Teams stand in the order of the structure. '}
        {asked
          ? `Room is for ${kind}, of those who may hold them, within each worker’s own limit`
          : 'Room is within each worker’s own limit for the work they hold'}
        ; who takes what, the manager judges. Load: all open cases against the limits of those at
        work. Highest: if only what is known happens; the team’s page says what.
        {types.length > 0 && (
          <>
            {' '}
            Hollow blocks, a child each:{' '}
            {types.map((type) => (
              <span key={type ?? ''} className={styles.key}>
                <Blocks type={type ?? 'other'} count={1} hollow /> {typeShort(type).toLowerCase()}
              </span>
            ))}
          </>
        )}{' '}
        Source: {tree.root.name} case and workforce records at {formatTime(extract)}.
      </p>
    </div>
  );
}
