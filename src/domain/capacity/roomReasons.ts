import { formatDayShort } from '@/domain/format';
import type { Day } from '@/domain/month';
import type { Role } from '@/domain/worker';

/** One thing a manager weighs before a worker takes the work. */
export type RoomReason =
  | { readonly kind: 'over'; readonly already: boolean }
  | { readonly kind: 'no limit' }
  | { readonly kind: 'not known'; readonly what: 'load' | 'presence' | 'role' }
  | {
      readonly kind: 'ASYE';
      readonly name: string;
      readonly months: number;
      readonly step: number;
    }
  | { readonly kind: 'phased return'; readonly presence: number }
  | { readonly kind: 'not a social worker' }
  | { readonly kind: 'not a case holder'; readonly role: Role }
  | { readonly kind: 'leaves' | 'agency ends' | 'absence ahead'; readonly day: Day }
  | { readonly kind: 'without the skill'; readonly skill: string };

const notKnown = {
  load: 'The records do not say what they hold, at what stage they are or for how many hours they work.',
  presence: 'The records do not say whether they are at work.',
  role: 'The records do not say whether they are a social worker.',
} as const;

/** A reason as a sentence that stands after the worker's name. */
export function reasonWords(reason: RoomReason): string {
  switch (reason.kind) {
    case 'over':
      return reason.already ? 'Over their own line already.' : 'Would go over their own line.';
    case 'no limit':
      return 'No limit is set for this mix of work, so nobody can say whether there is room.';
    case 'not known':
      return notKnown[reason.what];
    case 'ASYE':
      return `On the ${reason.name}, month ${reason.months}: protected at ${Math.round(reason.step * 100)}% of a full caseload.`;
    case 'phased return':
      return `On a phased return, at work for ${Math.round(reason.presence * 100)}% of their hours; the limit counts them in full.`;
    case 'not a social worker':
      return 'Not a social worker.';
    case 'not a case holder':
      return `Not a case holder by role: ${reason.role}.`;
    case 'leaves':
      return `Leaves on ${formatDayShort(reason.day)}.`;
    case 'agency ends':
      return `Agency booking ends on ${formatDayShort(reason.day)}.`;
    case 'absence ahead':
      return `Away from ${formatDayShort(reason.day)}.`;
    case 'without the skill':
      return `${reason.skill} is not recorded for them.`;
  }
}

/** A reason in few words, for a count of workers: "3 would go over their own line". */
export const reasonNouns: Readonly<Record<RoomReason['kind'], string>> = {
  over: 'would be over their own line',
  'no limit': 'without a limit for this mix of work',
  'not known': 'not fully recorded',
  ASYE: 'on an ASYE step',
  'phased return': 'on a phased return',
  'not a social worker': 'not a social worker',
  'not a case holder': 'not a case holder by role',
  leaves: 'leaving within twelve weeks',
  'agency ends': 'with an agency booking that ends within twelve weeks',
  'absence ahead': 'with an absence ahead',
  'without the skill': 'without the skill or language asked for',
};

/** Why a worker cannot take the work at all. */
export type CannotReason =
  | {
      readonly kind: 'away';
      readonly since: Day | undefined;
      readonly expectedBack: Day | undefined;
      /** The day it is known by. */
      readonly extract: Day;
    }
  | { readonly kind: 'needs a social worker' };
