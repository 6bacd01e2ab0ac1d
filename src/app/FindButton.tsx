import { CatchBoundary } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { pages } from '@/app/pages';
import styles from './FindButton.module.css';

const loadFind = () => import('@/features/find/Find');
const Find = lazy(async () => ({ default: (await loadFind()).Find }));

/** How many of what was gone to before are offered again. */
const RECENT = 5;

/** Opens the field that finds anything, as "/" and Ctrl K do. What was gone to is kept until the page is left, and no longer. */
export function FindButton() {
  const [open, setOpen] = useState(false);
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!asksToFind(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const fetchAhead = () => void loadFind();
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
        onClick={() => setOpen(true)}
      >
        Find <span aria-hidden="true">/</span>
      </button>
      {open && (
        <CatchBoundary getResetKey={() => 0} errorComponent={() => null}>
          <Suspense>
            <Find
              pages={pages}
              recent={recent}
              onRecent={(id) =>
                setRecent([id, ...recent.filter((one) => one !== id)].slice(0, RECENT))
              }
              onClose={() => setOpen(false)}
            />
          </Suspense>
        </CatchBoundary>
      )}
    </>
  );
}

/** Ctrl K or Cmd K anywhere; "/" but where it is typed. */
function asksToFind({ key, ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent) {
  if (altKey || defaultPrevented) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'));
  return key === '/' && !typing;
}
