import { addDays, type Day } from '@/domain/month';
import type { Role } from '@/domain/worker';
import { capacityOf } from './line';
import type { Random } from './random';
import type { Team, Worker, World } from './state';

const skills: readonly (readonly [string | null, number])[] = [
  [null, 0.72],
  ['Practice educator', 0.06],
  ['Court work', 0.05],
  ['Disability', 0.04],
  ['Life story work', 0.03],
  ['Urdu', 0.02],
  ['Polish', 0.02],
  ['Punjabi', 0.02],
  ['British Sign Language', 0.02],
  ['Romanian; Court work', 0.02],
];

/** What is known of someone who joins; the rest is as usual. */
export interface Joining {
  readonly role: Role;
  readonly fte: number;
  readonly start: Day;
  readonly name?: string;
  readonly newlyQualified?: boolean;
  readonly covers?: Worker['covers'];
  readonly bookedUntil?: Day | null;
}

const nothingHeld: Worker['held'] = {
  heldAssessment: 0,
  heldChildInNeed: 0,
  heldProtectionPlan: 0,
  heldLookedAfter: 0,
  heldCareLeaver: 0,
  heldCarer: 0,
  heldOther: 0,
};

/** Someone joins a team; without counting them as a starter, which is the caller's to say. */
export function join(world: World, team: Team, joining: Joining): Worker {
  const { role, start } = joining;
  const worker: Worker = {
    id: `w${world.newNumber()}`,
    name: joining.name ?? world.newName(),
    agency: joining.covers !== undefined,
    covers: joining.covers ?? null,
    skills: world.random.weighted(skills),
    team,
    role,
    fte: joining.fte,
    start,
    holds: takesCases(team, role),
    asye: joining.newlyQualified ? { start, passes: passDay(world.random, start) } : null,
    leaves: null,
    bookedUntil: joining.bookedUntil ?? null,
    absence: null,
    daysLost: 0,
    children: new Set(),
    held: { ...nothingHeld },
    used: 0,
    capacity: 0,
  };
  worker.capacity = capacityOf(worker, world.today);
  team.workers.add(worker);
  world.workers.add(worker);
  return worker;
}

/** Case holders take cases, and the first whole senior practitioner of a team. */
export function takesCases(team: Team, role: Role): boolean {
  if (role === 'senior practitioner')
    return ![...team.workers].some((worker) => worker.role === role && worker.holds);
  return (
    role === 'case holder' ||
    role === 'personal adviser' ||
    role === 'lead practitioner (not a social worker)'
  );
}

/** The assessed and supported year is passed after twelve months, by some a few months late. */
function passDay(random: Random, start: Day): Day {
  return addDays(start, 365 + (random.chance(0.2) ? random.whole(40, 150) : random.whole(2, 25)));
}
