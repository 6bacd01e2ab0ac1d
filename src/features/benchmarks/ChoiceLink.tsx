import { Link } from '@tanstack/react-router';
import { type Choice, choiceParams } from '@/address/choice';
import { withChange } from '@/address/schema';
import { usePublished, useUnitTree } from '@/data/queries';
import links from '@/ui/link.module.css';

/** Leads to the same screen with a part of the choice changed. */
export function ChoiceLink({
  change,
  current = false,
  quiet = false,
  children,
}: {
  change: Partial<Choice>;
  /** Where we are already. */
  current?: boolean;
  /** Where everything is a link, and underlining all of it would say nothing. */
  quiet?: boolean;
  children: React.ReactNode;
}) {
  const published = usePublished();
  const { root } = useUnitTree();
  return (
    <Link
      to="/benchmarks"
      search={(search) => withChange(search, choiceParams(change, published, root.name))}
      resetScroll={false}
      className={quiet ? links.quiet : undefined}
      activeProps={{ 'aria-current': undefined }}
      {...(current && { 'aria-current': 'true' })}
    >
      {children}
    </Link>
  );
}
