import { StatusMark } from '@/charts/StatusMark';
import type { BoardWorker } from '@/domain/board/board';
import { type Care, careWords } from '@/domain/board/care';
import type { WorkerHistoryMonth } from '@/domain/board/history';
import { type Extract, tableDoubt } from '@/domain/board/nobodyDoubts';
import { longerWords, sinceWords } from '@/domain/board/sinceWords';
import { stageWords, tenureWords } from '@/domain/board/stage';
import { underLineWords } from '@/domain/board/underLine';
import type { Coming } from '@/domain/facts';
import { count, formatDayNear, formatNumber } from '@/domain/format';
import { limitSum } from '@/domain/limits/limitSum';
import type { LimitLookup } from '@/domain/limits/lookup';
import type { Day } from '@/domain/month';
import { SidePanel } from '@/ui/SidePanel';
import { AgreedReduction } from './AgreedReduction';
import { awayStatus } from './boardWords';
import { CaseTable } from './CaseTable';
import { Openings } from './Openings';
import { WorkerHistory } from './WorkerHistory';
import styles from './WorkerPanel.module.css';

interface WorkerPanelProps {
  worker: BoardWorker;
  care: Care;
  nameOf: (worker: string) => string;
  /** Their month ends up to the latest complete month. */
  history: readonly WorkerHistoryMonth[];
  cases: Extract['cases'];
  coming: Coming;
  /** Why the known changes are not here; undefined where they are. */
  unknownChanges: string | undefined;
  lookup: LimitLookup;
  extract: Day;
  onClose: () => void;
}

/** One worker: their load against their own limit, how both came about, what they hold and who has looked. */
export function WorkerPanel({
  worker,
  care,
  nameOf,
  history,
  cases,
  coming,
  unknownChanges,
  lookup,
  extract,
  onClose,
}: WorkerPanelProps) {
  const sum = limitSum({ ...worker, cases: worker.held }, worker.presence, lookup);
  return (
    <SidePanel heading={worker.name} onClose={onClose}>
      <div className={styles.panel}>
        <div>
          <p>
            {stageWords(worker)},{' '}
            {Number.isNaN(worker.fte) ? 'hours not recorded' : `${formatNumber(worker.fte, 1)} FTE`}
            , {tenureWords(worker)} in post.
            {worker.lastAllocated !== undefined &&
              ` Last given a case on ${formatDayNear(worker.lastAllocated, extract)}.`}
          </p>
          <p className={styles.load}>
            <StatusMark status={worker.presence === 0 ? awayStatus(care) : worker.status} />{' '}
            {loadWords(worker)}
          </p>
          {careWords(care, worker.presence === 0, nameOf).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <section aria-label="What would bring them under their line">
          <h3>Under their own line</h3>
          {underLineWords(worker, coming, care.covered.length).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {unknownChanges && <p>What is to come for them is not known. {unknownChanges}</p>}
        </section>
        {sum && (
          <section aria-label="How the limit and the load are reckoned">
            <h3>How it is reckoned</h3>
            <dl className={styles.sums}>
              <dt>Own limit</dt>
              <dd>{sum.limit}</dd>
              <dt>Capacity-adjusted load</dt>
              <dd>{sum.load}</dd>
            </dl>
          </section>
        )}
        <AgreedReduction worker={worker} />
        <WorkerHistory history={history} />
        <section aria-label="Caseload" className={styles.caseload}>
          <h3>{Number.isNaN(worker.cases) ? 'Open cases' : count(worker.cases, 'open case')}</h3>
          {cases.state === 'ready' ? (
            <>
              <p className={styles.note}>
                A child who has had more than one worker in 12 months says how many.
              </p>
              <CaseTable cases={cases.data.table} worker={worker.id} extract={extract} />
            </>
          ) : (
            <p>{tableDoubt('The open cases', cases).sentence}</p>
          )}
        </section>
        <Openings worker={worker} />
      </div>
    </SidePanel>
  );
}

function loadWords({ cases, limit, overSince, presence }: BoardWorker): string {
  if (Number.isNaN(cases)) return 'How many cases they hold is not recorded in full.';
  if (!limit) return `${cases} cases, no limit set.`;
  if (Number.isNaN(limit.red))
    return `${cases} cases; what their own limit follows from is not recorded in full.`;
  const against = `${cases} against their own limit of ${formatNumber(limit.red, 1)}`;
  if (presence === 0) return `${against}, which is 0 while they are away.`;
  if (overSince === undefined) return `${against}.`;
  const longer = longerWords(overSince);
  return `${against}, ${sinceWords(overSince)}${longer ? `; ${longer}` : ''}.`;
}
