import type { Day } from '@/domain/month';
import type { UnitFunction } from '@/domain/unit';
import type { CaseType, Role } from '@/domain/worker';
import type { Agenda } from './agenda';
import type { Random } from './random';
import type { Script } from './script';
import type { Posts } from './structure';
import type { Tally } from './tally';

/** Time away from work: who is away, until when, and what the records expect. */
export interface Absence {
  readonly since: Day;
  readonly until: Day;
  readonly expectedBack: Day;
  /** Back at half time until this day; the day of return where there is no phased return. */
  readonly fullFrom: Day;
  /** Sickness loses working days; maternity does not. */
  readonly sickness: boolean;
}

/** The column of a worker's row that counts the cases of a type. */
export type HeldColumn = `held${Capitalize<CaseType>}`;

export interface Worker {
  readonly id: string;
  readonly name: string;
  readonly agency: boolean;
  /** What an agency worker was taken on for. */
  readonly covers: 'vacancy' | 'absence' | 'pressure' | null;
  readonly skills: string | null;
  team: Team;
  role: Role;
  fte: number;
  /** The first day in this post. */
  start: Day;
  /** Takes cases: case holders, some senior practitioners, lead practitioners and personal advisers. */
  holds: boolean;
  /** The last month of the assessed and supported year is the one before this many completed months. */
  asye: { readonly start: Day; readonly passes: Day } | null;
  leaves: { readonly day: Day; readonly voluntary: boolean } | null;
  /** When an agency booking ends; null where it runs on, and for employees. */
  bookedUntil: Day | null;
  absence: Absence | null;
  /** Sickness this month, in working days as the worker would have worked them. */
  daysLost: number;
  readonly children: Set<Child>;
  readonly held: Record<HeldColumn, number>;
  /** What their cases take of an experienced whole-time worker's line, and how much of that line they can carry. */
  used: number;
  capacity: number;
}

export interface Child {
  readonly id: number;
  readonly family: number;
  readonly opened: Day;
  /** The team of the area the family lives in, by its place in the service. */
  readonly patch: number;
  team: Team;
  type: CaseType;
  typeSince: Day;
  worker: Worker | null;
  coveringWorker: Worker | null;
  /** When the present worker took the case or, with none, since when nobody has had it. */
  since: Day;
  heldInName: 'team' | 'manager' | 'leader' | null;
  /** Earlier workers, the latest first, and the day each gave the case up. */
  earlier: readonly { readonly worker: Worker; readonly until: Day }[];
  /** The children who came together, the eldest first, and whether this one goes its own way by now. */
  readonly siblings: readonly Child[];
  alone: boolean;
  closed: Day | null;
  lastVisit: Day | null;
  nextVisit: Day | null;
  /** A visit that is overdue is made on this day. */
  lateVisit: Day | null;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly function: UnitFunction;
  readonly index: number;
  /** The service's teams, this one included. */
  readonly siblings: readonly Team[];
  posts: Posts;
  readonly workers: Set<Worker>;
  /** Children of the team who have no worker. */
  readonly waiting: Set<Child>;
  tally: Tally;
  script: Script;
}

/** Someone appointed who has not started yet. */
export interface Appointment {
  readonly team: Team;
  readonly role: Role;
  readonly fte: number;
  readonly name: string;
  readonly day: Day;
  readonly newlyQualified: boolean;
}

export interface World {
  readonly random: Random;
  readonly agenda: Agenda;
  readonly newName: () => string;
  readonly newNumber: () => number;
  readonly teams: readonly Team[];
  readonly teamsOf: (service: string) => readonly Team[];
  readonly workers: Set<Worker>;
  readonly appointments: Set<Appointment>;
  /** Every child whose case is open, or was within the last 12 months. */
  children: Child[];
  today: Day;
}
