import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asHeld,
  keptAcrossPages,
  monthInView,
  monthParam,
  parseSearch,
  readView,
  unitInView,
  unitOfTeams,
  unitOfTeamsParam,
  type View,
  withChange,
  writeSearch,
  writeView,
} from '@/address/schema';
import { reviewSections } from '@/address/sections';
import { isId } from '@/domain/id';
import { measureIds } from '@/domain/measures/catalogue';
import { limitMeasures } from '@/domain/measures/measure';
import { type Month, monthOf } from '@/domain/month';
import { caseTypes } from '@/domain/worker';
import { tree } from '../domain/measures/rows';
import { session } from './session';

/** A link's search, read. */
const viewOf = (text: string): View => readView(parseSearch(text)).view;

test.each<[string, string, View]>([
  [
    'a unit and a month are kept',
    '?unit=north-1&month=2026-06',
    { unit: 'north-1', month: monthOf(2026, 6) },
  ],
  ['what is not known is dropped', '?unit=north&utm_source=mail', { unit: 'north' }],
  ['a month that does not exist is dropped', '?month=2026-13', {}],
  ['a month in words is dropped', '?month=June%202026', {}],
  [
    'a sort may be turned round',
    '?sort=-vacancy',
    { sort: { key: 'vacancy', direction: 'descending' } },
  ],
  ['a chart as the NHS tool draws it is kept', '?drawn=nhs', { drawn: 'nhs' }],
  ['the managers’ side of the teams is kept', '?view=managers', { view: 'managers' }],
  ['a view that is not one is dropped', '?view=pie', {}],
  ['a strip may count in children', '?scale=children', { scale: 'children' }],
  ['its default scale never appears', '?scale=share', {}],
  [
    'an id is any text, markup too',
    '?worker=%3Cscript%3E&unit=%22%3E',
    { worker: '<script>', unit: '">' },
  ],
  ['an id of more than 100 characters is dropped', `?unit=${'a'.repeat(101)}`, {}],
  ['a mock that is not one is dropped', '?mock=on', {}],
  ['of two the last counts', '?month=2026-06&month=2026-05', { month: monthOf(2026, 5) }],
  ['agency workers may be taken away', '?agency=leaves', { agency: 'leaves' }],
  ['another word for it is dropped', '?agency=stays', {}],
  [
    'the next work, with a skill and whom it is known to',
    '?room=protectionPlan.3&skill=British+Sign+Language&knownTo=F-2568',
    {
      room: { type: 'protectionPlan', children: 3 },
      skill: 'British Sign Language',
      knownTo: 'F-2568',
    },
  ],
  ['a number of children that is none is dropped', '?room=protectionPlan.many', {}],
  ['work that is none is dropped', '?room=protectionPlans', {}],
  ['a skill is in the records’ own words', '?skill=BSL+(level+2)', { skill: 'BSL (level 2)' }],
  ['an id that looks like a number stays text', '?worker=007', { worker: '007' }],
])('a link read: %s', (_, text, view) => {
  expect(viewOf(text)).toEqual(view);
});

test.each<[string, View]>([
  [
    '?unit=safeguarding-north-2&month=2026-06',
    { unit: 'safeguarding-north-2', month: monthOf(2026, 6) },
  ],
  ['?month=2026-06&from=2024-10', { month: monthOf(2026, 6), from: monthOf(2024, 10) }],
  ['?against=2025-09&audience=public', { against: monthOf(2025, 9), audience: 'public committee' }],
  ['?audience=team', { audience: 'team' }],
  [
    '?sort=name&scale=children',
    { sort: { key: 'name', direction: 'ascending' }, scale: 'children' },
  ],
  ['?area=825&year=2018&measure=vacancy', { area: '825', year: 2018, measure: 'vacancy' }],
  [
    '?area=E10000014&sort=-figure',
    { area: 'E10000014', sort: { key: 'figure', direction: 'descending' } },
  ],
  ['?measure=reconciler&reconcile=turnover', { measure: 'reconciler', reconcile: 'turnover' }],
  ['?limit=12', { limit: { kind: 'position', position: 12 } }],
  ['?limit=vacancy', { limit: { kind: 'new', measure: 'vacancy' } }],
  ['?limit=adopt-caseload', { limit: { kind: 'adopt', measure: 'caseload' } }],
  ['?worker=W-0412&agency=leaves', { worker: 'W-0412', agency: 'leaves' }],
  ['?room=childInNeed', { room: { type: 'childInNeed', children: 1 } }],
  ['?view=table&mock=slow', { view: 'table', mock: 'slow' }],
])('a link from before today opens as it did: %s', (text, view) => {
  expect(readView(parseSearch(text))).toEqual({ view, unread: [] });
});

