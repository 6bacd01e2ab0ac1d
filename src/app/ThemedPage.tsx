import { type ReactNode, useLayoutEffect } from 'react';
import { usePrefs } from '@/prefs';

/** Puts the chosen theme on the page; "system" leaves it to the device. */
export function ThemedPage({ children }: { children: ReactNode }) {
  const theme = usePrefs((prefs) => prefs.theme);
  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return children;
}
