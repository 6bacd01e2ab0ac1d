import { useLaterPublished, useTryAgain } from '@/data/queries';
import type { Limit } from '@/domain/limits/limit';
import { type References, referenceCaveat, references } from '@/domain/limits/references';
import { measureOf } from '@/domain/measures/catalogue';
import type { LimitMeasure } from '@/domain/measures/measure';
import { limitText } from '@/domain/measures/words';
import { TryAgain } from '@/ui/TryAgain';
import { ChangeLink } from './ChangeLink';
import styles from './Limits.module.css';

/** Where none is set: where other authorities stand, to be adopted knowingly or not at all. */
export function Offer({ measure }: { measure: LimitMeasure }) {
  const published = useLaterPublished();
  if (measure === 'span')
    return <p className={styles.quiet}>Nothing is published of spans to go by.</p>;
  if (published.state === 'not yet')
    return <p className={styles.quiet}>Where other authorities stand is being fetched.</p>;
  if (published.state !== 'ready')
    return <p className={styles.quiet}>Where other authorities stand could not be read.</p>;
  const offered = references(published.data);
  const adopted = adoptionOf(measure, offered);
  const own = offered.byMeasure.get(measure);
  if (!own || !adopted) return null;
  const record = measureOf(measure);
  const shown = (number: number) => limitText(record, number);
  return (
    <div className={styles.offer}>
      <p>
        A quarter of {own.authorities} authorities stood below {shown(own.p25)} in September{' '}
        {offered.year}, half below {shown(own.median)}, three quarters below {shown(own.p75)}:{' '}
        {referenceCaveat}.
        {measure === 'caseload' &&
          ' These are averages of whole authorities; a caseload limit is one worker’s.'}
      </p>
      <ChangeLink limit={{ kind: 'adopt', measure }} what={`for ${record.noun}`}>
        Adopt as near from {shown(adopted.amber)}, over past {shown(adopted.red)}
      </ChangeLink>
    </div>
  );
}

/** What the references are and are not, once, where any is offered. */
export function OfferIntro() {
  const published = useLaterPublished();
  const tryAgain = useTryAgain();
  if (published.state === 'failed')
    return <TryAgain onTry={tryAgain}>{published.sentence}</TryAgain>;
  if (published.state !== 'ready') return null;
  const { year, breaking, of, source } = references(published.data);
  return (
    <p className={styles.intro}>
      Where none is set, the quartiles of authorities in September {year} are offered:{' '}
      {referenceCaveat}. {breaking} of {of} authorities would break at least one of the five 75th
      percentiles. To adopt one is a decision, recorded with its reason. Source: {source}.
    </p>
  );
}

/** A limit of the whole authority as the references suggest it: near from the median, over past the 75th percentile. */
export function adoptionOf(
  measure: LimitMeasure,
  { byMeasure, source }: References,
): Pick<Limit, 'amber' | 'red' | 'source'> | undefined {
  const own = byMeasure.get(measure);
  return own && { amber: own.median, red: own.p75, source };
}
