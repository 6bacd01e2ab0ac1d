import { comingKinds, type FactTable } from '@/domain/facts';
import { caseTypes, roles } from '@/domain/worker';

/** The columns whose words are set by the contract, and the words. */
export const setWords: {
  readonly [T in FactTable]: Readonly<Record<string, readonly string[]>>;
} = {
  'worker-month': { role: roles },
  'team-month': {},
  case: { type: caseTypes, heldInName: ['team', 'manager', 'leader'] },
  coming: { kind: comingKinds, role: roles },
};
