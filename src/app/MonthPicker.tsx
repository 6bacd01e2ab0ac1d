import { useSession } from '@/data/queries';
import { formatDay, formatMonth } from '@/domain/format';
import { groupBy } from '@/domain/group';
import { lastDay, monthRange, monthText, parseMonth, yearOf } from '@/domain/month';
import { monthInView, monthParam, useSetView, useView } from '@/search';
import styles from './Pickers.module.css';

/** The month in view, the latest complete one unless another is asked for. */
export function MonthPicker() {
  const session = useSession();
  const view = useView();
  const setView = useSetView();
  const month = monthInView(view, session);
  const years = [...groupBy(monthRange(session.from, session.asAt).reverse(), yearOf)];
  return (
    <div className={styles.picker}>
      <label className={styles.label} htmlFor="month">
        Month
      </label>
      <select
        id="month"
        className={styles.select}
        value={monthText(month)}
        onChange={(event) => {
          const chosen = parseMonth(event.target.value);
          if (chosen !== undefined) setView({ month: monthParam(chosen, session) });
        }}
      >
        {years.map(([year, months]) => (
          <optgroup key={year} label={String(year)}>
            {months.map((each) => (
              <option key={each} value={monthText(each)}>
                {formatMonth(each)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <span className={styles.asAt}>as at {formatDay(lastDay(month))}</span>
    </div>
  );
}
