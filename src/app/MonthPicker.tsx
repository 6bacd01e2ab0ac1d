import { useNavigate } from '@tanstack/react-router';
import { monthInView, monthParam } from '@/address/schema';
import { usePath, useSetView, useView } from '@/address/view';
import { useSession } from '@/data/queries';
import { formatDay, formatMonth } from '@/domain/format';
import { lastDay, monthRange, monthText, parseMonth } from '@/domain/month';
import { Select } from '@/ui/Select';
import styles from './Header.module.css';

/** The month in view, the latest complete one unless another is asked for; a review's is part of its path. */
export function MonthPicker() {
  const session = useSession();
  const view = useView();
  const setView = useSetView();
  const navigate = useNavigate();
  const { month: own, team } = usePath();
  const inPath = own !== undefined;
  // A team's page is of now; of a month there is only what came before.
  const ofNow = team !== undefined;
  const month = monthInView(view, session);
  const months = monthRange(session.from, session.asAt).reverse();
  return (
    <div className={styles.picker}>
      <Select
        label="Month"
        options={months.map((each) => ({ value: monthText(each), label: formatMonth(each) }))}
        value={monthText(month)}
        onChange={(text) => {
          const chosen = parseMonth(text);
          if (chosen === undefined) return;
          if (inPath)
            void navigate({
              to: '/reviews/$month',
              params: { month: text },
              search: (kept) => kept,
              resetScroll: false,
            });
          else setView({ month: monthParam(chosen, session) });
        }}
      />
      <span className={styles.asAt}>
        {ofNow ? 'trend to' : 'as at'} {formatDay(lastDay(month))}
      </span>
    </div>
  );
}
