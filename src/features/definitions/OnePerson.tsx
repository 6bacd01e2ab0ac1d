import { formatMonth, formatNumber } from '@/domain/format';
import { ENOUGH_IN_POST, inPostOf, withFewer } from '@/domain/limits/onePerson';
import { arithmetic } from '@/domain/measures/arithmetic';
import { limitText } from '@/domain/measures/words';
import type { Month } from '@/domain/month';
import { type Evidence, type Headline, headline } from '@/domain/readings/headline';
import type { Unit } from '@/domain/unit';
import { knownValue } from '@/domain/value';
import { Facts } from '@/ui/Facts';
import { Fold } from './Fold';

interface OnePersonProps {
  unit: Unit;
  month: Month;
  evidence: Evidence;
}

/** When a figure above its limit is over it, worked through on the month in view, and what the rule costs. */
export function OnePerson({ unit, month, evidence }: OnePersonProps) {
  const of = (id: 'vacancy' | 'turnover' | 'agency' | 'absence') =>
    headline(id, unit.id, month, evidence);
  return (
    <Fold at="one-person" heading="When a figure above its limit is over it" level="h2">
      <p>
        A limit in per cent of people judges a team of eight by one person. So vacancy, turnover and
        agency above their limit are over it only where they would be with one person fewer too,
        which is 1.0 FTE. Else they are “above limit by less than one person”: told and sorted like
        near, in amber, and listed as a standing gap with its months once they have been above it at
        six month-ends running. The rule is the same for every unit; in the whole authority one
        person weighs next to nothing. On the figures of {unit.name}, {formatMonth(month)}:
      </p>
      <Facts
        facts={[
          ...(['vacancy', 'turnover', 'agency'] as const).map((id) => ({
            term: of(id).measure.label,
            sentences: workedThrough(of(id)),
          })),
          {
            term: of('absence').measure.label,
            sentences: [
              `No part of the figure tells of one person’s absence, so it is judged from ${ENOUGH_IN_POST} FTE in post on.`,
              ...inPostSentence(of('absence')),
            ],
          },
          { term: 'What it costs', sentences: costs },
          { term: 'What it is for', sentences: gains },
        ]}
      />
    </Fold>
  );
}

function workedThrough({ measure, figure, line, status }: Headline): string[] {
  if (knownValue(figure.value) === undefined || !line)
    return [`${arithmetic(measure, figure)}: ${status}.`];
  return [
    `${arithmetic(measure, figure)}, against a limit of ${limitText(measure, line.red)}.`,
    `With one person fewer: ${arithmetic(measure, withFewer(measure, figure, 1))}.`,
    `So it is: ${status}.`,
  ];
}

function inPostSentence({ measure, figure, status }: Headline): string[] {
  const fte = inPostOf(measure, figure);
  return fte === undefined ? [] : [`Here ${formatNumber(fte, 1)} FTE are in post: ${status}.`];
}

/** Of simulated authorities, as `npm run check:signals` prints it: the lowest and the highest of the three measures. */
const costs = [
  'Where the true rate is half above the limit, a team is called over it in 40 to 54 month-ends of 100, by the measure; by the limit alone it would be in 67 to 76.',
  'A service is called over in 73 to 87, the whole authority always: the service carries the alarm.',
];

const gains = [
  'Where the true rate is a fifth below the limit, a team is called over it in 10 to 14 month-ends of 100, by the measure; by the limit alone it would be in 31 to 38, with nothing wrong.',
  'Both are counted on simulated authorities with teams of the usual size, in which it is chance alone who is missing.',
];
