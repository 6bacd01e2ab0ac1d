import { Fragment, useDeferredValue } from 'react';
import { useHref } from '@/address/links';
import { unitOfTeams } from '@/address/schema';
import { useView } from '@/address/view';
import { useFactTables, useSession, useTryAgain, useUnitTree } from '@/data/queries';
import { datedWords } from '@/domain/board/extractDoubts';
import { seeTeams } from '@/domain/capacity/teamsBoard';
import { formatMonth, formatTime } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { workersNotRead } from '@/domain/missing';
import { monthOfDay } from '@/domain/month';
import { closedBelow, closedWords, teamsStanding } from '@/domain/unit';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { PageTitle } from '@/ui/PageTitle';
import { SkeletonRows } from '@/ui/Skeleton';
import { TryAgain } from '@/ui/TryAgain';
import styles from './Capacity.module.css';
import { CapacityAnswer } from './CapacityAnswer';
import { CapacityBoard } from './CapacityBoard';
import { StandingGaps } from './StandingGaps';
import { TeamsView } from './TeamsView';
import { useTeamsNow } from './useTeamsNow';

/** The capacity board: a row a team of one's part of the structure, always of now. */
export function Capacity() {
  const session = useSession();
  const tree = useUnitTree();
  const view = useView();
  const href = useHref();
  const tryAgain = useTryAgain();
  const { 'worker-month': workers, case: cases } = useFactTables();
  const teams = useTeamsNow();
  // Two dozen boards may wait until the page has painted.
  const painted = useDeferredValue(true, false);
  const unit = unitOfTeams(view.unit, session, tree);
  const month = monthOfDay(dayOfTime(session.extract));
  const closed = closedBelow(tree, unit.id, month);
  const past = view.month !== undefined && view.month < session.asAt ? view.month : undefined;
  const failed =
    workers.state === 'failed' ? workers : cases.state === 'failed' ? cases : undefined;
  const head = {
    title: 'Teams',
    detail: `${unit.name} · now`,
    breadcrumb: unit.parent !== null && (
      <Breadcrumb
        items={tree.pathTo(unit.id).map(({ id, name }) => ({
          label: name,
          href: href({ page: 'teams', unit: id }),
        }))}
      />
    ),
    note: (
      <>
        {datedWords(cases)} at {formatTime(session.extract)}.
        {past !== undefined && (
          <>
            {' '}
            The figures of {formatMonth(past)} are on the{' '}
            <a href={href({ page: 'overview', unit: unit.id })}>Overview</a>.
          </>
        )}
      </>
    ),
  };
  const ids = teamsStanding(tree, unit.id, month);
  const seen = teams && painted ? seeTeams(ids, teams.nowOf, view.room, teams.lookup) : undefined;
  return (
    <>
      <PageTitle {...head}>
        {seen ? (
          <CapacityAnswer unit={unit} seen={seen} />
        ) : (
          'Children, workers and room are being counted.'
        )}
      </PageTitle>
      <TeamsView />
      {seen && teams ? (
        <CapacityBoard unit={unit} ids={ids} seen={seen} lookup={teams.lookup} />
      ) : (
        <SkeletonRows rows={12} height="40px" />
      )}
      {failed && (
        <TryAgain onTry={tryAgain}>
          {failed === workers ? workersNotRead : 'The open cases could not be read.'}{' '}
          {failed.sentence}
        </TryAgain>
      )}
      <StandingGaps teams={ids} />
      {closed.length > 0 && (
        <p className={styles.note}>
          {closed.map((each, i) => (
            <Fragment key={each.id}>
              {i > 0 && '; '}
              <a href={href({ page: each.kind === 'team' ? 'team' : 'overview', unit: each.id })}>
                {closedWords(each)}
              </a>
            </Fragment>
          ))}
          .
        </p>
      )}
    </>
  );
}
