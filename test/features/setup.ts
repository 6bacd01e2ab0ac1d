import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { forgetOthers } from '@/data/drafts';
import { serveApi, server } from './server';

vi.stubGlobal('scrollTo', () => {});
Element.prototype.scrollIntoView = () => {};
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => serveApi());
afterEach(() => server.resetHandlers());
afterEach(cleanup);
// No test finds what another typed.
afterEach(() => forgetOthers(''));
afterAll(() => server.close());
