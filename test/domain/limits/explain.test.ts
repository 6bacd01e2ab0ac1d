import { expect, test } from 'vitest';
import { explainLimit } from '@/domain/limits/explain';
import type { LimitQuestion } from '@/domain/limits/limit';
import type { Entry } from '@/domain/log/entries';
import { addMonths } from '@/domain/month';
import { entry, idAt, limitEntry, september, tree } from '../measures/rows';

const proposed = (position: number, red: number, scope: { unit?: string } = {}) =>
  limitEntry(position, 'caseload', [1, red], scope, { proposed: true });
const decided = (decision: 'approved' | 'declined') =>
  entry(8, 'role-approval', { proposal: idAt(7), decision });
const everywhere = limitEntry(1, 'caseload', [1, 18]);
const north = limitEntry(2, 'caseload', [1, 20], { unit: 'north' });
const assessment = limitEntry(3, 'caseload', [1, 14], { caseType: 'assessment' });
const practitioner = limitEntry(4, 'caseload', [1, 16], { role: 'senior practitioner' });
const later = limitEntry(5, 'caseload', [1, 17], {}, { effective: addMonths(september, 2) });
const vacancy = limitEntry(6, 'vacancy', [1, 12]);

const ask = (log: readonly Entry[], question: Partial<LimitQuestion> = {}) => {
  const asked: LimitQuestion = { measure: 'caseload', unit: 'north-1', ...question };
  const { won, why, lost } = explainLimit(asked, september, log, tree);
  return [won?.red, why, ...lost.map(({ limit, why }) => `${limit.red}: ${why}`)];
};

test.each<[string, readonly Entry[], Partial<LimitQuestion>, (string | number | undefined)[]]>([
  ['none is set', [vacancy], {}, [undefined, 'No limit in force covers this.']],
  ['one stands alone', [everywhere, vacancy], {}, [18, 'The only one in force that applies here.']],
  [
    'a lower unit wins over a higher, and says so of both',
    [everywhere, north],
    {},
    [
      20,
      'More specific than 1 other that would apply here.',
      '18: Less specific: it is for the whole authority.',
    ],
  ],
  [
    'another unit’s, role’s or kind of work’s does not apply',
    [everywhere, north, assessment, practitioner],
    { unit: 'south-1' },
    [
      18,
      'The only one in force that applies here.',
      '20: It is for North only.',
      '14: It is for children being assessed only.',
      '16: It is for the role senior practitioner only.',
    ],
  ],
  [
    'of two as specific the newer wins',
    [everywhere, { ...limitEntry(9, 'caseload', [1, 30]), key: 'caseload, county-wide' }],
    {},
    [
      30,
      'The most specific of 2 that would apply here, and newer than 1 other as specific.',
      '18: As specific, but older.',
    ],
  ],
  [
    'one that begins later waits for its month',
    [everywhere, later],
    {},
    [18, 'The only one in force that applies here.', '17: Not in force until November 2026.'],
  ],
  [
    'a proposal waits for whoever decides on it',
    [everywhere, proposed(7, 15), proposed(8, 14, { unit: 'north-1' })],
    {},
    [
      18,
      'The only one in force that applies here.',
      '15: Only proposed: it waits for a senior leader.',
      '14: Only proposed: it waits for the head of service or a senior leader.',
    ],
  ],
  [
    'an approved proposal is a limit like any other',
    [everywhere, proposed(7, 15), decided('approved')],
    {},
    [15, 'The only one in force that applies here.'],
  ],
  [
    'a declined one is none',
    [everywhere, proposed(7, 15), decided('declined')],
    {},
    [18, 'The only one in force that applies here.'],
  ],
])('%s', (_, log, question, told) => {
  expect(ask(log, question)).toEqual(told);
});
