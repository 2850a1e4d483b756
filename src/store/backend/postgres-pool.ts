import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { fromColumns, toColumns } from './column-text.ts';

const MOST_CONNECTIONS = 10;
const CONNECT_TIMEOUT = 5_000;
/** The type of 64-bit integers, `int8`; all that the archive counts lies below 2^53. */
const INT8 = 20;

/** A pool of connections as Kysely takes it, which outlives the database's absence and keeps every string exactly. */
export function createPool(databaseUrl: string): PostgresPool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'hearsay',
    types: { getTypeParser: typeParser },
  });
  // A lost connection fails the query that uses it, if any; told of without a listener it would end the program.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
  });
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = wrapped.get(client) ?? wrap(client);
      wrapped.set(client, known);
      return known;
    },
  };
}

function wrap(client: pg.PoolClient): PostgresPoolClient {
  const query = async (sql: string, parameters: readonly unknown[]) => {
    const result = await client.query(sql, toColumns(parameters));
    for (const row of result.rows as object[]) fromColumns(row);
    return result;
  };
  return {
    // Kysely's type has a second form, for cursors, that it uses only where a cursor class is given.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy ?? false),
  };
}

const typeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === INT8 && format !== 'binary'
    ? Number
    : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser;
