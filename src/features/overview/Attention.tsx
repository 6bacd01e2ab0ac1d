import { useDeferredValue, useState } from 'react';
import { useHref, useUnitHref } from '@/address/links';
import { useFindings, useOpenCases, useSession, useTryAgain, useUnitTree } from '@/data/queries';
import { coverTime } from '@/domain/board/coverTime';
import { ageDoubts, rowsAsideDoubts } from '@/domain/board/extractDoubts';
import type { Extract } from '@/domain/board/nobodyDoubts';
import type { WorkerMonths } from '@/domain/facts';
import {
  monthClearWords,
  monthFlags,
  type OpenCaseAnswer,
  openCaseAnswer,
} from '@/domain/flags/attention';
import { type Flag, type FlagKind, flagKinds } from '@/domain/flags/flag';
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
import styles from './Attention.module.css';

const headings: Readonly<Record<FlagKind, string>> = {
  'child with nobody': 'Children with nobody at work for them',
  'worker over': 'Workers over their own limit',
  limit: 'Over the limit for three months, or for real',
  signal: 'A real change, worth watching',
};

/** Of each kind so many are shown at first. */
const FIRST = 2;

interface AttentionProps {
  unit: Unit;
  month: Month;
  evidence: Evidence;
  workers: Loaded<WorkerMonths>;
}

/** What needs attention, ranked: the kinds in their order, the worst of each first, each a link to its evidence. */
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
      <MonthFlags unit={unit} month={month} evidence={evidence} />
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
      <Kinds flags={flags} numbers={numbers} />
    </>
  );
}

function MonthFlags({ unit, month, evidence }: Omit<AttentionProps, 'workers'>) {
  const flags = monthFlags(unit.id, month, evidence);
  return flags.length > 0 ? (
    <Kinds flags={flags} />
  ) : (
    <p>{monthClearWords(unit.id, month, evidence)}</p>
  );
}

interface KindsProps {
  flags: readonly Flag[];
  /** How many there are of a kind, where a flag tells of several. */
  numbers?: OpenCaseAnswer['numbers'];
}

function Kinds({ flags, numbers = {} }: KindsProps) {
  return flagKinds.map((kind) => {
    const own = flags.filter((flag) => flag.kind === kind);
    return <Kind key={kind} kind={kind} flags={own} number={numbers[kind] ?? `${own.length}`} />;
  });
}

interface KindProps {
  kind: FlagKind;
  flags: readonly Flag[];
  number: string;
}

function Kind({ kind, flags, number }: KindProps) {
  const [all, setAll] = useState(false);
  if (flags.length === 0) return null;
  return (
    <div className={styles.kind}>
      <h3>
        {headings[kind]} <span className={styles.number}>{number}</span>
      </h3>
      <ol>
        {flags.slice(0, all ? undefined : FIRST).map((flag) => (
          <FlagItem key={`${flag.unit} ${flag.measure} ${flag.sentence}`} flag={flag} />
        ))}
      </ol>
      {flags.length > FIRST && (
        <Button aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `All ${flags.length}`}
        </Button>
      )}
    </div>
  );
}

function FlagItem({ flag }: { flag: Flag }) {
  const href = useHref();
  const unitHref = useUnitHref();
  const name = useUnitTree().byId.get(flag.unit)?.name;
  return (
    <li className={styles.flag} data-kind={flag.kind}>
      <a
        href={
          flag.measure === undefined
            ? unitHref(flag.unit)
            : href({ page: 'measure', measure: flag.measure, unit: flag.unit })
        }
      >
        {name}
      </a>
      <p>{flag.sentence}</p>
      <p className={styles.small}>
        {flag.since} {flag.n} {flag.clears}
      </p>
    </li>
  );
}
