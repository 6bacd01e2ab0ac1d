import { usePublished, useTryAgain } from '@/data/queries';
import { aggregateNote } from '@/domain/benchmarks/figure';
import { workersNotRead } from '@/domain/missing';
import { PageTitle } from '@/ui/PageTitle';
import { TryAgain } from '@/ui/TryAgain';
import { AllAuthorities } from './AllAuthorities';
import styles from './Benchmarks.module.css';
import { besideOf } from './beside';
import { Comparison } from './Comparison';
import { Controls } from './Controls';
import { Neighbours } from './Neighbours';
import { Ranked } from './Ranked';
import { SourceNote } from './SourceNote';
import { useChoice } from './useChoice';
import { useOwn } from './useOwn';
import { answerWords, ownWords } from './words';
import { Years } from './Years';

/** An area's published figures in a year: the answer, every measure beside others, its place among all, its years. */
export function Benchmarks() {
  const published = usePublished();
  const { choice, choose } = useChoice();
  const own = useOwn();
  const tryAgain = useTryAgain();
  const { year } = choice;
  const where = { published, choice };
  const { ours, against } = besideOf(published, choice, own);
  const us = ours.published ? own.name : own.label;
  return (
    <>
      <PageTitle
        title="Benchmarks"
        detail={`${us} beside ${against.name}, September ${year}`}
        note="DfE’s census of 30 September each year. Whole authorities are compared, on DfE’s basis."
      >
        {ours.published
          ? `${answerWords(published, choice)} ${ownWords(published, choice, own)}`
          : `${ownWords(published, choice, own)} ${answerWords(published, choice)}`}
      </PageTitle>
      {own.workers.state === 'failed' && (
        <TryAgain onTry={tryAgain}>
          {workersNotRead} {own.workers.sentence}
        </TryAgain>
      )}
      <Controls {...where} onChoose={choose} />
      <div className={styles.sections}>
        <section className={styles.section} aria-label="Ours beside others">
          <Comparison {...where} own={own} />
          <SourceNote published={published} year={year}>
            <p>
              {ours.published
                ? `${own.label}, ${own.month}: computed from its own records by DfE’s definitions, not published by DfE.`
                : `${own.label}, in either month: computed from its own records by DfE’s definitions, not published by DfE.`}
            </p>
            <p>England and regions: {aggregateNote}</p>
          </SourceNote>
        </section>
        <Ranked {...where} own={own} />
        <Years {...where} own={own} />
        <Neighbours {...where} />
        <AllAuthorities {...where} />
      </div>
    </>
  );
}
