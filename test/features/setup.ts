import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { serveApi, server } from './server';

vi.stubGlobal('scrollTo', () => {});
Element.prototype.scrollIntoView = () => {};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => serveApi());
afterEach(() => server.resetHandlers());
afterEach(cleanup);
afterAll(() => server.close());
