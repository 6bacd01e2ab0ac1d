import type { WorkerMonths } from '@/domain/facts';
import { catalogue, measureIds, subjectOf } from '@/domain/measures/catalogue';
import type { Month } from '@/domain/month';
import { textAt } from '@/domain/table';
import { closedWords, isClosedBy, type Unit, type UnitTree } from '@/domain/unit';
import type { Named } from './matching';

/** Something that can be found: what it is called, what it is, and the address it leads to. */
export interface Thing extends Named {
  readonly id: string;
  readonly detail: string;
  readonly address: string;
}

/** Every unit in the order of the structure; a team leads to its board, what is above to its Overview. */
export function unitThings(
  tree: UnitTree,
  month: Month,
  addressOf: (unit: Unit) => string,
): Thing[] {
  return [...tree.byId.values()].map((unit) => {
    const above = unit.parent === null ? undefined : tree.byId.get(unit.parent)?.name;
    const within = above === undefined ? '' : ` in ${above}`;
    return {
      id: `unit ${unit.id}`,
      label: isClosedBy(unit, month) ? closedWords(unit) : unit.name,
      also: `${unit.kind} ${above ?? ''}`,
      detail: `${unit.kind}${within}, ${unit.kind === 'team' ? 'its board' : 'Overview'}`,
      address: addressOf(unit),
    };
  });
}

/** Every measure, of the unit in view. */
export function measureThings(unit: Unit, addressOf: (measure: string) => string): Thing[] {
  return measureIds.map((id) => ({
    id: `measure ${id}`,
    label: catalogue[id].label,
    also: `${catalogue[id].noun} ${subjectOf(id)} measure`,
    detail: `measure, ${unit.name}`,
    address: addressOf(id),
  }));
}

/** The workers of a month whose rows are open, by name; each leads to their panel on the board of their team. */
export function workerThings(
  workers: WorkerMonths,
  month: Month,
  tree: UnitTree,
  addressOf: (team: string, worker: string) => string,
): Thing[] {
  const things: Thing[] = [];
  for (let row = 0; row < workers.rows; row++) {
    if (workers.columns.month[row] !== month) continue;
    const worker = textAt(workers.columns.worker, row);
    const team = textAt(workers.columns.team, row);
    const name = textAt(workers.columns.name, row);
    if (worker === null || team === null || name === null) continue;
    const where = tree.byId.get(team)?.name ?? team;
    things.push({
      id: workerThingId(team, worker),
      label: name,
      also: `${where} worker`,
      detail: `worker in ${where}, their panel`,
      address: addressOf(team, worker),
    });
  }
  return things.sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

/** The id under which a worker of a team is found. */
export function workerThingId(team: string, worker: string): string {
  return `worker ${team} ${worker}`;
}
