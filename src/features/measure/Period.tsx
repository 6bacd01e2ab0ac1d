import { useSetView } from '@/address/view';
import { addMonths, type Month, monthText } from '@/domain/month';
import { Segmented } from '@/ui/Segmented';

/** From which month the charts and the table start; what is usual comes from all months all the same. */
export function Period({ from, first, month }: { from: Month; first: Month; month: Month }) {
  const setView = useSetView();
  const recent = addMonths(month, -23);
  if (recent <= first) return null;
  const options = [
    { value: monthText(first), label: 'All months' },
    { value: monthText(recent), label: 'Last 24 months' },
  ];
  return (
    <Segmented
      legend="Months shown"
      options={options}
      value={monthText(from)}
      onChange={(value) =>
        setView({ from: value === monthText(first) ? undefined : recent }, { replace: true })
      }
    />
  );
}
