import { type BoardWorker, roomOf } from '@/domain/board/board';
import type { Coming } from '@/domain/facts';
import { count, formatDayShort, formatNumber } from '@/domain/format';
import { inductionStep } from '@/domain/log/induction';
import type { Day } from '@/domain/month';
import { textAt } from '@/domain/table';
import { roundHalfUp } from '@/domain/value';
import { caseNoun } from '@/domain/worker';

/**
 * What would bring a worker under their own line, and what is known to come that moves it, each in a sentence: children
 * fewer, the next steps of their induction, a return, a last day. `covered` is how many of their children somebody covers.
 */
export function underLineWords(worker: BoardWorker, coming: Coming, covered: number): string[] {
  return [nowWords(worker, covered), ...comingWords(worker, coming)];
}

function nowWords(worker: BoardWorker, covered: number): string {
  const { cases, limit, presence, held } = worker;
  const noun = caseNoun(held.carer);
  const [one, many] = noun;
  if (!limit) return 'No limit is set for this work, so there is no line to be under.';
  if (presence === 0 && !Number.isNaN(cases)) {
    const left = cases - covered;
    if (cases === 0) return 'They hold no cases while they are away.';
    if (left <= 0)
      return `While they are away their line is at 0, and what they hold is covered: ${count(cases, ...noun)}.`;
    const needs =
      left === 1 ? `${covered > 0 ? '1' : 'their'} ${one} needs` : `${left} ${many} need`;
    return `While they are away their line is at 0: ${needs} cover or another worker.`;
  }
  if (cases > limit.red)
    return `${count(Math.ceil(cases - limit.red), ...noun)} fewer would bring them under their line.`;
  const room = roomOf(worker);
  if (room.kind !== 'known')
    return 'The records do not say all that their load and their line follow from, so where they stand is not known.';
  return room.value === 0
    ? 'They are at their line.'
    : `They have room for ${count(room.value, ...noun)}.`;
}

function comingWords(worker: BoardWorker, { rows, columns }: Coming): string[] {
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => textAt(columns.worker, row) === worker.id)
    .sort((a, b) => (columns.date[a] as number) - (columns.date[b] as number))
    .flatMap((row) => {
      const day = formatDayShort(columns.date[row] as Day);
      return changeWords(worker, textAt(columns.kind, row), day, columns.share[row] as number);
    });
}

function changeWords(
  worker: BoardWorker,
  kind: string | null,
  day: string,
  share: number,
): string[] {
  const { cases, limit, held, programme } = worker;
  const per = `${Math.round(share * 100)}%`;
  const isKnown = limit !== undefined && !Number.isNaN(limit.red + cases + share);
  if (kind === 'ASYE step' && isKnown) {
    const red = roundHalfUp((limit.red / inductionStep(worker)) * share, 1);
    return [
      `On ${day} the next ${programme.name} step, ${per}, raises their line to ${formatNumber(red, 1)}${againstWords(cases, red)}.`,
    ];
  }
  if (kind === 'return' && isKnown) {
    const red = roundHalfUp(limit.red * share, 1);
    return [
      `On ${day} they are expected back at ${per}: their line is then at ${formatNumber(red, 1)}${againstWords(cases, red)}.`,
    ];
  }
  const [one, many] = caseNoun(held.carer);
  const holds = Number.isNaN(cases)
    ? 'how many they hold, who need another worker by then, is not recorded'
    : `${count(cases, `${one} needs`, `${many} need`)} another worker by then`;
  if (kind === 'leaver') return [`They leave on ${day}: ${holds}.`];
  if (kind === 'agency end') return [`Their booking ends on ${day}: ${holds}.`];
  return kind === 'long absence' ? [`They go on long absence on ${day}: ${holds}.`] : [];
}

function againstWords(cases: number, red: number): string {
  return cases > red
    ? `, with ${formatNumber(cases - red, Number.isInteger(red) ? 0 : 1)} over it if nothing else changes`
    : ', enough for what they hold now';
}
