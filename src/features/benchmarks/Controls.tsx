import type { Choice } from '@/address/choice';
import { publishedMeasures } from '@/domain/benchmarks/measures';
import type { Published } from '@/domain/benchmarks/published';
import { Select } from '@/ui/Select';
import { TreePicker } from '@/ui/TreePicker';
import type { TreeOption } from '@/ui/treeOption';
import styles from './Benchmarks.module.css';

interface ControlsProps {
  published: Published;
  choice: Choice;
  onChoose: (change: Partial<Choice>, replace?: boolean) => void;
}

/** What is looked at: any area by name, a year, a measure. */
export function Controls({ published, choice: { area, year, measure }, onChoose }: ControlsProps) {
  const years = [...published.years].reverse();
  return (
    <div className={styles.controls}>
      <TreePicker
        label="Area"
        searchLabel="Find an authority or region"
        options={areaOptions(published, null)}
        value={area.id}
        onChange={(id) => {
          const chosen = published.areas.get(id);
          if (chosen) onChoose({ area: chosen });
        }}
      />
      <Select
        label="Census"
        options={years.map((each) => ({ value: String(each), label: `September ${each}` }))}
        value={String(year)}
        onChange={(value, goesOn) => onChoose({ year: Number(value) }, goesOn)}
      />
      <Select
        label="Measure"
        options={publishedMeasures.map(({ id, label }) => ({ value: id, label }))}
        value={measure.id}
        onChange={(id, goesOn) => {
          const chosen = publishedMeasures.find((each) => each.id === id);
          if (chosen) onChoose({ measure: chosen }, goesOn);
        }}
      />
    </div>
  );
}

/** England, and in it the regions, and in them the authorities. */
function areaOptions(published: Published, parent: string | null, level = 0): TreeOption[] {
  const within = published.areas.get(parent ?? '')?.name;
  return [...published.areas.values()]
    .filter((area) => area.parent === parent)
    .flatMap(({ id, name }) => [
      { value: id, label: name, level, within },
      ...areaOptions(published, id, level + 1),
    ]);
}
