import { pino } from 'pino';
import type { Archive } from '../../src/app/archive/archive.ts';
import { createMetrics } from '../../src/http/operations/metrics.ts';
import type { ServeOptions } from '../../src/http/serve.ts';
import { SECRET } from './open-test-site.ts';

/** Options to serve an archive on a free port of this machine, with nothing logged. */
export function serveOptions(archive: Archive, more: Partial<ServeOptions> = {}): ServeOptions {
  return {
    accounts: null,
    secret: SECRET,
    log: pino({ level: 'silent' }),
    metrics: createMetrics(archive.store),
    host: '127.0.0.1',
    port: 0,
    trustProxy: false,
    ...more,
  };
}
