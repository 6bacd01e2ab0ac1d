import { useEntries, useSession } from '@/data/queries';
import { formatMonth, formatTime } from '@/domain/format';
import { type Month, monthRange } from '@/domain/month';
import { signOffOf } from '@/domain/review/signOff';
import { useHref, useView } from '@/search';
import { DataTable } from '@/ui/DataTable';
import { PageTitle } from '@/ui/PageTitle';

/** Every month that can be reviewed, the latest first, with its sign-off. */
export function Reviews() {
  const session = useSession();
  const entries = useEntries();
  const href = useHref();
  const { unit } = useView();
  const months = monthRange(session.from, session.asAt).reverse();
  const state = (month: Month) => signOffOf(month, entries);
  const open = months.filter((month) => state(month).state === 'open');
  return (
    <>
      <PageTitle title="Monthly reviews">
        {`${formatMonth(session.asAt)} is the latest month. ${state(session.asAt).state === 'signed' ? 'It is signed off.' : 'It is not signed off yet.'}`}
      </PageTitle>
      <DataTable
        caption={`Months to review, ${open.length} not signed off`}
        captionHidden
        rows={months}
        rowKey={String}
        columns={[
          {
            key: 'month',
            label: 'Month',
            cell: (month) => (
              <a href={href({ page: 'review', month, unit })}>{formatMonth(month)}</a>
            ),
          },
          {
            key: 'state',
            label: 'Sign-off',
            cell: (month) => {
              const { state: is, last } = state(month);
              if (is === 'signed') return `signed off by ${last.author}, ${formatTime(last.at)}`;
              return last ? `opened again: ${last.reason}` : 'not signed off';
            },
          },
        ]}
      />
    </>
  );
}
