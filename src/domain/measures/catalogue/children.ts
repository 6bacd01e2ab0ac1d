import type { Component } from '@/domain/facts';
import type { Measure, MeasureId } from '@/domain/measures/measure';
import { LOCAL, percent, whole } from './shared';

const unallocatedTerms = [
  'unallocatedAssessment',
  'unallocatedChildInNeed',
  'unallocatedProtectionPlan',
  'unallocatedLookedAfter',
  'unallocatedCareLeaver',
  'unallocatedCarer',
  'unallocatedOther',
  'heldInTeamName',
] as const satisfies readonly Component[];

function manyWorkers<I extends MeasureId>(
  id: I,
  label: string,
  who: string,
  many: Component,
  open: Component,
  more: readonly string[] = [],
): Measure & { readonly id: I } {
  return {
    id,
    label: `Three or more workers, ${label}`,
    noun: `share of ${who} with three or more workers`,
    unit: '%',
    style: percent,
    numeratorWords: 'with three or more workers',
    denominatorWords: `${who} open in the 12 months`,
    partDecimals: [0, 0],
    better: 'lower',
    basis: 'rolling 12 months',
    // The parts themselves span the 12 months.
    formula: { numerator: [many], denominator: [open], months: 1, scale: 100 },
    limit: null,
    signal: null,
    definition: `Of the ${who} with a case open at any time in the 12 months to the end of the month, the share who had three or more workers in them.`,
    source: LOCAL,
    caveats: [
      'Planned changes of worker, such as a move from assessment to a long-term team, are in it; they are shown apart as planned transfers.',
      ...more,
    ],
  };
}

/** Children without a worker, and children with many. */
export const childrenMeasures = {
  unallocated: {
    id: 'unallocated',
    label: 'Unallocated children',
    noun: 'number of unallocated children',
    unit: 'children',
    style: whole,
    numeratorWords: 'children without a social worker',
    denominatorWords: '',
    partDecimals: [0, 0],
    better: 'lower',
    basis: 'month end',
    formula: { numerator: unallocatedTerms, denominator: null, months: 1, scale: 1 },
    limit: null,
    signal: 'unallocated',
    definition:
      'Children who need a social worker and have none on the last day of the month, those whose case stands in a team’s, manager’s or leader’s name included.',
    source: LOCAL,
    caveats: [
      'Children held in a name are in it, and are shown apart as a measure of their own.',
      'Children whose worker is away have a worker, and are counted apart.',
      'The team page shows the latest extract, which may differ from the month end.',
    ],
  },
  heldInTeamName: {
    id: 'heldInTeamName',
    label: 'Children held in a name',
    noun: 'number of children held in a team’s, manager’s or leader’s name',
    unit: 'children',
    style: whole,
    numeratorWords: 'children held in a team’s, manager’s or leader’s name',
    denominatorWords: '',
    partDecimals: [0, 0],
    better: 'lower',
    basis: 'month end',
    formula: { numerator: ['heldInTeamName'], denominator: null, months: 1, scale: 1 },
    limit: null,
    signal: 'heldInTeamName',
    definition:
      'Children whose case stands in the name of a team, a manager or a leader on the last day of the month, instead of a worker’s.',
    source: LOCAL,
    caveats: [
      'They are unallocated, and counted there too: this shows how many of them there are.',
    ],
  },
  needCover: {
    id: 'needCover',
    label: 'Children whose worker is away',
    noun: 'number of children whose worker is away',
    unit: 'children',
    style: whole,
    numeratorWords: 'children held by a worker who is away',
    denominatorWords: '',
    partDecimals: [0, 0],
    better: 'lower',
    basis: 'month end',
    formula: { numerator: ['heldByAway'], denominator: null, months: 1, scale: 1 },
    limit: null,
    signal: 'needCover',
    definition: 'Children in the name of a worker who is away for the whole of their contract.',
    source: LOCAL,
    caveats: ['Some may have a covering worker; the team page says who.'],
  },
  manyWorkersLookedAfter: manyWorkers(
    'manyWorkersLookedAfter',
    'looked after',
    'looked-after children',
    'manyWorkersLookedAfter',
    'openInYearLookedAfter',
    ['Looked-after children are the only ones for whom the Department for Education publishes it.'],
  ),
  manyWorkersProtectionPlan: manyWorkers(
    'manyWorkersProtectionPlan',
    'protection plan',
    'children on a protection plan',
    'manyWorkersProtectionPlan',
    'openInYearProtectionPlan',
  ),
  manyWorkersChildInNeed: manyWorkers(
    'manyWorkersChildInNeed',
    'in need',
    'children in need',
    'manyWorkersChildInNeed',
    'openInYearChildInNeed',
  ),
  plannedTransfers: {
    id: 'plannedTransfers',
    label: 'Planned transfers',
    noun: 'number of planned transfers',
    unit: 'changes of worker',
    style: whole,
    numeratorWords: 'planned changes of worker',
    denominatorWords: '',
    partDecimals: [0, 0],
    better: 'neutral',
    basis: 'month',
    formula: { numerator: ['plannedTransfers'], denominator: null, months: 1, scale: 1 },
    limit: null,
    signal: 'plannedTransfers',
    definition:
      'Changes of a child’s worker in the month that were planned, such as a move from assessment to a long-term team.',
    source: LOCAL,
    caveats: [
      'Shown apart: the children with three or more workers are counted whether or not a change was planned.',
    ],
  },
} as const satisfies Readonly<Record<string, Measure>>;
