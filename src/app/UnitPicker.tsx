import { Link, useMatches } from '@tanstack/react-router';
import { useState } from 'react';
import { useUnitTree } from '@/data/queries';
import type { Unit, UnitTree } from '@/domain/unit';
import { keptAcrossPages, unitInView, useView } from '@/search';
import { Popover } from '@/ui/Popover';
import styles from './Pickers.module.css';

/** The unit in view; opens the tree of units, searchable. Choosing one keeps the page where the page has one for it. */
export function UnitPicker() {
  const tree = useUnitTree();
  const view = useView();
  const matches = useMatches();
  const params = matches.at(-1)?.params as { team?: string; measure?: string } | undefined;
  const unit = unitInView(params?.team ?? view.unit, tree);
  const [wanted, setWanted] = useState('');
  const found = unitsInOrder(tree, tree.root).filter(({ name }) =>
    name.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <div className={styles.picker}>
      <span className={styles.label} aria-hidden="true">
        Unit
      </span>
      <Popover label={unit.name} description="Unit:">
        <div className={styles.search}>
          <label>
            Find a unit
            <input type="search" value={wanted} onChange={(e) => setWanted(e.target.value)} />
          </label>
        </div>
        <ul className={styles.units}>
          {found.map((each) => (
            <li key={each.id}>
              <UnitLink
                unit={each}
                measure={params?.measure}
                current={each.id === unit.id}
                depth={wanted ? 0 : tree.pathTo(each.id).length - 1}
                home={tree.root.id}
              />
            </li>
          ))}
          {found.length === 0 && <li className={styles.none}>No unit has that in its name.</li>}
        </ul>
      </Popover>
    </div>
  );
}

function UnitLink({
  unit,
  measure,
  current,
  depth,
  home,
}: {
  unit: Unit;
  measure: string | undefined;
  current: boolean;
  depth: number;
  home: string;
}) {
  const view = useView();
  const kept = keptAcrossPages(view);
  const search = { ...kept, unit: unit.id === home ? undefined : unit.id };
  const look = {
    className: styles.unit,
    'data-depth': depth,
    ...(current ? ({ 'aria-current': 'true' } as const) : {}),
  };
  if (measure !== undefined)
    return (
      <Link to="/measures/$measure" params={{ measure }} search={search} {...look}>
        {unit.name}
      </Link>
    );
  if (unit.kind === 'team')
    return (
      <Link to="/teams/$team" params={{ team: unit.id }} search={kept} {...look}>
        {unit.name}
      </Link>
    );
  return (
    <Link to="/" search={search} {...look}>
      {unit.name}
    </Link>
  );
}

function unitsInOrder(tree: UnitTree, unit: Unit): Unit[] {
  return [unit, ...tree.childrenOf(unit.id).flatMap((child) => unitsInOrder(tree, child))];
}
