import { useParams } from '@tanstack/react-router';
import { useCrumbs, useUnitHref } from '@/address/links';
import { useSetView, useView } from '@/address/view';
import {
  useEntries,
  useRecords,
  useSession,
  useTeamFacts,
  useTryAgain,
  useUnitTree,
} from '@/data/queries';
import { teamAnswer } from '@/domain/board/answer';
import { workersOf } from '@/domain/board/board';
import { careOf } from '@/domain/board/care';
import { coverTime } from '@/domain/board/coverTime';
import { dueSoon } from '@/domain/board/due';
import { datedWords } from '@/domain/board/extractDoubts';
import { workerHistories } from '@/domain/board/history';
import { comingDoubt } from '@/domain/board/nobodyDoubts';
import { overdueVisits } from '@/domain/board/overdue';
import { managerWords, positionWords } from '@/domain/board/position';
import { presentOf } from '@/domain/board/present';
import { supervisionWords } from '@/domain/board/supervision';
import { teamExtract } from '@/domain/board/teamExtract';
import { visitTimesIn } from '@/domain/board/visitTimes';
import { workerNames } from '@/domain/board/workerNames';
import { changesOf, teamNow } from '@/domain/capacity/teamCapacity';
import { caseSchema } from '@/domain/facts';
import { formatTime } from '@/domain/format';
import { shortened } from '@/domain/id';
import { dayOfTime } from '@/domain/instant';
import { limitsInForce } from '@/domain/limits/limit';
import { limitLookup } from '@/domain/limits/lookup';
import { assumedNumber } from '@/domain/log/assumption';
import { monthOfDay } from '@/domain/month';
import { runwayDoubts } from '@/domain/projection/runwayTeam';
import { EXTRACT_GOOD_FOR, extractAge } from '@/domain/session';
import { tableFromRows } from '@/domain/table';
import { isClosedBy, type Unit } from '@/domain/unit';
import type { ListFacts } from '@/export/listFacts';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { BesidePanel } from '@/ui/SidePanel';
import { Board } from './Board';
import { ClosedTeam } from './ClosedTeam';
import { DirectTime } from './DirectTime';
import { DueSoon } from './DueSoon';
import { Nobody } from './Nobody';
import { Overdue } from './Overdue';
import { PastMonth } from './PastMonth';
import { Room } from './Room';
import { Runway } from './Runway';
import styles from './Team.module.css';
import { TeamTrend } from './TeamTrend';
import { WorkerPanel } from './WorkerPanel';

/** A team's pressure board: children with nobody, every worker against their own line, and what is known to come. */
export function Team() {
  const { team } = useParams({ strict: false });
  const { extract } = useSession();
  const unit = useUnitTree().byId.get(team ?? '');
  const unitHref = useUnitHref();
  if (!unit)
    return (
      <Notice
        kind="empty"
        level="h1"
        heading={`There is no team called “${shortened(team ?? '', 40)}” here`}
      >
        It may have been renamed or closed. Choose a team above, or from Teams.
      </Notice>
    );
  if (unit.kind !== 'team')
    return (
      <Notice
        kind="empty"
        level="h1"
        heading={`${unit.name} is no team`}
        action={<a href={unitHref(unit.id)}>Overview of {unit.name}</a>}
      >
        Only a team has a board of its children and workers.
      </Notice>
    );
  return isClosedBy(unit, monthOfDay(dayOfTime(extract))) ? (
    <ClosedTeam unit={unit}>
      <TeamBoard unit={unit} />
    </ClosedTeam>
  ) : (
    <TeamBoard unit={unit} />
  );
}

const noCases = tableFromRows(caseSchema, []);

