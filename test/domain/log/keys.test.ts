import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, type Subjects, subjectOf } from '@/domain/log/keys';
import type { EntryKind } from '@/domain/log/values';
import { limitMeasures } from '@/domain/measures/measure';
import { type Month, monthOf } from '@/domain/month';
import { caseTypes, roles } from '@/domain/worker';

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.stringMatching(/^[ab %|=]{1,6}$/),
  fc.constantFrom('%20', '%25', 'a | role=case holder', 'unit=', '__proto__', 'T/2', 'A&B'),
);
const month = fc
  .integer({ min: monthOf(1990, 1), max: monthOf(2060, 12) })
  .map((number) => number as Month);
const ofMonth = fc.record({ unit: text, measure: text, month });

const subjects: { readonly [K in EntryKind]: fc.Arbitrary<Subjects[K]> } = {
  limit: fc.record({
    measure: fc.constantFrom(...limitMeasures),
    scope: fc.record(
      {
        unit: text,
        role: fc.constantFrom(...roles),
        caseType: fc.constantFrom(...caseTypes),
      },
      { requiredKeys: [] },
    ),
  }),
  rebase: ofMonth,
  inheritance: fc.record({ unit: text }),
  assumption: fc.record({ assumption: text }),
  induction: fc.record({ month }),
  reduction: fc.record({ team: text, worker: text }),
  'child-mark': fc.record({ team: text, reference: text }),
  comment: ofMonth,
  action: fc.record({ unit: text, measure: text }),
  'sign-off': fc.record({ month }),
  'role-approval': fc.record({ proposal: text }),
  opening: fc.record({ worker: text }),
  redaction: fc.record({ entry: text }),
  retention: fc.constant({}),
};

const kinds = Object.keys(subjects) as EntryKind[];

test.each(kinds)('the key of a %s says what it is about, and nothing else does', (kind) => {
  fc.assert(
    fc.property(subjects[kind], subjects[kind], (one, other) => {
      const key = keyOf(kind, one);
      expect(subjectOf(kind, key)).toEqual(one);
      expect(keyOf(kind, other) === key).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test.each<[EntryKind, string]>([
  ['limit', 'budget'],
  ['limit', 'caseload | budget'],
  ['limit', 'caseload | role=harpist'],
  ['limit', 'caseload | caseType=assessment | role=case holder'],
  ['rebase', 'north-1 vacancy'],
  ['comment', 'north-1 vacancy 2026-13'],
  ['comment', 'contract-check'],
  ['action', 'north-1'],
  ['action', 'north-1 vacancy 2026-09'],
  ['inheritance', ''],
  ['inheritance', 'north 1'],
  ['induction', 'September'],
  ['reduction', 'north-1'],
  ['reduction', 'north-1 W1 2026-09'],
  ['child-mark', 'north-1'],
  ['child-mark', 'north-1 C1 raised'],
  ['sign-off', 'September'],
  ['role-approval', 'budget'],
  ['opening', ''],
  ['redaction', ''],
  ['retention', 'forever'],
])('no %s has the key "%s"', (kind, key) => {
  expect(subjectOf(kind, key)).toBeUndefined();
});
