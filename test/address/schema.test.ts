import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  keptAcrossPages,
  monthInView,
  monthParam,
  parseSearch,
  readView,
  unitInView,
  type View,
  writeSearch,
} from '@/address/schema';
import { type Month, monthOf, monthText } from '@/domain/month';
import type { Session } from '@/domain/session';
import { tree } from '../domain/measures/rows';

const session: Session = {
  name: '',
  role: 'senior leader',
  unit: 'county',
  authority: 'County',
  asAt: monthOf(2026, 9),
  from: monthOf(2021, 10),
  extract: '2026-10-05T05:10:00Z',
  version: '1',
  simulated: true,
  personas: [],
};

test.each<[string, string, View]>([
  [
    'a unit and a month are kept',
    '?unit=north-1&month=2026-06',
    { unit: 'north-1', month: '2026-06' },
  ],
  ['what is not known is dropped', '?unit=north&utm_source=mail', { unit: 'north' }],
  ['a month that does not exist is dropped', '?month=2026-13', {}],
  ['a month in words is dropped', '?month=June%202026', {}],
  ['a sort may be turned round', '?sort=-vacancy', { sort: '-vacancy' }],
  ['the managers’ side of the teams is kept', '?view=managers', { view: 'managers' }],
  ['a view that is not one is dropped', '?view=pie', {}],
  ['a strip may count in children', '?scale=children', { scale: 'children' }],
  ['its default scale never appears', '?scale=share', {}],
  ['markup is dropped', '?worker=%3Cscript%3E&unit=%22%3E', {}],
  ['a mock that is not one is dropped', '?mock=on', {}],
  ['of two the last counts', '?month=2026-06&month=2026-05', { month: '2026-05' }],
  ['agency workers may be taken away', '?agency=leaves', { agency: 'leaves' }],
  ['another word for it is dropped', '?agency=stays', {}],
  [
    'the next work, with a skill and whom it is known to',
    '?room=protectionPlan.3&skill=British+Sign+Language&knownTo=F-2568',
    { room: 'protectionPlan.3', skill: 'British Sign Language', knownTo: 'F-2568' },
  ],
  ['a number of children that is none is dropped', '?room=protectionPlan.many', {}],
  ['a skill that is markup is dropped', '?skill=%3Cb%3E&room=childInNeed', { room: 'childInNeed' }],
  ['an id that looks like a number stays text', '?worker=007', { worker: '007' }],
])('a link read: %s', (_, text, view) => {
  expect(readView(parseSearch(text))).toEqual(view);
});

test('no link, however broken, throws or brings in what is not known', () => {
  const known = [
    'unit',
    'month',
    'from',
    'measure',
    'reconcile',
    'area',
    'year',
    'sort',
    'view',
    'scale',
    'worker',
    'agency',
    'room',
    'skill',
    'knownTo',
    'mock',
  ];
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const name of Object.keys(readView(parseSearch(text)))) expect(known).toContain(name);
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...known), fc.anything(), (name, value) => {
      const view = readView({ [name]: value });
      for (const kept of Object.values(view)) expect(kept).toBe(value);
    }),
  );
});

const id = fc.stringMatching(/^[\w-]{1,40}$/);
const word = fc.stringMatching(/^[A-Za-z]{1,40}$/);
const monthly = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => monthText(monthOf(year, month)));

const anyView: fc.Arbitrary<View> = fc.record(
  {
    unit: id,
    month: monthly,
    from: monthly,
    measure: word,
    reconcile: word,
    area: fc.stringMatching(/^[\w-]{1,20}$/),
    year: fc.stringMatching(/^\d{4}$/),
    sort: word.map((name) => `-${name}`),
    scale: fc.constant('children' as const),
    view: fc.constantFrom('table' as const, 'managers' as const),
    worker: id,
    agency: fc.constant('leaves' as const),
    room: fc.stringMatching(/^[A-Za-z]{1,20}(\.\d{1,2})?$/),
    skill: fc.stringMatching(/^[A-Za-z][A-Za-z ’'-]{0,39}$/),
    knownTo: id,
    mock: fc.constantFrom('slow', 'empty', 'failing', 'forbidden', 'stale'),
  },
  { requiredKeys: [] },
);

test('every view survives being written into a link and read again', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(readView(parseSearch(writeSearch({ ...view })))).toEqual(view);
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

test('a link holds nothing that is at its default', () => {
  expect(writeSearch({})).toBe('');
  expect(writeSearch({ unit: undefined, month: '' })).toBe('');
  expect(monthParam(session.asAt, session)).toBeUndefined();
  expect(monthParam(monthOf(2026, 6), session)).toBe('2026-06');
});

test.each<[string, string | undefined, Month]>([
  ['the one asked for', '2026-06', monthOf(2026, 6)],
  ['the first with records', '2021-10', session.from],
  ['the latest where none is asked for', undefined, session.asAt],
  ['the latest where there are no records yet', '2026-10', session.asAt],
  ['the latest where there were none then', '2021-09', session.asAt],
  ['the latest where it is no month', '2026-00', session.asAt],
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

test('from page to page a link keeps when, and what the mock pretends', () => {
  const view: View = {
    unit: 'north',
    month: '2026-06',
    sort: 'vacancy',
    mock: 'slow',
    worker: 'W1',
  };
  expect(keptAcrossPages(view)).toEqual({ month: '2026-06', mock: 'slow' });
  expect(keptAcrossPages(view, session)).toEqual({ month: '2026-06', mock: 'slow' });
});

test('the latest month, the default, is not kept: a link a month later shows the latest then', () => {
  const month = monthText(session.asAt);
  expect(keptAcrossPages({ month, mock: 'slow' }, session)).toEqual({ mock: 'slow' });
});
