import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
} from 'react-aria-components';
import styles from './TreePicker.module.css';
import type { TreePickerProps } from './treeOption';

interface TreePickerListProps extends TreePickerProps {
  button: React.RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

/** The open tree: typing cuts it down, the arrow keys walk it, Enter chooses, Escape leaves it as it was. */
export function TreePickerList({
  searchLabel,
  options,
  value,
  onChange,
  button,
  onClose,
}: TreePickerListProps) {
  const [wanted, setWanted] = useState('');
  const words = wanted.trim().toLowerCase();
  const found = options.filter(
    (option) =>
      option.label.toLowerCase().includes(words) &&
      (!option.folded || words !== '' || option.value === value),
  );
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={button}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
      offset={4}
    >
      <Dialog className={styles.dialog ?? ''} aria-label={searchLabel}>
        <Autocomplete inputValue={wanted} onInputChange={setWanted}>
          <SearchField aria-label={searchLabel} autoFocus>
            <Input className={styles.search ?? ''} placeholder={searchLabel} />
          </SearchField>
          <ListBox
            className={styles.list ?? ''}
            aria-label={searchLabel}
            items={found.map((option) => ({ ...option, id: option.value }))}
            dependencies={[words]}
            onAction={(key) => {
              onClose();
              onChange(String(key));
            }}
            renderEmptyState={() => (
              <p className={styles.empty}>Nothing has “{wanted}” in its name.</p>
            )}
          >
            {({ id, label, level, within }) => (
              <ListBoxItem
                className={styles.option ?? ''}
                textValue={label}
                data-level={words ? 'found' : level}
              >
                {label}
                {id === value && <span className={styles.within}> in view</span>}
                {within && words && <span className={styles.within}> in {within}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </Dialog>
    </Popover>
  );
}
