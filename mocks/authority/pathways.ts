import type { UnitFunction } from '@/domain/unit';
import type { CaseType } from '@/domain/worker';

/** A step a child may take: to another type of work, perhaps in another service, or out. */
export interface Step {
  readonly to: CaseType | 'closed';
  /** The service that takes the child on, where it is another; safeguarding takes by the area the family lives in. */
  readonly service?: 'safeguarding' | 'children-in-care' | 'leaving-care';
  /** How likely in a usual month; closings and steps down swing with the team's pressure. */
  readonly rate: number;
}

/** What may happen to a child by the type of work, in a usual month. */
const steps: Readonly<Record<Exclude<CaseType, 'assessment'>, readonly Step[]>> = {
  childInNeed: [
    { to: 'closed', rate: 0.125 },
    { to: 'protectionPlan', rate: 0.028 },
    { to: 'lookedAfter', rate: 0.004 },
  ],
  protectionPlan: [
    { to: 'childInNeed', rate: 0.082 },
    { to: 'lookedAfter', rate: 0.02 },
    { to: 'closed', rate: 0.012 },
  ],
  lookedAfter: [
    { to: 'lookedAfter', service: 'children-in-care', rate: 0.15 },
    { to: 'childInNeed', rate: 0.035 },
    { to: 'closed', rate: 0.015 },
  ],
  careLeaver: [{ to: 'closed', rate: 0.02 }],
  carer: [{ to: 'closed', rate: 0.02 }],
  other: [{ to: 'closed', rate: 0.2 }],
};

const lookedAfterForLong: readonly Step[] = [
  { to: 'careLeaver', service: 'leaving-care', rate: 0.024 },
  { to: 'closed', rate: 0.013 },
];

export function stepsOf(type: Exclude<CaseType, 'assessment'>, team: UnitFunction) {
  return type === 'lookedAfter' && team === 'children in care' ? lookedAfterForLong : steps[type];
}

/** How an assessment ends. */
export const assessmentOutcomes: readonly (readonly [CaseType | 'closed', number])[] = [
  ['closed', 0.56],
  ['childInNeed', 0.28],
  ['protectionPlan', 0.105],
  ['lookedAfter', 0.045],
  ['other', 0.01],
];

/** Families and carers who come new to the authority in a usual month. */
export const newFamilies = 118;
export const newCarers = 5.5;

/** How many children of a family come together. */
export const siblings: readonly (readonly [number, number])[] = [
  [1, 0.52],
  [2, 0.25],
  [3, 0.14],
  [4, 0.06],
  [5, 0.03],
];
