import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openApp, patient, startApp } from '../features/openApp';

const said = (words: RegExp) => screen.findByText(words, {}, patient);
const nothingSaid = () =>
  expect(screen.queryByText(/in the link|There is no unit|There are no records/)).toBeNull();

test('a link to a unit there is not says so politely and shows the authority', async () => {
  await openApp('#/?unit=nowhere', /^Westmere/);
  const words = await said(
    /^There is no unit called “nowhere” here\. This is Westmere as a whole\.$/,
  );
  expect(words.closest('[aria-live]')).toHaveAttribute('aria-live', 'polite');
});

test('it is said on every page, until another unit is chosen', async () => {
  await openApp('#/limits?unit=nowhere&month=2040-01', /^Limits/);
  await said(/^There is no unit called “nowhere”/);
  await said(/^There are no records of January 2040/);
  window.location.hash = '#/limits?unit=safeguarding-north';
  await said(/in force for Safeguarding North/);
  nothingSaid();
});

test('a link whose parts are all there says nothing', async () => {
  await openApp(
    '#/teams/safeguarding-north-2?month=2026-06&scale=children',
    /^Safeguarding North 2/,
  );
  await said(/^Open cases at/);
  nothingSaid();
});

test('a link to a worker who is not in the team shows the team and says so', async () => {
  await openApp('#/teams/safeguarding-north-2?worker=nobody', /^Safeguarding North 2/);
  await said(/^No worker of this team is called “nobody”/);
});

test('a link to a team there is not names it, and one to a service leads to its Overview', async () => {
  await openApp('#/teams/T%2F2', 'There is no team called “T/2” here');
  await openApp('#/teams/safeguarding-north', 'Safeguarding North is no team');
  const overview = screen.getByRole('link', { name: 'Overview of Safeguarding North' });
  expect(overview).toHaveAttribute('href', '/#/?unit=safeguarding-north');
});

test('a link to a measure there is not shows all measures and says so', async () => {
  await openApp('#/measures/happiness', /^Measures/);
  await said(/^There is no measure called “happiness” here\./);
});

test('a link to an area that is not published says so', async () => {
  startApp('#/benchmarks?area=nowhere');
  await said(/^No area “nowhere” is published\. This is England\./);
});
