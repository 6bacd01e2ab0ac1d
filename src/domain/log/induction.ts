import { count, formatMonth, listWords } from '@/domain/format';
import { type Entry, type EntryContent, newestByKey, newestOf } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { InductionStep, InductionValue } from '@/domain/log/values';
import type { Month } from '@/domain/month';

/** An induction programme, whoever may start it when. */
export type Programme = Omit<InductionValue, 'month'>;

/** A programme that stands, with who wrote it, when and why. */
export type WrittenProgramme = Entry<'induction'> & { readonly value: InductionValue };

/**
 * The assessed and supported year in employment, which holds where the authority has written no other: 40, 60, 80 and
 * 90 % from months 0, 3, 6 and 9 (definitions: Limits).
 */
export const asye: Programme = {
  name: 'ASYE',
  months: 12,
  steps: [
    { from: 0, percent: 40 },
    { from: 3, percent: 60 },
    { from: 6, percent: 80 },
    { from: 9, percent: 90 },
  ],
};

/** The programmes that stand, the earliest cohort first. */
export function programmesIn(entries: readonly Entry[]): WrittenProgramme[] {
  return newestByKey(entries, 'induction')
    .filter((entry): entry is WrittenProgramme => entry.value !== null)
    .sort((a, b) => a.value.month - b.value.month);
}

/** The programme of those who start in a month: of the latest cohort begun by then, else the assessed and supported year. */
export function programmeOf(programmes: readonly WrittenProgramme[], start: Month): Programme {
  return programmes.findLast(({ value }) => value.month <= start)?.value ?? asye;
}

/**
 * The share of an experienced worker's limit that a newly qualified worker is protected at, by completed months on their
 * programme: of its last step reached, until the programme is passed. 1 where the months are NaN, for one who is on none;
 * NaN where they are undefined, because the records do not tell who is on one.
 */
export function inductionStep({
  asyeMonths,
  programme,
}: {
  readonly asyeMonths: number | undefined;
  readonly programme: Programme;
}): number {
  if (asyeMonths === undefined) return Number.NaN;
  if (Number.isNaN(asyeMonths)) return 1;
  const step = programme.steps.findLast(({ from }) => from <= asyeMonths);
  return (step?.percent ?? 100) / 100;
}

/** A programme as it is sent: null takes the one of this first month back. */
export function inductionDraft(
  entries: readonly Entry[],
  month: Month,
  programme: Programme | null,
  reason: string,
): EntryContent<'induction'> {
  const key = keyOf('induction', { month });
  return {
    kind: 'induction',
    key,
    value: programme && { ...programme, month },
    effective: month,
    basedOn: newestOf(entries, 'induction', key)?.id ?? null,
    reason: reason.trim(),
  };
}

/** So long a programme may be at most, in months, and so many letters of its name fit beside a worker's. */
export const LONGEST_PROGRAMME = 60;
export const PROGRAMME_NAME_FITS = 40;

/** What must be put right before a programme can be saved, by the part of it that says so. */
export function inductionProblems({
  name,
  months,
  steps,
}: Programme): Partial<Record<keyof Programme, string>> {
  const inRange = Number.isInteger(months) && months >= 1 && months <= LONGEST_PROGRAMME;
  const letters = name.trim().length;
  return {
    ...((letters === 0 || letters > PROGRAMME_NAME_FITS) && {
      name: `Give it a name, of ${PROGRAMME_NAME_FITS} letters at most: it stands beside workers’ names.`,
    }),
    ...(!inRange && { months: `Give its length in whole months, from 1 to ${LONGEST_PROGRAMME}.` }),
    ...(!areSound(steps, inRange ? months : LONGEST_PROGRAMME) && {
      steps:
        'Steps begin at month 0 and end before the programme does; months rise, and per cents, from 1 to 100, never fall.',
    }),
  };
}

function areSound(steps: readonly InductionStep[], months: number): boolean {
  return (
    steps[0]?.from === 0 &&
    steps.every(({ from, percent }, i) => {
      const before = steps[i - 1] ?? { from: -1, percent: 1 };
      return (
        Number.isInteger(from) &&
        from > before.from &&
        from < months &&
        Number.isInteger(percent) &&
        percent >= before.percent &&
        percent <= 100
      );
    })
  );
}

/** "40%, 60%, 80% and 90% from months 0, 3, 6 and 9", or "50% from the start". */
export function stepsWords(steps: readonly InductionStep[]): string {
  const [only] = steps;
  if (only && steps.length === 1) return `${only.percent}% from the start`;
  return `${listWords(steps.map(({ percent }) => `${percent}%`))} from months ${listWords(steps.map(({ from }) => String(from)))}`;
}

/**
 * Every programme in force or to come, for "… of the limit": "40%, 60%, 80% and 90% from months 0, 3, 6 and 9 (ASYE); for
 * those who start in September 2027 or later 50% and 75% from months 0 and 12 (Two-year induction)".
 */
export function programmesWords(programmes: readonly WrittenProgramme[]): string {
  return [
    `${stepsWords(asye.steps)} (${asye.name})`,
    ...programmes.map(
      ({ value }) =>
        `for those who start in ${formatMonth(value.month)} or later ${stepsWords(value.steps)} (${value.name})`,
    ),
  ].join('; ');
}

/** "ASYE, 12 months: 40%, 60%, 80% and 90% from months 0, 3, 6 and 9". */
export function programmeWords({ name, months, steps }: Programme): string {
  return `${name}, ${count(months, 'month')}: ${stepsWords(steps)}`;
}
