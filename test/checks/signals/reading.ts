import { simulate } from '@mocks/authority/simulate';
import { headlineMeasures, measureOf } from '@/domain/measures/catalogue';
import { addMonths, type Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import type { UnitKind } from '@/domain/unit';
import { evidenceOf } from '../../mocks/authorityRecords';
import { type Called, calledOver } from './called';
import { type HeadlineId, otherwiseCalled, sidesOf } from './drawn';
import { shifted } from './shift';

/** How many months before the latest one the shift comes. */
export const MONTHS_SINCE = 24;

/** A change that was called is withdrawn where it is not called any more in one of so many months after. */
const SOON = 3;

/** A headline measure of a unit in an authority in which nothing really changes. */
export interface Still {
  readonly measure: HeadlineId;
  readonly kind: UnitKind;
  /** Past its usual range in the latest month. */
  readonly flagged: boolean;
  /** How many months were judged, and how often a change was newly called in them. */
  readonly months: number;
  readonly calls: number;
}

/** A shift of a team's measure that stands. */
export interface Shifted {
  readonly measure: HeadlineId;
  /** How many months after the shift it was called; null where it was not. */
  readonly months: number | null;
  /** Whether what was called stood in the three months after; undefined where there are not as many, or it was not called. */
  readonly stood: boolean | undefined;
}

export interface Reading {
  readonly still: readonly Still[];
  readonly otherwise: number;
  readonly shifts: readonly Shifted[];
  readonly called: readonly Called[];
}

/** Reads one simulated authority without stories: all its units as they are, and one team with each measure shifted. */
export function readAuthority(seed: number): Reading {
  const authority = simulate(seed, { stories: false });
  const evidence = evidenceOf(authority);
  const { asAt } = authority.session;
  const { tree } = evidence;
  const units = [...tree.byId.values()];
  const teams = tree.teamsOf(tree.root.id);
  // Each team has its turn.
  const team = teams[seed % teams.length] as string;
  return {
    called: calledOver(seed, asAt, evidence),
    still: units.flatMap(({ id, kind }) =>
      headlineMeasures.map((measure) => {
        const sides = sidesOf(measure, id, asAt, evidence);
        return {
          measure,
          kind,
          flagged: sides.at(-1) != null,
          months: sides.length,
          calls: sides.filter((side, i) => side !== null && side !== (sides[i - 1] ?? null)).length,
        };
      }),
    ),
    otherwise: units
      .map(({ id }) => otherwiseCalled(id, asAt, evidence))
      .reduce((sum, each) => sum + each, 0),
    shifts: headlineMeasures.flatMap((measure) => foundIn(measure, team, asAt, evidence)),
  };
}

/** When a shift upwards is first called; nothing where the measure never moved, or was past that end as it came. */
function foundIn(measure: HeadlineId, team: string, asAt: Month, evidence: Evidence): Shifted[] {
  const from = addMonths(asAt, 1 - MONTHS_SINCE);
  const changed = shifted(measureOf(measure).signal ?? measure, team, from, evidence);
  if (!changed) return [];
  const all = sidesOf(measure, team, asAt, changed);
  const side = 'above';
  if (all.at(-1 - MONTHS_SINCE) === side) return [];
  const sides = all.slice(-MONTHS_SINCE);
  const first = sides.indexOf(side);
  if (first === -1) return [{ measure, months: null, stood: undefined }];
  const after = sides.slice(first + 1, first + 1 + SOON);
  return [
    {
      measure,
      months: first + 1,
      stood: after.length < SOON ? undefined : after.every((each) => each === side),
    },
  ];
}
