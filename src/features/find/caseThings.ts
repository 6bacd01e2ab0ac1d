import type { Cases } from '@/domain/facts';
import { textAt } from '@/domain/table';
import { caseTypes, caseTypeWords } from '@/domain/worker';
import { type Thing, workerThingId } from './things';

/**
 * The open cases of one's own team under a reference typed whole, capitals apart; a part of one finds nothing, so that
 * references cannot be tried out. No address says the reference: it is that of whoever of the team's people holds the
 * case, else the team's own.
 */
export function caseThings(
  cases: Cases,
  team: string,
  wanted: string,
  people: readonly Thing[],
  board: string,
): Thing[] {
  const asked = wanted.trim().toLowerCase();
  if (asked === '') return [];
  const things: Thing[] = [];
  for (let row = 0; row < cases.rows; row++) {
    const reference = textAt(cases.columns.reference, row);
    if (reference?.toLowerCase() !== asked || textAt(cases.columns.team, row) !== team) continue;
    const worker = textAt(cases.columns.worker, row);
    const holder = people.find(({ id }) => id === workerThingId(team, worker ?? ''));
    const word = textAt(cases.columns.type, row);
    const type = caseTypes.find((one) => one === word);
    const kind = type ? caseTypeWords[type].one : 'case';
    things.push({
      id: `case ${row}`,
      label: reference,
      detail: holder
        ? `${kind}, held by ${holder.label}, their panel`
        : `${kind}, the team’s board`,
      address: holder?.address ?? board,
    });
  }
  return things;
}
