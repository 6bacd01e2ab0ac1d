import type { UnitFunction } from '@/domain/unit';
import type { CaseType } from '@/domain/worker';

/** A step a child may take: to another type of work, perhaps in another service, or out. */
export interface Step {
  readonly to: CaseType | 'closed';
  /** The service that takes the child on, where it is another; safeguarding takes by the area the family lives in. */
  readonly service?: 'safeguarding' | 'children-in-care' | 'leaving-care';
}

/** How likely steps are in a usual month; closings and steps down swing with the team's pressure. */
export type Steps = readonly (readonly [Step, number])[];

/** What may happen to a child by the type of work, in a usual month. */
const steps: Readonly<Record<Exclude<CaseType, 'assessment'>, Steps>> = {
  childInNeed: [
    [{ to: 'closed' }, 0.11],
    [{ to: 'protectionPlan' }, 0.028],
    [{ to: 'lookedAfter' }, 0.004],
  ],
  protectionPlan: [
    [{ to: 'childInNeed' }, 0.082],
    [{ to: 'lookedAfter' }, 0.02],
    [{ to: 'closed' }, 0.012],
  ],
  lookedAfter: [
    [{ to: 'lookedAfter', service: 'children-in-care' }, 0.15],
    [{ to: 'childInNeed' }, 0.035],
    [{ to: 'closed' }, 0.015],
  ],
  careLeaver: [[{ to: 'closed' }, 0.022]],
  carer: [[{ to: 'closed' }, 0.02]],
  other: [[{ to: 'closed' }, 0.2]],
};

const lookedAfterForLong: Steps = [
  [{ to: 'careLeaver', service: 'leaving-care' }, 0.024],
  [{ to: 'closed' }, 0.019],
];

export function stepsOf(type: Exclude<CaseType, 'assessment'>, team: UnitFunction): Steps {
  return type === 'lookedAfter' && team === 'children in care' ? lookedAfterForLong : steps[type];
}

/** How an assessment ends. */
export const assessmentOutcomes: readonly (readonly [CaseType | 'closed', number])[] = [
  ['closed', 0.5],
  ['childInNeed', 0.3],
  ['protectionPlan', 0.125],
  ['lookedAfter', 0.05],
  ['other', 0.01],
];

/** Families and carers who come new to the authority in a usual month. */
export const newFamilies = 128;
export const newCarers = 4.6;

/** How many children of a family come together. */
export const siblings: readonly (readonly [number, number])[] = [
  [1, 0.56],
  [2, 0.25],
  [3, 0.12],
  [4, 0.05],
  [5, 0.02],
];
