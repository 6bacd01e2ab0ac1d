import { workersOf } from '@/domain/board/board';
import { listDoubts } from '@/domain/board/listDoubts';
import {
  type Extract,
  silentDoubts,
  tableDoubts,
  unknownDoubts,
} from '@/domain/board/nobodyDoubts';
import { type OpenChild, openChildAt } from '@/domain/board/openChild';
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
import { caseTypeOf } from '@/domain/worker';

/** An open case that counts as having nobody on the day of the extract. */
export interface ChildWithNobody extends OpenChild {
  readonly why: NobodyWhy;
  /** The worker who is away, has left or is no social worker; null when unallocated. */
  readonly worker: string | null;
  /** Since when: unallocated since, the worker away since, or, for the others, allocated since. NaN when not known. */
  readonly since: Day;
}

/** Open cases that stand in a team's, manager's or leader's name: nobody's caseload, and shown apart. */
export interface HeldInName extends OpenChild {
  readonly name: string;
  readonly since: Day;
}

/** An open case of a worker who is away, for whom somebody else is at work. */
export interface CoveredChild extends OpenChild {
  readonly worker: string;
  readonly cover: string;
}

/** The children with nobody, with what stands in the way of having seen them all, those held in a name, and those covered. */
export interface Nobody {
  readonly children: Found<ChildWithNobody>;
  readonly heldInName: readonly HeldInName[];
  readonly covered: readonly CoveredChild[];
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
    return { children: found<ChildWithNobody>([], doubts), heldInName: [], covered: [] };
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
    covered: seen.covered,
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
  const covered: CoveredChild[] = [];
  const unknown: Record<NobodyUnknown, number> = { presence: 0, role: 0, due: 0 };
  /** The teams with cases but no worker's row. */
  const silent = new Set<string>();
  const { columns } = cases;
  for (let row = 0; row < cases.rows; row++) {
    const team = textAt(columns.team, row);
    if (team === null || !asked.has(team)) continue;
    const read = caseAt(cases, row);
    const allocated = columns.allocatedOn[row] as Day;
    const child = openChildAt(cases, row);
    const name = textAt(columns.heldInName, row);
    if (name !== null) heldInName.push({ ...child, name, since: allocated });
    else if (read.worker !== null && !peopled.has(team)) silent.add(team);
    else {
      const judged = whyNobody(read, people, day, coverDays);
      if (judged.is === 'not known') unknown[judged.what] += 1;
      const { worker, cover } = read;
      if (judged.is === 'covered' && worker !== null && cover !== null)
        covered.push({ ...child, worker, cover });
      if (judged.is !== 'nobody') continue;
      const since = judged.since === undefined ? allocated : Math.max(judged.since, allocated);
      children.push({ ...child, why: judged.why, worker, since: since as Day });
    }
  }
  return { children, heldInName, covered, unknown, silent: now ? silent : new Set<string>() };
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
