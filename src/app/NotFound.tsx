import { Link } from '@tanstack/react-router';
import { Notice } from '@/ui/Notice';

export function NotFound() {
  return (
    <Notice
      level="h1"
      kind="empty"
      heading="There is no such page"
      action={
        <Link to="/" search={{}}>
          Go to the Overview
        </Link>
      }
    >
      The link may be from an earlier version, or a part of it may be missing.
    </Notice>
  );
}
