import { useEffect, useState } from 'react';
import { type ServedVersion, servedVersion } from '@/app/missingPart';
import { PageLoading } from '@/app/PageLoading';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

const words = {
  another: {
    heading: 'Loadline was updated',
    body: 'This page belongs to the new version. What you typed on other pages is kept on this device.',
    button: 'Load the new version',
  },
  'the same': {
    heading: 'A part of Loadline is missing',
    body: 'The server has this version of Loadline, but not all of it. If trying again does not help, tell whoever runs it.',
    button: 'Try again',
  },
  'out of reach': {
    heading: 'A part of Loadline could not be fetched',
    body: 'Its server cannot be reached. Pages that were open before still work.',
    button: 'Try again',
  },
} as const satisfies Record<ServedVersion, { heading: string; body: string; button: string }>;

/**
 * Stands for a page whose code could not be fetched. A newer version is loaded by itself, once, since the page that was
 * left holds nothing unsaved; the page is never reloaded into a connection that is gone.
 */
export function MissingPart() {
  const [served, setServed] = useState<ServedVersion>();
  useEffect(() => {
    void servedVersion().then((version) => {
      if (version === 'another' && isFirstReload()) location.reload();
      else setServed(version);
    });
  }, []);
  if (!served) return <PageLoading />;
  const { heading, body, button } = words[served];
  const load = async () => {
    const version = await servedVersion();
    if (version === 'out of reach') setServed(version);
    else location.reload();
  };
  return (
    <Notice
      level="h1"
      kind="error"
      heading={heading}
      action={<Button onClick={() => void load()}>{button}</Button>}
    >
      {body}
    </Notice>
  );
}

/** Whether this page did not itself come of a reload: a server that lags behind must not have it reload for ever. */
function isFirstReload(): boolean {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return arrival?.type !== 'reload';
}
