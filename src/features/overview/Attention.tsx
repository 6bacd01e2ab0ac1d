import { useDeferredValue } from 'react';
import { useFindings, useOpenCases, useSession, useTryAgain } from '@/data/queries';
import { coverTime } from '@/domain/board/coverTime';
import { ageDoubts, rowsAsideDoubts } from '@/domain/board/extractDoubts';
import type { Extract } from '@/domain/board/nobodyDoubts';
import type { WorkerMonths } from '@/domain/facts';
import { type OpenCaseAnswer, openCaseAnswer } from '@/domain/flags/attention';
import type { Flag, FlagKind } from '@/domain/flags/flag';
import { formatDayShort } from '@/domain/format';
import { heldFor } from '@/domain/held';
import { dayOfTime } from '@/domain/instant';
import { assumedNumber } from '@/domain/log/assumption';
import type { Loaded } from '@/domain/missing';
import { type Month, monthOfDay } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { extractAge } from '@/domain/session';
import type { Unit } from '@/domain/unit';
import { Button } from '@/ui/Button';
import { SkeletonRows } from '@/ui/Skeleton';
import { TryAgain } from '@/ui/TryAgain';
import { useAll } from '@/ui/useAll';
import styles from './Attention.module.css';
import { FlagItem } from './FlagItem';
import { MonthLines } from './MonthLines';

/** The kinds that open cases tell of; every one of theirs is shown. */
const headings = {
  'child with nobody': 'Children with nobody at work for them',
  'worker over': 'Workers over their own limit',
} satisfies Partial<Record<FlagKind, string>>;

/** So many of a kind stand in full at first; every one stands. */
const FULL = 2;

interface AttentionProps {
  unit: Unit;
  month: Month;
  evidence: Evidence;
  workers: Loaded<WorkerMonths>;
}

/** What needs attention, ranked: children, then workers, then the month’s lines, the worst first, each a link to its evidence. */
export function Attention({ unit, month, evidence, workers }: AttentionProps) {
  const cases = useOpenCases();
  const waiting = workers.state === 'not yet' || cases.state === 'not yet';
  return (
    <section aria-labelledby="attention" className={styles.section}>
      <h2 id="attention">What needs attention</h2>
      {waiting ? (
        <SkeletonRows rows={6} height="84px" />
      ) : (
        <Flags unit={unit} month={month} evidence={evidence} workers={workers} cases={cases} />
      )}
    </section>
  );
}

type FlagsProps = AttentionProps & { cases: ReturnType<typeof useOpenCases> };

function Flags({ unit, month, evidence, workers, cases }: FlagsProps) {
  const session = useSession();
  const tryAgain = useTryAgain();
  const day = dayOfTime(session.extract);
  const latest = month === session.asAt;
  const own = evidence.tree.teamsOf(session.unit);
  const { findings } = useFindings();
  const place = {
    teams: evidence.tree.teamsOf(unit.id),
    above: unit.kind !== 'team',
    month: monthOfDay(day),
  };
  const age = extractAge(session, dayOfTime(new Date().toISOString()));
  const doubts = [...ageDoubts(age, cases), ...rowsAsideDoubts(findings.listed, place)];
  // Two hundred signals may wait until the page has painted, and are worked out in two parts so that it never stalls.
  const ready = useDeferredValue(true, false);
  if (!ready) return <SkeletonRows rows={6} height="84px" />;
  return (
    <>
      {latest && (
        <OpenCaseFlags
          unit={unit}
          evidence={evidence}
          extract={{ day, workers: heldFor(workers, own), cases: heldFor(cases, own), doubts }}
          onTry={cases.state === 'failed' ? tryAgain : undefined}
        />
      )}
      <MonthLines unit={unit} month={month} evidence={evidence} />
      <p className={styles.note}>
        {latest
          ? `Children and workers: open cases at ${formatDayShort(day)}.`
          : 'Children and workers are told of the latest month only.'}
      </p>
    </>
  );
}

interface OpenCaseFlagsProps extends Pick<AttentionProps, 'unit' | 'evidence'> {
  extract: Extract;
  /** Asks again for what could not be read. */
  onTry: (() => void) | undefined;
}

function OpenCaseFlags({ unit, evidence, extract, onTry }: OpenCaseFlagsProps) {
  const coverDays = assumedNumber(coverTime, evidence.entries, monthOfDay(extract.day));
  const { flags, sentences, numbers } = openCaseAnswer(unit.id, evidence, extract, coverDays);
  const words = sentences.join(' ');
  return (
    <>
      {onTry ? <TryAgain onTry={onTry}>{words}</TryAgain> : words && <p>{words}</p>}
      <Kind kind="child with nobody" flags={flags} numbers={numbers} />
      <Kind kind="worker over" flags={flags} numbers={numbers} />
    </>
  );
}

interface KindProps {
  kind: keyof typeof headings;
  flags: readonly Flag[];
  numbers: OpenCaseAnswer['numbers'];
}

function Kind({ kind, flags, numbers }: KindProps) {
  const [inFull, setInFull] = useAll();
  const own = flags.filter((flag) => flag.kind === kind);
  const full = kind === 'child with nobody' ? own.length : FULL;
  if (own.length === 0) return null;
  return (
    <div className={styles.kind}>
      <h3>
        {headings[kind]} <span className={styles.number}>{numbers[kind]}</span>
      </h3>
      <ol>
        {own.map((flag, i) => (
          <FlagItem
            key={`${flag.unit} ${flag.sentence}`}
            flag={flag}
            brief={!inFull && i >= full}
          />
        ))}
      </ol>
      {own.length > full && (
        <Button aria-expanded={inFull} onClick={() => setInFull(!inFull)}>
          {inFull ? 'In fewer words' : `All ${own.length} in full`}
        </Button>
      )}
    </div>
  );
}
