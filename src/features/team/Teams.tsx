import { useView } from '@/address/view';
import { Capacity } from './Capacity';
import { Managers } from './Managers';

/** The teams by what they can carry or, for those who lead services, by what surrounds their managers. */
export function Teams() {
  return useView().view === 'managers' ? <Managers /> : <Capacity />;
}
