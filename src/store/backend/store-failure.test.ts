import { expect, it } from 'vitest';
import { HearsayError } from '../../core/model/error.ts';
import { isConflict, isConnectionLoss, storeFailure } from './store-failure.ts';

function driverError(parts: Record<string, unknown>, message = 'x'): Error {
  return Object.assign(new Error(message), parts);
}

it.each([
  [{ code: 'ERR_SQLITE_ERROR', errcode: 13 }, /disk is full; make room/],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 778 }, /check the disk/],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 11 }, /damaged; restore a backup/],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 1288 }, /check the permissions/],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 5 }, /busy/],
  [{ code: 'ECONNREFUSED' }, /does not answer/],
  [{ code: '57P01' }, /connection was lost/],
  [{ code: '08006' }, /connection was lost/],
  [{ code: '53100' }, /disk is full/],
  [{ code: '53300' }, /no connection left/],
  [{ code: '28P01' }, /user name or password/],
  [{ code: '3D000' }, /no such database/],
])('says what to do about %j', (parts, message) => {
  const failure = storeFailure(driverError(parts), 'The archive in /x');
  expect(failure).toMatchObject({ code: 'store-failed', message: expect.stringMatching(message) });
  expect(String(failure)).toContain('The archive in /x: ');
});

it('leaves bugs and expected failures as they are', () => {
  const bug = driverError({ code: '42601' }, 'syntax error');
  const expected = new HearsayError('not-found', 'none');
  expect(storeFailure(bug, 'it')).toBe(bug);
  expect(storeFailure(expected, 'it')).toBe(expected);
  expect(storeFailure(driverError({ errcode: 1 }, 'no such table'), 'it')).not.toBeInstanceOf(HearsayError);
});

it.each([2, 3, 4, 7, 8, 9, 10, 12, 14, 15, 16, 17, 18, 22, 23, 24, 26])(
  'says what to do about code %i of SQLite',
  (errcode) => {
    const failure = storeFailure(driverError({ errcode }), 'The archive');
    expect(failure).toMatchObject({ code: 'store-failed', message: expect.stringMatching(/: .{12}/u) });
  },
);

it('knows damage by the words where SQLite gives it the code of a wrong query', () => {
  const damage = driverError({ errcode: 1 }, 'parse error in "conten>less_delete=1"');
  expect(storeFailure(damage, 'it')).toMatchObject({
    code: 'store-failed',
    message: expect.stringMatching(/damaged/),
  });
});

it('tells lost connections and conflicts from what would fail again', () => {
  expect(isConnectionLoss(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isConnectionLoss(new AggregateError([driverError({ code: 'ECONNREFUSED' })]))).toBe(true);
  expect(isConnectionLoss(driverError({ code: '57P03' }))).toBe(true);
  expect(isConnectionLoss(driverError({ code: '53100' }))).toBe(false);
  expect(isConnectionLoss(driverError({ code: '23505' }))).toBe(false);
  expect(isConflict(driverError({ code: '40P01' }))).toBe(true);
  expect(isConflict(driverError({ code: '23505' }))).toBe(false);
});
