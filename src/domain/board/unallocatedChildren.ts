import { workersOf } from '@/domain/board/board';
import { listDoubts } from '@/domain/board/listDoubts';
import {
  type Extract,
  silentDoubts,
  tableDoubts,
  unknownDoubts,
} from '@/domain/board/nobodyDoubts';
import {
  type CaseOfNobody,
  type NobodyUnknown,
  type NobodyWhy,
  type People,
  peopleOf,
  whyNobody,
} from '@/domain/board/whyNobody';
import type { Cases, WorkerMonths } from '@/domain/facts';
import { type Found, found } from '@/domain/found';
import { type Day, monthOfDay } from '@/domain/month';
import { textAt } from '@/domain/table';
import { type CaseType, caseTypeOf } from '@/domain/worker';

/** An open case that counts as having nobody on the day of the extract. */
export interface ChildWithNobody {
  readonly reference: string;
  readonly team: string;
  /** Undefined where it is not recorded. */
  readonly type: CaseType | undefined;
  readonly why: NobodyWhy;
  /** The worker who is away, has left or is no social worker; null when unallocated. */
  readonly worker: string | null;
  /** Since when: unallocated since, the worker away since, or, for the others, allocated since. NaN when not known. */
  readonly since: Day;
}

/** Open cases that stand in a team's, manager's or leader's name: nobody's caseload, and shown apart. */
export interface HeldInName {
  readonly reference: string;
  readonly team: string;
  readonly type: CaseType | undefined;
  readonly name: string;
  readonly since: Day;
}

/** The children with nobody, with what stands in the way of having seen them all, and those held in a name. */
export interface Nobody {
  readonly children: Found<ChildWithNobody>;
  readonly heldInName: readonly HeldInName[];
}

/** The children of some teams who count as having nobody; see `whyNobody`. */
export function childrenWithNobody(
  extract: Extract,
  teams: readonly string[],
  coverDays: number,
): Nobody {
  const { day, cases, workers } = extract;
  const doubts = tableDoubts(extract, teams);
  if (cases.state !== 'ready' || cases.data.table.unavailable.worker !== undefined)
    return { children: found<ChildWithNobody>([], doubts), heldInName: [] };
  const month = monthOfDay(day);
  const now = workers.state === 'ready' ? workersOf(workers.data.table, month) : undefined;
  const asked = new Set(teams.filter((team) => cases.data.teams.has(team)));
  const seen = look(cases.data.table, asked, now, day, coverDays);
  return {
    children: found(seen.children, [
      ...doubts,
      ...silentDoubts(seen.silent.size, teams.length, month),
      ...listDoubts(extract, teams),
      ...unknownDoubts(seen.unknown),
    ]),
    heldInName: seen.heldInName,
  };
}

/** Goes through the cases of some teams once. Without workers' rows, only the unallocated can be told. */
function look(
  cases: Cases,
  asked: ReadonlySet<string>,
  now: WorkerMonths | undefined,
  day: Day,
  coverDays: number,
) {
  const people: People = now ? peopleOf(now) : new Map();
  const peopled = new Set(
    now && Array.from({ length: now.rows }, (_, row) => textAt(now.columns.team, row)),
  );
  const children: ChildWithNobody[] = [];
  const heldInName: HeldInName[] = [];
  const unknown: Record<NobodyUnknown, number> = { presence: 0, role: 0, due: 0 };
  /** The teams with cases but no worker's row. */
  const silent = new Set<string>();
  const { columns } = cases;
  for (let row = 0; row < cases.rows; row++) {
    const team = textAt(columns.team, row);
    if (team === null || !asked.has(team)) continue;
    const read = caseAt(cases, row);
    const reference = textAt(columns.reference, row) ?? '';
    const allocated = columns.allocatedOn[row] as Day;
    const child = { reference, team, type: read.type };
    const name = textAt(columns.heldInName, row);
    if (name !== null) heldInName.push({ ...child, name, since: allocated });
    else if (read.worker !== null && !peopled.has(team)) silent.add(team);
    else {
      const judged = whyNobody(read, people, day, coverDays);
      if (judged.is === 'not known') unknown[judged.what] += 1;
      if (judged.is !== 'nobody') continue;
      const since = judged.since === undefined ? allocated : Math.max(judged.since, allocated);
      children.push({ ...child, why: judged.why, worker: read.worker, since: since as Day });
    }
  }
  return { children, heldInName, unknown, silent: now ? silent : new Set<string>() };
}

function caseAt({ columns, unavailable }: Cases, row: number): CaseOfNobody {
  return {
    type: caseTypeOf(textAt(columns.type, row)),
    worker: textAt(columns.worker, row),
    cover: textAt(columns.coveringWorker, row),
    due: [columns.nextVisitDue[row] as Day, columns.nextReview[row] as Day],
    dueKnown: unavailable.nextVisitDue === undefined && unavailable.nextReview === undefined,
  };
}
