import { type Choice, choiceIn, choiceParams } from '@/address/choice';
import { useSetView, useView } from '@/address/view';
import { usePublished, useUnitTree } from '@/data/queries';
import type { Published } from '@/domain/benchmarks/published';

/** The choice the address holds, and how to change a part of it. */
export function useChoice(): {
  published: Published;
  choice: Choice;
  choose: (change: Partial<Choice>, replace?: boolean) => void;
} {
  const published = usePublished();
  const { root } = useUnitTree();
  const setView = useSetView();
  const choice = choiceIn(useView(), published, root.name);
  return {
    published,
    choice,
    choose: (change, replace = false) =>
      setView(choiceParams(change, published, root.name), { replace }),
  };
}
