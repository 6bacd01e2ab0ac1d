import { usePrefs } from '@/prefs';
import styles from './Pickers.module.css';

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  const { theme, setTheme } = usePrefs();
  return (
    <label className={styles.picker}>
      <span className={styles.label}>Theme</span>
      <select
        className={`${styles.select} ${styles.quiet}`}
        value={theme}
        onChange={(event) => setTheme(event.target.value as typeof theme)}
      >
        <option value="system">as the device</option>
        <option value="light">light</option>
        <option value="dark">dark</option>
      </select>
    </label>
  );
}
