import { logOf } from '@mocks/authority/entries';
import { comingRows } from '@mocks/authority/extract';
import { limitEntries } from '@mocks/authority/limits';
import { asyeMonths, presenceOf } from '@mocks/authority/line';
import { simulate } from '@mocks/authority/simulate';
import type { Team, Worker, World } from '@mocks/authority/state';
import { structureUnits } from '@mocks/authority/structure';
import { boardWorkers } from '@/domain/board/board';
import { caseSchema, columnOfType, comingSchema, type WorkerMonths } from '@/domain/facts';
import { groupBy } from '@/domain/group';
import { limitLookup } from '@/domain/limits/lookup';
import { workerLimit } from '@/domain/limits/workerLimit';
import { asye } from '@/domain/log/induction';
import { addDays, addMonths, type Day, firstDay, type Month } from '@/domain/month';
import { type Runway, type RunwayFacts, runway, WEEKS } from '@/domain/projection/runway';
import { type OpenByType, runwayFacts } from '@/domain/projection/runwayTeam';
import { tableFromRows } from '@/domain/table';
import { type UnitFunction, unitTree } from '@/domain/unit';
import { type CaseType, caseTypes, holdsByRole } from '@/domain/worker';

/** A team's runway as it could have been drawn at a past month end, and what came of it twelve weeks on. */
export interface Hindsight {
  readonly team: string;
  readonly kind: UnitFunction;
  readonly origin: Month;
  readonly facts: RunwayFacts;
  readonly drawn: Runway;
  /** Children, and the limits of the workers present, on the first day of week 12. */
  readonly children: number;
  readonly limit: number;
}

const noCases = tableFromRows(caseSchema, []);
const tree = unitTree(structureUnits());

/**
 * Every team of one simulated authority, at the ends of these months. A runway is made from what stood in the records on
 * that day: the world is looked at on the day itself for open cases and known changes, and again twelve weeks on.
 */
export function hindsights(seed: number, origins: readonly Month[]): Hindsight[] {
  const seen: {
    team: Team;
    origin: Month;
    extract: Day;
    open: OpenByType;
    coming: ReturnType<typeof comingRows>;
    came: { children: number; limit: number };
  }[] = [];
  const watch = (world: World, { month, to }: { month: Month; to: Day }) => {
    if (!origins.includes(month)) return;
    const coming = comingRows(world, to);
    for (const team of world.teams) {
      const came = { children: Number.NaN, limit: Number.NaN };
      const extract = addDays(to, 1);
      seen.push({ team, origin: month, extract, open: openIn(team), coming, came });
      world.agenda.at(addDays(extract, WEEKS * 7), () => {
        came.children = Object.values(openIn(team)).reduce((sum, cases) => sum + cases, 0);
        came.limit = limitOf(team, world.today);
      });
    }
  };
  const { workerMonths, teamMonths } = simulate(seed, { stories: false, watch });
  const boards = new Map(origins.map((origin) => [origin, boardsAt(workerMonths, origin)]));
  return seen.map(({ team, origin, extract, open, coming, came }) => {
    const facts = {
      ...runwayFacts(team.id, {
        extract,
        board: boards.get(origin)?.get(team.id) ?? [],
        open,
        coming: tableFromRows(comingSchema, coming),
        teamMonths,
        lookup,
      }),
      allAgencyLeaves: false,
    };
    return { team: team.id, kind: team.function, origin, facts, drawn: runway(facts), ...came };
  });
}

const lookup = limitLookup(logOf(limitEntries()), Number.POSITIVE_INFINITY as Month, tree);

/** The boards of all teams by the records of a month end. */
function boardsAt(workers: WorkerMonths, month: Month) {
  const day = addDays(firstDay(addMonths(month, 1)), -1);
  return groupBy(boardWorkers(workers, noCases, day, lookup), ({ team }) => team);
}

function openIn(team: Team): OpenByType {
  const open: Partial<Record<CaseType, number>> = {};
  const groups = [team.waiting, ...[...team.workers].map(({ children }) => children)];
  for (const group of groups) for (const { type } of group) open[type] = (open[type] ?? 0) + 1;
  return open;
}

/** The limits of the workers present on a day, as the board would have them. */
function limitOf(team: Team, day: Day): number {
  let limit = 0;
  for (const worker of team.workers) {
    const cases = casesOf(worker);
    if (Object.keys(cases).length === 0 && !holdsByRole(worker.role)) continue;
    const { role, fte } = worker;
    const own = {
      team: team.id,
      role,
      fte,
      asyeMonths: asyeMonths(worker, day),
      programme: asye,
      kept: 1,
      cases,
    };
    limit += (workerLimit(own, lookup)?.red ?? Number.NaN) * presenceOf(worker, day);
  }
  return limit;
}

function casesOf({ held }: Worker): OpenByType {
  return Object.fromEntries(
    caseTypes
      .map((type) => [type, held[columnOfType('held', type)]] as const)
      .filter(([, cases]) => cases > 0),
  );
}
