import { useMatches, useNavigate } from '@tanstack/react-router';
import {
  monthInView,
  unitInView,
  unitOfOverview,
  unitOfTeams,
  unitOfTeamsParam,
  writeView,
} from '@/address/schema';
import { useKept, usePath, useView } from '@/address/view';
import { useSession, useUnitTree } from '@/data/queries';
import type { Month } from '@/domain/month';
import { closedWords, isClosedBy, type Unit, type UnitTree } from '@/domain/unit';
import { TreePicker } from '@/ui/TreePicker';
import type { TreeOption } from '@/ui/treeOption';

/** Pages that show any unit: choosing one stays on them. */
const keepsUnit: readonly string[] = [
  '/attention',
  '/measures',
  '/measures/$measure',
  '/reviews',
  '/limits',
  '/data',
  '/definitions',
];

/** The unit in view; opens the tree of units, searchable. Choosing one keeps the page where the page has one for it. */
export function UnitPicker() {
  const tree = useUnitTree();
  const session = useSession();
  const view = useView();
  const kept = useKept();
  const navigate = useNavigate();
  const fullPath = useMatches({ select: (matches) => matches.at(-1)?.fullPath });
  const { team } = usePath();
  const stays = keepsUnit.includes(fullPath ?? '');
  const unit =
    fullPath === '/teams'
      ? unitOfTeams(view.unit, session, tree)
      : unitInView(team ?? view.unit, tree);

  const go = async (id: string) => {
    const chosen = unitInView(id, tree);
    const own = chosen.id === tree.root.id ? undefined : chosen.id;
    const search = { ...kept, unit: own };
    const { audience, against } = view;
    if (fullPath === '/reviews/$month')
      await navigate({
        to: '.',
        search: writeView({ ...search, month: undefined, audience, against }),
      });
    else if (fullPath === '/teams' && chosen.kind !== 'team')
      await navigate({
        to: '.',
        search: writeView({
          ...search,
          unit: unitOfTeamsParam(chosen.id, session, tree),
          view: view.view,
          room: view.room,
        }),
      });
    else if (stays) await navigate({ to: '.', search: writeView({ ...search, view: view.view }) });
    else if (chosen.kind === 'team')
      await navigate({ to: '/teams/$team', params: { team: chosen.id }, search: writeView(kept) });
    else
      await navigate({
        to: '/',
        search: writeView({ ...kept, unit: unitOfOverview(chosen.id, session, tree) }),
      });
  };
  return (
    <TreePicker
      label="Unit"
      searchLabel="Find a unit"
      options={optionsFrom(tree, monthInView(view, session))}
      value={unit.id}
      onChange={(id) => void go(id)}
    />
  );
}

/** A unit and all below it, in the order of the structure; those that have closed by the month are folded away. */
function optionsFrom(
  tree: UnitTree,
  month: Month,
  unit: Unit = tree.root,
  level = 0,
  within?: string,
): TreeOption[] {
  const folded = isClosedBy(unit, month);
  return [
    { value: unit.id, label: folded ? closedWords(unit) : unit.name, level, within, folded },
    ...tree
      .childrenOf(unit.id)
      .flatMap((child) => optionsFrom(tree, month, child, level + 1, unit.name)),
  ];
}