test('what a link says twice is kept as it was written, and its last counts', () => {
  const search = parseSearch('?unit=north&unit=south&month=2026-06');
  expect(readView(search).view).toEqual({ unit: 'south', month: monthOf(2026, 6) });
  expect(writeSearch(search)).toBe('?unit=north&unit=south&month=2026-06');
  expect(writeSearch(asHeld(search))).toBe('?unit=north&unit=south&month=2026-06');
  expect(writeSearch(withChange(search, { month: undefined }))).toBe('?unit=south');
});

test('what a link says that is not understood is told, word for word', () => {
  expect(readView(parseSearch('?unit=north&utm_source=mail&month=June&year='))).toEqual({
    view: { unit: 'north' },
    unread: [
      { name: 'utm_source', text: 'mail' },
      { name: 'month', text: 'June' },
    ],
  });
  expect(readView(parseSearch('?__proto__=x&constructor=y')).unread).toEqual([
    { name: '__proto__', text: 'x' },
    { name: 'constructor', text: 'y' },
  ]);
});

test('no link, however broken, throws or brings in what is not known', () => {
  const known = Object.keys(everything);
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(text, (search) => {
      const { view, unread } = readView(parseSearch(search));
      for (const name of Object.keys(view)) expect(known).toContain(name);
      for (const { name } of unread) expect(Object.hasOwn(view, name)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...known), fc.anything(), (name, value) => {
      if (typeof value !== 'string' && !Array.isArray(value))
        expect(readView({ [name]: value }).view).toEqual({});
    }),
  );
});

const id = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
    fc.constantFrom('team.2', 'T/2', 'A&B', 'a b', 'é', '__proto__', '%', '#', '?', '..', '+', '='),
  )
  .filter(isId);
const monthly = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => monthOf(year, month));
const direction = fc.constantFrom('ascending' as const, 'descending' as const);
const measure = fc.constantFrom(...limitMeasures);

const everything = {
  unit: id,
  month: monthly,
  from: monthly,
  measure: id,
  reconcile: id,
  area: id,
  year: fc.integer({ min: 0, max: 9999 }),
  sort: fc.record({ key: fc.stringMatching(/^[A-Za-z]{1,40}$/), direction }),
  against: monthly,
  audience: fc.constantFrom('team' as const, 'public committee' as const),
  at: fc.constantFrom(...reviewSections),
  about: fc.record({ measure: fc.constantFrom(...measureIds), unit: id }),
  scale: fc.constant('children' as const),
  view: fc.constantFrom('table' as const, 'managers' as const),
  drawn: fc.constant('nhs' as const),
  worker: id,
  limit: fc.oneof(
    fc.record({ kind: fc.constantFrom('new' as const, 'adopt' as const), measure }),
    fc.record({ kind: fc.constant('entry' as const), id }),
    fc.record({ kind: fc.constant('position' as const), position: fc.nat(999_999_999) }),
  ),
  agency: fc.constant('leaves' as const),
  room: fc.record({
    type: fc.constantFrom(...caseTypes),
    children: fc.integer({ min: 1, max: 12 }),
  }),
  skill: id,
  knownTo: id,
  mock: fc.constantFrom('slow' as const, 'empty' as const, 'failing' as const),
} satisfies { [K in keyof View]-?: fc.Arbitrary<View[K]> };

