import type { BoardWorker } from '@/domain/board/board';
import { count } from '@/domain/format';
import { isOnAsye } from '@/domain/limits/workerLimit';
import { inductionStep } from '@/domain/log/induction';

/** A worker's stage in words: "Experienced", "ASYE month 4, 60% step", "Agency", "Not a social worker". */
export function stageWords(
  worker: Pick<BoardWorker, 'role' | 'agency' | 'asyeMonths' | 'programme'>,
): string {
  const { role, agency, asyeMonths, programme } = worker;
  if (role === 'lead practitioner (not a social worker)')
    return 'Lead practitioner, not a social worker';
  if (role === 'personal adviser') return 'Personal adviser';
  if (isOnAsye(asyeMonths))
    return `${programme.name} month ${asyeMonths}, ${Math.round(inductionStep(worker) * 100)}% step`;
  if (agency) return 'Agency';
  if (role === null) return 'Role not recorded';
  if (role === 'first line manager') return 'Team manager';
  if (role === 'senior practitioner') return 'Senior practitioner';
  return asyeMonths === undefined ? 'Stage not recorded' : 'Experienced';
}

/** How long a worker has been in this post, in whole months up to two years, then in whole years. */
export function tenureWords({ monthsInPost }: Pick<BoardWorker, 'monthsInPost'>): string {
  if (Number.isNaN(monthsInPost)) return 'not recorded';
  if (monthsInPost < 1) return 'under a month';
  return monthsInPost < 24
    ? count(monthsInPost, 'month')
    : count(Math.floor(monthsInPost / 12), 'year');
}
