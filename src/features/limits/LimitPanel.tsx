import { type LimitOpening, limitCodec } from '@/address/codecs';
import { limitAsked } from '@/address/limitAsked';
import {
  useEntries,
  useLaterPublished,
  useSession,
  useTryAgain,
  useUnitTree,
} from '@/data/queries';
import { references } from '@/domain/limits/references';
import { measureOf } from '@/domain/measures/catalogue';
import type { LimitMeasure } from '@/domain/measures/measure';
import type { Unit } from '@/domain/unit';
import { SidePanel } from '@/ui/SidePanel';
import { TryAgain } from '@/ui/TryAgain';
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
  const limit = limitAsked(useEntries(), opening);
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
          // New numbers have a source of their own: the former minutes say nothing of them.
          opening={textOf(limit ? { ...limit, source: '' } : { measure, scope }, asAt)}
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
  const tryAgain = useTryAgain();
  if (published.state === 'not yet')
    return <p className={styles.quiet}>The published figures are being fetched.</p>;
  const suggested =
    published.state === 'ready' ? adoptionOf(measure, references(published.data)) : undefined;
  return (
    <>
      {published.state !== 'ready' && <TryAgain onTry={tryAgain}>{published.sentence}</TryAgain>}
      <LimitForm
        name={name}
        opening={textOf({ measure, scope: {}, ...suggested }, asAt)}
        onSaved={onSaved}
      />
    </>
  );
}
