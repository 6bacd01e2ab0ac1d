import { type TeamOnlyComponent, teamOnlyComponents } from '@/domain/facts';

/** A team's counts of the month, of what no worker's row holds. */
export type Tally = Record<TeamOnlyComponent, number>;

export function newTally(): Tally {
  return Object.fromEntries(Object.keys(teamOnlyComponents).map((name) => [name, 0])) as Tally;
}
