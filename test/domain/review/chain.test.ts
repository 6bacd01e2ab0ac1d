import { expect, test } from 'vitest';
import { othersOf, publishedArea } from '@/domain/benchmarks/others';
import { formatMonth } from '@/domain/format';
import type { Entry } from '@/domain/log/entries';
import { rebaseDraft } from '@/domain/log/rebases';
import { addMonths, monthRange } from '@/domain/month';
import { refusalOf } from '@/domain/permissions/mayWrite';
import type { Evidence } from '@/domain/readings/headline';
import { agreedActions } from '@/domain/review/agreed';
import { chainMonths, chainOf } from '@/domain/review/chain';
import { exceptionsOf, talkedAbout, withUnder } from '@/domain/review/exceptions';
import { figuresToSign } from '@/domain/review/signOff';
import type { Persona } from '@/domain/session';
import { brief, idOf, published } from '../benchmarks/file';
import {
  entry,
  evidenceOf,
  history,
  limitEntry,
  september,
  takenBack,
  teamOnly,
  tree,
  wobble,
  worker,
} from '../measures/rows';
import { action, limit } from './rows';

const ago = (months: number) => addMonths(september, -months);

/** What became of the one breach of a series of vacant posts. */
function chain(vacant: readonly (number | null)[], actions: readonly Entry[], month = september) {
  const evidence = history(vacant, [limit, ...actions]);
  const [agreed] = agreedActions('north-1', month, evidence);
  if (!agreed) throw new Error('Nothing was agreed.');
  return { ...chainOf(agreed, month, evidence), agreed, evidence };
}

const risen = [...wobble(26), 6, 6, 6, 6];

test.each<[string, readonly (number | null)[], readonly Entry[], string, string[], string]>([
  [
    'agreed two months ago and still over',
    risen,
    [action(2, ago(2))],
    'In July 2026 vacancy was 37.5%, over its limit of 14% for 2 month-ends running, since June 2026. The six-month average of vacancy, 21.2%, is within its usual range of up to 28.1%.',
    ['Agreed in July 2026: Advertise: Head of service, to be looked at again in August 2026.'],
    'Vacancy was 37.5% then and is 37.5% now. That is no real improvement so far. It was over its limit at 2 of the 2 month-ends since.',
  ],
  [
    'changed, then done, and back within its limit for long enough to call it real',
    [...wobble(26).map((vacant) => vacant + 9), ...wobble(10).map((vacant) => vacant - 1)],
    [
      action(2, ago(10)),
      action(3, ago(8), { action: 'Offer a payment.', review: ago(0) }),
      action(4, ago(5), { state: 'done' }),
    ],
    'In November 2025 vacancy was 51.0%, over its limit of 14% for 26 month-ends running, since October 2023. The six-month average of vacancy, 51.2%, is within its usual range of 42.8% to 59.7%.',
    [
      'Agreed in November 2025: Advertise: Head of service, to be looked at again in August 2026.',
      'Changed in January 2026 to: Offer a payment: Head of service, to be looked at again in September 2026.',
      'Done in April 2026.',
    ],
    'Vacancy was 51.0% then and is 3.8% now. That is a real improvement. It was over its limit at 0 of the 10 month-ends since.',
  ],
  [
    'agreed again after it was done',
    risen,
    [action(2, ago(6)), action(3, ago(4), { state: 'done' }), action(4, ago(1))],
    'In March 2026 vacancy was 12.3%, near its limit of 14%. Whether vacancy has changed for real cannot be told yet: 24 of 24 months, and the next is the first to be judged. Provisionally, its six-month average, 13.0%, is within a trial range of up to 28.1%.',
    [
      'Agreed in March 2026: Advertise: Head of service, to be looked at again in August 2026.',
      'Done in May 2026.',
      'Agreed in August 2026: Advertise: Head of service, to be looked at again in August 2026.',
    ],
    'Vacancy was 12.3% then and is 37.5% now. It is worse, and for real. It was over its limit at 4 of the 6 month-ends since.',
  ],
  [
    'agreed in the month itself',
    risen,
    [action(2, september)],
    'In September 2026 vacancy was 37.5%, over its limit of 14% for 4 month-ends running, since June 2026. Vacancy has risen for real, for the worse: its six-month average, 29.3%, is above its usual range of up to 28.1%.',
    ['Agreed in September 2026: Advertise: Head of service, to be looked at again in August 2026.'],
    'Agreed this month: the next months will tell.',
  ],
])('a breach across months: %s', (_, vacant, actions, known, did, worked) => {
  const told = chain(vacant, actions);
  expect(told.known).toBe(known);
  expect(told.did).toEqual(did);
  expect(told.worked).toBe(worked);
});

test('an action says for how long its measure has been over its limit; a later month is not told to an earlier', () => {
  expect(chain(risen, [action(2, ago(2))]).agreed.monthsOver).toBe(4);
  expect(chain(wobble(24), [action(2, ago(2))]).agreed.monthsOver).toBe(0);
  const before = chain(risen, [action(2, ago(2)), action(3, september, { state: 'done' })], ago(1));
  expect(before.agreed.action.state).toBe('open');
  expect(before.did).toHaveLength(1);
});

