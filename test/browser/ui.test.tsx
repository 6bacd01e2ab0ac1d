import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '@/ui/style.css';
import { Conflict } from '@/ui/Conflict';
import { type Column, DataTable, type Sort } from '@/ui/DataTable';
import { Notice } from '@/ui/Notice';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import { BesidePanel, SidePanel } from '@/ui/SidePanel';
import { TreePicker } from '@/ui/TreePicker';

afterEach(() => page.viewport(1280, 900));

interface Team {
  name: string;
  figures: readonly number[];
}

const teams: Team[] = [
  { name: 'North', figures: [3, 1, 4, 1, 5, 9] },
  { name: 'South', figures: [2, 7, 1, 8, 2, 8] },
];

const columns: [Column<Team>, ...Column<Team>[]] = [
  { key: 'name', label: 'Team', sortable: true, cell: ({ name }) => name },
  ...[0, 1, 2, 3, 4, 5].map(
    (i): Column<Team> => ({
      key: `f${i}`,
      label: `A rather long measure ${i}`,
      align: 'end',
      sortable: true,
      cell: ({ figures }) => figures[i],
    }),
  ),
];

function Sorted({ asked }: { asked: (sort: Sort) => void }) {
  const [sort, setSort] = useState<Sort>();
  return (
    <DataTable
      caption="Teams"
      columns={columns}
      rows={teams}
      rowKey={({ name }) => name}
      sort={sort}
      onSort={(next) => {
        asked(next);
        setSort(next);
      }}
    />
  );
}

test('a column says how it is sorted, and a press turns it: figures first from the highest', async () => {
  const asked = vi.fn();
  const screen = await render(<Sorted asked={asked} />);
  const head = screen.getByRole('columnheader', { name: 'A rather long measure 0' });
  await expect.element(head).toHaveAttribute('aria-sort', 'none');
  await head.getByRole('button').click();
  await expect.element(head).toHaveAttribute('aria-sort', 'descending');
  await head.getByRole('button').click();
  await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
  await screen.getByRole('columnheader', { name: 'Team' }).getByRole('button').click();
  expect(asked).toHaveBeenLastCalledWith({ key: 'name', direction: 'ascending' });
  await expect.element(head).toHaveAttribute('aria-sort', 'none');
});

test('a table wider than its box scrolls by keyboard and keeps its first column in view', async () => {
  await page.viewport(680, 844);
  const again = columns.slice(1).map((column) => ({ ...column, key: `${column.key} again` }));
  const screen = await render(
    <DataTable
      caption="Teams"
      columns={[...columns, ...again]}
      rows={teams}
      rowKey={({ name }) => name}
    />,
  );
  const region = screen.getByRole('region', { name: 'Teams' });
  await expect.element(region).toBeVisible();
  await userEvent.tab();
  await expect.element(region).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.poll(() => region.element().scrollLeft).toBeGreaterThan(0);
  const name = screen.getByRole('rowheader', { name: 'North' }).element();
  expect(name.getBoundingClientRect().left).toBeGreaterThanOrEqual(0);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(680);
});

test('on a phone each row of a table too wide for it is a block, and still a row with its cells', async () => {
  await page.viewport(390, 844);
  const screen = await render(<Sorted asked={vi.fn()} />);
  const table = screen.getByRole('table', { name: 'Teams' });
  const south = table.getByRole('row', { name: /^South/ });
  await expect
    .element(south.getByRole('cell').nth(3))
    .toHaveTextContent('A rather long measure 38');
  const names = ['Team', ...[0, 1, 2, 3, 4, 5].map((i) => `A rather long measure ${i}`)];
  expect(
    table
      .getByRole('columnheader')
      .elements()
      .map((each) => each.textContent),
  ).toEqual(names);
  for (const cell of table.getByRole('cell').elements()) {
    const { left, right, height } = cell.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(390);
    expect(height).toBeGreaterThan(0);
  }
  await table.getByRole('button', { name: 'A rather long measure 3' }).click();
  await expect
    .element(table.getByRole('columnheader', { name: 'A rather long measure 3' }))
    .toHaveAttribute('aria-sort', 'descending');
  await page.viewport(1280, 900);
  await expect.element(south.getByRole('cell').nth(3)).toHaveTextContent(/^8$/);
});

