import { Skeleton } from '@/ui/Skeleton';
import { VisuallyHidden } from '@/ui/VisuallyHidden';

/** A page on its way, in its shape. */
export function PageLoading() {
  return (
    <div role="status" style={{ display: 'grid', gap: 16, maxWidth: 860 }}>
      <VisuallyHidden>Loading the page.</VisuallyHidden>
      <Skeleton width="55%" height={36} />
      <Skeleton width="90%" height={72} />
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} height={56} />
      ))}
    </div>
  );
}
