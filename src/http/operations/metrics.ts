import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ArchiveCounts, Store } from '../../app/archive/store.ts';

/** What the program tells a Prometheus server. */
export interface Metrics {
  /** `seconds` from the request's head to the answer's head. */
  readonly observeRequest: (given: {
    method: string;
    route: string;
    status: number;
    seconds: number;
  }) => void;
  readonly observeJob: (given: { kind: string; ok: boolean; seconds: number }) => void;
  readonly contentType: string;
  readonly render: () => Promise<string>;
}

const COUNTS: readonly (readonly [keyof ArchiveCounts, string])[] = [
  ['reports', 'Reports in the archive'],
  ['stories', 'Stories in the archive'],
  ['statements', 'Statements in the archive'],
  ['altered', 'Statements altered between witnesses'],
  ['unread', 'Reports not read yet'],
  ['ungrouped', 'Reports read and not grouped yet'],
  ['stale', 'Stories whose collation lags behind'],
  ['failed', 'Reports whose reading failed'],
  ['deadLetters', 'Dead letters'],
  ['feeds', 'Feeds watched'],
];

/** Metrics of one archive, in a registry of their own. */
export function createMetrics(store: Store): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'hearsay_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const jobs = new Histogram({
    name: 'hearsay_job_seconds',
    help: 'Time that a job took',
    labelNames: ['kind'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60],
    registers: [registry],
  });
  const failures = new Counter({
    name: 'hearsay_job_failures_total',
    help: 'Jobs that failed',
    labelNames: ['kind'],
    registers: [registry],
  });
  addStoreGauges(store, registry);
  return {
    observeRequest: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds),
    observeJob: ({ kind, ok, seconds }) => {
      jobs.observe({ kind }, seconds);
      if (!ok) failures.inc({ kind });
    },
    contentType: registry.contentType,
    render: () => registry.metrics(),
  };
}

function addStoreGauges(store: Store, registry: Registry): void {
  const gauges = COUNTS.map(([key, help]) => {
    const name = `hearsay_${key.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)}`;
    return { key, gauge: new Gauge({ name, help, registers: [registry] }) };
  });
  const failing = new Gauge({
    name: 'hearsay_feeds_failing',
    help: 'Feeds whose last poll failed',
    registers: [registry],
  });
  // The first gauge to be collected asks the store once for all; a store that does not answer is told, not thrown.
  new Gauge({
    name: 'hearsay_store_up',
    help: 'Whether the database answers',
    registers: [registry],
    async collect() {
      try {
        const [counts, feeds] = await Promise.all([store.counts(), store.feeds()]);
        for (const { key, gauge } of gauges) gauge.set(counts[key]);
        failing.set(feeds.filter(({ failures }) => failures > 0).length);
        this.set(1);
      } catch {
        for (const { gauge } of gauges) gauge.reset();
        failing.reset();
        this.set(0);
      }
    },
  });
}
