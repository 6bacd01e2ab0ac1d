import { useParams } from '@tanstack/react-router';
import { useContext } from 'react';
import { TableTwin } from '@/charts/TableTwin';
import { useEntries, useRecords, useSession, useUnitTree } from '@/data/queries';
import { count, formatMonth } from '@/domain/format';
import { audienceOf, withheldWords } from '@/domain/review/audience';
import { lengthWords, reviewOf } from '@/domain/review/review';
import { SimulatedContext } from '@/export/simulated';
import { monthInView, unitInView, useCrumbs, useView } from '@/search';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { PageTitle } from '@/ui/PageTitle';
import { Loading, SkeletonRows } from '@/ui/Skeleton';
import { Compare } from './Compare';
import { useCompared } from './compared';
import { ExceptionItem } from './ExceptionItem';
import { OnPaper } from './OnPaper';
import { Out } from './Out';
import { packOf } from './pack';
import styles from './Review.module.css';
import { SignOff } from './SignOff';
import { actionTable, headlineTable, matrixTable, restatedTable } from './tables';

/** What the monthly meeting works from, and what is printed for it. */
export function Review() {
  const params = useParams({ strict: false });
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records, workers } = useRecords();
  const view = useView();
  const crumbs = useCrumbs();
  const simulated = useContext(SimulatedContext);
  const unit = unitInView(view.unit, tree);
  const month = monthInView({ month: params.month }, session);
  const compared = useCompared(unit);
  const audience = audienceOf(view.audience);
  const title = (
    <PageTitle
      title="Monthly review"
      detail={`${unit.name} · ${formatMonth(month)}`}
      breadcrumb={unit.parent === null ? undefined : <Breadcrumb items={crumbs(unit.id)} />}
    />
  );
  if (workers.state === 'loading')
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
  const pack = () => packOf(review, context);
  const { summary, exceptions, actions, restated, limits } = review;
  const writable = audience !== 'public committee';
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
          <TableTwin table={headlineTable(review, unit.name, compared)} />
        </section>
        {review.units.length > 1 && (
          <section aria-labelledby="where" className={styles.section}>
            <h2 id="where">Where</h2>
            <TableTwin table={matrixTable(review, nameOf)} />
          </section>
        )}
        {exceptions.length > 0 && (
          <section aria-labelledby="exceptions" className={styles.section}>
            <h2 id="exceptions">{count(exceptions.length, 'exception')}, worst first</h2>
            {exceptions.map((exception) => (
              <ExceptionItem
                key={`${exception.flag.unit} ${exception.flag.measure}`}
                exception={exception}
                month={month}
                writable={writable}
              />
            ))}
          </section>
        )}
        {actions.length > 0 && (
          <section aria-labelledby="actions" className={styles.section}>
            <h2 id="actions">What was agreed, and what came of it</h2>
            <TableTwin table={actionTable(actions, month, nameOf)} />
          </section>
        )}
        {restated.length > 0 && (
          <section aria-labelledby="restated" className={styles.section}>
            <h2 id="restated">Restated since they were signed off</h2>
            <TableTwin table={restatedTable(restated, nameOf)} />
          </section>
        )}
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
}
