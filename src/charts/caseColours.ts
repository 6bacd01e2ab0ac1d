import type { CaseType } from '@/domain/worker';

/** The colour of each case type, the same on every screen, and the order in which blocks stand, most urgent first. */
export const caseColours = {
  protectionPlan: 'var(--series-1)',
  lookedAfter: 'var(--series-3)',
  childInNeed: 'var(--series-2)',
  assessment: 'var(--series-4)',
  careLeaver: 'var(--series-6)',
  carer: 'var(--series-5)',
  other: 'var(--common)',
} as const satisfies Record<CaseType, string>;

export const caseOrder = Object.keys(caseColours) as readonly CaseType[];
