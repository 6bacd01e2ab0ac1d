import { useHref } from '@/address/links';
import { unitInView } from '@/address/schema';
import { useView } from '@/address/view';
import { useEntries, useRecords, useSession, useUnitTree } from '@/data/queries';
import { count, formatMonth, formatTime } from '@/domain/format';
import { type Month, monthRange } from '@/domain/month';
import { agreedActions, notOpenWords, wordsOpen } from '@/domain/review/agreed';
import { restatements } from '@/domain/review/restatements';
import { signOffOf } from '@/domain/review/signOff';
import { openWords } from '@/domain/review/summary';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { PageTitle } from '@/ui/PageTitle';
import { useAll } from '@/ui/useAll';
import styles from './Review.module.css';

/** So many months are shown at first, and any after them that somebody has signed off or opened again. */
const FIRST = 12;

/** Every month that can be reviewed, the latest first, with its sign-off and what was restated since; one's own unit's. */
export function Reviews() {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records } = useRecords();
  const href = useHref();
  const unit = unitInView(useView().unit ?? session.unit, tree);
  const evidence = { records, entries, tree };
  const [all, setAll] = useAll();
  const months = monthRange(session.from, session.asAt).reverse();
  const shown = months.filter(
    (month, i) => all || i < FIRST || signOffOf(month, entries).last !== undefined,
  );
  const restated = restatements(evidence).filter((each) => tree.isWithin(each.unit, unit.id));
  const open = months.filter((month) => signOffOf(month, entries).state === 'open');
  const actions = agreedActions(unit.id, session.asAt, evidence).filter(
    ({ action }) => action.state === 'open',
  );
  return (
    <>
      <PageTitle title="Monthly reviews" detail={unit.name}>
        {`${formatMonth(session.asAt)} is the latest month and ${signOffOf(session.asAt, entries).state === 'signed' ? 'is signed off' : 'not signed off yet'}. `}
        {actionsWords()}
      </PageTitle>
      <div className={styles.list}>
        <DataTable
          caption={`Months to review, ${open.length} not signed off`}
          rows={shown}
          rowKey={String}
          columns={[
            {
              key: 'month',
              label: 'Month',
              cell: (month) => (
                <a href={href({ page: 'review', month, unit: unit.id })}>{formatMonth(month)}</a>
              ),
            },
            { key: 'state', label: 'Sign-off', cell: signOffWords },
            {
              key: 'restated',
              label: 'Restated since',
              cell: (month) => {
                const found = restated.filter((each) => each.month === month).length;
                return found === 0 ? '' : count(found, 'figure');
              },
            },
          ]}
        />
        {(all || shown.length < months.length) && (
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `All ${months.length} months`}
          </Button>
        )}
      </div>
    </>
  );

  function actionsWords(): string {
    const told = actions.length === 0 ? [] : [`${openWords(actions, session.asAt)}.`];
    if (!wordsOpen(unit.id, evidence))
      return [...told, notOpenWords(unit.name, told.length)].join(' ');
    return told[0] ?? 'No action is open.';
  }

  function signOffWords(month: Month): string {
    const { state, last } = signOffOf(month, entries);
    if (state === 'signed') return `Signed off by ${last.author}, ${formatTime(last.at)}`;
    return last ? `Opened again by ${last.author}: ${last.reason}` : 'Not signed off';
  }
}
