import { Link } from '@tanstack/react-router';
import { writeView } from '@/address/schema';
import { useKept } from '@/address/view';
import { FindButton } from '@/app/FindButton';
import { MonthPicker } from '@/app/MonthPicker';
import { Nav } from '@/app/Nav';
import { PersonaPicker } from '@/app/PersonaPicker';
import { ThemeSwitch } from '@/app/ThemeSwitch';
import { UnitPicker } from '@/app/UnitPicker';
import { useSession } from '@/data/queries';
import { Logo } from '@/ui/Logo';
import { Popover } from '@/ui/Popover';
import styles from './Header.module.css';

/** Where, when and who: the same place on every page. */
export function Header() {
  const { name, role } = useSession();
  return (
    <HeaderFrame>
      <div className={styles.pickers}>
        <UnitPicker />
        <MonthPicker />
      </div>
      {/* What one person looked for is not the next one's. */}
      <FindButton key={`${role} ${name}`} />
      <div className={styles.who}>
        <PersonaPicker />
        <ThemeSwitch />
      </div>
    </HeaderFrame>
  );
}

/** The header before the session is known: the same height, the mark and the menu. */
export function HeaderFrame({ children }: { children?: React.ReactNode }) {
  return (
    <header className={styles.header}>
      <Home />
      {children}
      <div className={styles.menu}>
        <Popover label="Menu">
          <Nav />
        </Popover>
      </div>
    </header>
  );
}

function Home() {
  const kept = useKept();
  return (
    <Link to="/" search={writeView(kept)} className={styles.home}>
      <Logo />
      Loadline
    </Link>
  );
}
