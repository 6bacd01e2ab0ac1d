import { useState } from 'react';
import { useDeleteKept, useKeptHere } from '@/data/queries';
import { count } from '@/domain/format';
import { forgetPrefs } from '@/prefs';
import { Button } from '@/ui/Button';
import { Facts } from '@/ui/Facts';
import styles from './Data.module.css';
import { Section } from './Section';

/** What the browser keeps of this app, and the way to be rid of it. */
export function Device({ simulated }: { simulated: boolean }) {
  const kept = useKeptHere();
  const deleteKept = useDeleteKept();
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState('');
  const remove = async () => {
    setAsked(false);
    try {
      await deleteKept();
      forgetPrefs();
      setDone('Everything this app kept on this device is deleted.');
    } catch {
      setDone('This browser did not let it be deleted: clear this site’s data in its settings.');
    }
  };
  return (
    <Section id="device" heading="On this device">
      {kept.state === 'not yet' && <p>Being counted.</p>}
      {kept.state === 'failed' && (
        <p>This browser does not say what it keeps: its settings for this site do.</p>
      )}
      {kept.state === 'ready' && (
        <Facts
          facts={[
            {
              term: 'Not saved yet',
              sentences: [
                kept.data.drafts === 0
                  ? 'No words typed and not saved.'
                  : `${count(kept.data.drafts, 'draft')}: words typed and not saved, which may hold names. Each goes ${kept.data.draftDays} days after it was last typed in.`,
              ],
            },
            ...(simulated
              ? [
                  {
                    term: 'Simulated log',
                    sentences: [
                      kept.data.entries === 0
                        ? 'No entry written to the simulated authority in this browser.'
                        : `${count(kept.data.entries, 'entry', 'entries')} written to the simulated authority in this browser.`,
                    ],
                  },
                ]
              : []),
            { term: 'Taste', sentences: ['The theme chosen here; no name.'] },
            {
              term: 'Records',
              sentences: ['In memory while a page is open, and gone when it is closed.'],
            },
          ]}
        />
      )}
      <p className={styles.action}>
        {asked ? (
          <>
            <span>It cannot be brought back.</span>
            <Button kind="primary" onClick={() => void remove()}>
              Delete it
            </Button>
            <Button onClick={() => setAsked(false)}>Keep it</Button>
          </>
        ) : (
          <Button onClick={() => setAsked(true)}>Delete everything on this device</Button>
        )}
      </p>
      <p role="status">{done}</p>
    </Section>
  );
}
