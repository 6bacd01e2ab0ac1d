export interface TreeOption {
  readonly value: string;
  readonly label: string;
  /** 0 at the top of the tree. */
  readonly level: number;
  /** What it belongs to, told apart from namesakes once a search has cut the tree away. */
  readonly within?: string | undefined;
  /** Listed only where it is looked for by name, or in view. */
  readonly folded?: boolean | undefined;
}

export interface TreePickerProps {
  label: string;
  /** What to type into the search field: "Find a unit". */
  searchLabel: string;
  /** In the order of the tree. */
  options: readonly TreeOption[];
  value: string;
  onChange: (value: string) => void;
}
