import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Flag, type FlagKind, flagKinds } from '@/domain/flags/flag';
import { type FlagLine, flagsIn, fold } from '@/domain/flags/fold';
import type { MeasureId } from '@/domain/measures/measure';
import { type Unit, unitTree } from '@/domain/unit';

/** Which flags lead a line, and what stands under each. */

const unit = (id: string, kind: Unit['kind'], parent: string | null): Unit => ({
  id,
  name: id,
  kind,
  function: 'mixed',
  parent,
});

/** A county with two services of teams, one of services of teams, and a team of its own. */
const tree = unitTree([
  unit('county', 'authority', null),
  unit('north', 'service', 'county'),
  ...['n1', 'n2', 'n3'].map((id) => unit(id, 'team', 'north')),
  unit('south', 'service', 'county'),
  ...['s1', 's2'].map((id) => unit(id, 'team', 'south')),
  unit('care', 'service', 'county'),
  unit('young', 'service', 'care'),
  ...['y1', 'y2'].map((id) => unit(id, 'team', 'young')),
  unit('old', 'service', 'care'),
  ...['o1', 'o2'].map((id) => unit(id, 'team', 'old')),
  unit('desk', 'team', 'county'),
]);

const flag = (given: Partial<Flag>): Flag => ({
  kind: 'limit',
  unit: 'county',
  measure: 'vacancy',
  figure: '20.0%',
  sentence: '',
  since: '',
  n: '',
  clears: '',
  weight: 1,
  ...given,
});

/** "n1 vacancy", over its limit; a "?" after it: a real change below it. "n1 vacancy 4" weighs 4. */
function flagOf(text: string): Flag {
  const [id, measure, weight] = text.replace('?', '').split(' ');
  const watched = text.includes('?');
  return flag({
    kind: watched ? 'signal' : 'limit',
    unit: id ?? '',
    measure: measure as MeasureId,
    weight: Number(weight ?? 1),
  });
}

/** "county vacancy [north vacancy [n1 vacancy]]"; a line of several teams begins with their unit: "north: n1 vacancy [...]". */
function told({ flag, teams, under }: FlagLine): string {
  const own = `${teams ? `${teams.unit}: ` : ''}${flag.unit} ${flag.measure}`;
  return under.length === 0 ? own : `${own} [${under.map(told).join(', ')}]`;
}

const folded = (flags: readonly Flag[], overdue: readonly string[] = []) =>
  fold(flags, { tree, overdue: new Set(overdue) });

test.each<[string, string[], string[], string[]]>([
  ['a flag alone is a line', ['n1 vacancy'], [], ['n1 vacancy']],
  [
    'a team’s stands under its service’s, a service’s under the authority’s',
    ['county vacancy', 'north vacancy', 'n1 vacancy'],
    [],
    ['county vacancy [north vacancy [n1 vacancy]]'],
  ],
  [
    'where the service has none, under the authority’s',
    ['county vacancy', 'n1 vacancy', 'n2 vacancy'],
    [],
    ['county vacancy [n1 vacancy, n2 vacancy]'],
  ],
  [
    'deeper services alike: each under the nearest above',
    ['care vacancy', 'young vacancy', 'y1 vacancy', 'o1 vacancy'],
    [],
    ['care vacancy [o1 vacancy, young vacancy [y1 vacancy]]'],
  ],
  [
    'of another measure it does not',
    ['north caseload', 'n1 vacancy'],
    [],
    ['n1 vacancy', 'north caseload'],
  ],
  [
    'agency stands under vacancy of the same unit, workers over limit under caseload',
    ['n1 vacancy', 'n1 agency', 's1 caseload', 's1 workersOverLimit'],
    [],
    ['n1 vacancy [n1 agency]', 's1 caseload [s1 workersOverLimit]'],
  ],
  [
    'of another unit it does not',
    ['n1 vacancy', 's1 agency', 's1 workersOverLimit'],
    [],
    ['n1 vacancy', 's1 agency', 's1 workersOverLimit'],
  ],
  [
    'the same measure above comes before vacancy beside',
    ['north agency', 'n1 vacancy', 'n1 agency'],
    [],
    ['n1 vacancy', 'north agency [n1 agency]'],
  ],
  [
    'two teams of a service with one measure and none of the service are one line, led by the worst',
    ['n1 vacancy', 'n2 vacancy 3', 's1 vacancy'],
    [],
    ['north: n2 vacancy [n1 vacancy]', 's1 vacancy'],
  ],
  [
    'with what stands under each',
    ['n1 vacancy', 'n1 agency', 'n2 vacancy 3', 'n2 agency'],
    [],
    ['north: n2 vacancy [n2 agency, n1 vacancy [n1 agency]]'],
  ],
  [
    'teams of services within a service: of the lowest they have in common',
    ['y1 vacancy', 'y2 vacancy', 'o1 vacancy'],
    [],
    ['o1 vacancy', 'young: y1 vacancy [y2 vacancy]'],
  ],
  [
    'one team of each of them: of the service above both',
    ['y1 vacancy', 'o1 vacancy'],
    [],
    ['care: o1 vacancy [y1 vacancy]'],
  ],
  [
    'teams of two services are two lines, and so are two services',
    ['n1 vacancy', 's1 vacancy', 'north caseload', 'south caseload'],
    [],
    ['n1 vacancy', 'north caseload', 's1 vacancy', 'south caseload'],
  ],
  [
    'what is over its limit stands under nothing that is only worth watching',
    ['north vacancy ?', 'n1 vacancy', 'n2 vacancy', 'n3 vacancy ?', 's1 vacancy ?', 's1 agency'],
    [],
    ['north: n1 vacancy [n2 vacancy]', 's1 agency', 'north vacancy [n3 vacancy]', 's1 vacancy'],
  ],
  [
    'what is worth watching may stand under what is over its limit',
    ['north vacancy', 'n1 vacancy ?'],
    [],
    ['north vacancy [n1 vacancy]'],
  ],
  [
    'a unit with an overdue action keeps its own line, with what stands under it',
    ['north vacancy', 'n1 vacancy', 'n1 agency', 'n2 vacancy'],
    ['n1'],
    ['n1 vacancy [n1 agency]', 'north vacancy [n2 vacancy]'],
  ],
  [
    'among the teams of a service too',
    ['n1 vacancy', 'n2 vacancy', 'n3 vacancy'],
    ['n1'],
    ['n1 vacancy', 'north: n2 vacancy [n3 vacancy]'],
  ],
  [
    'a line weighs as much as the weightiest it stands for',
    ['county turnover 2', 'north vacancy 1', 'n1 vacancy 9', 'south caseload 5'],
    [],
    ['north vacancy [n1 vacancy]', 'south caseload', 'county turnover'],
  ],
])('%s', (_, flags, overdue, expected) => {
  expect(folded(flags.map(flagOf), overdue).map(told)).toEqual(expected);
});

