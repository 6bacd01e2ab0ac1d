import { expect, test } from 'vitest';
import { managersSentence } from '@/domain/board/frontline';
import { monthClearWords } from '@/domain/flags/attention';
import type { Entry } from '@/domain/log/entries';
import { headlineMeasures } from '@/domain/measures/catalogue';
import type { WhyUnknown } from '@/domain/missing';
import { addMonths } from '@/domain/month';
import { headline } from '@/domain/readings/headline';
import { lengthWords, reviewOf } from '@/domain/review/review';
import { stateSentence } from '@/domain/review/state';
import { summaryOf } from '@/domain/review/summary';
import {
  evidenceOf,
  figureOf,
  history,
  limitEntry,
  september,
  teamOnly,
  tree,
  withStrangers,
  wobble,
  worker,
} from '../measures/rows';

const caseload = limitEntry(1, 'caseload', [4, 5]);
const vacancy = limitEntry(2, 'vacancy', [50, 60]);

/** Three teams, each with one holder of three cases. */
function county(
  given: Parameters<typeof worker>[0][] = [],
  log: readonly Entry[] = [caseload, vacancy],
) {
  const rows = ['north-1', 'north-2', 'south-1'].map((team, i) =>
    worker({ worker: `W${i}`, team, heldOther: 3, ...given[i] }),
  );
  const others = tree.teamsOf('county').map((team) => teamOnly({ team, vacantFte: 0.1 }));
  return evidenceOf(rows, others, log);
}

/** The same, none of it of the month in view. */
function silent() {
  const month = addMonths(september, -1);
  const teams = tree.teamsOf('county');
  return evidenceOf(
    teams.map((team, i) => worker({ worker: `W${i}`, team, month, heldOther: 3 })),
    teams.map((team) => teamOnly({ team, month, vacantFte: 0.1 })),
    [caseload, vacancy],
  );
}

function without(why: WhyUnknown) {
  const evidence = county();
  const limits = { state: why, sentence: '' };
  return { ...evidence, records: { ...evidence.records, limits } };
}

const over = (evidence: ReturnType<typeof county>) => summaryOf('county', september, evidence).over;
const state = (evidence: ReturnType<typeof county>) =>
  stateSentence(
    headlineMeasures.map((id) => headline(id, 'county', september, evidence)),
    'county',
    september,
    evidence,
  )
    .map(({ text }) => text)
    .join(' ');

test.each([
  ['whole', county(), 'None of the 2 headline measures with a limit is over it.'],
  [
    'with workers’ rows that failed',
    without('failed'),
    'Vacancy is not over its limit; whether caseload is over its limit is not known.',
  ],
  [
    'with one worker’s hours unknown',
    county([{ fte: null }]),
    'Whether caseload and vacancy are over their limits is not known.',
  ],
  [
    'beside a row of a team that the structure lacks',
    withStrangers(county(), 1, 'west-9'),
    'Caseload and vacancy are not over their limits; 1 row names no team of the structure, and whose is not known.',
  ],
  [
    'whose latest month no team has sent',
    silent(),
    'Whether caseload and vacancy are over their limits is not known.',
  ],
  ['without limits', county([], []), 'No limit is set, so nothing can be over one.'],
])('the review’s first sentence of a county %s', (_, evidence, expected) => {
  expect(over(evidence)).toBe(expected);
});

test.each([
  ['whole', county(), /^0 of 3 teams are over their caseload limit\. .*within their limits\.$/],
  [
    'with one team’s cases unknown',
    county([{ heldOther: null }]),
    /^0 of the 2 teams that can be judged are over their caseload limit; of 1 it is not known\./,
  ],
  [
    'with workers’ rows that failed',
    without('failed'),
    /^Vacancy is within its limit\. Whether caseload is over its limit is not known\.$/,
  ],
  ['with rows on their way', without('not yet'), /^Vacancy is within its limit\.$/],
])('the Overview’s sentence of a county %s', (_, evidence, expected) => {
  expect(state(evidence)).toMatch(expected);
});

test('nothing is worse or better only where every measure’s own months can tell', () => {
  const told = summaryOf('north-1', september, history(wobble(26)));
  expect([told.worse, told.better]).toEqual([
    'No headline measure of North 1 is worse for real.',
    'No headline measure of North 1 is better for real.',
  ]);
  const short = summaryOf('north-1', september, history([1, 1.2]));
  expect(short.worse).toBe(
    'Whether any headline measure of North 1 is worse for real cannot be told.',
  );
});

test('that none is worse is said of the whole, because a team of it may be', () => {
  const vacant = [...wobble(26), 6, 6, 6, 6];
  const rows = vacant.flatMap((vacantFte, i) => {
    const month = addMonths(september, i - 29);
    const large = { month, team: 'north-2', vacantFte: 40 - vacantFte };
    return [teamOnly({ month, vacantFte }), teamOnly(large)];
  });
  const workers = rows.map(({ month, team }) => worker({ month, team, worker: team, fte: 10 }));
  const evidence = evidenceOf(workers, rows);
  expect(summaryOf('north-1', september, evidence).worse).toContain('Worse for real: vacancy');
  expect(summaryOf('north', september, evidence).worse).toBe(
    'No headline measure of North as a whole is worse for real.',
  );
});

test('a month is quiet only where all of it is known', () => {
  const lengthOf = (evidence: ReturnType<typeof county>) => {
    const { headlines, ...review } = reviewOf('county', september, 'leadership', evidence);
    const limited = headlines.filter(({ row }) => row.line || row.unjudged);
    return lengthWords({ ...review, headlines: limited });
  };
  expect(lengthOf(county())).toBe('A quiet month');
  expect(lengthOf(without('failed'))).toBe('No exception in what is known');
  expect(lengthOf(withStrangers(county(), 2, null))).toBe('No exception in what is known');
  expect(monthClearWords('county', september, without('failed'))).toMatch(
    /^Of what is known, no measure .* Not known: .*caseload/,
  );
});

test('turnover long over its limit is said where it raises no flag, and makes no month quiet', () => {
  const evidence = history(wobble(30), [limitEntry(1, 'turnover', [5, 10])], () => ({
    leaversFte: 0.3,
  }));
  expect(monthClearWords('north-1', september, evidence)).toMatch(
    /^Over its limit, and to talk about only once the month’s own count is worse for real: turnover of North 1 \(19 month-ends\)\. No other measure has been over/,
  );
  const { headlines, ...review } = reviewOf('north-1', september, 'leadership', evidence);
  const limited = headlines.filter(({ row }) => row.line);
  expect(lengthWords({ ...review, exceptions: [], headlines: limited })).toBe('No exception');
});

test('the managers’ sentence counts only teams of which the span is known', () => {
  const figure = figureOf('supervision', county());
  const line = { amber: 6, red: 7 };
  const spans = (statuses: ('within limit' | 'no data' | 'over limit')[]) =>
    statuses.map((status) => ({ status, line }));
  const end = (statuses: Parameters<typeof spans>[0]) =>
    managersSentence(figure, spans(statuses)).split('. ').at(-1);
  expect(end(['within limit', 'within limit'])).toBe(
    'None of 2 teams have more people for each manager than the limit.',
  );
  expect(end(['within limit', 'no data'])).toBe(
    '0 of the 1 team of which it is known have more people for each manager than the limit; of 1 it is not.',
  );
  expect(end(['no data', 'no data'])).toBe(
    'Whether any of 2 teams has more people for each manager than the limit is not known.',
  );
});
