import type { Side } from '@/domain/change/band';
import { type ChangeState, MONTHS_NEW } from '@/domain/change/state';
import { changeSentence, meaningOf, newsSentence } from '@/domain/change/words';
import type { Evidence, Headline } from '@/domain/readings/headline';

/** What of a reading tells its real changes. */
export type Told = Pick<Headline, 'figure' | 'change' | 'measure'>;

/** The state of a reading past its usual range, where the month in view is known: else nothing is told by the month. */
export function pastOf({
  figure,
  change,
}: Pick<Told, 'figure' | 'change'>): Extract<ChangeState, { kind: Side }> | undefined {
  const state = change?.now;
  if (figure.value.kind !== 'known' || (state?.kind !== 'above' && state?.kind !== 'below'))
    return undefined;
  return state.stands ? undefined : state;
}

/** Whether the measure is past its usual range for the worse. */
export function isWorse(row: Told): boolean {
  return means(row) === 'worse';
}

/** Whether the measure is past its usual range for the better. */
export function isBetter(row: Told): boolean {
  return means(row) === 'better';
}

/** Whether that was called in the month in view or in one of the two before: then it is news. */
export function isNew(row: Told): boolean {
  const state = pastOf(row);
  return state !== undefined && state.months <= MONTHS_NEW;
}

/** Whether the month in view is one by which a real change can be told. */
export function isTold(row: Told): boolean {
  const state = row.change?.now;
  const isUsual = state?.kind === 'usual' && !state.stands && row.figure.value.kind === 'known';
  return isUsual || pastOf(row) !== undefined;
}

/** What the months of a reading tell, in sentences; of a rolling measure, those of its own count. Empty without a carrier. */
export function toldSentence(
  { unit, carrier, change }: Pick<Headline, 'unit' | 'carrier' | 'change'>,
  { tree }: Pick<Evidence, 'tree'>,
): string {
  if (!carrier || !change) return '';
  const above = tree.byId.get(unit)?.parent;
  return changeSentence(change, carrier, above == null ? undefined : tree.byId.get(above)?.name);
}

/** What is new of a reading's change, in a sentence; of a rolling measure, of its own count. Undefined where nothing is. */
export function newsOf({
  carrier,
  change,
}: Pick<Headline, 'carrier' | 'change'>): string | undefined {
  return carrier && change && newsSentence(change, carrier);
}

function means(row: Told): ReturnType<typeof meaningOf> {
  const state = pastOf(row);
  return state === undefined ? 'neither' : meaningOf(state.kind, row.measure.better);
}
