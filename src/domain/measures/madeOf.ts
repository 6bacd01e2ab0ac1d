import {
  columnOfType,
  type WorkerComponent,
  type WorkerMonths,
  type workerMonthSchema,
} from '@/domain/facts';
import type { LimitComponent } from '@/domain/measures/measure';
import { caseTypes } from '@/domain/worker';

type Column = keyof typeof workerMonthSchema;

const held = caseTypes.map((type) => columnOfType('held', type));
const holder: readonly Column[] = ['role', 'fte', ...held];
const inPost: readonly Column[] = ['role', 'agency', 'fte'];
const limit: readonly Column[] = [...holder, 'asyeMonths'];

/** The columns of a worker's row that each part is made of: without one of them it is not known. */
const columnsOf: Readonly<Record<WorkerComponent | LimitComponent, readonly Column[]>> = {
  heldAssessment: ['heldAssessment'],
  heldChildInNeed: ['heldChildInNeed'],
  heldProtectionPlan: ['heldProtectionPlan'],
  heldLookedAfter: ['heldLookedAfter'],
  heldCareLeaver: ['heldCareLeaver'],
  heldCarer: ['heldCarer'],
  heldOther: ['heldOther'],
  cases: holder,
  caseHolders: holder,
  caseHolderFte: holder,
  caseHolders20Plus: holder,
  caseHolders25Plus: holder,
  presentFte: ['role', 'fte', 'presence'],
  heldByAway: ['presence', ...held],
  inPostFte: inPost,
  inPostHeadcount: ['role', 'agency'],
  agencyFte: inPost,
  agencyHeadcount: ['role', 'agency'],
  newlyQualifiedFte: [...inPost, 'asyeMonths'],
  inPostUnder2YearsFte: [...inPost, 'monthsInPost'],
  inPost2To5YearsFte: [...inPost, 'monthsInPost'],
  inPost5YearsPlusFte: [...inPost, 'monthsInPost'],
  daysLost: ['role', 'agency', 'daysLost'],
  awayFte: [...inPost, 'presence'],
  firstLineManagers: ['role'],
  supervised: ['role', 'supervisor'],
  supervisionsDue: ['supervisionsDue'],
  supervisionsHeld: ['supervisionsHeld'],
  highestLoad: holder,
  overLimit: limit,
  limitedHolders: limit,
  limitAmber: limit,
  limitRed: limit,
  limitFte: limit,
  workersWorth: limit,
  capacity: [...limit, 'presence'],
};

/** Why the source cannot know a part made of workers' rows, by part, in its own sentence; what it can know is left out. */
export function unavailableParts<C extends WorkerComponent | LimitComponent>(
  parts: readonly C[],
  { unavailable }: Pick<WorkerMonths, 'unavailable'>,
): { readonly [K in C]?: string } {
  const reasons = parts.flatMap((part) => {
    const reason = columnsOf[part].map((name) => unavailable[name]).find((each) => each);
    return reason === undefined ? [] : [[part, reason] as const];
  });
  return Object.fromEntries(reasons) as { readonly [K in C]?: string };
}
