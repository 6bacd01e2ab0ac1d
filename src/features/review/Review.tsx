import { useContext } from 'react';
import { useCrumbs, useHref } from '@/address/links';
import { monthInView, unitInView } from '@/address/schema';
import { useView } from '@/address/view';
import { useEntries, useRecords, useSession, useTryAgain, useUnitTree } from '@/data/queries';
import { formatMonth } from '@/domain/format';
import { workersNotRead } from '@/domain/missing';
import { wordsOpen } from '@/domain/review/agreed';
import { withheldWords } from '@/domain/review/audience';
import { lengthWords, reviewOf } from '@/domain/review/review';
import { SimulatedContext } from '@/export/simulated';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { PageTitle } from '@/ui/PageTitle';
import { Loading, SkeletonRows } from '@/ui/Skeleton';
import { TryAgain } from '@/ui/TryAgain';
import { Actions } from './Actions';
import { Compare } from './Compare';
import { useCompared } from './compared';
import { Exceptions } from './Exceptions';
import { LongStates } from './LongStates';
import { Matrix } from './Matrix';
import { OnPaper } from './OnPaper';
import { OtherWords } from './OtherWords';
import { Out } from './Out';
import { packOf } from './pack';
import { Restated } from './Restated';
import styles from './Review.module.css';
import { ReviewHeadlines } from './ReviewHeadlines';
import { SignOff } from './SignOff';

/** What the monthly meeting works from, and what is printed for it. */
export function Review() {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records, workers } = useRecords();
  const tryAgain = useTryAgain();
  const view = useView();
  const crumbs = useCrumbs();
  const href = useHref();
  const simulated = useContext(SimulatedContext);
  const unit = unitInView(view.unit, tree);
  const month = monthInView(view, session);
  const { compared, note } = useCompared(unit, month);
  const { audience = 'leadership' } = view;
  const title = (
    <PageTitle
      title="Monthly review"
      detail={`${unit.name} · ${formatMonth(month)}`}
      breadcrumb={
        unit.parent === null ? undefined : (
          <Breadcrumb
            items={crumbs(unit.id).map((crumb, i) => ({
              ...crumb,
              href: href({ page: 'review', unit: tree.pathTo(unit.id)[i]?.id, month }),
            }))}
          />
        )
      }
    />
  );
  if (workers.state === 'not yet')
    return (
      <>
        {title}
        <Loading what="the review">
          <SkeletonRows rows={8} height="64px" />
        </Loading>
      </>
    );
  const evidence = { records, entries, tree };
  const withheld = withheldWords(audience, unit, month, records, tree);
  const review = reviewOf(unit.id, month, audience, evidence);
  const nameOf = (id: string) => tree.byId.get(id)?.name ?? id;
  const context = { nameOf, authority: tree.root.name, compared, simulated };
  const { summary, exceptions, actions, restated, limits, signOff } = review;
  const pack = () => packOf(review, context);
  if (withheld)
    return (
      <>
        {title}
        <div className={styles.page} data-ready="figures">
          <Out audience={audience} withheld={withheld} pack={pack} />
        </div>
      </>
    );
  return (
    <>
      {title}
      {workers.state === 'failed' && (
        <TryAgain onTry={tryAgain}>
          {workersNotRead} {workers.sentence}
        </TryAgain>
      )}
      <div className={styles.page} data-ready="figures">
        <Out audience={audience} withheld={undefined} pack={pack} />
        <section aria-labelledby="summary" className={styles.section}>
          <h2 id="summary">{lengthWords(review)}, in five sentences</h2>
          <ol className={styles.summary}>
            {[summary.over, summary.worse, summary.better, summary.unchanged, summary.agreed].map(
              (sentence) => (
                <li key={sentence}>{sentence}</li>
              ),
            )}
          </ol>
          <ReviewHeadlines review={review} name={unit.name} compared={compared} note={note} />
        </section>
        {review.units.length > 1 && <Matrix review={review} nameOf={nameOf} />}
        <Exceptions
          exceptions={exceptions}
          restated={restated}
          month={month}
          evidence={evidence}
          nameOf={nameOf}
          writable={audience !== 'public committee'}
          note={closedWords()}
        />
        <LongStates review={review} nameOf={nameOf} />
        <OtherWords words={review.otherWords} month={month} nameOf={nameOf} />
        <Actions actions={actions} month={month} evidence={evidence} nameOf={nameOf} />
        <Restated restated={restated} unit={unit.id} nameOf={nameOf} />
        <Compare
          unit={unit.id}
          month={month}
          first={session.from}
          measures={review.measures}
          evidence={evidence}
        />
        <SignOff key={month} month={month} evidence={evidence} />
        {limits.length > 0 && (
          <section aria-labelledby="limits" className={styles.section}>
            <h2 id="limits">Limits in force</h2>
            <ul className={styles.quiet}>
              {limits.map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <OnPaper pack={pack} />
    </>
  );

  /** What the session may not read or nobody may write, in a sentence. */
  function closedWords(): string | undefined {
    if (!wordsOpen(unit.id, evidence))
      return `Figures are open to everyone. What was said and agreed about units outside ${nameOf(session.unit)} is not open to you.`;
    return signOff.state === 'signed'
      ? `${formatMonth(month)} is signed off: its words and actions are closed until it is opened again, below.`
      : undefined;
  }
}
