import { known, notApplicable, unavailable, type Value } from '@/domain/value';

const symbols: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['z', notApplicable('There was nothing to measure, so no rate is published.')],
  ['x', unavailable('DfE publishes no figure for this area and year.')],
  [':', unavailable('DfE publishes no figure for this area and year.')],
  ['c', { kind: 'suppressed', reason: 'Withheld by DfE so that nobody can be identified.' }],
  ['low', { kind: 'low', reason: 'It rounds to 0 but is not 0.' }],
  ['k', { kind: 'low', reason: 'It rounds to 0 but is not 0.' }],
  [
    'u',
    {
      kind: 'lowReliability',
      reason: 'DfE marks it as of low reliability and publishes no figure.',
    },
  ],
]);

/**
 * A cell of DfE's published table: a plain decimal figure, or one of its symbols (z, x, c, low, u, and the older k and
 * ":") as a value with its reason. Undefined for anything else, an empty cell included.
 */
export function readCell(text: string): Value | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? known(Number(text)) : symbols.get(text);
}
