import { useHref } from '@/address/links';
import { ListOut } from '@/charts/ListOut';
import { useSession, useTryAgain } from '@/data/queries';
import { formatDayShort, formatMonth, formatTime } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { lastDay } from '@/domain/month';
import { FIRST, namedBeyond, type Ranking } from '@/domain/review/ranking';
import type { Session } from '@/domain/session';
import type { ListFacts } from '@/export/listFacts';
import { SkeletonRows } from '@/ui/Skeleton';
import { TryAgain } from '@/ui/TryAgain';
import styles from './Attention.module.css';
import { attentionTable } from './attentionTable';
import { AlsoNamed, FlagItem } from './FlagItem';
import type { Now } from './useNow';
import { useRanking } from './useRanking';
import type { Where } from './where';

interface AttentionProps extends Where {
  now: Now;
  /** All of it in full, rather than the first few and where the rest is. */
  all?: boolean;
}

/** What needs attention in one ranking: children, then workers, then the month’s lines, each a link to its evidence. */
export function Attention({ now, all = false, ...where }: AttentionProps) {
  const ranking = useRanking(where, now);
  return (
    <section aria-labelledby="attention" className={styles.section} data-all={all}>
      <h2>
        <span id="attention">{all ? 'All that needs attention' : 'What needs attention'}</span>
        <span className={styles.numbers}>{ranking && numbersWords(ranking)}</span>
      </h2>
      {ranking ? (
        <Ranked ranking={ranking} now={now} all={all} {...where} />
      ) : (
        <SkeletonRows rows={FIRST} height="112px" />
      )}
    </section>
  );
}

function numbersWords({ numbers }: Ranking): string {
  const words = numbers.join('; ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function Ranked({ ranking, now, all, ...where }: AttentionProps & { ranking: Ranking }) {
  const session = useSession();
  const href = useHref();
  const tryAgain = useTryAgain();
  const { lines, sentences } = ranking;
  const words = sentences.join(' ');
  const beyond = all ? [] : namedBeyond(lines);
  return (
    <>
      {now.state === 'ready' && now.failed ? (
        <TryAgain onTry={tryAgain}>{words}</TryAgain>
      ) : (
        words && <p className={styles.sentences}>{words}</p>
      )}
      {lines.length > 0 && (
        <ol>
          {lines.slice(0, all ? undefined : FIRST).map((line) => (
            <FlagItem
              key={`${line.flag.unit} ${line.flag.measure} ${line.flag.sentence}`}
              line={line}
              short={!all}
              {...where}
            />
          ))}
        </ol>
      )}
      {beyond.length > 0 && <AlsoNamed flags={beyond} />}
      {all && lines.length > 0 && (
        <ListOut table={attentionTable(lines, where)} facts={factsOf(where, session)} />
      )}
      <p className={styles.foot}>
        {!all && lines.length > 0 && (
          <a
            className={styles.all}
            href={href({ page: 'attention', unit: where.unit.id, month: where.month })}
          >
            All {lines.length} in full
          </a>
        )}
        <span className={styles.note}>
          {now.state === 'ready'
            ? `Children and workers: open cases at ${formatDayShort(now.extract.day)}.`
            : 'Children and workers are told of the latest month only.'}
        </span>
      </p>
    </>
  );
}

/** Of what day it is: a past month's tells of its end, the latest of the open cases too. */
function factsOf({ unit, month }: Where, { asAt, extract }: Session): ListFacts {
  const monthEnd = `Month end, ${formatMonth(month)}`;
  return month === asAt
    ? {
        unit: unit.name,
        asAt: `${monthEnd}; open cases at ${formatTime(extract)}`,
        day: dayOfTime(extract),
        audience: 'leadership',
      }
    : { unit: unit.name, asAt: monthEnd, day: lastDay(month), audience: 'leadership' };
}
