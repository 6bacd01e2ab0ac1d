import type { Component } from '@/domain/facts';
import { holdsLeapDay, type Month } from '@/domain/month';
import { known, ratio, roundHalfUp, type Value } from '@/domain/value';

/** How a rate is made: its components summed, then divided once. */
export interface Rate {
  readonly numerator: readonly Component[];
  readonly denominator: readonly Component[];
  /** 100 for a per cent. */
  readonly scale: 1 | 100;
  /** Turns the denominator's FTE into working days of the 12 months, as DfE does for absence. */
  readonly denominatorInDays?: true;
  /** A share of a whole: more than 100 % means that the two parts were not counted alike. */
  readonly cover?: true;
}

/**
 * The rates that DfE publishes, by its definitions (Children's social work workforce: methodology). One record serves
 * the authority's own records and the published components alike. Leavers and days lost are those of 12 months.
 */
export const rates = {
  caseload: { numerator: ['cases'], denominator: ['caseHolderFte'], scale: 1 },
  vacancy: { numerator: ['vacantFte'], denominator: ['vacantFte', 'inPostFte'], scale: 100 },
  turnover: { numerator: ['leaversFte'], denominator: ['inPostFte'], scale: 100 },
  turnoverHeadcount: {
    numerator: ['leaversHeadcount'],
    denominator: ['inPostHeadcount'],
    scale: 100,
  },
  agency: { numerator: ['agencyFte'], denominator: ['agencyFte', 'inPostFte'], scale: 100 },
  agencyHeadcount: {
    numerator: ['agencyHeadcount'],
    denominator: ['agencyHeadcount', 'inPostHeadcount'],
    scale: 100,
  },
  vacanciesCovered: {
    numerator: ['agencyCoverFte'],
    denominator: ['vacantFte'],
    scale: 100,
    cover: true,
  },
  agencyCovering: {
    numerator: ['agencyCoverFte'],
    denominator: ['agencyFte'],
    scale: 100,
    cover: true,
  },
  absence: {
    numerator: ['daysLost'],
    denominator: ['inPostFte'],
    scale: 100,
    denominatorInDays: true,
  },
} as const satisfies Readonly<Record<string, Rate>>;

/** A rate that DfE publishes. */
export type RateId = keyof typeof rates;

export const rateIds = Object.keys(rates) as readonly RateId[];

/** What a rate came to, with the parts that were divided: every percentage has its n. */
export interface Divided {
  readonly value: Value;
  readonly numerator: Value;
  /** In working days where the rate asks for it. */
  readonly denominator: Value;
}

/** What division needs to know of a rate; the measures catalogue's formulas have it too. */
export type Division = Pick<Rate, 'denominatorInDays' | 'cover'> & {
  readonly scale: number;
  /** What a figure cannot be less than: it is shown as that, and its numerator as it is. */
  readonly floor?: 0;
};

/**
 * The summed components of a rate in a month, divided; not rounded. Missing where a part is missing, with its reason;
 * a denominator of 0 gives "not applicable"; cover of more than 100 %, as shown, is of low reliability.
 */
export function divide(
  { scale, denominatorInDays, cover, floor }: Division,
  numerator: Value,
  denominator: Value,
  month: Month,
): Divided {
  const divisor =
    denominatorInDays && denominator.kind === 'known'
      ? known(denominator.value * workingDays(month))
      : denominator;
  const quotient = ratio(numerator, divisor, scale);
  const value =
    floor !== undefined && quotient.kind === 'known'
      ? known(Math.max(floor, quotient.value))
      : quotient;
  return { value: cover ? doubted(value) : value, numerator, denominator: divisor };
}

/** Working days of a whole-time worker in the 12 months to a month, as DfE counts them for absence. */
export function workingDays(month: Month): 253 | 254 {
  return holdsLeapDay(month) ? 254 : 253;
}

function doubted(share: Value): Value {
  return share.kind === 'known' && roundHalfUp(share.value, 1) > 100
    ? { ...share, kind: 'lowReliability', reason: 'More cover is recorded than there is to cover.' }
    : share;
}
