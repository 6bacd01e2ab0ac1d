import { useContext } from 'react';
import { useCrumbs, useHref } from '@/address/links';
import { monthInView, unitInView } from '@/address/schema';
import type { ReviewSection } from '@/address/sections';
import { useView } from '@/address/view';
import { useEntries, useRecords, useSession, useTryAgain, useUnitTree } from '@/data/queries';
import { toTalkAboutWords } from '@/domain/flags/foldWords';
import { formatMonth } from '@/domain/format';
import { workersNotRead } from '@/domain/missing';
import { wordsOpen } from '@/domain/review/agreed';
import { withheldWords } from '@/domain/review/audience';
import { lengthWords, reviewOf } from '@/domain/review/review';
import { SimulatedContext } from '@/export/simulated';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { Fold } from '@/ui/Fold';
import { PageTitle } from '@/ui/PageTitle';
import { useRevealed } from '@/ui/places';
import { Loading, SkeletonRows } from '@/ui/Skeleton';
import { TryAgain } from '@/ui/TryAgain';
import { Actions } from './Actions';
import { Compare } from './Compare';
import { Contents } from './Contents';
import { useCompared } from './compared';
import { Exceptions } from './Exceptions';
import { LongStates, longStatesOf } from './LongStates';
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
  useRevealed(view.at, workers.state !== 'not yet');
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
  const long = longStatesOf(review);
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
        <Contents parts={parts()} />
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
        </section>
        <Exceptions
          exceptions={exceptions}
          restated={restated}
          month={month}
          evidence={evidence}
          nameOf={nameOf}
          writable={audience !== 'public committee'}
          note={closedWords()}
        />
        <section aria-labelledby="headlines" className={styles.section}>
          <h2 id="headlines">Headline measures</h2>
          <ReviewHeadlines review={review} name={unit.name} compared={compared} note={note} />
        </section>
        {review.units.length > 1 && <Matrix review={review} nameOf={nameOf} />}
        <LongStates asked={long} nameOf={nameOf} />
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
          <Fold id="limits" heading="Limits in force" about={String(limits.length)}>
            <ul className={styles.quiet}>
              {limits.map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          </Fold>
        )}
      </div>
      <OnPaper pack={pack} />
    </>
  );

  /** What is on the page, the sign-off first, because that is what the month waits for. */
  function parts(): (readonly [ReviewSection, string])[] {
    const all: readonly (readonly [boolean, ReviewSection, string])[] = [
      [true, 'sign-off', `Sign-off: ${signOff.state === 'signed' ? 'signed' : 'not signed'}`],
      [true, 'summary', 'Summary'],
      [exceptions.length > 0, 'exceptions', toTalkAboutWords(exceptions.length)],
      [true, 'headlines', 'Headline measures'],
      [review.units.length > 1, 'where', 'Where'],
      [long.length > 0, 'new-level', 'A year past the usual level'],
      [review.otherWords.length > 0, 'other-words', 'Other words'],
      [actions.length > 0, 'actions', 'What was agreed'],
      [restated.length > 0, 'restated', 'Restated'],
      [month > session.from, 'compare', 'Two months side by side'],
      [limits.length > 0, 'limits', 'Limits in force'],
    ];
    return all.flatMap(([there, at, label]) => (there ? [[at, label] as const] : []));
  }

  /** What the session may not read or nobody may write, in a sentence. */
  function closedWords(): string | undefined {
    if (!wordsOpen(unit.id, evidence))
      return `Figures are open to everyone. What was said and agreed about units outside ${nameOf(session.unit)} is not open to you.`;
    return signOff.state === 'signed'
      ? `${formatMonth(month)} is signed off: its words and actions are closed until it is opened again, below.`
      : undefined;
  }
}
