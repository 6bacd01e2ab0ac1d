import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divide, type RateId, rateIds, rates } from '@/domain/measures/rates';
import { monthOf } from '@/domain/month';
import { known, knownValue, roundHalfUp, unavailable, type Value } from '@/domain/value';

const september2025 = monthOf(2025, 9);

function shown(id: RateId, numerator: number, denominator: number, month = september2025): Value {
  const { value } = divide(rates[id], known(numerator), known(denominator), month);
  return value.kind === 'known' ? known(roundHalfUp(value.value, 1)) : value;
}

test.each<[string, RateId, number, number, number]>([
  ['cases over the FTE that holds them', 'caseload', 321661, 21105.4, 15.2],
  ['vacancies over posts', 'vacancy', 5965.4, 5965.4 + 36186.3, 14.2],
  ['leavers over those in post at the end', 'turnover', 4276.3, 36186.3, 11.8],
  ['46 leavers of 160, a tie that floating point loses', 'turnoverHeadcount', 46, 160, 28.8],
  ['agency over agency and in post', 'agency', 5415.9, 5415.9 + 36186.3, 13],
  ['full cover is plain', 'vacanciesCovered', 0.1 + 0.2, 0.3, 100],
])('%s', (_, id, numerator, denominator, expected) => {
  expect(shown(id, numerator, denominator)).toEqual(known(expected));
});

test.each<[string, number, number]>([
  ['253 working days where the 12 months hold no 29 February', 2025, 25300],
  ['254 where they do', 2024, 25400],
  ['254 in a leap year still to come', 2028, 25400],
])('absence counts %s', (_, year, days) => {
  const { denominator } = divide(rates.absence, known(1), known(100), monthOf(year, 9));
  expect(denominator).toEqual(known(days));
});

test.each<[string, RateId, Value['kind']]>([
  [
    'cover of more than there is to cover is of low reliability',
    'agencyCovering',
    'lowReliability',
  ],
  ['a rate that is no share of a whole may pass 100', 'turnover', 'known'],
])('%s', (_, id, kind) => {
  expect(shown(id, 105.3, 103.4).kind).toBe(kind);
});

test('every rate says "not applicable" over nothing, and carries the reason of a missing part', () => {
  const gone = unavailable('gone');
  for (const id of rateIds) {
    expect(shown(id, 0, 0).kind).toBe('notApplicable');
    expect(divide(rates[id], gone, known(2), september2025).value).toEqual(gone);
    expect(divide(rates[id], known(2), gone, september2025).value).toEqual(gone);
  }
});

test('units added up and divided once lie between the lowest and the highest of them', () => {
  const whole = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 9 }), (units) => {
      const left = units.reduce((total, [leavers]) => total + leavers, 0);
      const inPost = units.reduce((total, [, people]) => total + people, 0);
      const { value } = divide(rates.turnover, known(left), known(inPost), september2025);
      const each = units.map(([leavers, people]) => (leavers * 100) / people);
      expect(knownValue(value)).toBeGreaterThanOrEqual(Math.min(...each) - 1e-9);
      expect(knownValue(value)).toBeLessThanOrEqual(Math.max(...each) + 1e-9);
    }),
  );
});
