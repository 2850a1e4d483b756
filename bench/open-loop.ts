import { Pool } from 'undici';

/** What came of a load. */
export interface Load {
  readonly sent: number;
  /** Requests without an answer of status 200, by what came instead. */
  readonly errors: Readonly<Record<string, number>>;
  /** Milliseconds from when a request was due, not from when it was sent, so that waiting counts. */
  readonly times: readonly number[];
  /** Requests that were under way at the same time at most. */
  readonly mostAtOnce: number;
}

const SOCKETS = 64;

/**
 * Sends requests at a fixed rate whatever the answers do (open loop), for some seconds, to a server on this machine.
 * Throws RangeError for any other.
 */
export async function openLoop(
  origin: string,
  pathOf: (index: number) => string,
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<Load> {
  const { hostname } = new URL(origin);
  if (hostname !== '127.0.0.1') throw new RangeError(`${origin}: loads are for 127.0.0.1 alone`);
  const pool = new Pool(origin, { connections: SOCKETS, headersTimeout: 20_000, bodyTimeout: 20_000 });
  const total = rate * seconds;
  const times: number[] = [];
  const errors: Record<string, number> = {};
  const pending = new Set<Promise<void>>();
  let mostAtOnce = 0;
  const start = performance.now();
  for (let index = 0; index < total; index += 1) {
    const due = start + (index * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
    const one = send(pool, pathOf(index)).then((problem) => {
      times.push(performance.now() - due);
      if (problem !== null) errors[problem] = (errors[problem] ?? 0) + 1;
      pending.delete(one);
    });
    pending.add(one);
    mostAtOnce = Math.max(mostAtOnce, pending.size);
  }
  await Promise.all(pending);
  await pool.close();
  return { sent: total, errors, times, mostAtOnce };
}

/** Sends one request and reads the whole answer; null where it is a good one. */
async function send(pool: Pool, path: string): Promise<string | null> {
  try {
    const { statusCode, body } = await pool.request({ path, method: 'GET' });
    await body.dump({ limit: 1 << 30 });
    return statusCode === 200 ? null : String(statusCode);
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).name;
  }
}

/** The value under which a share of the times lies. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10;
}
