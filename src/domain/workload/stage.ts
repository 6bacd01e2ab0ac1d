import { asyeStep } from '@/domain/limits/workerLimit';
import type { BoardWorker } from '@/domain/workload/board';

/** A worker's stage in words: "Experienced", "ASYE month 4, 60% step", "Agency", "Not a social worker". */
export function stageWords({
  role,
  agency,
  asyeMonths,
}: Pick<BoardWorker, 'role' | 'agency' | 'asyeMonths'>): string {
  if (role === 'lead practitioner (not a social worker)')
    return 'Lead practitioner, not a social worker';
  if (role === 'personal adviser') return 'Personal adviser';
  if (!Number.isNaN(asyeMonths))
    return `ASYE month ${asyeMonths}, ${Math.round(asyeStep(asyeMonths) * 100)}% step`;
  if (agency) return 'Agency';
  if (role === 'first line manager') return 'Team manager';
  return role === 'senior practitioner' ? 'Senior practitioner' : 'Experienced';
}
