import { expect, test } from 'vitest';
import type { Audience } from '@/domain/audience';
import type { Entry } from '@/domain/log/entries';
import { headlineMeasures } from '@/domain/measures/catalogue';
import { addMonths, monthRange } from '@/domain/month';
import { headline } from '@/domain/readings/headline';
import { type Exception, exceptionsOf, withUnder } from '@/domain/review/exceptions';
import { reviewOf } from '@/domain/review/review';
import {
  entry,
  evidenceOf,
  limitEntry,
  september,
  teamOnly,
  tree,
  type WorkerRow,
  worker,
} from '../measures/rows';
import { action } from './rows';

/** An authority that is over its limits everywhere: every breach is shown, folded but named. */

const months = monthRange(addMonths(september, -5), september);
const teams = tree.teamsOf('county');

/** Eight workers a team of 25 cases each, half of them agency, and six posts vacant. */
function crew(team: string, people: number): Partial<WorkerRow>[] {
  return Array.from({ length: people }, (_, i) => ({
    team,
    worker: `${team} ${i}`,
    agency: i % 2 === 1,
    heldChildInNeed: 25,
  }));
}

const limits = [
  limitEntry(1, 'caseload', [15, 18]),
  limitEntry(2, 'vacancy', [12, 18]),
  limitEntry(3, 'agency', [15, 20]),
];

const evidenceWith = (entries: readonly Entry[] = [], peopleInNorth1 = 8) =>
  evidenceOf(
    months.flatMap((month) =>
      teams.flatMap((team) =>
        crew(team, team === 'north-1' ? peopleInNorth1 : 8).map((row) => worker({ ...row, month })),
      ),
    ),
    months.flatMap((month) =>
      teams.map((team) => teamOnly({ month, team, vacantFte: 6, agencyCoverFte: 4 })),
    ),
    [...limits, ...entries],
  );

const named = (exceptions: readonly Exception[]) =>
  exceptions.map(({ flag, standsFor }) => `${flag.unit} ${flag.measure}. ${standsFor}`);

test('every breach of every unit is in a line, once, and its unit is named there with its figure', () => {
  const evidence = evidenceWith();
  const over = [...tree.byId.keys()].flatMap((unit) =>
    headlineMeasures
      .filter((id) => headline(id, unit, september, evidence).status === 'over limit')
      .map((measure) => `${unit} ${measure}`),
  );
  const lines = exceptionsOf('county', september, evidence);
  const shown = lines
    .flatMap((line) => withUnder(line))
    .map(({ exception: { flag } }) => `${flag.unit} ${flag.measure}`);
  expect(over).toHaveLength(18);
  expect(shown.toSorted()).toEqual(over.toSorted());
  expect(named(lines)).toEqual([
    'county vacancy. Stands for: North (60.0%); North 1 (60.0%); North 2 (60.0%); agency (50.0%, covering 12.0 FTE of the vacancies); North, agency (50.0%); North 1, agency (50.0%); North 2, agency (50.0%); South, agency (50.0%); South 1, agency (50.0%); South (60.0%); South 1 (60.0%).',
    'county caseload. Stands for: North (25.0); North 1 (25.0); North 2 (25.0); South (25.0); South 1 (25.0).',
  ]);
});

test('a unit with an action past its review month keeps its own line, and what was written below a line stays', () => {
  const comment = entry(5, 'comment', {
    unit: 'south-1',
    measure: 'agency',
    month: september,
    words: 'Two contracts end in May.',
    draft: '',
    quotes: [],
  });
  const evidence = evidenceWith([action(4, addMonths(september, -3)), comment]);
  const lines = exceptionsOf('county', september, evidence);
  expect(lines.map(({ flag }) => `${flag.unit} ${flag.measure}`)).toEqual([
    'county vacancy',
    'county caseload',
    'north-1 vacancy',
    'north-1 caseload',
  ]);
  const [county, , own] = lines;
  expect(own?.agreed?.action.action).toBe('Advertise.');
  expect(own?.standsFor).toBe('Stands for: agency (50.0%, covering 4.0 FTE of the vacancies).');
  const below = county ? withUnder(county).map(({ exception }) => exception) : [];
  expect(below.flatMap(({ comment }) => comment?.words ?? [])).toEqual([
    'Two contracts end in May.',
  ]);
});

test('a public committee reads in no folded line what it may not see, nor that an action is overdue', () => {
  const evidence = evidenceWith([action(4, addMonths(september, -3))], 4);
  const { exceptions } = reviewOf('county', september, 'public committee', evidence);
  const all = exceptions.flatMap((line) => withUnder(line)).map(({ exception }) => exception);
  expect(all.map(({ flag }) => flag.unit)).not.toContain('north-1');
  expect(named(exceptions).join(' ')).not.toMatch(/North [12]/);
  expect(all.map(({ agreed, comment }) => agreed ?? comment).filter(Boolean)).toEqual([]);
  expect(exceptions.map(({ flag }) => flag.unit)).toEqual(['county', 'county']);
});

test('words on what is no exception of their month are shown apart; to a public committee they are not', () => {
  const comment = entry(5, 'comment', {
    unit: 'south-1',
    measure: 'turnover',
    month: september,
    words: 'Two people left in May.',
    draft: '',
    quotes: [],
  });
  const evidence = evidenceWith([comment]);
  const words = (audience: Audience) =>
    reviewOf('county', september, audience, evidence).otherWords.map(
      ({ unit, measure, comment }) => [unit, measure.id, comment.words],
    );
  expect(words('leadership')).toEqual([['south-1', 'turnover', 'Two people left in May.']]);
  expect(words('public committee')).toEqual([]);
  expect(reviewOf('north', september, 'leadership', evidence).otherWords).toEqual([]);
});
