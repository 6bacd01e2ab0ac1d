import { count, formatNumber, formatValue } from '@/domain/format';
import { measureOf } from '@/domain/measures/catalogue';
import type { Divided } from '@/domain/measures/rates';
import {
  amount,
  type Basis,
  publishedBasis,
  type Reconciliation,
  step,
} from '@/domain/reconcile/basis';
import { type HolderValues, NEWLY_QUALIFIED_FACTOR } from '@/domain/reconcile/holders';
import { knownValue, ratio, shownDifference, sum, type Value } from '@/domain/value';

/** What caseload's bases are made from. */
export interface CaseloadParts {
  /** Cases over the FTE of those who hold them. */
  readonly dfe: Divided;
  /** FTE of every social worker, agency included, with cases or without. */
  readonly everyFte: Value;
  readonly holders: HolderValues;
  /** Whole workers' worth of cases over whole experienced workers present, in per cent. */
  readonly load: Divided;
}

const measure = measureOf('caseload');
const words = {
  style: measure.style,
  unit: 'cases per FTE',
  numeratorWords: measure.numeratorWords,
  partDecimals: measure.partDecimals,
};
const whole = formatNumber(NEWLY_QUALIFIED_FACTOR, 1);

/** Caseload as DfE counts it, then by what workers can carry; apart, over other people than DfE's case holders. */
export function caseloadBases({ dfe, everyFte, holders, load }: CaseloadParts): Reconciliation {
  const cases = dfe.numerator;
  const over = (denominator: Value, numerator = cases): Divided => ({
    numerator,
    denominator,
    value: ratio(numerator, denominator),
  });
  const factored = over(holders.factoredFte);
  const present = over(holders.presentFte);
  const capacity = over(holders.capacity);
  const outside = over(
    sum([dfe.denominator, holders.outsideFte]),
    sum([cases, holders.outsideCases]),
  );
  const everyone = over(everyFte);
  return {
    ladder: [
      {
        ...words,
        id: 'dfe',
        name: 'DfE’s basis',
        denominatorWords: measure.denominatorWords,
        figure: dfe,
        change: measure.definition,
        why: publishedBasis,
        hides:
          'A newly qualified worker, and one who is away, count as whole, so what the others hold is more than it reads.',
      },
      {
        ...words,
        id: 'newlyQualified',
        name: `Newly qualified at ${whole} FTE`,
        denominatorWords: `FTE, newly qualified at ${whole}`,
        figure: factored,
        change: step(newlyQualifiedWords(dfe, holders, factored), words, dfe, factored),
        why: 'Newly qualified workers hold fewer cases by design. Counted for less, as Devon does, they no longer lower the average of the rest.',
        hides:
          'It is one factor for the whole year: less protection than a first month needs, more than an eleventh.',
      },
      {
        ...words,
        id: 'present',
        name: 'Workers who are away taken out',
        denominatorWords: 'FTE at work',
        figure: present,
        change: step(awayWords(holders, factored, present), words, factored, present),
        why: 'Devon leaves out those absent for long. Here it is whoever is away for the whole of their contract on the last day of the month: their FTE is taken out and their children stay counted, because those at work look after them.',
        hides: 'The children are spread over everyone at work, not over those who stand in.',
      },
      {
        ...words,
        id: 'capacity',
        name: 'Per FTE of capacity',
        denominatorWords: 'FTE of capacity',
        figure: capacity,
        change: step(
          `Taking the protected step of each month in place of ${whole}, and those on a phased return at the share they work, makes ${amount(capacity.denominator)} FTE of the ${amount(present.denominator)} at work`,
          words,
          present,
          capacity,
        ),
        why: 'What a whole-time, experienced worker who is at work would hold: the nearest to how the load feels.',
        hides: 'Every kind of case counts alike.',
      },
      loadBasis(load),
    ],
    apart: [
      {
        ...words,
        id: 'outside',
        name: 'With those outside DfE’s caseload',
        denominatorWords: 'FTE of everyone who holds cases',
        figure: outside,
        change: step(outsideWords(holders), words, dfe, outside),
        why: 'A team knows its load with them: the lead practitioner of a child in need need not be a social worker.',
        hides: 'What the social workers among them hold.',
      },
      {
        ...words,
        id: 'everyone',
        name: 'Over all social workers',
        denominatorWords: 'FTE of all social workers',
        figure: everyone,
        change: step(
          `Dividing by the ${amount(everyFte)} FTE of all social workers, of whom ${amount(dfe.denominator)} FTE hold cases`,
          words,
          dfe,
          everyone,
        ),
        why: 'The classic trap: both numbers stand in the same tables, so it is easily taken for a caseload.',
        hides:
          'Managers and others without cases are in it, so it is far lower while nobody holds a child fewer. Never set it beside a caseload.',
      },
    ],
  };
}

function loadBasis(load: Divided): Basis {
  const { style, unit, numeratorWords, denominatorWords, partDecimals } = measureOf('capacityLoad');
  const { value, numerator, denominator } = load;
  return {
    style,
    unit,
    numeratorWords,
    denominatorWords,
    partDecimals,
    id: 'load',
    name: 'Load, per cent of capacity',
    figure: load,
    change:
      value.kind === 'known'
        ? `Counting each case as its share of the red limit for its kind, they fill ${amount(numerator)} whole workers of the ${amount(denominator)} at work: ${formatValue(value, style)} of capacity. 100% is full.`
        : value.reason,
    why: 'Kinds of work differ in weight. It says how full the workers are, by the authority’s own limits.',
    hides:
      'It moves when a limit is changed, and no other authority’s is like it. Case holders without a limit are left out.',
  };
}

function newlyQualifiedWords(dfe: Divided, holders: HolderValues, after: Divided) {
  if (knownValue(holders.newlyQualifiedFte) === 0)
    return 'Nobody who holds cases is newly qualified';
  const off = less(dfe.denominator, after.denominator);
  return `Counting the ${amount(holders.newlyQualifiedFte)} FTE newly qualified at ${whole} takes ${off} FTE off`;
}

function awayWords({ away, awayCases }: HolderValues, before: Divided, after: Divided) {
  const people = knownValue(away) ?? Number.NaN;
  if (people === 0) return 'Nobody who holds cases is away';
  const off = less(before.denominator, after.denominator);
  return `Taking out the ${off} FTE of ${count(people, 'worker')} away, and leaving their ${amount(awayCases, 0)} cases in`;
}

function outsideWords({ outside, outsideCases, outsideFte }: HolderValues) {
  const people = knownValue(outside) ?? Number.NaN;
  if (people === 0) return 'Nobody outside it holds cases';
  return `Adding the ${amount(outsideCases, 0)} cases and ${amount(outsideFte)} FTE of ${count(people, 'lead practitioner or personal adviser', 'lead practitioners and personal advisers')}`;
}

/** FTE that went from one sum to the next, of both as shown. */
function less(before: Value, after: Value): string {
  return formatNumber(shownDifference(before, after, 1) ?? Number.NaN, 1);
}
