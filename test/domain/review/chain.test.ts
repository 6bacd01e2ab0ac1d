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
import { exceptionsOf, talkedAbout } from '@/domain/review/exceptions';
import { figuresToSign } from '@/domain/review/signOff';
import type { Persona } from '@/domain/session';
import { brief, idOf, published } from '../benchmarks/file';
import {
  entry,
  evidenceOf,
  history,
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

const risen = [...wobble(20), 3, 3, 3, 3];

test.each<[string, readonly (number | null)[], readonly Entry[], string, string[], string]>([
  [
    'agreed two months ago and still over',
    risen,
    [action(2, ago(2))],
    'In July 2026 vacancy was 23.1%, over its limit of 14% for 2 month-ends running, since June 2026; part of a real rise since June 2026: 2 months running above the upper limit.',
    ['Agreed in July 2026: Advertise: Head of service, to be looked at again in August 2026.'],
    'Vacancy was 23.1% then and is 23.1% now: no real improvement so far, over its limit at 2 of the 2 month-ends since.',
  ],
  [
    'changed, then done, and back within its limit for long enough to call it real',
    [...wobble(24).map((vacant) => vacant + 1.5), ...wobble(10).map((vacant) => vacant - 1)],
    [
      action(2, ago(10)),
      action(3, ago(8), { action: 'Offer a payment.', review: ago(0) }),
      action(4, ago(5), { state: 'done' }),
    ],
    'In November 2025 vacancy was 22.5%, over its limit of 14% for 24 month-ends running, since December 2023; within usual variation.',
    [
      'Agreed in November 2025: Advertise: Head of service, to be looked at again in August 2026.',
      'Changed in January 2026 to: Offer a payment: Head of service, to be looked at again in September 2026.',
      'Done in April 2026.',
    ],
    'Vacancy was 22.5% then and is 3.8% now: a real improvement, over its limit at 0 of the 10 month-ends since.',
  ],
  [
    'agreed again after it was done',
    risen,
    [action(2, ago(6)), action(3, ago(4), { state: 'done' }), action(4, ago(1))],
    'In March 2026 vacancy was 12.3%, near its limit of 14%; within usual variation.',
    [
      'Agreed in March 2026: Advertise: Head of service, to be looked at again in August 2026.',
      'Done in May 2026.',
      'Agreed in August 2026: Advertise: Head of service, to be looked at again in August 2026.',
    ],
    'Vacancy was 12.3% then and is 23.1% now: no real improvement so far, over its limit at 4 of the 6 month-ends since.',
  ],
  [
    'agreed in the month itself',
    risen,
    [action(2, september)],
    'In September 2026 vacancy was 23.1%, over its limit of 14% for 4 month-ends running, since June 2026; part of a real rise since June 2026: 4 months running above the upper limit.',
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

/** Vacancies of both teams of North over 24 months. */
function north(
  one: readonly number[],
  two: readonly number[],
  entries: readonly Entry[],
): Evidence {
  const range = monthRange(ago(23), september);
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
  exceptionsOf('county', september, evidence).map(({ flag, under }) => [flag.unit, under]);

test('what a service’s exception tells of a team’s is talked about once, and the team’s stands under it', () => {
  expect(toldOf(north(risen, risen, [limit]))).toEqual([
    ['county', undefined],
    ['north', 'county'],
    ['north-1', 'county'],
    ['north-2', 'county'],
  ]);
});

test('a team over its limit does not stand under a service that is only worth watching', () => {
  const told = toldOf(north(risen, wobble(24), [limit]));
  expect(told[0]).toEqual(['north-1', undefined]);
  expect(told.slice(1).every(([unit]) => unit === 'county' || unit === 'north')).toBe(true);
});

test('a meeting talks of eight at the most, of what has an open action before what has none, worst first', () => {
  const [one] = exceptionsOf('north-1', september, history(risen, [limit, action(2, ago(2))]));
  const [bare] = exceptionsOf('north-1', september, history(risen, [limit]));
  if (!one || !bare) throw new Error('There is no exception.');
  const many = [...Array.from({ length: 9 }, () => ({ ...bare })), one];
  expect(talkedAbout(many)).toEqual([...many.slice(0, 7), one]);
  expect(talkedAbout([bare, { ...one, under: 'county' }])).toEqual([bare]);
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
