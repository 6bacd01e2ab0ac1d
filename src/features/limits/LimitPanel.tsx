import { type LimitOpening, limitCodec } from '@/address/codecs';
import { useEntries, useLaterPublished, useSession, useUnitTree } from '@/data/queries';
import { limitOf } from '@/domain/limits/limit';
import { references } from '@/domain/limits/references';
import { type Entry, ofKind } from '@/domain/log/entries';
import { measureOf } from '@/domain/measures/catalogue';
import type { LimitMeasure } from '@/domain/measures/measure';
import type { Unit } from '@/domain/unit';
import { SidePanel } from '@/ui/SidePanel';
import { textOf } from './form';
import { LimitForm } from './LimitForm';
import styles from './Limits.module.css';
import { adoptionOf } from './Offer';

interface LimitPanelProps {
  opening: LimitOpening;
  unit: Unit;
  onSaved: (sentence: string) => void;
  onClose: () => void;
}

/** The panel a limit is written in, opened with what the address asks for. */
export function LimitPanel({ opening, unit, onSaved, onClose }: LimitPanelProps) {
  const { asAt } = useSession();
  const tree = useUnitTree();
  const limit = limitAt(useEntries(), opening);
  const measure = limit?.measure ?? ('measure' in opening ? opening.measure : 'caseload');
  const { noun } = measureOf(measure);
  const name = limitCodec.write(opening) ?? '';
  const adopting = opening.kind === 'adopt';
  const scope = unit.id === tree.root.id || adopting ? {} : { unit: unit.id };
  return (
    <SidePanel heading={limit ? `Change the limit on ${noun}` : 'Set a limit'} onClose={onClose}>
      {adopting ? (
        <Adopting name={name} measure={measure} onSaved={onSaved} />
      ) : (
        <LimitForm
          name={limit ? name : `${name} ${unit.id}`}
          opening={textOf(limit ?? { measure, scope }, asAt)}
          onSaved={onSaved}
        />
      )}
    </SidePanel>
  );
}

interface AdoptingProps {
  name: string;
  measure: LimitMeasure;
  onSaved: (sentence: string) => void;
}

/** The form with what the published quartiles suggest, once they are here. */
function Adopting({ name, measure, onSaved }: AdoptingProps) {
  const { asAt } = useSession();
  const published = useLaterPublished();
  if (published.state === 'not yet')
    return <p className={styles.quiet}>The published figures are being fetched.</p>;
  const suggested =
    published.state === 'ready' ? adoptionOf(measure, references(published.data)) : undefined;
  return (
    <>
      {published.state !== 'ready' && <p role="alert">{published.sentence}</p>}
      <LimitForm
        name={name}
        opening={textOf({ measure, scope: {}, ...suggested }, asAt)}
        onSaved={onSaved}
      />
    </>
  );
}

/** The limit whose entry is asked for by its id or, as old links have it, by its place in the log. */
function limitAt(entries: readonly Entry[], opening: LimitOpening) {
  const entry = ofKind(entries, 'limit').find(
    ({ id, position }) =>
      (opening.kind === 'entry' && id === opening.id) ||
      (opening.kind === 'position' && position === opening.position),
  );
  return entry ? limitOf(entry) : null;
}
