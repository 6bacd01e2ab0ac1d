import { useFindings } from '@/data/queries';
import { countOfFindings, type Findings as Found } from '@/domain/finding';
import { count, formatNumber, listWords } from '@/domain/format';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { useAll } from '@/ui/useAll';
import styles from './Data.module.css';
import { Section } from './Section';
import { findingWords, tableWords } from './words';

/** So many are shown at first, the gravest kinds before the rest. */
const FIRST = 10;

/** What was in doubt when the records arrived, each in a sentence with its place and what was done with it. */
export function Findings() {
  const { findings, notSeen } = useFindings();
  const [all, setAll] = useAll();
  const { listed } = findings;
  const unseen = listWords(notSeen.map((table) => tableWords[table].toLowerCase()));
  return (
    <Section id="doubts" heading="What was in doubt on arrival">
      <p>{foundWords(findings, unseen)}</p>
      {listed.length > 0 && (
        <DataTable
          caption="What was in doubt on arrival"
          captionHidden
          rows={listed.slice(0, all ? undefined : FIRST)}
          rowKey={(each) => `${each.kind} ${each.table} ${each.row} ${each.column}`}
          groupOf={({ kind }) =>
            `${findingWords[kind]} · ${formatNumber(findings.counts[kind] ?? 0, 0)}`
          }
          columns={[
            {
              key: 'sentence',
              label: 'Table, row, column and value; what was done; what to do',
              cell: ({ sentence }) => sentence,
            },
            { key: 'rows', label: 'Rows', align: 'end', cell: ({ rows }) => formatNumber(rows, 0) },
          ]}
        />
      )}
      {listed.length > FIRST && (
        <p className={styles.action}>
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `All ${listed.length}`}
          </Button>
        </p>
      )}
    </Section>
  );
}

/** How much is in doubt, for the head of the page; nothing where nothing is known to be. */
export function InDoubt() {
  const number = countOfFindings(useFindings().findings);
  return number === 0 ? null : ` ${inDoubt(number)}.`;
}

function inDoubt(number: number): string {
  return count(number, 'row or cell is in doubt', 'rows or cells are in doubt');
}

function foundWords(findings: Found, unseen: string): string {
  const number = countOfFindings(findings);
  const rest = unseen === '' ? '' : ` Not looked at, because not here: ${unseen}.`;
  if (number === 0)
    return `Every row that is here has a team, a month and numbers that can be.${rest}`;
  return `${inDoubt(number)}; no figure was made as if they were right.${rest}`;
}