test('on a phone a long table shows one column at a time, as chosen', async () => {
  await page.viewport(390, 844);
  const screen = await render(
    <DataTable
      caption="Teams"
      columns={columns}
      rows={teams}
      rowKey={({ name }) => name}
      oneAtATime={{ label: 'Measure', first: 'f1' }}
    />,
  );
  const south = screen.getByRole('row', { name: /^South/ });
  await expect.element(south.getByRole('cell')).toHaveTextContent(/^7$/);
  await screen.getByLabelText('Measure').selectOptions('A rather long measure 5');
  await expect.element(south.getByRole('cell')).toHaveTextContent(/^8$/);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test.each([390, 1440])(
  'a name of one long word heads a row of a table at %d and widens nothing',
  async (width) => {
    await page.viewport(width, 844);
    const long = 'Kinderundjugendhilfe'.repeat(5);
    const figure = { key: 'figure', label: 'Figure', align: 'end', cell: () => '4.6' } as const;
    const screen = await render(
      <DataTable
        caption="Teams"
        columns={[
          { key: 'name', label: 'Team', cell: ({ name }: Team) => <a href="#/">{name}</a> },
          figure,
        ]}
        rows={[{ name: long, figures: [] }]}
        rowKey={({ name }) => name}
        groupOf={() => long}
      />,
    );
    await expect.element(screen.getByRole('rowheader', { name: long })).toBeVisible();
    const table = screen.getByRole('table', { name: 'Teams' }).element();
    expect(table.getBoundingClientRect().width).toBeLessThanOrEqual(width);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('a table that fits is no stop for the keyboard', async () => {
  const screen = await render(
    <DataTable caption="Teams" columns={columns} rows={teams} rowKey={({ name }) => name} />,
  );
  await expect.element(screen.getByRole('table', { name: 'Teams' })).toBeVisible();
  await expect.element(screen.getByRole('region')).not.toBeInTheDocument();
});

function WithPanel() {
  const [open, setOpen] = useState(false);
  return (
    <BesidePanel
      panel={
        open && (
          <SidePanel heading="A. Okafor" onClose={() => setOpen(false)}>
            <a href="#case">SN-4471</a>
          </SidePanel>
        )
      }
    >
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
    </BesidePanel>
  );
}

test.each([
  ['beside the page where there is room', 1280, false],
  ['over the page on a phone', 390, true],
])('a panel stands %s; Escape closes it and the focus goes back', async (_, width, covers) => {
  await page.viewport(width, 844);
  const screen = await render(<WithPanel />);
  const open = screen.getByRole('button', { name: 'Open' });
  await open.click();
  const panel = screen.getByRole('dialog', { name: 'A. Okafor' });
  await expect.element(panel.getByRole('heading')).toHaveFocus();
  expect(panel.element().matches(':modal')).toBe(covers);
  await userEvent.keyboard('{Escape}');
  await expect.element(panel).not.toBeInTheDocument();
  await expect.element(open).toHaveFocus();
});

function Compared() {
  const [comparing, setComparing] = useState(false);
  const decide = () => setComparing(false);
  return (
    <SidePanel heading="Set a limit" onClose={() => expect.fail('The panel was closed.')}>
      <button type="button" onClick={() => setComparing(true)}>
        Save
      </button>
      {comparing && (
        <Conflict
          theirs={{ author: 'R. Quaye', when: 'Tuesday 6 October 2026 at 09:30', gone: false }}
          parts={[{ part: 'Over past', theirs: '15%', mine: '20%' }]}
          onMine={decide}
          onTheirs={decide}
          onClose={decide}
          goOn={{ words: 'Go on with mine', do: decide }}
        />
      )}
    </SidePanel>
  );
}

test.each(['{Escape}', '{Tab}{Enter}', '{Tab}{Tab}{Enter}', '{Tab}{Tab}{Tab}{Enter}'])(
  'a conflict takes the focus, holds it, and gives it back to where it was: %s',
  async (keys) => {
    await page.viewport(390, 844);
    const screen = await render(<Compared />);
    const save = screen.getByRole('button', { name: 'Save' });
    await save.click();
    const conflict = screen.getByRole('dialog', {
      name: 'R. Quaye saved this while you were writing',
    });
    await expect.element(conflict.getByRole('heading')).toHaveFocus();
    expect(conflict.element().matches(':modal')).toBe(true);
    await userEvent.keyboard(keys);
    await expect.element(conflict).not.toBeInTheDocument();
    await expect.element(save).toHaveFocus();
    await expect.element(screen.getByRole('dialog', { name: 'Set a limit' })).toBeVisible();
  },
);

const tree = [
  { value: 'all', label: 'Westmere', level: 0 },
  { value: 'n', label: 'Safeguarding North', level: 1, within: 'Westmere' },
  { value: 'n1', label: 'Safeguarding North 1', level: 2, within: 'Safeguarding North' },
  { value: 's', label: 'Safeguarding South', level: 1, within: 'Westmere' },
  { value: 's1', label: 'Safeguarding South 1', level: 2, within: 'Safeguarding South' },
];

test('a unit is found and chosen by keyboard alone, and the focus goes back to the button', async () => {
  const chosen = vi.fn();
  const screen = await render(
    <TreePicker
      label="Unit"
      searchLabel="Find a unit"
      options={tree}
      value="all"
      onChange={chosen}
    />,
  );
  const button = screen.getByRole('button', { name: 'Unit Westmere' });
  await userEvent.tab();
  await expect.element(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('searchbox', { name: 'Find a unit' })).toHaveFocus();
  await userEvent.keyboard('south');
  await expect.poll(() => screen.getByRole('option').elements()).toHaveLength(2);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => chosen.mock.lastCall).toEqual(['s1']);
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
});

test('leaving the tree with Escape changes nothing', async () => {
  const chosen = vi.fn();
  const screen = await render(
    <TreePicker
      label="Unit"
      searchLabel="Find a unit"
      options={tree}
      value="n"
      onChange={chosen}
    />,
  );
  await screen.getByRole('button', { name: 'Unit Safeguarding North' }).click();
  await expect.element(screen.getByRole('option', { name: /North in view/ })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  expect(chosen).not.toHaveBeenCalled();
});

test('a choice of a few is a group of radio buttons under the arrow keys', async () => {
  const chosen = vi.fn();
  const screen = await render(
    <Segmented
      legend="Show as"
      options={[
        { value: 'chart', label: 'Chart' },
        { value: 'table', label: 'Table' },
      ]}
      value="chart"
      onChange={chosen}
    />,
  );
  await expect.element(screen.getByRole('group', { name: 'Show as' })).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(chosen).toHaveBeenCalledWith('table');
});

test('an error is announced and says what to do', async () => {
  const screen = await render(
    <Notice
      kind="error"
      heading="The records could not be read"
      action={<button type="button">Try again</button>}
    >
      The server answered 503.
    </Notice>,
  );
  const notice = screen.getByRole('alert', { name: 'The records could not be read' });
  await expect.element(notice.getByRole('button', { name: 'Try again' })).toBeVisible();
});

const people = [
  { value: 'a', label: 'A. Amin, leader' },
  { value: 'b', label: 'B. Bell, manager' },
  { value: 'c', label: 'C. Cole, analyst' },
] as const;

function People({ became, enter }: { became: (...chosen: unknown[]) => void; enter?: string }) {
  const [value, setValue] = useState<'a' | 'b' | 'c'>('a');
  return (
    <Select
      label="You are"
      options={people}
      value={value}
      onChange={(chosen, goesOn) => {
        became(chosen, goesOn);
        setValue(chosen);
      }}
      {...(enter && { enter })}
    />
  );
}

test('a choice that bites waits for Enter; Escape and leaving drop it; a pick needs neither', async () => {
  const became = vi.fn();
  const screen = await render(<People became={became} enter="Press Enter to change" />);
  const select = screen.getByLabelText('You are');
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(select).toHaveValue('b');
  await expect.element(screen.getByRole('status')).toHaveTextContent('Press Enter to change');
  await userEvent.keyboard('{Escape}');
  await expect.element(select).toHaveValue('a');
  await userEvent.keyboard('c');
  await expect.element(select).toHaveValue('c');
  await userEvent.tab();
  await expect.element(select).toHaveValue('a');
  expect(became).not.toHaveBeenCalled();
  await userEvent.tab({ shift: true });
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(became.mock.calls).toEqual([['c', false]]);
  await expect.element(screen.getByRole('status')).toBeEmptyDOMElement();
  await userEvent.selectOptions(select, 'b');
  expect(became).toHaveBeenLastCalledWith('b', false);
});

test('options passed by key one after the other go on from the first; a pick, or a new visit, begins anew', async () => {
  const passed = vi.fn();
  const screen = await render(<People became={passed} />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await userEvent.selectOptions(screen.getByLabelText('You are'), 'a');
  await userEvent.tab();
  await userEvent.tab({ shift: true });
  await userEvent.keyboard('{ArrowDown}');
  expect(passed.mock.calls).toEqual([
    ['b', false],
    ['c', true],
    ['a', false],
    ['b', false],
  ]);
});
