import type { Persona } from '@/domain/session';
import type { Role } from '@/domain/worker';
import type { Team, World } from './state';
import { AUTHORITY } from './structure';

/** Who one may be: each a person of the records, but for the analyst. */
export function personas(world: World, team: Team): Persona[] {
  const nameOf = (role: Role, service: string | null) =>
    [...world.workers].find(
      (worker) =>
        worker.role === role &&
        (service === null || worker.team.service === service) &&
        (role !== 'first line manager' || worker.team === team),
    )?.name ?? world.newName();
  return [
    { name: nameOf('senior manager', null), role: 'senior leader', unit: AUTHORITY.id },
    { name: nameOf('middle manager', team.service), role: 'head of service', unit: team.service },
    { name: nameOf('first line manager', team.service), role: 'team manager', unit: team.id },
    { name: world.newName(), role: 'performance analyst', unit: AUTHORITY.id },
  ];
}
