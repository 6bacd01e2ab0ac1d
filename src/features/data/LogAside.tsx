import { useEntriesAside } from '@/data/queries';
import { count } from '@/domain/format';
import { Section } from './Section';

/** What of the log could not be read, an entry a sentence: nothing shown rests on it. */
export function LogAside() {
  const { aside, unknown } = useEntriesAside();
  return (
    <Section id="aside" heading="Entries of the log that are set aside">
      {aside.length === 0 ? (
        <p>Each entry that came, of a kind known here, could be read.</p>
      ) : (
        <ul>
          {aside.map(({ position, id, sentence }) => (
            <li key={`${position} ${id} ${sentence}`}>{sentence}</li>
          ))}
        </ul>
      )}
      {unknown > 0 && (
        <p>
          {count(unknown, 'entry is', 'entries are')} of a kind that this version does not know, and
          left out. A newer version may read them.
        </p>
      )}
    </Section>
  );
}