const anyView: fc.Arbitrary<View> = fc.record(everything, { requiredKeys: [] });

test('every view survives being written into a link and read again', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(readView(parseSearch(writeSearch(writeView(view))))).toEqual({ view, unread: [] });
    }),
  );
});

test('any text survives being written into a link and read again', () => {
  const texts = fc.dictionary(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  );
  fc.assert(
    fc.property(texts, (search) => {
      expect(parseSearch(writeSearch(search))).toEqual({ ...search });
    }),
  );
});

test('a change of the view keeps the rest, takes away what is undefined and what was not understood', () => {
  const search = parseSearch('?unit=north&sort=-vacancy&year=soon&foo=bar');
  expect(withChange(search, { sort: undefined, year: 2024 })).toEqual({
    unit: 'north',
    year: '2024',
  });
});

test('a link holds nothing that is at its default', () => {
  expect(writeSearch({})).toBe('');
  expect(writeSearch({ unit: undefined, month: '' })).toBe('');
  expect(writeView({ unit: undefined, audience: 'leadership' })).toEqual({});
  expect(monthParam(session.asAt, session)).toBeUndefined();
  expect(monthParam(monthOf(2026, 6), session)).toBe(monthOf(2026, 6));
});

test.each<[string, Month | undefined, Month]>([
  ['the one asked for', monthOf(2026, 6), monthOf(2026, 6)],
  ['the first with records', monthOf(2021, 10), session.from],
  ['the latest where none is asked for', undefined, session.asAt],
  ['the latest where there are no records yet', monthOf(2026, 10), session.asAt],
  ['the latest where there were none then', monthOf(2021, 9), session.asAt],
])('the month in view is %s', (_, month, expected) => {
  expect(monthInView({ month }, session)).toBe(expected);
});

test('a month kept in a link is the month in view', () => {
  const months = fc.integer({ min: session.from, max: session.asAt }).map((m) => m as Month);
  fc.assert(
    fc.property(months, (month) => {
      expect(monthInView({ month: monthParam(month, session) }, session)).toBe(month);
    }),
  );
});

test('the unit in view is the one asked for, or the authority', () => {
  expect(unitInView('north-1', tree).id).toBe('north-1');
  for (const asked of [undefined, '', 'west', '__proto__', 'constructor'])
    expect(unitInView(asked, tree).id).toBe('county');
});

test.each<[string, string | undefined, string, string]>([
  ['one’s own service', undefined, 'north', 'north'],
  ['the service above one’s own team', undefined, 'north-1', 'north'],
  ['all of it for who is here for all', undefined, 'county', 'county'],
  ['what is asked for', 'south', 'north-1', 'south'],
  ['the service of a team asked for', 'south-1', 'north-1', 'south'],
  ['one’s own where there is no such unit', 'west', 'north', 'north'],
])('the teams that stand side by side are those of %s', (_, asked, own, expected) => {
  const here = { ...session, unit: own };
  expect(unitOfTeams(asked, here, tree).id).toBe(expected);
  const param = unitOfTeamsParam(expected, here, tree);
  expect(unitOfTeams(param, here, tree).id).toBe(expected);
});

test('from page to page a link keeps when, and what the mock pretends', () => {
  const view: View = {
    unit: 'north',
    month: monthOf(2026, 6),
    sort: { key: 'vacancy', direction: 'ascending' },
    mock: 'slow',
    worker: 'W1',
  };
  expect(keptAcrossPages(view)).toEqual({ month: monthOf(2026, 6), mock: 'slow' });
  expect(keptAcrossPages(view, session)).toEqual({ month: monthOf(2026, 6), mock: 'slow' });
});

test('the latest month, the default, is not kept: a link a month later shows the latest then', () => {
  const month = session.asAt;
  expect(keptAcrossPages({ month, mock: 'slow' }, session)).toEqual({ mock: 'slow' });
});