test('a line of several teams knows every team of theirs that is flagged, on whatever line', () => {
  const lines = folded(['n1 vacancy', 'n2 vacancy', 'n3 vacancy'].map(flagOf), ['n1']);
  expect(lines.map(({ teams }) => teams)).toEqual([
    undefined,
    { unit: 'north', flagged: ['n1', 'n2', 'n3'] },
  ]);
});

const measured = fc.record({
  kind: fc.constantFrom<FlagKind>('limit', 'signal'),
  measure: fc.constantFrom<MeasureId>('caseload', 'workersOverLimit', 'vacancy', 'agency'),
});
const ofPeople = fc.record({
  kind: fc.constantFrom<FlagKind>('child with nobody', 'worker over'),
  measure: fc.constant(undefined),
});
const anyUnit = fc.constantFrom(...tree.byId.keys());
const anyFlags = fc.array(
  fc
    .tuple(fc.oneof(measured, ofPeople), anyUnit, fc.nat(3))
    .map(([of, unit, weight]) => flag({ ...of, unit, weight })),
  { maxLength: 40 },
);
const anyOverdue = fc.subarray([...tree.byId.keys()], { maxLength: 3 });

test('every flag that goes in comes out once: none is lost, none comes twice', () => {
  fc.assert(
    fc.property(anyFlags, anyOverdue, (flags, overdue) => {
      const out = folded(flags, overdue).flatMap(flagsIn);
      expect(out).toHaveLength(flags.length);
      expect(new Set(out)).toEqual(new Set(flags));
    }),
  );
});

test('flags of children and of workers are lines of their own, whatever else is flagged', () => {
  fc.assert(
    fc.property(anyFlags, anyOverdue, (flags, overdue) => {
      const alone = folded(flags, overdue).filter(({ flag: { measure } }) => !measure);
      expect(alone).toHaveLength(flags.filter(({ measure }) => !measure).length);
      expect(alone.every(({ under, teams }) => under.length === 0 && !teams)).toBe(true);
    }),
  );
});

test('folded again, the lines are the same', () => {
  fc.assert(
    fc.property(anyFlags, anyOverdue, (flags, overdue) => {
      const once = folded(flags, overdue);
      expect(folded(once.flatMap(flagsIn), overdue)).toEqual(once);
    }),
  );
});

test('nothing stands under a lesser kind, nor, where its action is overdue, under another unit', () => {
  const kind = (flag: Flag) => flagKinds.indexOf(flag.kind);
  const pairs = (line: FlagLine): [Flag, Flag][] =>
    line.under.flatMap((each) => [[line.flag, each.flag], ...pairs(each)] as [Flag, Flag][]);
  fc.assert(
    fc.property(anyFlags, anyOverdue, (flags, overdue) => {
      for (const [above, below] of folded(flags, overdue).flatMap(pairs)) {
        expect(kind(above)).toBeLessThanOrEqual(kind(below));
        if (overdue.includes(below.unit)) expect(above.unit).toBe(below.unit);
      }
    }),
  );
});
