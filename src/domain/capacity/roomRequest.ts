import { count } from '@/domain/format';
import { type CaseType, caseTypeWords } from '@/domain/worker';

/** The next work to be given out: one child, or siblings who go to one worker together. */
export interface RoomRequest {
  readonly type: CaseType;
  readonly children: number;
  /** A skill or language asked for, in the records' own words. */
  readonly skill?: string | undefined;
  /** The reference of a family with open cases in the team, or the id of a worker who knows it. */
  readonly knownTo?: string | undefined;
}

/** The largest group that can be described. */
export const MOST_CHILDREN = 12;

/** The children of a group as typed; undefined unless a whole number from 1 to 12. */
export function readChildren(text: string): number | undefined {
  const children = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return children >= 1 && children <= MOST_CHILDREN ? children : undefined;
}

/** "3 children on a protection plan together". */
export function requestWords({ type, children }: RoomRequest): string {
  const { one, many } = caseTypeWords[type];
  return `${count(children, one, many)}${children > 1 ? ' together' : ''}`;
}
