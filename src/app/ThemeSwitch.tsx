import { usePrefs } from '@/prefs';
import { Select } from '@/ui/Select';

const themes = [
  { value: 'system', label: 'device' },
  { value: 'light', label: 'light' },
  { value: 'dark', label: 'dark' },
] as const;

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  const { theme, setTheme } = usePrefs();
  return <Select label="Theme" options={themes} value={theme} onChange={setTheme} quiet />;
}
