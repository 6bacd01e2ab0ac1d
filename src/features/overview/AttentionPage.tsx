import { useCrumbs } from '@/address/links';
import { formatMonth } from '@/domain/format';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { PageTitle } from '@/ui/PageTitle';
import { Attention } from './Attention';
import { useNow } from './useNow';
import { useWhere } from './useWhere';

/** All that needs attention at or below a unit in a month, in full: to be read through, and printed. */
export function AttentionPage() {
  const { workers, ...where } = useWhere();
  const crumbs = useCrumbs();
  const now = useNow(where, workers);
  return (
    <>
      <PageTitle
        title="What needs attention"
        detail={`${where.unit.name}, ${formatMonth(where.month)}`}
        breadcrumb={<Breadcrumb items={[...crumbs(where.unit.id), here]} />}
      >
        Children with nobody at work for them come first, then workers over their own limit, then
        what the month’s measures have to talk about, the worst first.
      </PageTitle>
      <Attention now={now} all {...where} />
    </>
  );
}

const here = { label: 'What needs attention', href: '#attention' };
