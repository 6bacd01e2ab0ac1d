import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** Taste only, kept on this device; nothing a colleague must see on opening a link, and never a name. */
interface Prefs {
  theme: 'system' | 'light' | 'dark';
  setTheme: (theme: Prefs['theme']) => void;
}

export const usePrefs = create<Prefs>()(
  persist(
    (set) => ({
      theme: 'system',
      setTheme: (theme) => set({ theme }),
    }),
    { name: 'loadline-prefs', version: 1 },
  ),
);

/** Forgets the taste kept on this device. */
export function forgetPrefs(): void {
  usePrefs.setState(usePrefs.getInitialState());
  usePrefs.persist.clearStorage();
}
