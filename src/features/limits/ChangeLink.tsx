import { Link } from '@tanstack/react-router';
import type { LimitOpening } from '@/address/codecs';
import { withChange } from '@/address/schema';
import { VisuallyHidden } from '@/ui/VisuallyHidden';

interface ChangeLinkProps {
  /** What the panel opens with. */
  limit: LimitOpening;
  what: string;
  children: React.ReactNode;
}

/** Opens the panel; the address says with what, so that a colleague opens the same. */
export function ChangeLink({ limit, what, children }: ChangeLinkProps) {
  return (
    <Link to="." search={(search) => withChange(search, { limit })} resetScroll={false}>
      {children}
      <VisuallyHidden> {what}</VisuallyHidden>
    </Link>
  );
}
