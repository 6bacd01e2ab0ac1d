import { expect, test } from 'vitest';
import { lengthIn, lengthProblems, lengths } from '@/domain/log/lengths';

const x = (length: number) => 'x'.repeat(length);

test.each<[string, string, unknown, unknown]>([
  ['words have a length', 'words', 'Two posts.', { given: 10, fits: lengths.words }],
  ['spaces around them are not sent', 'reason', '  why  ', { given: 3, fits: lengths.reason }],
  ['nothing is typed yet', 'source', '', { given: 0, fits: lengths.source }],
  ['a number has none', 'amber', '12', undefined],
  ['a month has none', 'reason', 24, undefined],
  ['a name that every object has', 'constructor', 'x', undefined],
])('%s', (_, field, typed, length) => {
  expect(lengthIn(field, typed)).toEqual(length);
});

test('what is too long is told at its field, and what fits is not', () => {
  const typed = { words: x(lengths.words), reason: x(lengths.reason + 1), months: x(3000) };
  expect(lengthProblems(typed)).toEqual({
    reason:
      'The reason: 501 characters are given, and 500 fit. Shorten it, or keep the rest elsewhere and say where.',
  });
});
