import { describe, expect, it } from 'vitest';
import { HearsayError } from '../core/model/error.ts';
import { createFailureNotices } from './failure-notices.ts';

describe('createNotes', () => {
  it('tells a failure once and that it is over, and then the next one', () => {
    const told: string[] = [];
    const notices = createFailureNotices((message) => told.push(message));
    notices.well();
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    for (const error of [away, away, new Error('other')]) notices.failed(error);
    notices.well();
    notices.failed({ ...away, message: 'Connection terminated unexpectedly', queue: 'hearsay-read' });
    notices.well();
    notices.failed(new HearsayError('store-failed', 'The archive: the disk is full'));
    expect(told).toEqual([
      'The database does not answer (connect ECONNREFUSED); the work waits for it.',
      'The work goes on again.',
      'The database does not answer (Connection terminated unexpectedly); the work waits for it.',
      'The work goes on again.',
      'The archive: the disk is full; the work waits for it.',
    ]);
  });

  it('never prints an object', () => {
    const told: string[] = [];
    createFailureNotices((message) => told.push(message)).failed({ queue: 'x' });
    expect(told).toEqual(['The work was broken off (unknown); it is tried again.']);
  });
});
