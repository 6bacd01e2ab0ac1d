/** What presses on a team, or eases it, in a month; the mechanics of the simulation do the rest. */
export interface Script {
  /** Referrals of its patch, relative to others. */
  readonly referrals: number;
  /** How readily vacant posts are filled and gaps covered by agency, and how readily people leave, relative to usual. */
  readonly hiring: number;
  readonly agency: number;
  readonly leaving: number;
  /** The load, relative to its line, that the manager aims at. */
  readonly tolerance: number;
  /** Sends work on to teams with more room, and takes such work from others. */
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
  leaving: 1,
  tolerance: 0.878,
  diverts: true,
  open: true,
  leastStep: 0,
  closing: 1,
  newlyQualified: 1,
};
