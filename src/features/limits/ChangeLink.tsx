import { Link } from '@tanstack/react-router';
import type { View } from '@/address/schema';
import { VisuallyHidden } from '@/ui/VisuallyHidden';

interface ChangeLinkProps {
  /** What the panel opens with: a limit's place in the log, or a measure that gets a new one. */
  limit: string;
  what: string;
  children: React.ReactNode;
}

/** Opens the panel; the address says with what, so that a colleague opens the same. */
export function ChangeLink({ limit, what, children }: ChangeLinkProps) {
  return (
    <Link to="." search={(view: View) => ({ ...view, limit })} resetScroll={false}>
      {children}
      <VisuallyHidden> {what}</VisuallyHidden>
    </Link>
  );
}
