import { useSetView, useView } from '@/address/view';
import { Figure } from '@/charts/Figure';
import { RunwayChart } from '@/charts/RunwayChart';
import { useRecords, useUnitTree } from '@/data/queries';
import type { BoardWorker } from '@/domain/board/board';
import type { Cases, Coming } from '@/domain/facts';
import { formatDayLong, formatDayShort, listWords } from '@/domain/format';
import { type Doubt, doubtWords } from '@/domain/found';
import type { LimitLookup } from '@/domain/limits/lookup';
import type { Day } from '@/domain/month';
import { runway, WEEKS } from '@/domain/projection/runway';
import { changesWithoutCases } from '@/domain/projection/runwayLimit';
import { openByType, runwayFacts } from '@/domain/projection/runwayTeam';
import {
  assumptionWords,
  eventWords,
  namedWeek,
  runwayFinding,
  weakWords,
} from '@/domain/projection/runwayWords';
import type { Unit } from '@/domain/unit';
import { TryAgain } from '@/ui/TryAgain';
import { runwayTable } from './runwayTable';
import styles from './Team.module.css';

interface RunwayProps {
  unit: Unit;
  board: readonly BoardWorker[];
  /** The team's open cases and known changes, as far as they are here. */
  cases: Cases;
  coming: Coming;
  extract: Day;
  lookup: LimitLookup;
  /** What is not known, without which no week can be told. */
  doubts: readonly Doubt[];
  /** Asks again for known changes that could not be read. */
  onTry: (() => void) | undefined;
}

/** The team's next twelve weeks if what is known happens, and, as a switch, if every agency worker left as well. */
export function Runway({ doubts, onTry, ...rest }: RunwayProps) {
  if (doubts.length === 0) return <Weeks {...rest} />;
  return (
    <section aria-labelledby="runway">
      <h2 id="runway">Next twelve weeks: not known</h2>
      {onTry ? (
        <TryAgain onTry={onTry}>{doubtWords(doubts)}</TryAgain>
      ) : (
        <p>{doubtWords(doubts)}</p>
      )}
    </section>
  );
}

function Weeks({
  unit,
  board,
  cases,
  coming,
  extract,
  lookup,
}: Omit<RunwayProps, 'doubts' | 'onTry'>) {
  const { teamMonths } = useRecords();
  const tree = useUnitTree();
  const view = useView();
  const setView = useSetView();
  const agency = board.filter((worker) => worker.agency).length;
  const allAgencyLeaves = view.agency === 'leaves' && agency > 0;
  const facts = runwayFacts(unit.id, {
    extract,
    board,
    open: openByType(cases, unit.id),
    coming,
    teamMonths,
    lookup,
  });
  const ahead = runway({ ...facts, allAgencyLeaves });
  const title = `Next twelve weeks${allAgencyLeaves ? ' if all agency workers left' : ''}: ${runwayFinding(ahead)}`;
  const without = changesWithoutCases(facts.workers, facts.changes).filter(
    ({ date }) => date > extract && date <= extract + WEEKS * 7,
  );
  const band =
    ahead.weak === 'too short for a range' ? '' : ' Band: 80% range for children in and out.';
  return (
    <Figure
      title={title}
      subtitle={`Children as a per cent of the limits of the workers present, as on the first day of each week.${band} Below: what is known to come, in children of limit.`}
      controls={
        agency > 0 && (
          <label className={styles.switch}>
            <input
              type="checkbox"
              checked={allAgencyLeaves}
              onChange={(event) =>
                setView({ agency: event.currentTarget.checked ? 'leaves' : undefined })
              }
            />
            If {agency === 1 ? 'the agency worker' : `all ${agency} agency workers`} left
          </label>
        )
      }
      table={runwayTable(ahead, `${unit.name}, the next twelve weeks`)}
      notes={
        <>
          {weakWords(ahead)} {assumptionWords(ahead)}
          {without.length > 0 &&
            ` Also known, of people who hold no cases: ${listWords(
              without.map(
                ({ kind, name, share, date }) =>
                  `${eventWords({ kind, name, share })} (${formatDayShort(date)})`,
              ),
            )}.`}
        </>
      }
      source={`${tree.root.name} case and workforce records`}
      asAt={formatDayLong(extract)}
    >
      <RunwayChart label={title} weeks={ahead.weeks} named={namedWeek(ahead)} />
    </Figure>
  );
}
