import { expect, test } from 'vitest';
import { measureFlags } from '@/domain/flags/measures';
import { addMonths, type Month, monthRange } from '@/domain/month';
import { headline } from '@/domain/readings/headline';
import { spellOver } from '@/domain/readings/spell';
import { isTold } from '@/domain/readings/told';
import { summaryOf } from '@/domain/review/summary';
import {
  evidenceOf,
  history,
  limitEntry,
  september,
  teamOnly,
  wobble,
  worker,
} from '../measures/rows';

const LAST = 30;
const months = monthRange(addMonths(september, 1 - LAST), september);

/** Two teams of 10 FTE with a vacancy that rises in the last months; the second is silent in some. */
function evidence(silent: readonly Month[], rise: number, monthsHigh: number) {
  const rows = months.flatMap((month, i) =>
    ['north-1', 'north-2']
      .filter((team) => team === 'north-1' || !silent.includes(month))
      .map((team) => ({
        month,
        team,
        vacantFte: (wobble(LAST)[i] ?? 0) + (i >= LAST - monthsHigh ? rise : 0),
      })),
  );
  return evidenceOf(
    rows.map(({ month, team }) => worker({ month, team, worker: team, fte: 10 })),
    rows.map(teamOnly),
    [limitEntry(1, 'vacancy', [20, 25])],
  );
}

test('a figure of some teams only is not judged, not compared and tells no change', () => {
  const row = headline('vacancy', 'north', september, evidence([september], 4, 6));
  expect(row.figure.value).toMatchObject({ kind: 'incomplete', of: '1 of 2 teams' });
  expect([row.status, row.moved, row.movedWords, isTold(row)]).toEqual([
    'not judged',
    undefined,
    'not compared: 1 of 2 teams',
    false,
  ]);
});

test('the month after it is judged and tells by it, and is not compared with it', () => {
  const row = headline('vacancy', 'north', september, evidence([addMonths(september, -1)], 4, 6));
  expect(row.status).toBe('over limit');
  expect(isTold(row)).toBe(true);
  expect(row.movedWords).toBe('not compared: 1 of 2 teams the month before');
});

test('it raises no flag, whatever the teams that are there show, and ends none that stood the month before', () => {
  const flags = (silent: readonly Month[], monthsHigh: number) =>
    measureFlags('north', september, evidence(silent, 4, monthsHigh)).map(({ since }) => since);
  expect(flags([], 3)).toEqual(['Since July 2026.']);
  expect(flags([september], 3)).toEqual([]);
  expect(flags([september], 6)).toEqual(['Since April 2026; September 2026 is not known.']);
});

test('a rolling figure of some teams only tells nothing by its month’s own count either', () => {
  const row = headline('turnover', 'north', september, evidence([addMonths(september, -5)], 0, 0));
  expect([row.figure.value.kind, isTold(row), row.changeWords]).toEqual(['incomplete', false, '']);
});

test('whether a team without records is over its caseload limit is not known, rather than no limit being set', () => {
  const row = headline('caseload', 'north-2', september, evidence([september], 0, 0));
  expect([row.status, row.unjudged]).toEqual(['no data', 'not held']);
});

test('it neither counts towards a spell over a limit nor breaks it', () => {
  const silent = [addMonths(september, -2), addMonths(september, -3)];
  const found = evidence(silent, 4, 5);
  const spell = spellOver(headline('vacancy', 'north', september, found), september, found);
  expect(spell).toEqual({ months: 3, since: addMonths(september, -4) });
});

test('of a team that lacks two months, turnover and absence are not said to be as usual or no worse', () => {
  const silent = [addMonths(september, -5), addMonths(september, -6)];
  const { worse, better, unchanged } = summaryOf('north-2', september, evidence(silent, 0, 0));
  expect(worse).toBe(
    'Vacancy and agency use are not worse for real; of the rest it cannot be told.',
  );
  expect(better).toContain('of the rest it cannot be told');
  expect(unchanged).toMatch(
    /within their usual ranges; .*not known of turnover and sickness absence\.$/,
  );
});

test('a month without a figure is not flagged by what an earlier one tells', () => {
  const risen = [...wobble(24), 6, 6, 6, 6];
  const flagged = (vacant: readonly (number | null)[]) =>
    measureFlags('north-1', september, history(vacant)).map(({ measure }) => measure);
  expect(flagged(risen)).toEqual(['vacancy']);
  expect(flagged([...risen, null])).toEqual([]);
});
