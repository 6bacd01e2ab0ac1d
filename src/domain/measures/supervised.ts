import type { WorkerMonths } from '@/domain/facts';
import { textAt } from '@/domain/table';

/** A worker who is a first-line manager, or of whom the records do not say what they are. */
interface Manager {
  readonly team: string;
  readonly known: boolean;
  readonly people: Set<string | number>;
}

/** How many people the first-line managers of a team supervise in a month. */
export interface Supervised {
  readonly team: string;
  readonly month: number;
  /** Headcount, a person once for each manager; NaN where a supervisor's role is not known. */
  readonly people: number;
}

/**
 * The people of first-line managers, by the manager's team, wherever they sit themselves: so a unit's sum is of exactly
 * its own managers. Whom a middle or senior manager supervises is in no span; nor is somebody whose supervisor has no row
 * in the month, because that supervisor is not among the managers either. Of a manager with rows in two teams the row
 * in the person's own team counts. A team without such a manager is not in the answer.
 */
export function supervisedByTeam({ rows, columns }: WorkerMonths): Supervised[] {
  const managers = new Map<string, Manager[]>();
  for (let row = 0; row < rows; row++) {
    const role = textAt(columns.role, row);
    const id = textAt(columns.worker, row);
    const team = textAt(columns.team, row);
    if ((role !== 'first line manager' && role !== null) || id === null || team === null) continue;
    const key = `${columns.month[row]} ${id}`;
    const manager = { team, known: role !== null, people: new Set<string | number>() };
    managers.set(key, [...(managers.get(key) ?? []), manager]);
  }
  for (let row = 0; row < rows; row++) {
    const supervisor = textAt(columns.supervisor, row);
    if (supervisor === null) continue;
    const found = managers.get(`${columns.month[row]} ${supervisor}`);
    const own = textAt(columns.team, row);
    const manager = found?.find(({ team }) => team === own) ?? found?.[0];
    manager?.people.add(textAt(columns.worker, row) ?? row);
  }
  return [...managers].flatMap(([key, found]) =>
    found.map(({ team, known, people }) => ({
      team,
      month: Number.parseInt(key, 10),
      people: known || people.size === 0 ? people.size : Number.NaN,
    })),
  );
}
