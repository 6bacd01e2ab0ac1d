import { expect, test } from 'vitest';
import { censusFor } from '@/domain/benchmarks/census';
import { monthOf } from '@/domain/month';
import { published } from './file';

test.each([
  ['the latest published September itself', 2025, 9, 2025],
  ['a month after it', 2026, 9, 2025],
  ['a month before it, beside the September before', 2025, 8, 2024],
  ['the month after an earlier September', 2021, 10, 2021],
  ['a month before all of them, beside the first', 2010, 1, 2017],
])('%s', (_, year, month, census) => {
  expect(censusFor(monthOf(year, month), published)).toBe(census);
});
