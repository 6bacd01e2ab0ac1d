import { addDays, firstDay, monthNumber } from '@/domain/month';
import { type Period, workingDay } from './calendar';
import { expect, openPosts } from './people';
import type { World } from './state';

/** In June managers offer vacant posts to those who qualify in the summer; they start together in September. */
export function cohortInPeriod(world: World, period: Period): void {
  if (monthNumber(period.month) !== 6) return;
  const { random } = world;
  const start = workingDay(addDays(firstDay(period.month), 92 + 6));
  for (const team of world.teams) {
    for (let offered = 0; offered < team.script.newlyQualified; offered++) {
      if (openPosts(world, team, 'case holder') < 0.9) break;
      if (!random.chance(0.85)) continue;
      const role = 'case holder';
      expect(world, {
        team,
        role,
        fte: 1,
        name: world.newName(),
        day: start,
        newlyQualified: true,
      });
    }
  }
}
