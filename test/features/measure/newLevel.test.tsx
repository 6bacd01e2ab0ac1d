import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { decodeFacts, encodeFacts } from '@/data/http/columns';
import { monthOf } from '@/domain/month';
import { textAt } from '@/domain/table';
import { openApp, patient } from '../openApp';
import { server, simulatedFile } from '../server';

vi.setConfig({ testTimeout: 60_000 });

/** From March 2025 on half of Adoption's posts are empty. */
async function serveHalfEmpty(): Promise<void> {
  const months = decodeFacts('team-month', await (await simulatedFile('team-month')).json());
  const { team, month, vacantFte, inPostFte } = months.columns;
  const changed = vacantFte.map((vacant, row) => {
    if (textAt(team, row) !== 'adoption') return vacant;
    const inPost = inPostFte[row] ?? 0;
    return (month[row] ?? 0) >= monthOf(2025, 3) ? inPost : inPost / 20;
  });
  const body = encodeFacts('team-month', {
    ...months,
    columns: { ...months.columns, vacantFte: changed },
  });
  server.use(http.get('*/facts/team-month', () => HttpResponse.json(body)));
}

test('after a year past its usual level the review asks whether that is the new one, and the form opens with its month', async () => {
  await serveHalfEmpty();
  await openApp('#/reviews/2026-09?unit=adoption', /in five sentences$/);
  const asked = screen.getByRole('region', { name: 'Past its usual level for a year' });
  const question = /Vacancy has been above its usual level for \d+ months, since (\w+ \d{4})\./;
  const [, since] = question.exec(asked.textContent ?? '') ?? [];
  await userEvent.click(within(asked).getByRole('link', { name: 'Vacancy, Adoption' }));
  const opener = { name: 'Count anew from a month' };
  await userEvent.click(await screen.findByRole('button', opener, patient));
  expect(screen.getByText(question)).toHaveTextContent(`since ${since}`);
  expect(screen.getByLabelText('First month of the new count')).toHaveDisplayValue(since!);
});
