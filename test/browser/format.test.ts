import { expect, test } from 'vitest';
import { formatNumber } from '@/domain/format';

test.each([
  ['thousands are grouped', 2609.25, '2,609.3'],
  ['a minus is a true minus', -0.65, '−0.7'],
])('in the browser too, %s', (_, value, written) => {
  expect(formatNumber(value, 1)).toBe(written);
});
