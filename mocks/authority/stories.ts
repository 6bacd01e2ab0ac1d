/** What presses on a team, or eases it, in a month; the mechanics of the simulation do the rest. */
export interface Script {
  /** Referrals of its patch, relative to others. */
  readonly referrals: number;
  /** How readily vacant posts are filled, relative to usual; 0 while appointments are frozen. */
  readonly hiring: number;
  /** How readily gaps are covered by agency, relative to usual. */
  readonly agency: number;
  /** The load, relative to its line, up to which the manager takes work of the patch. */
  readonly tolerance: number;
  /** Sends work on to teams with more room when past its tolerance; takes such work from others. */
  readonly diverts: boolean;
  readonly open: boolean;
  /** The least share of a whole line the manager goes by in allocating to a newly qualified worker. */
  readonly leastStep: number;
  /** How readily cases close, relative to usual. */
  readonly closing: number;
  /** Newly qualified workers the team takes in a year, at most. */
  readonly newlyQualified: number;
}

/** A team without a story. */
export const usual: Script = {
  referrals: 1,
  hiring: 1,
  agency: 1,
  tolerance: 0.9,
  diverts: true,
  open: true,
  leastStep: 0,
  closing: 1,
  newlyQualified: 1,
};
