import { formatNumber } from '@/domain/format';
import {
  counting,
  isOfPersons,
  type Judged,
  leavesBoth,
  pastOf,
  withFewer,
} from '@/domain/limits/onePerson';
import type { Figure } from '@/domain/measures/evaluate';
import type { Measure } from '@/domain/measures/measure';
import { limitText } from '@/domain/measures/words';
import { knownValue, roundHalfUp } from '@/domain/value';

type Counted = Judged & Pick<Measure, 'partDecimals'>;

/**
 * The fewest by which there would have to be fewer in a figure's numerator for it to be over its limit no more, in the
 * steps that numerator is shown in; undefined where its parts are not known, or no number would do.
 */
export function fewestFewer(measure: Counted, figure: Figure, red: number): number | undefined {
  const [top, bottom] = [knownValue(figure.numerator), knownValue(figure.denominator)];
  if (top === undefined || bottom === undefined) return undefined;
  return least(
    top,
    measure.partDecimals[0],
    (fewer) => pastOf(measure, withFewer(measure, figure, fewer), red) !== 'over',
  );
}

/**
 * A red limit of persons in people, with the posts, or the people in post, that a unit has: "18% of 10.5 FTE is 1.9 FTE;
 * over from 2.9". Undefined for other measures, and where the parts are not known, or there is nobody to take a share of.
 */
export function limitInPeople(measure: Counted, figure: Figure, red: number): string | undefined {
  const [top, bottom] = [knownValue(figure.numerator), knownValue(figure.denominator)];
  if (!isOfPersons(measure) || top === undefined || bottom === undefined) return undefined;
  const share = red / measure.formula.scale;
  // Agency stands on both sides of its rate: its limit is so many beside those in post.
  const both = leavesBoth(measure);
  const rest = both ? bottom - top : bottom;
  if (rest <= 0 || (both && share >= 1)) return undefined;
  const at = both ? (share * rest) / (1 - share) : share * rest;
  // A vacancy is one of the posts; people who left are none of those in post.
  const most = measure.formula.denominator?.includes('vacantFte') ? rest : 1000 * (rest + 1);
  const from = least(
    most,
    measure.partDecimals[0],
    (number) => pastOf(measure, counting(measure, figure, number), red) === 'over',
  );
  const fte = (number: number) => formatNumber(number, measure.partDecimals[0]);
  const over = from === undefined ? 'never over with so few posts' : `over from ${fte(from)}`;
  const of = both ? `beside ${fte(rest)} FTE in post` : `of ${fte(rest)} FTE`;
  return `${limitText(measure, red)} ${of} is ${fte(at)} FTE; ${over}`;
}

/** The least number from 0 up to a most, in steps of so many decimals, that will do, where all above it would too. */
function least(
  most: number,
  decimals: number,
  will: (number: number) => boolean,
): number | undefined {
  const scale = 10 ** decimals;
  // Rounded first, so that the noise of binary fractions takes no step more.
  let high = Math.max(0, Math.ceil(roundHalfUp(most * scale, 6)));
  if (!will(high / scale)) return undefined;
  let low = 0;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (will(middle / scale)) high = middle;
    else low = middle + 1;
  }
  return low / scale;
}
