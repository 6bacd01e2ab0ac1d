import { simulate } from '@mocks/authority/simulate';
import { headlineMeasures, measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import { addMonths, type Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import type { UnitKind } from '@/domain/unit';
import { evidenceOf } from '../../mocks/authorityRecords';
import { type Called, calledOver } from './called';
import { type HeadlineId, improvedOf, saidOf } from './flagged';
import { shifted } from './shift';

/** How many months before the latest one the shift comes. */
export const MONTHS_SINCE = 24;

/** A headline measure of a unit in an authority in which nothing really changes. */
export interface Still {
  readonly measure: HeadlineId;
  readonly kind: UnitKind;
  readonly flagged: boolean;
  readonly improved: boolean;
}

/** How many months after the shift it was flagged; null where it was not, undefined where it could not be shifted. */
export interface Found {
  readonly measure: MeasureId;
  readonly months: number | null | undefined;
}

export interface Reading {
  readonly still: readonly Still[];
  readonly rolling: readonly MeasureId[];
  readonly found: readonly Found[];
  readonly called: readonly Called[];
}

/** Reads one simulated authority without stories: all its units as they are, and one team with each measure shifted. */
export function readAuthority(seed: number): Reading {
  const authority = simulate(seed, { stories: false });
  const evidence = evidenceOf(authority);
  const { asAt } = authority.session;
  const { tree } = evidence;
  const said = [...tree.byId.values()].map((unit) => ({
    unit,
    improved: improvedOf(unit.id, asAt, evidence),
    ...saidOf(unit.id, asAt, evidence),
  }));
  const teams = tree.teamsOf(tree.root.id);
  // Each team has its turn.
  const team = teams[seed % teams.length] as string;
  return {
    still: said.flatMap(({ unit: { kind }, flagged, improved }) =>
      headlineMeasures.map((measure) => ({
        measure,
        kind,
        flagged: flagged.has(measure),
        improved: improved.includes(measure),
      })),
    ),
    rolling: said.flatMap(({ rolling }) => rolling),
    called: calledOver(seed, asAt, evidence),
    found: headlineMeasures.map((measure) => {
      const carrier = measureOf(measure).signal ?? measure;
      return { measure: carrier, months: monthsToFind(measure, carrier, team, asAt, evidence) };
    }),
  };
}

function monthsToFind(
  measure: HeadlineId,
  carrier: MeasureId,
  team: string,
  asAt: Month,
  evidence: Evidence,
): number | null | undefined {
  const from = addMonths(asAt, 1 - MONTHS_SINCE);
  const changed = shifted(carrier, team, from, evidence);
  if (!changed) return undefined;
  for (let months = 1; months <= MONTHS_SINCE; months++)
    if (saidOf(team, addMonths(from, months - 1), changed).flagged.has(measure)) return months;
  return null;
}
