import { measureOf } from '@/domain/measures/catalogue';
import type { Divided } from '@/domain/measures/rates';
import { amount, publishedBasis, type Reconciliation, step } from '@/domain/reconcile/basis';
import { ratio, sum, type Value } from '@/domain/value';

const turnover = measureOf('turnover');
const vacancy = measureOf('vacancy');
const uncovered = measureOf('uncoveredVacancy');
const agency = measureOf('agency');

/** What turnover's bases are made from. */
export interface TurnoverParts {
  /** Leavers of 12 months over those in post at the end. */
  readonly dfe: Divided;
  /** FTE in post at the end of the month 12 months before: the opening stock. */
  readonly opening: Value;
  /** Of the leavers' FTE, those who resigned or retired. */
  readonly voluntary: Value;
}

/** Turnover over those in post at the end, at the start, on average, and of those who chose to go. */
export function turnoverBases({ dfe, opening, voluntary }: TurnoverParts): Reconciliation {
  const over = (denominator: Value, numerator = dfe.numerator): Divided => ({
    numerator,
    denominator,
    value: ratio(numerator, denominator, 100),
  });
  const mean = ratio(sum([opening, dfe.denominator]), { kind: 'known', value: 2 });
  const onOpening = over(opening);
  const onMean = over(mean);
  const chosen = over(mean, voluntary);
  return {
    ladder: [
      {
        ...turnover,
        id: 'dfe',
        name: 'DfE’s basis',
        figure: dfe,
        change: turnover.definition,
        why: publishedBasis,
        hides:
          'A unit that shrank divides by fewer people and reads higher; one that grew reads lower.',
      },
      {
        ...turnover,
        id: 'opening',
        name: 'On opening stock',
        denominatorWords: 'FTE in post at the start',
        figure: onOpening,
        change: step(
          `Dividing by the ${amount(opening)} FTE in post 12 months before, not the ${amount(dfe.denominator)} at the end`,
          turnover,
          dfe,
          onOpening,
        ),
        why: 'It asks how many have gone, of as many as there were.',
        hides: 'A unit that grew reads higher: those who joined may leave, but are not divided by.',
      },
      {
        ...turnover,
        id: 'average',
        name: 'On average stock',
        denominatorWords: 'FTE in post on average',
        figure: onMean,
        change: step(
          `Dividing by the mean of start and end, ${amount(mean)} FTE`,
          turnover,
          onOpening,
          onMean,
        ),
        why: 'What personnel departments use: neither growth nor shrinking tips it.',
        hides: 'Only two days of the year are looked at.',
      },
      {
        ...turnover,
        id: 'voluntary',
        name: 'Voluntary leavers only',
        numeratorWords: 'FTE resigned or retired in 12 months',
        denominatorWords: 'FTE in post on average',
        figure: chosen,
        change: step(
          `Counting the ${amount(voluntary)} FTE who resigned or retired, of the ${amount(dfe.numerator)} who left`,
          turnover,
          onMean,
          chosen,
        ),
        why: 'It shows whom the authority might have kept.',
        hides:
          'Those dismissed or at the end of a contract left their children behind all the same. It is only as good as the reason recorded.',
      },
    ],
    apart: [],
  };
}

/** Vacancy with every unfilled post, then without those that agency workers cover. */
export function vacancyBases(dfe: Divided, cover: Value): Reconciliation {
  const open = sum([dfe.numerator, ratio(cover, { kind: 'known', value: -1 })]);
  const gap: Divided = {
    numerator: open,
    denominator: dfe.denominator,
    value: ratio(open, dfe.denominator, 100),
  };
  return {
    ladder: [
      {
        ...vacancy,
        id: 'dfe',
        name: 'DfE’s basis',
        figure: dfe,
        change: vacancy.definition,
        why: publishedBasis,
        hides:
          'How much of it agency workers cover: two units alike in it may work with very different gaps.',
      },
      {
        ...uncovered,
        id: 'uncovered',
        name: 'Less agency cover',
        figure: gap,
        change: step(
          `Taking off the ${amount(cover)} FTE that agency workers cover`,
          vacancy,
          dfe,
          gap,
        ),
        why: 'It shows the gap that nobody fills.',
        hides:
          'What the cover costs and how soon it may end. Below 0 where more agency FTE is booked against vacancies than are vacant.',
      },
    ],
    apart: [],
  };
}

/** Agency use by FTE, then by people. */
export function agencyBases(dfe: Divided, people: Divided): Reconciliation {
  return {
    ladder: [
      {
        ...agency,
        id: 'dfe',
        name: 'DfE’s basis, FTE',
        figure: dfe,
        change: agency.definition,
        why: publishedBasis,
        hides: 'How many people come and go: two half-time workers count as one.',
      },
      {
        ...agency,
        id: 'headcount',
        name: 'Headcount',
        numeratorWords: 'agency workers',
        denominatorWords: 'agency workers and employees',
        partDecimals: [0, 0],
        figure: people,
        change: step(
          `Counting ${amount(people.numerator, 0)} agency workers of ${amount(people.denominator, 0)} people, not their FTE`,
          agency,
          dfe,
          people,
        ),
        why: 'DfE publishes it too. It says how many people children and colleagues have to get to know.',
        hides:
          'Part-time work: where employees work fewer hours than agency workers, it reads lower than FTE.',
      },
    ],
    apart: [],
  };
}