test('month by month, the latest first, each says what was agreed in it', () => {
  const { agreed, evidence } = chain(risen, [
    action(2, ago(2)),
    action(3, ago(1), { state: 'done' }),
  ]);
  const months = chainMonths(agreed.measure, 'north-1', september, agreed, evidence);
  expect(months).toHaveLength(13);
  expect(
    months.slice(0, 3).map(({ month, row, said }) => [formatMonth(month), row.status, said]),
  ).toEqual([
    ['September 2026', 'over limit', []],
    ['August 2026', 'over limit', ['Done in August 2026']],
    [
      'July 2026',
      'over limit',
      ['Agreed in July 2026: Advertise: Head of service, to be looked at again in August 2026'],
    ],
  ]);
});

/** Vacancies of both teams of North over 30 months. */
function north(
  one: readonly number[],
  two: readonly number[],
  entries: readonly Entry[],
): Evidence {
  const range = monthRange(ago(29), september);
  const teams = [
    ['north-1', one],
    ['north-2', two],
  ] as const;
  return evidenceOf(
    range.flatMap((month) => teams.map(([team]) => worker({ month, team, worker: team, fte: 10 }))),
    range.flatMap((month, i) =>
      teams.map(([team, vacant]) => teamOnly({ month, team, vacantFte: vacant[i] ?? null })),
    ),
    entries,
  );
}

const toldOf = (evidence: Evidence) =>
  exceptionsOf('county', september, evidence).map((each) =>
    withUnder(each).map(({ exception, depth }) => [exception.flag.unit, depth]),
  );

test('what a unit above tells of a team’s exception is talked about once, and the team’s stands under it', () => {
  expect(toldOf(north(risen, risen, [limit]))).toEqual([
    [
      ['county', 0],
      ['north', 1],
      ['north-1', 2],
      ['north-2', 2],
    ],
  ]);
});

test('a team over its limit does not stand under a service that is only worth watching', () => {
  const [first, ...others] = toldOf(north(risen, wobble(30), [limitEntry(1, 'vacancy', [20, 30])]));
  expect(first).toEqual([['north-1', 0]]);
  expect(others.flat().every(([unit]) => unit === 'county' || unit === 'north')).toBe(true);
});

test('a meeting talks of eight lines at the most, of what has an open action before what has none, worst first', () => {
  const [one] = exceptionsOf('north-1', september, history(risen, [limit, action(2, ago(2))]));
  const [bare] = exceptionsOf('north-1', september, history(risen, [limit]));
  if (!one || !bare) throw new Error('There is no exception.');
  const many = [...Array.from({ length: 9 }, () => ({ ...bare })), one];
  expect(talkedAbout(many)).toEqual([...many.slice(0, 7), one]);
  const leads = { ...bare, under: [one] };
  expect(talkedAbout([...many.slice(0, 9), leads])).toEqual([...many.slice(0, 7), leads]);
});

const manager: Persona = { name: 'A', role: 'team manager', unit: 'north-1' };

test.each<[string, string, string | undefined]>([
  ['of one’s own team is written', 'north-1', undefined],
  [
    'of another team is not',
    'north-2',
    'A known change of North 2 is recorded by those who work in it or lead it.',
  ],
  [
    'of the authority is not',
    'county',
    'A known change of County is recorded by those who work in it or lead it.',
  ],
])('a known change %s', (_, unit, refusal) => {
  const draft = rebaseDraft([], unit, 'vacancy', { month: september, change: 'New', reason: 'x' });
  expect(refusalOf(draft, manager, [], tree)).toBe(refusal);
});

const leader: Persona = { name: 'B', role: 'senior leader', unit: 'county' };

test('words and actions of a signed month are closed until it is opened again', () => {
  const draft = action(2, september);
  const value = figuresToSign(september, history(risen, [limit]));
  const signed = entry(3, 'sign-off', value);
  expect(refusalOf(draft, leader, [limit], tree)).toBeUndefined();
  expect(refusalOf(draft, leader, [limit, signed], tree)).toBe(
    'September 2026 is signed off. It has to be opened again before its words or actions change.',
  );
  const reopened = takenBack(4, signed);
  expect(refusalOf(draft, leader, [limit, signed, reopened], tree)).toBeUndefined();
});

test('a published authority stands beside England, its region, and its neighbours’ median and mean', () => {
  const others = othersOf(published, 'Buckinghamshire', 2025);
  expect(others.map(({ name }) => name)).toEqual([
    'England',
    'South East',
    'Neighbours, median',
    'Neighbours, mean',
  ]);
  expect(brief(others[0]!.of('vacancy')!)).toBe(14.2);
  expect(others.every(({ of }) => of('caseload')?.kind === 'known')).toBe(true);
  expect(others[0]!.of('workersOverLimit')).toBeUndefined();
  expect(publishedArea(published, 'Buckinghamshire')?.id).toBe(idOf('Buckinghamshire'));
});

test('an invented authority stands beside England alone', () => {
  expect(othersOf(published, 'Westmere', 2025).map(({ name }) => name)).toEqual(['England']);
});
