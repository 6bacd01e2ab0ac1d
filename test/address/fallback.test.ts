import { expect, test } from 'vitest';
import { fallbackWords, type Known } from '@/address/fallback';
import { parseSearch, readView } from '@/address/schema';
import { sections } from '@/address/sections';
import { monthOf } from '@/domain/month';
import { published } from '../domain/benchmarks/file';
import { entry, tree } from '../domain/measures/rows';
import { session } from './session';

const limit = { measure: 'vacancy', scope: {}, amber: 12, red: 18, source: 'Board' } as const;
const known: Known = {
  session,
  tree,
  published,
  workers: new Set(['W1']),
  entries: [entry(1, 'limit', limit)],
};

/** What is said of a link to a page. */
function said(page: string, search: string, more: Partial<Known> = {}): string[] {
  return fallbackWords({ page, ...readView(parseSearch(search)) }, { ...known, ...more });
}

const range = 'from October 2021 to September 2026';

test.each<[string, string, string, string[]]>([
  ['nothing is asked for', '/', '', []],
  ['all that is asked for is there', '/', '?unit=north&month=2022-01&sort=-caseload', []],
  [
    'a unit there is not',
    '/',
    '?unit=west',
    ['There is no unit called “west” here. This is County as a whole.'],
  ],
  [
    'an id of more than a line is shortened',
    '/',
    `?unit=${'a'.repeat(100)}`,
    [`There is no unit called “${'a'.repeat(39)}…” here. This is County as a whole.`],
  ],
  ['a team’s page takes its unit from the path', '/teams/$team', '?unit=west', []],
  [
    'a month that has not come',
    '/',
    '?month=2026-11',
    [`There are no records of November 2026. They go ${range}; this is September 2026.`],
  ],
  [
    'a month before the records',
    '/reviews/$month',
    '?month=1850-01',
    [`There are no records of January 1850. They go ${range}; this is September 2026.`],
  ],
  [
    'a month that is none',
    '/',
    '?month=2026-13',
    [`“2026-13” is no month. There are records ${range}; this is September 2026.`],
  ],
  [
    'a trend from before the records',
    '/measures/$measure',
    '?from=2001-01',
    ['There are no records of January 2001 to start from. All months are shown.'],
  ],
  ['the same where there is no trend', '/limits', '?from=2001-01', []],
  [
    'a month to compare with that has not come',
    '/reviews/$month',
    '?against=2030-01',
    ['There are no records of January 2030 to compare with. The year before is shown.'],
  ],
  [
    'a measure there is not',
    '/measures',
    '?measure=happiness',
    ['There is no measure called “happiness” here. These are all there are.'],
  ],
  [
    'a measure where limits are not shown by it',
    '/limits',
    '?measure=junk',
    [
      'Limits are not shown measure by measure, so “junk” in the link is left out. These are all there are.',
    ],
  ],
  [
    'two units, of which the last counts',
    '/',
    '?unit=north&unit=south',
    ['“unit=north” in the link is not understood and is left out.'],
  ],
  [
    'two months, of which the last counts',
    '/',
    '?month=2026-08&month=2026-07',
    ['“month=2026-08” in the link is not understood and is left out.'],
  ],
  ['the same unit twice', '/', '?unit=north&unit=north', []],
  [
    'a section of Definitions there is not',
    '/definitions',
    '?measure=happiness',
    ['There is no measure or section called “happiness” here. This is the whole page.'],
  ],
  ...sections.map((section): [string, string, string, string[]] => [
    `a section there is, ${section}`,
    '/definitions',
    `?measure=${section}`,
    [],
  ]),
  ['a measure there is', '/definitions', '?measure=vacancy&reconcile=turnover', []],
  [
    'a measure that is counted in one way',
    '/definitions',
    '?reconcile=span',
    ['No measure called “span” is counted in other ways. Caseload is shown.'],
  ],
  [
    'an area, a year and a measure that are not published',
    '/benchmarks',
    '?area=999&year=1999&measure=span',
    [
      'No area “999” is published. This is England.',
      'No figures of September 1999 are published. This is September 2025.',
      'No measure called “span” is published. This is Caseload.',
    ],
  ],
  ['an area and a year that are', '/benchmarks', '?area=825&year=2018&measure=vacancy', []],
  [
    'a worker who is not in the team',
    '/teams/$team',
    '?worker=W9',
    ['No worker of this team is called “W9” in this extract. This is the whole team.'],
  ],
  ['a worker who is', '/teams/$team', '?worker=W1', []],
  [
    'a column that units are not put in order by',
    '/',
    '?sort=-over',
    ['Nothing here is put in order by “-over”. Units stand in the order of the structure.'],
  ],
  [
    'a column of people, by which no teams are put in order',
    '/teams',
    '?sort=-over',
    ['Nothing here is put in order by “-over”. Teams stand in the order of the structure.'],
  ],
  ['a measure of work, by which they are', '/teams', '?sort=-load', []],
  [
    'an order that workers do not stand in',
    '/teams/$team',
    '?sort=fte',
    ['Nothing here is put in order by “fte”. Workers stand most pressed first.'],
  ],
  [
    'a column that authorities are not put in order by',
    '/benchmarks',
    '?sort=-happiness',
    [
      'Nothing here is put in order by “-happiness”. Authorities stand from the highest figure down.',
    ],
  ],
  ['an order that there is', '/benchmarks', '?sort=region', []],
  ['the order of a page where nothing is put in order', '/limits', '?sort=-over', []],
  [
    'a limit that the log does not hold',
    '/limits',
    '?limit=entry.e9',
    ['The log holds no limit under “entry.e9”. A new one can be set here.'],
  ],
  [
    'the same by its place in the log, as old links have it',
    '/limits',
    '?limit=9',
    ['The log holds no limit under “9”. A new one can be set here.'],
  ],
  ['a limit that it holds', '/limits', '?limit=entry.e1', []],
  ['a new limit', '/limits', '?limit=adopt-vacancy', []],
  [
    'a parameter that is not known',
    '/',
    '?utm_source=mail',
    ['“utm_source=mail” in the link is not understood and is left out.'],
  ],
  [
    'more of them than fit a line',
    '/',
    '?a=1&b=2&view=pie&c=3&d=4',
    ['“a=1”, “b=2”, “view=pie” and 2 more in the link are not understood and are left out.'],
  ],
  [
    'all at once, the unit first',
    '/',
    '?x=1&month=soon&unit=west',
    [
      'There is no unit called “west” here. This is County as a whole.',
      `“soon” is no month. There are records ${range}; this is September 2026.`,
      '“x=1” in the link is not understood and is left out.',
    ],
  ],
])('what is said of a link that names %s', (_, page, search, words) => {
  expect(said(page, search)).toEqual(words);
});

test('nothing is said of what is not here yet or not open', () => {
  expect(said('/benchmarks', '?area=999', { published: undefined })).toEqual([]);
  expect(said('/teams/$team', '?worker=W9', { workers: undefined })).toEqual([]);
  expect(said('/limits', '?limit=9', { entries: undefined })).toEqual([]);
});

test('the month that is shown is the one that is said', () => {
  const view = { month: monthOf(2030, 1) };
  const later = { ...session, asAt: monthOf(2031, 1) };
  expect(fallbackWords({ page: '/', view, unread: [] }, { ...known, session: later })).toEqual([]);
});
