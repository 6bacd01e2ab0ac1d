import { SEED, simulate } from '@mocks/authority/simulate';
import { AFLOAT, RECOVERING, SLIDING, UNPROTECTED, WOBBLING } from '@mocks/authority/stories';
import { beforeAll, expect, test } from 'vitest';
import { coverTime } from '@/domain/board/coverTime';
import { monthFlags, openCaseAnswer } from '@/domain/flags/attention';
import type { Flag } from '@/domain/flags/flag';
import { heldFor } from '@/domain/held';
import { dayOfTime } from '@/domain/instant';
import { headlineMeasures } from '@/domain/measures/catalogue';
import { headline } from '@/domain/readings/headline';
import { agreedActions } from '@/domain/review/agreed';
import { restatements } from '@/domain/review/restatements';
import { knownValue } from '@/domain/value';
import { evidenceOf } from './authorityRecords';

/** What a reviewer must find on the Overview of the simulated authority without being told. */
const authority = simulate(SEED);
const { session } = authority;
const evidence = evidenceOf(authority);
const root = evidence.tree.root.id;
const teams = evidence.tree.teamsOf(root);
let flags: Flag[] = [];

beforeAll(() => {
  flags = [
    ...openCaseAnswer(
      root,
      evidence,
      {
        day: dayOfTime(session.extract),
        doubts: [],
        workers: heldFor<'worker-month'>({ state: 'ready', data: authority.workerMonths }, teams),
        cases: heldFor<'case'>({ state: 'ready', data: authority.cases }, teams),
      },
      coverTime.default,
    ).flags,
    ...monthFlags(root, session.asAt, evidence),
  ];
});

const ofTeam = (unit: string, kind: Flag['kind'], measure?: string) =>
  flags.filter((flag) => flag.unit === unit && flag.kind === kind && flag.measure === measure);

test.each([
  [
    'the sliding team is over its caseload line, for months and for real',
    SLIDING,
    'limit',
    'caseload',
    /month-ends running\. .*(risen for real|above its usual level since)/,
  ],
  [
    'the sliding team’s workers are over their own lines',
    SLIDING,
    'worker over',
    undefined,
    /workers are over their own limit/,
  ],
  [
    'the team that agency keeps afloat: its vacancy, and how much of it agency covers',
    AFLOAT,
    'limit',
    'vacancy',
    /Agency covers .* FTE of it/,
  ],
  [
    'the newly qualified cohort is over its protected limit',
    UNPROTECTED,
    'worker over',
    undefined,
    /newly qualified workers are over their protected limit/,
  ],
] as const)('%s', (_, unit, kind, measure, words) => {
  const [flag, ...more] = ofTeam(unit, kind, measure);
  expect(more).toEqual([]);
  expect(flag?.sentence).toMatch(words);
  expect(flag?.since).toMatch(/^Since .+\.$/);
  expect(flag?.n).toMatch(/^n = \d/);
  expect(flag?.clears).toMatch(/^Clears /);
});

test('the wobbling team crosses its caseload line within its usual range, and raises no flag for it', () => {
  const ofMeasures = flags.filter(
    ({ unit, measure }) => unit === WOBBLING && measure === 'caseload',
  );
  expect(ofMeasures).toEqual([]);
  const { change, recent, line } = headline('caseload', WOBBLING, session.asAt, evidence);
  expect(change?.now.kind).toBe('usual');
  const over = recent.filter(({ value }) => (knownValue(value) ?? 0) > (line?.red ?? Infinity));
  expect(over.length, 'months of 24 over today’s line').toBeGreaterThan(0);
  expect(over.length, 'months of 24 over today’s line').toBeLessThan(12);
});

test('the recovering team was over its line when extra posts were agreed, and is back within it, for real', () => {
  const agreed = agreedActions(root, session.asAt, evidence).find(
    ({ unit }) => unit === RECOVERING,
  );
  const then = agreed && headline('caseload', RECOVERING, agreed.entry.effective, evidence);
  expect(then?.status).toBe('over limit');
  expect(agreed?.improved).toBe(true);
  expect(['within limit', 'near limit']).toContain(agreed?.now.status);
});

test('of the authority’s headline measures one is over its limit, and some are near and within theirs', () => {
  const statuses = headlineMeasures.map((id) => headline(id, root, session.asAt, evidence).status);
  expect(statuses.filter((status) => status === 'over limit')).toHaveLength(1);
  expect(statuses).toContain('near limit');
  expect(statuses).toContain('within limit');
});

test('the authority’s first-line managers have about 5 people each', () => {
  const { figure } = headline('span', root, session.asAt, evidence);
  expect(Math.abs((knownValue(figure.value) ?? Number.NaN) - 5)).toBeLessThan(0.25);
});

test('exactly one signed-off month is restated', () => {
  const months = new Set(restatements(evidence).map(({ month }) => month));
  expect(months.size).toBe(1);
});
