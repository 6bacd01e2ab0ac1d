import { render } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Audience, audiences } from '@/domain/audience';
import type { Entry } from '@/domain/log/entries';
import type { ActionValue } from '@/domain/log/values';
import { addMonths, monthRange } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { reviewOf } from '@/domain/review/review';
import type { ExportDocument } from '@/export/document';
import { plainText } from '@/export/plainText';
import { slides } from '@/export/pptx';
import { cellText } from '@/export/table';
import { workbook } from '@/export/xlsx';
import { Paper } from '@/features/review/Paper';
import { packOf } from '@/features/review/pack';
import {
  entry,
  evidenceOf,
  limitEntry,
  september,
  teamOnly,
  tree,
  wobble,
  worker,
} from '../../domain/measures/rows';

/** What each audience gets, searched in everything that can leave a review. */

const vacant = [...wobble(20), 3, 3, 3, 3];
const months = monthRange(addMonths(september, 1 - vacant.length), september);

/** A county whose North 1 has so many workers, beside larger teams, and is over its vacancy limit. */
function countyWith(people: number, log: readonly Entry[]): Evidence {
  const sizes = { 'north-1': people, 'north-2': 9, 'south-1': 9 };
  return evidenceOf(
    months.flatMap((month) =>
      Object.entries(sizes).flatMap(([team, size]) =>
        Array.from({ length: size }, (_, i) =>
          worker({ month, team, worker: `${team} ${i}`, name: `Worker ${i} of ${team}` }),
        ),
      ),
    ),
    months.map((month, i) => teamOnly({ month, vacantFte: vacant[i] ?? null })),
    log,
  );
}

const action: ActionValue = {
  unit: 'north-1',
  measure: 'vacancy',
  action: '=Ask Sam to come back',
  ownerRole: 'Head of Service',
  review: addMonths(september, 1),
  state: 'open',
};

const log = [
  limitEntry(1, 'vacancy', [12, 14]),
  entry(2, 'action', action),
  entry(3, 'comment', {
    unit: 'north-1',
    measure: 'vacancy',
    month: september,
    words: 'Sam is off until May',
    draft: '',
    quotes: [],
  }),
];

/** Everything that leaves, as text. */
async function leaving(people: number, audience: Audience): Promise<string[]> {
  const review = reviewOf('county', september, audience, countyWith(people, log));
  const pack = packOf(review, {
    nameOf: (id) => tree.byId.get(id)?.name ?? id,
    authority: 'County',
    compared: [],
    simulated: 'County is an invented authority.',
  });
  const { container, unmount } = render(<Paper document={pack} />);
  const paper = container.textContent ?? '';
  unmount();
  return [
    paper,
    plainText(pack),
    await unzipped(await slides(pack)),
    await unzipped(await workbook(pack)),
  ];
}

