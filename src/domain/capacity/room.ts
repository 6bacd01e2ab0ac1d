import type { BoardWorker } from '@/domain/board/board';
import { departures } from '@/domain/capacity/departures';
import { type FamilyKnowledge, knownFamily } from '@/domain/capacity/knownFamily';
import type { CannotReason, RoomReason } from '@/domain/capacity/roomReasons';
import type { RoomRequest } from '@/domain/capacity/roomRequest';
import type { Cases, Coming } from '@/domain/facts';
import { caseStatus } from '@/domain/limits/caseStatus';
import type { LimitLookup } from '@/domain/limits/lookup';
import type { Line, Status } from '@/domain/limits/status';
import { isOnAsye, workerLimit } from '@/domain/limits/workerLimit';
import { inductionStep } from '@/domain/log/induction';
import type { Day } from '@/domain/month';
import { roundHalfUp } from '@/domain/value';
import { type CaseType, isSocialWorkerRole, type Role } from '@/domain/worker';

/** What is known of a team on the day of the extract. */
export interface RoomFacts {
  readonly board: readonly BoardWorker[];
  readonly cases: Cases;
  readonly coming: Coming;
  readonly extract: Day;
  readonly lookup: LimitLookup;
}

/** One worker with the whole group added to what they hold. Nothing here says whom to choose. */
export interface RoomOption {
  readonly worker: BoardWorker;
  /** Cases they would hold. */
  readonly cases: number;
  /** Their own limit with the mix they would then hold; undefined where none is set. */
  readonly limit: Line | undefined;
  /** Their load as a per cent of that limit; NaN where there is no limit to speak of. */
  readonly percent: number;
  readonly status: Status;
  /** How many cases past their line they would be, to one decimal; 0 where they would not be past it. */
  readonly over: number;
  /** What the manager must weigh; empty where they have room and the work suits their stage. */
  readonly reasons: readonly RoomReason[];
  /** Undefined where the request names no family, or another worker as knowing it. */
  readonly knows: FamilyKnowledge | undefined;
}

/** A worker who cannot take the work, whatever their load. */
export interface CannotTake {
  readonly worker: BoardWorker;
  readonly why: CannotReason;
}

/** A team's workers compared for a request; alphabetical within each group, so that none is recommended. */
export interface RoomComparison {
  readonly request: RoomRequest;
  readonly suits: readonly RoomOption[];
  readonly judgement: readonly RoomOption[];
  readonly cannot: readonly CannotTake[];
  /** Cases held by all the team's workers now, those of workers away among them, and once somebody takes these. */
  readonly totals: { readonly held: number; readonly heldByAway: number; readonly after: number };
}

/**
 * Compares the workers of a team for a child or a sibling group. A group goes to one worker or to none. Work that needs
 * a social worker, and workers who are away, are listed apart; an absent worker's cases stay counted.
 */
export function compareRoom(request: RoomRequest, facts: RoomFacts): RoomComparison {
  const workers = [...facts.board].sort(
    (a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1),
  );
  const knows = knownFamily(request.knownTo, facts.board, facts.cases);
  const leaving = departures(facts.coming, facts.extract);
  const cannot: CannotTake[] = [];
  const options: RoomOption[] = [];
  for (const worker of workers) {
    const why = cannotTake(worker, request.type, facts.extract);
    if (why) cannot.push({ worker, why });
    else
      options.push(optionOf(worker, request, facts.lookup, leaving(worker.id), knows?.(worker.id)));
  }
  const held = sumOfCases(workers);
  return {
    request,
    suits: options.filter(({ reasons }) => reasons.length === 0),
    judgement: options.filter(({ reasons }) => reasons.length > 0),
    cannot,
    totals: {
      held,
      heldByAway: sumOfCases(workers.filter(({ presence }) => presence === 0)),
      after: held + request.children,
    },
  };
}

/** What those who are not social workers may hold (Working Together 2023; personal advisers: care leavers). */
const openToOthers: Readonly<Partial<Record<Role, CaseType>>> = {
  'lead practitioner (not a social worker)': 'childInNeed',
  'personal adviser': 'careLeaver',
};

/** True where someone of a role may hold work of a type: social workers any, others what is open to them. */
export function mayHold(role: Role | null, type: CaseType): boolean {
  return role === null || isSocialWorkerRole(role) || openToOthers[role] === type;
}

function cannotTake(
  { presence, awaySince, expectedBack, role }: BoardWorker,
  type: CaseType,
  extract: Day,
): CannotReason | undefined {
  if (!mayHold(role, type)) return { kind: 'needs a social worker' };
  return presence === 0 ? { kind: 'away', since: awaySince, expectedBack, extract } : undefined;
}

function optionOf(
  worker: BoardWorker,
  request: RoomRequest,
  lookup: LimitLookup,
  leaving: readonly RoomReason[],
  knows: FamilyKnowledge | undefined,
): RoomOption {
  const { cases, limit } = withMore(worker, request, lookup);
  const over = limit && cases > limit.red ? roundHalfUp(cases - limit.red, 1) : 0;
  return {
    worker,
    cases,
    limit: limit && { amber: limit.amber, red: limit.red },
    percent: limit && limit.red > 0 ? (cases / limit.red) * 100 : Number.NaN,
    status: caseStatus(cases, limit),
    over,
    reasons: [...loadReasons(worker, cases, limit), ...workerReasons(worker, request), ...leaving],
    knows,
  };
}

/** What a worker would hold with more work of a type, and their own limit with that mix; none set is undefined. */
export function withMore(
  worker: BoardWorker,
  { type, children }: Pick<RoomRequest, 'type' | 'children'>,
  lookup: LimitLookup,
): { cases: number; limit: Line | undefined } {
  const held = { ...worker.held, [type]: worker.held[type] + children };
  return {
    cases: worker.cases + children,
    limit: workerLimit({ ...worker, cases: held }, lookup),
  };
}

function loadReasons(now: BoardWorker, cases: number, limit: Line | undefined): RoomReason[] {
  if (!limit) return [{ kind: 'no limit' }];
  if (Number.isNaN(cases) || Number.isNaN(limit.red)) return [{ kind: 'not known', what: 'load' }];
  return cases > limit.red ? [{ kind: 'over', already: now.status === 'over limit' }] : [];
}

function workerReasons(worker: BoardWorker, { skill }: RoomRequest): RoomReason[] {
  const { role, asyeMonths, programme, presence, skills } = worker;
  const reasons: RoomReason[] = [];
  if (role === null) reasons.push({ kind: 'not known', what: 'role' });
  else if (!isSocialWorkerRole(role)) reasons.push({ kind: 'not a social worker' });
  else if (role !== 'case holder' && role !== 'senior practitioner')
    reasons.push({ kind: 'not a case holder', role });
  if (isOnAsye(asyeMonths))
    reasons.push({
      kind: 'ASYE',
      name: programme.name,
      months: asyeMonths,
      step: inductionStep(worker),
    });
  if (Number.isNaN(presence)) reasons.push({ kind: 'not known', what: 'presence' });
  else if (presence < 1) reasons.push({ kind: 'phased return', presence });
  if (skill !== undefined && !skills.includes(skill))
    reasons.push({ kind: 'without the skill', skill });
  return reasons;
}

function sumOfCases(workers: readonly BoardWorker[]): number {
  return workers.reduce((sum, { cases }) => sum + cases, 0);
}
