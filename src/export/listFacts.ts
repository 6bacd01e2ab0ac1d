import type { Audience } from '@/domain/audience';
import { type Day, dayText } from '@/domain/month';
import { fileName } from '@/export/download';
import type { TableDescription } from '@/export/table';

/** For whom a list of the screen may go out; none goes to a public committee. */
export type ListAudience = Exclude<Audience, 'public committee'>;

/** What a list says of itself when it leaves the screen; what its audience may not see is not in it. */
export interface ListFacts {
  /** The unit's name. */
  readonly unit: string;
  /** "Open cases at Monday 5 October 2026 at 06:10". */
  readonly asAt: string;
  /** The same day, for the file's name. */
  readonly day: Day;
  readonly audience: ListAudience;
}

/** What a list for an audience holds of people, said where it is copied and in what is copied. */
export const listUse: Readonly<Record<ListAudience, string>> = {
  team: 'Team use: holds names or case references',
  leadership: 'Leadership: holds no names and no case references',
};

/** So much of a unit's name goes into a file's name: the rest of it is not to be cut. */
const UNIT_FITS = 50;

/** What a list's file is called: which unit, which list, of which day, for whom. */
export function listFile({ caption }: TableDescription, { unit, day, audience }: ListFacts) {
  return fileName(`${unit.slice(0, UNIT_FITS)} ${caption} ${dayText(day)} ${audience}`, 'csv');
}