function TeamBoard({ unit }: { unit: Unit }) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { workers, cases, coming, findings } = useTeamFacts(unit.id);
  const { records } = useRecords();
  const histories = workerHistories(workers, entries, tree);
  const tryAgain = useTryAgain();
  const view = useView();
  const setView = useSetView();
  const crumbs = useCrumbs();
  const extract = dayOfTime(session.extract);
  const limits = limitsInForce(entries, monthOfDay(extract));
  const lookup = limitLookup(entries, monthOfDay(extract), tree);
  const age = extractAge(session, dayOfTime(new Date().toISOString()));
  const at = teamExtract(unit.id, {
    day: extract,
    age,
    workers: { state: 'ready', data: workers },
    cases,
    listed: [...records.doubts, ...findings],
  });
  const dated = datedWords(at.cases);
  const coverDays = assumedNumber(coverTime, entries, monthOfDay(extract));
  const team = teamNow(unit.id, at, lookup, coverDays);
  const { board, nobody } = team;
  const now = workersOf(workers, monthOfDay(extract));
  const nameOf = workerNames(workers, monthOfDay(extract));
  const open = board.items.find(({ id }) => id === view.worker);
  const listed = at.cases.state === 'ready' ? at.cases.data.table : undefined;
  const unknownChanges = coming.state === 'ready' ? undefined : comingDoubt(coming).sentence;
  const facts: ListFacts = {
    unit: unit.name,
    asAt: `${dated} at ${formatTime(session.extract)}`,
    day: extract,
    audience: 'team',
  };
  const changes = changesOf(team, coming);
  return (
    <BesidePanel
      panel={
        open && (
          <WorkerPanel
            key={open.id}
            worker={open}
            care={careOf(nobody, open.id)}
            nameOf={nameOf}
            history={(histories.get(open.id) ?? []).filter(({ month }) => month <= session.asAt)}
            cases={at.cases}
            coming={changes}
            unknownChanges={unknownChanges}
            lookup={lookup}
            extract={extract}
            onClose={() => setView({ worker: undefined })}
          />
        )
      }
    >
      <PageTitle
        title={unit.name}
        detail="now"
        breadcrumb={<Breadcrumb items={crumbs(unit.id)} />}
        note={facts.asAt}
      >
        {teamAnswer(nobody, board).map(({ text, loud }, i) => (
          <span key={text} className={loud ? styles.loud : undefined}>
            {i > 0 && ' '}
            {text}
          </span>
        ))}
      </PageTitle>
      {age > EXTRACT_GOOD_FOR && (
        <Notice kind="stale" heading={`These ${dated.toLowerCase()} are ${age} days old`}>
          Children and workers may have changed since. Load a newer extract before you allocate from
          this page.
        </Notice>
      )}
      <PastMonth unit={unit} />
      <div className={styles.parts}>
        <Nobody
          seen={nobody}
          now={now}
          coverDays={coverDays}
          onTry={cases.state === 'failed' ? tryAgain : undefined}
          nameOf={nameOf}
          present={presentOf(board).items}
          extract={extract}
          facts={facts}
        />
        <Board
          board={board}
          nobody={nobody}
          nameOf={nameOf}
          histories={histories}
          asAt={session.asAt}
          extract={extract}
          position={[
            ...positionWords(board, listed, nobody.covered.length),
            ...managerWords(now, unit.id, limits, tree),
          ]}
          openWorker={open?.id}
          facts={facts}
        />
        <Room
          unit={unit}
          board={board}
          cases={listed ?? noCases}
          coming={changes}
          unknownChanges={unknownChanges}
          age={age}
          dated={dated}
        />
        <Overdue
          seen={overdueVisits(at, [unit.id])}
          extract={extract}
          nameOf={nameOf}
          facts={facts}
          supervision={supervisionWords(workers, session.asAt)}
        />
        <DueSoon
          unit={unit}
          soon={dueSoon(at, [unit.id], visitTimesIn(entries, monthOfDay(extract)))}
          nameOf={nameOf}
          facts={facts}
        />
        <Runway
          {...{ unit, extract, lookup }}
          board={board.items}
          cases={listed ?? noCases}
          coming={changes}
          doubts={runwayDoubts(unit.id, at, coming, board, findings)}
          onTry={coming.state === 'failed' ? tryAgain : undefined}
        />
        <TeamTrend unit={unit} />
        <DirectTime unit={unit} />
      </div>
    </BesidePanel>
  );
}
