import { CatchBoundary, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Header, HeaderFrame } from '@/app/Header';
import { Nav } from '@/app/Nav';
import { PageLoading } from '@/app/PageLoading';
import { Ribbon, SaysSimulated } from '@/app/Ribbon';
import styles from './AppShell.module.css';

/** Apart from the first chunk, because few links need it. */
const LinkNotice = lazy(async () => ({
  default: (await import('@/app/LinkNotice')).LinkNotice,
}));

/** The frame every page stands in. What needs the session waits for it alone; the frame is there at once. */
export function AppShell() {
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={skipToMain}>
        Skip to the page
      </button>
      <Suspense fallback={<div className={styles.ribbonSpace} />}>
        <Ribbon />
      </Suspense>
      <Suspense fallback={<HeaderFrame />}>
        <Header />
      </Suspense>
      <Nav className={styles.side} />
      <main id="main" className={styles.main} tabIndex={-1}>
        <div aria-live="polite">
          <CatchBoundary getResetKey={() => 0} errorComponent={() => null}>
            <Suspense>
              <LinkNotice />
            </Suspense>
          </CatchBoundary>
        </div>
        <Suspense fallback={<PageLoading />}>
          <SaysSimulated>
            <Outlet />
          </SaysSimulated>
        </Suspense>
      </main>
    </div>
  );
}

/** The hash holds the route, so this moves the focus instead of linking to it. */
function skipToMain() {
  document.getElementById('main')?.focus();
}