async function unzipped(file: Blob): Promise<string> {
  const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.entries(entries)
    .filter(([path]) => path.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
}

test.each<[number, Audience, boolean]>([
  [4, 'public committee', false],
  [5, 'public committee', true],
  [6, 'public committee', true],
  [4, 'leadership', true],
  [4, 'team', true],
])('a team of %i, in all that leaves for %s, is named: %s', async (people, audience, named) => {
  const texts = await leaving(people, audience);
  for (const text of texts) {
    expect(text.includes('North 1')).toBe(named);
    // From what is left of its service it could be worked out.
    expect(text.includes('North 2')).toBe(named);
  }
  // The paper of a quiet month names services alone; a workbook's data holds every unit that may be shown.
  expect(texts.at(-1)).toContain('South 1');
});

test.each(audiences)(
  'for %s: no worker; words and actions only where they may be',
  async (audience) => {
    for (const text of await leaving(6, audience)) {
      expect(text).not.toContain('Worker 1 of');
      expect(text.includes('Sam')).toBe(audience !== 'public committee');
      expect(text.includes('Workers over limit')).toBe(audience !== 'public committee');
      expect(text).toContain('County is an invented authority.');
      expect(text).toContain('Vacancy: 14%, near from 12%');
      expect(text).toContain('30 Sep 2026');
    }
  },
);

/** Vacant posts that were usual for two years and then are six. */
const risen = [...wobble(24), 6, 6, 6, 6];

/** Three teams of ten people each, with each month's vacant FTE of North 1. */
function packWith(
  vacant: readonly (number | null)[],
  log: readonly Entry[],
  open = true,
  cases: (i: number) => number = () => 100,
) {
  const range = monthRange(addMonths(september, 1 - vacant.length), september);
  const evidence = evidenceOf(
    range.flatMap((month, i) =>
      ['north-1', 'north-2', 'south-1'].map((team) =>
        worker({ month, team, worker: team, fte: 10, heldChildInNeed: cases(i) }),
      ),
    ),
    range.flatMap((month, i) => [
      teamOnly({ month, vacantFte: vacant[i] ?? null }),
      teamOnly({ month, team: 'north-2' }),
      teamOnly({ month, team: 'south-1' }),
    ]),
    log,
  );
  const records = open ? evidence.records : { ...evidence.records, openTeams: new Set<string>() };
  const review = reviewOf('county', september, 'leadership', { ...evidence, records });
  const nameOf = (id: string) => tree.byId.get(id)?.name ?? id;
  return packOf(review, { nameOf, authority: 'County', compared: [], simulated: undefined });
}

/** The rows of a unit in a part of a pack, a cell each. */
function rowsOf(pack: ExportDocument, part: string, unit: string): Record<string, string>[] {
  const table = pack.sections.find(({ name }) => name === part)?.table;
  const rows = table?.rows.filter((row) => cellText(row, table.columns[0].key).includes(unit));
  return (rows ?? []).map((row) =>
    Object.fromEntries((table?.columns ?? []).map(({ key, label }) => [label, cellText(row, key)])),
  );
}

test.each<[string, (number | null)[], Entry[], object]>([
  [
    'over its limit is there for its status, since the spell began',
    risen,
    [limitEntry(1, 'vacancy', [12, 14])],
    { Limit: '14%', Why: 'over limit', Since: 'June 2026' },
  ],
  [
    'worse for real within its limit is there for the change, since it was called',
    risen,
    [limitEntry(1, 'vacancy', [60, 65])],
    { Limit: '65%', Why: 'above usual range, worse', Since: 'September 2026' },
  ],
  [
    'worse for real without a limit too',
    risen,
    [],
    { Limit: 'none set', Why: 'above usual range, worse', Since: 'September 2026' },
  ],
  [
    'of a month not known is there for what stood before',
    [...risen.slice(0, -1), null],
    [limitEntry(1, 'vacancy', [12, 14])],
    { Why: 'over limit when last known', Since: 'June 2026; September 2026 is not known' },
  ],
])('an exception %s', (_, vacantFte, entries, expected) => {
  const rows = rowsOf(packWith(vacantFte, entries), 'Exceptions', 'North 1');
  expect(rows.find(({ Measure }) => Measure === 'Vacancy')).toMatchObject(expected);
});

test.each<[string, boolean, string, string, string]>([
  [
    'what is within its limits is not over',
    true,
    'North 2',
    'none',
    'In County 2 of 5 units below are over a limit',
  ],
  [
    'a unit not open',
    false,
    'North 2',
    'not open to you: caseload',
    'In County 2 of 5 units below are known to be over a limit',
  ],
  [
    'one over',
    false,
    'North 1',
    'over: vacancy; not open to you: caseload',
    'In County 2 of 5 units below are known to be over a limit',
  ],
])('no unit not wholly seen has none over: %s', (_, open, unit, words, heading) => {
  const pack = packWith(risen, [limitEntry(1, 'vacancy', [12, 14])], open);
  expect(rowsOf(pack, 'Services and teams', unit)[0]?.['Over or near']).toBe(words);
  expect(pack.sections.find(({ name }) => name === 'Services and teams')?.message).toContain(
    heading,
  );
});

test.each<[boolean, string]>([
  [true, 'none set'],
  [false, 'not open to you'],
])('an exception of a caseload, workers open: %s, has the limit: %s', (open, limit) => {
  const cases = (i: number) => (i < 26 ? 100 + (i % 2) : 160);
  const [row] = rowsOf(packWith(risen, [], open, cases), 'Exceptions', '').filter(
    ({ Measure }) => Measure === 'Caseload',
  );
  expect(row).toMatchObject({ Limit: limit, Why: 'above usual range, worse' });
});

test.each(['Caseload', 'Workers over limit'])('the status of %s, not open, says so', (measure) => {
  const rows = rowsOf(packWith(risen, [], false), 'Summary', measure);
  expect(rows.map(({ Status }) => Status)).toEqual(['not open to you']);
});

test('how long a caseload not open has been over its limit is not told', () => {
  const agreed = entry(2, 'action', { ...action, measure: 'caseload' });
  const over = (open: boolean) =>
    rowsOf(packWith(risen, [agreed], open), 'Actions', 'North 1')[0]?.['Over limit for'];
  expect([over(true), over(false)]).toEqual(['not over', 'not open to you']);
});

test('an action that begins like a formula is text in the workbook', async () => {
  const [, , , workbookText] = await leaving(6, 'leadership');
  expect(workbookText).toContain('=Ask Sam');
  expect(workbookText).not.toMatch(/<t[^>]*>=|<f>/);
});
