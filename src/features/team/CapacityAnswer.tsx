import { useView } from '@/address/view';
import { useUnitTree } from '@/data/queries';
import type { TeamsSeen } from '@/domain/capacity/teamsBoard';
import { notOpenWords, teamsAnswer } from '@/domain/capacity/teamsWords';
import type { Unit } from '@/domain/unit';
import styles from './Capacity.module.css';

/** Children with nobody, then room, of the teams that are open; and which are not. */
export function CapacityAnswer({ unit, seen }: { unit: Unit; seen: TeamsSeen }) {
  const tree = useUnitTree();
  const { room: asked } = useView();
  const { open, shut, able } = seen;
  const nameOf = (id: string) => tree.byId.get(id)?.name ?? id;
  return (
    <>
      {open.length > 0 &&
        teamsAnswer(open, able, asked !== undefined, nameOf).map(({ text, loud }) => (
          <span key={text} className={loud ? styles.loud : undefined}>
            {text}{' '}
          </span>
        ))}
      {shut.length > 0 &&
        notOpenWords(
          open.map(({ team }) => nameOf(team)),
          shut.length,
          unit.name,
        )}
    </>
  );
}
