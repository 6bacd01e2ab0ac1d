import { addDays, type Day, dayOf, type Month } from '@/domain/month';
import { beAway } from './absence';
import { AS_AT } from './calendar';
import { asyeMonths } from './line';
import { resign } from './people';
import { type Script, usual } from './script';
import type { Team, Worker, World } from './state';

/** The teams that have a story, and what presses on them from one month to another. */
interface Chapter {
  readonly team: string;
  /** Months before the latest complete one; the last is left out where the chapter runs on. */
  readonly from: number;
  readonly to?: number;
  readonly script: Partial<Script>;
}

/** More referrals, posts that may not be filled and no neighbour to take work: the load goes over its line and stays. */
export const SLIDING = 'safeguarding-north-2';
/** A manager who runs a settled team right at its line: it crosses now and then, and nothing about its load changes. */
export const WOBBLING = 'safeguarding-south-3';
/** Over its line until extra posts were agreed, and within since. */
export const RECOVERING = 'safeguarding-south-5';
/** Hardly anybody applies; the agency covers what is vacant. */
export const AFLOAT = 'assessment-2';
/** Newly qualified workers who are given more than their protected share. */
export const UNPROTECTED = 'safeguarding-south-1';

/** Has served a larger patch for years, to which its months before do not compare. */
export const GROWN = 'safeguarding-north-4';

/** How many months before the latest one its patch grew. */
export const PATCH_GREW = 36;

/** How many months before the latest one the recovering team's extra posts were agreed. */
export const RECOVERY_AGREED = 9;

const always = 200;

const chapters: readonly Chapter[] = [
  {
    team: SLIDING,
    from: 10,
    script: {
      referrals: 1.2,
      hiring: 0,
      agency: 0,
      leaving: 0.1,
      diverts: false,
      closing: 0.8,
      newlyQualified: 0,
    },
  },
  { team: SLIDING, from: 6, script: { referrals: 1.35 } },
  {
    team: WOBBLING,
    from: always,
    script: { tolerance: 0.95, newlyQualified: 0, hiring: 6, leaving: 0.25, agency: 0.1 },
  },
  {
    team: RECOVERING,
    from: 30,
    to: RECOVERY_AGREED,
    script: { referrals: 1.6, hiring: 0.3, agency: 0.2, diverts: false, closing: 0.8 },
  },
  {
    team: RECOVERING,
    from: RECOVERY_AGREED - 1,
    script: { hiring: 4, agency: 1.2, tolerance: 0.76 },
  },
  {
    team: AFLOAT,
    from: 30,
    script: { hiring: 0, leaving: 1.8, agency: 1.2, newlyQualified: 0 },
  },
  { team: GROWN, from: PATCH_GREW, script: { referrals: 1.2 } },
  { team: UNPROTECTED, from: 15, to: 4, script: { hiring: 0, newlyQualified: 0 } },
  { team: UNPROTECTED, from: 3, script: { newlyQualified: 4, leastStep: 0.65 } },
];

/** Case holders who resign as part of a story: the team, and how many months before the latest complete one. */
const resignations: readonly (readonly [string, readonly number[]])[] = [
  [SLIDING, [9, 7]],
  [RECOVERING, [20, 13]],
  [UNPROTECTED, [13, 10, 7]],
];

/** The script of a team in a month. */
export function scriptOf(team: string, month: Month): Script {
  const before = AS_AT - month;
  const told = chapters.filter(
    ({ team: whose, from, to }) =>
      whose === team && before <= from && (to === undefined || before >= to),
  );
  return Object.assign({}, usual, ...told.map(({ script }) => script));
}

/** What happens once, at the beginning of a month. */
export function eventsIn(world: World, month: Month): void {
  const before = AS_AT - month;
  const team = (id: string) => world.teams.find((each) => each.id === id) as Team;
  for (const [id, months] of resignations) {
    const [leaver] = months.includes(before) ? experienced(team(id), world.today) : [];
    if (leaver) resign(world, leaver, addDays(world.today, 50), true);
  }
  if (before === RECOVERY_AGREED - 1) {
    const recovering = team(RECOVERING);
    const holders = recovering.posts['case holder'] ?? 0;
    recovering.posts = { ...recovering.posts, 'case holder': holders + 2 };
  }
  if (month === AS_AT) {
    const ill = experienced(team(SLIDING), world.today).at(-1);
    if (ill)
      beAway(world, ill, {
        since: dayOf(2026, 9, 3),
        until: dayOf(2026, 11, 9),
        expectedBack: dayOf(2026, 11, 9),
        fullFrom: dayOf(2026, 12, 7),
        sickness: true,
      });
  }
}

/** Whole-time experienced case holders in post who are there to stay, those with the fewest cases first. */
function experienced(team: Team, day: Day): Worker[] {
  return [...team.workers]
    .filter(
      (worker) =>
        worker.role === 'case holder' &&
        !worker.agency &&
        !worker.leaves &&
        !worker.absence &&
        worker.fte === 1 &&
        Number.isNaN(asyeMonths(worker, day)),
    )
    .sort((a, b) => a.children.size - b.children.size);
}
