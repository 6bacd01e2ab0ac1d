import { count, formatDay, formatMonth, formatTime } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { lastDay } from '@/domain/month';
import { EXTRACT_GOOD_FOR, extractAge, type Session } from '@/domain/session';
import type { UnitTree } from '@/domain/unit';
import { Facts } from '@/ui/Facts';
import { Section } from './Section';

/** Whose records these are, which version, and how old. */
export function Provenance({ session, tree }: { session: Session; tree: UnitTree }) {
  const { authority, simulated, version, from, asAt, extract } = session;
  const age = extractAge(session, dayOfTime(new Date().toISOString()));
  const units = [...tree.byId.values()];
  const ofKind = (kind: 'service' | 'team') => units.filter((unit) => unit.kind === kind).length;
  return (
    <Section id="loaded" heading="What is loaded">
      <Facts
        facts={[
          {
            term: 'Authority',
            sentences: [
              `${authority}, with ${count(ofKind('service'), 'service')} and ${count(ofKind('team'), 'team')} in its structure.`,
            ],
          },
          {
            term: 'Source',
            sentences: [
              simulated
                ? 'A simulation: no record here is of a real child or worker.'
                : 'The authority’s own records, through its API.',
            ],
          },
          { term: 'Version', sentences: [version] },
          {
            term: 'Month ends',
            sentences: [
              `${count(asAt - from + 1, 'month')}, ${formatMonth(from)} to ${formatMonth(asAt)}; as at ${formatDay(lastDay(asAt))}.`,
            ],
          },
          {
            term: 'Open cases',
            sentences: [
              `Extracted on ${formatTime(extract)}, ${ageWords(age)}.`,
              ...(age > EXTRACT_GOOD_FOR
                ? [
                    `Older than ${EXTRACT_GOOD_FOR} days: load a new extract before work is given out.`,
                  ]
                : []),
            ],
          },
        ]}
      />
    </Section>
  );
}

function ageWords(age: number): string {
  if (age < 0) return 'which is after today by this device’s clock';
  return age === 0 ? 'today' : `${count(age, 'day')} ago`;
}
