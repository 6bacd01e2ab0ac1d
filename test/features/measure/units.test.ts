import { expect, test } from 'vitest';
import { kindOf } from '@/features/measure/units';
import { tree } from '../../domain/measures/rows';

test.each([
  ['teams', ['north-1', 'north-2'], 'team'],
  ['services', ['north', 'south'], 'service'],
  ['a team beside services', ['north', 'south-1'], 'unit'],
])('%s are called what all of them are', (_, ids, expected) => {
  expect(kindOf(ids.map((id) => tree.byId.get(id)!))).toBe(expected);
});
