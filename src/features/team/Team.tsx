import { useParams } from '@tanstack/react-router';
import { useCrumbs } from '@/address/links';
import { monthInView } from '@/address/schema';
import { useSetView, useView } from '@/address/view';
import { useEntries, useSession, useTeamFacts, useUnitTree } from '@/data/queries';
import { teamAnswer } from '@/domain/board/answer';
import { boardWorkers, workersOf } from '@/domain/board/board';
import { workerHistories } from '@/domain/board/history';
import { managerWords, positionWords } from '@/domain/board/position';
import { supervisionWords } from '@/domain/board/supervision';
import { childrenWithNobody } from '@/domain/board/unallocatedChildren';
import { formatMonth, formatTime } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { limitsInForce } from '@/domain/limits/limit';
import { caseloadLookup } from '@/domain/limits/workerLimit';
import { monthOfDay } from '@/domain/month';
import { EXTRACT_GOOD_FOR, extractAge } from '@/domain/session';
import { isClosedBy, type Unit } from '@/domain/unit';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';
import { BesidePanel } from '@/ui/SidePanel';
import { Board } from './Board';
import { ClosedTeam } from './ClosedTeam';
import { DirectTime } from './DirectTime';
import { Nobody } from './Nobody';
import { Overdue } from './Overdue';
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
  if (unit?.kind !== 'team')
    return (
      <Notice kind="empty" level="h1" heading="There is no such team">
        It may have been renamed or closed. Choose a team above, or from Teams.
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

function TeamBoard({ unit }: { unit: Unit }) {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { workers, cases, coming } = useTeamFacts(unit.id);
  const histories = workerHistories(workers, entries, tree);
  const view = useView();
  const setView = useSetView();
  const crumbs = useCrumbs();
  const extract = dayOfTime(session.extract);
  const limits = limitsInForce(entries, monthOfDay(extract));
  const lookup = caseloadLookup(limits, tree);
  const board = boardWorkers(workers, cases, extract, lookup);
  const now = workersOf(workers, monthOfDay(extract));
  const { children, heldInName } = childrenWithNobody(cases, now);
  const nameOf = new Map(board.map(({ id, name }) => [id, name]));
  const open = board.find(({ id }) => id === view.worker);
  const age = extractAge(session, dayOfTime(new Date().toISOString()));
  return (
    <BesidePanel
      panel={
        open && (
          <WorkerPanel
            key={open.id}
            worker={open}
            history={(histories.get(open.id) ?? []).filter(({ month }) => month <= session.asAt)}
            cases={cases}
            coming={coming}
            lookup={lookup}
            extract={extract}
            onClose={() => setView({ worker: undefined })}
          />
        )
      }
    >
      <PageTitle
        title={unit.name}
        detail={formatMonth(monthInView(view, session))}
        breadcrumb={<Breadcrumb items={crumbs(unit.id)} />}
        note={`Open cases at ${formatTime(session.extract)}`}
      >
        {teamAnswer(children, heldInName, board).map(({ text, loud }, i) => (
          <span key={text} className={loud ? styles.loud : undefined}>
            {i > 0 && ' '}
            {text}
          </span>
        ))}
      </PageTitle>
      {age > EXTRACT_GOOD_FOR && (
        <Notice kind="stale" heading={`These open cases are ${age} days old`}>
          Children and workers may have changed since. Load a newer extract before you allocate from
          this page.
        </Notice>
      )}
      <div className={styles.parts}>
        <Nobody
          items={children}
          heldInName={heldInName}
          workers={workers}
          nameOf={nameOf}
          extract={extract}
        />
        <Board
          board={board}
          items={children}
          histories={histories}
          asAt={session.asAt}
          extract={extract}
          position={[...positionWords(board, cases), ...managerWords(now, unit.id, limits, tree)]}
          openWorker={open?.id}
        />
        <Room unit={unit} board={board} cases={cases} coming={coming} age={age} />
        <Overdue
          cases={cases}
          extract={extract}
          nameOf={nameOf}
          supervision={supervisionWords(workers, session.asAt)}
        />
        <Runway {...{ unit, board, cases, coming, extract, lookup }} />
        <TeamTrend unit={unit} />
        <DirectTime unit={unit} />
      </div>
    </BesidePanel>
  );
}
