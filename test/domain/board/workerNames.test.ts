import { expect, test } from 'vitest';
import { workerNames } from '@/domain/board/workerNames';
import { addMonths } from '@/domain/month';
import { september, worker, workersTable } from '../measures/rows';

const august = addMonths(september, -1);
const ada = worker({ worker: 'W1', name: 'A. Ada' });
const gone = worker({ worker: 'W2', name: 'B. Bell', month: august });

test.each([
  ['one of the month has their name', [ada, gone], 'W1', 'A. Ada'],
  ['one of earlier months alone has left', [ada, gone], 'W2', 'a former worker'],
  [
    'one of no month has not left: the records do not name them',
    [ada, gone],
    'W9',
    'a worker whom the records do not name',
  ],
  ['in a month without a row nobody is known to have left', [gone], 'W2', 'not known'],
  ['without any row neither', [], 'W9', 'not known'],
])('who holds a case: %s', (_, rows, id, words) => {
  expect(workerNames(workersTable(rows), september)(id)).toBe(words);
});
