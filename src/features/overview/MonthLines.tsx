import { monthClearWords } from '@/domain/flags/attention';
import type { FlagLine } from '@/domain/flags/fold';
import { headingWords, teamsWords } from '@/domain/flags/foldWords';
import { measureOf } from '@/domain/measures/catalogue';
import type { Month } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { type MeasureFlag, monthLines } from '@/domain/review/monthLines';
import type { Unit } from '@/domain/unit';
import { Button } from '@/ui/Button';
import { useAll } from '@/ui/useAll';
import styles from './Attention.module.css';
import { FlagItem } from './FlagItem';
import { LineUnder } from './LineUnder';

/** So many lines stand in full at first, and so many stand at all. */
const FULL = 2;
const FIRST = 5;

interface MonthLinesProps {
  unit: Unit;
  month: Month;
  evidence: Evidence;
}

/** What a month’s measures have to talk about, worst first, a line each with what it stands for. */
export function MonthLines({ unit, month, evidence }: MonthLinesProps) {
  const [all, setAll] = useAll();
  const lines = monthLines(unit.id, month, evidence, 'leadership');
  if (lines.length === 0) return <p>{monthClearWords(unit.id, month, evidence)}</p>;
  return (
    <div className={styles.kind}>
      <h3>{headingWords(lines)}</h3>
      <ol>
        {lines.slice(0, all ? undefined : FIRST).map((line, i) => (
          <FlagItem
            key={`${line.flag.unit} ${line.flag.measure}`}
            flag={line.flag}
            brief={!all && i >= FULL}
            lead={leadWords(line, month, evidence)}
          >
            <LineUnder line={line} month={month} evidence={evidence} />
          </FlagItem>
        ))}
      </ol>
      {lines.length > FULL && (
        <Button aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'In fewer words' : `All ${lines.length} in full`}
        </Button>
      )}
    </div>
  );
}

/** "Vacancy: 3 of 5 teams of Safeguarding North to talk about, of them most in Safeguarding North 2.", of a line of several teams. */
function leadWords(
  line: FlagLine<MeasureFlag>,
  month: Month,
  evidence: Evidence,
): string | undefined {
  const teams = teamsWords(line, month, evidence, new Set(evidence.tree.byId.keys()));
  return teams && `${measureOf(line.flag.measure).label}: ${teams}.`;
}
