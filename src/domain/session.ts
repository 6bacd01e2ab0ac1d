import { dayOfTime } from '@/domain/instant';
import { addDays, type Day, lastDay, type Month } from '@/domain/month';

export const roleNames = [
  'team manager',
  'head of service',
  'senior leader',
  'performance analyst',
] as const;

/** Who someone is to the app: what they see first and what they may see. */
export type SessionRole = (typeof roleNames)[number];

/** A person as the session knows them: their role and the unit it is for. */
export interface Persona {
  readonly name: string;
  readonly role: SessionRole;
  readonly unit: string;
}

/** Who is here, and how fresh the facts are. */
export interface Session extends Persona {
  readonly authority: string;
  /** The latest complete month: what Overview and reviews show unless asked for another. */
  readonly asAt: Month;
  /** The earliest month with records. */
  readonly from: Month;
  /** When the open cases were extracted, a date-time with its offset. */
  readonly extract: string;
  /** Changes whenever the facts do. */
  readonly version: string;
  readonly simulated: boolean;
  /** Who else one may be; only a simulated authority offers it. */
  readonly personas: readonly Persona[];
}

/** Where someone starts who opens the app without a link: a team manager on their team, others on their unit. */
export function landing({ role, unit }: Persona): { page: 'team' | 'overview'; unit: string } {
  return { page: role === 'team manager' ? 'team' : 'overview', unit };
}

/**
 * How many days old the extract of open cases is on a day by the clock. A simulated authority lives in the first week
 * after its latest complete month, whatever the clock says.
 */
export function extractAge({ extract, simulated, asAt }: Session, clock: Day): number {
  const today = simulated ? addDays(lastDay(asAt), 7) : clock;
  return today - dayOfTime(extract);
}

/** Older than this many days, the extract is too old to work from, and its page says so. */
export const EXTRACT_GOOD_FOR = 7;
