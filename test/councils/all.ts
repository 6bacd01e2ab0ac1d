import { badEntries } from './badEntries';
import { badLimits } from './badLimits';
import { beyondSense } from './beyondSense';
import { childrenWithNobody } from './childrenWithNobody';
import type { Council } from './council';
import { disagreeing } from './disagreeing';
import { doubled, doubledUnlike } from './doubled';
import { gaps } from './gaps';
import { homeless } from './homeless';
import { lateExtract } from './lateExtract';
import { latestMonthMissing } from './latestMonthMissing';
import { leapDay } from './leapDay';
import { longNames } from './longNames';
import { manyTeams } from './manyTeams';
import { noCaseSystem } from './noCaseSystem';
import { noLimits } from './noLimits';
import { noServices } from './noServices';
import { nulledCells } from './nulledCells';
import { oddHours } from './oddHours';
import { oddIds } from './oddIds';
import { oldExtract } from './oldExtract';
import { oneTeam } from './oneTeam';
import { overEverywhere } from './overEverywhere';
import { plain } from './plain';
import { shortHistory } from './shortHistory';
import { strangers } from './strangers';
import { teamClosed } from './teamClosed';
import { teamOpened } from './teamOpened';
import { teamSilent } from './teamSilent';
import { teamUnderTeam } from './teamUnderTeam';
import { threeLevels } from './threeLevels';
import { unbrokenNames } from './unbrokenNames';
import { unknownColumns } from './unknownColumns';
import { unknownOfAWorker } from './unknownOfAWorker';
import { unreadable } from './unreadable';
import { workerInTwoTeams } from './workerInTwoTeams';
import { zeros } from './zeros';

/** Councils unlike the simulated one, the plain one first. */
export const councils: readonly Council[] = [
  plain,
  noServices,
  threeLevels,
  oneTeam,
  manyTeams,
  teamClosed,
  teamOpened,
  latestMonthMissing,
  teamSilent,
  shortHistory,
  gaps,
  workerInTwoTeams,
  ...oddHours,
  ...unknownOfAWorker,
  childrenWithNobody,
  ...noCaseSystem,
  disagreeing,
  noLimits,
  overEverywhere,
  zeros,
  ...beyondSense,
  leapDay,
  oldExtract,
  lateExtract,
  ...oddIds,
  longNames,
  unbrokenNames,
  strangers,
  teamUnderTeam,
  ...doubled,
  ...doubledUnlike,
  homeless,
  ...badLimits,
  ...badEntries,
  ...unreadable,
];

/** The plain council with one column, or one cell, not known. */
export const partlyKnown: readonly Council[] = [...unknownColumns, ...nulledCells];
