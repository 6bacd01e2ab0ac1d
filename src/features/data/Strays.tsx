import { useEntries, useRecords, useUnitTree } from '@/data/queries';
import { strayReductions } from '@/domain/limits/strayReductions';
import { Section } from './Section';

/** Agreed reductions that count nowhere, as far as one may see who is in which team; no section where there is none. */
export function Strays() {
  const { workers } = useRecords();
  const entries = useEntries();
  const tree = useUnitTree();
  const strays = workers.state === 'ready' ? strayReductions(entries, workers.data, tree) : [];
  if (strays.length === 0) return null;
  return (
    <Section id="strays" heading="Agreed reductions that count nowhere">
      <ul>
        {strays.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
