import { Loading, Skeleton, SkeletonRows } from '@/ui/Skeleton';

/** A page on its way, in its shape. */
export function PageLoading() {
  return (
    <Loading what="the page">
      <Skeleton width="55%" height="36px" />
      <Skeleton width="90%" height="72px" />
      <SkeletonRows rows={6} height="56px" />
    </Loading>
  );
}
