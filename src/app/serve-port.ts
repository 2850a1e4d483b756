import type { Accounts } from './accounts.ts';
import type { ArchiveLocation } from './archive/archive-location.ts';

/** How an archive is to be served. */
export interface ServeRequest {
  /** A folder or a postgres:// address; see `locateArchive`. */
  readonly place?: string;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Whether a proxy in front sets `X-Forwarded-For`, `-Proto` and `-Host`, and speaks HTTPS with the clients. */
  readonly trustProxy: boolean;
  /** Whether this process also reads, groups and collates. */
  readonly work: boolean;
  /** Whether this process also polls the archive's feeds. */
  readonly watch: boolean;
  /** Milliseconds after its first visit when a page is visited again. */
  readonly revisits: readonly number[];
  /** Least grave messages of the log. */
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** A server at work. */
export interface Served {
  /** Where it answers: `http://127.0.0.1:4173/`. */
  readonly address: string;
  /** Finishes the requests and the job in hand, then closes the archive. */
  readonly stop: () => Promise<void>;
}

/**
 * Serves an archive. Throws HearsayError 'not-allowed' where others could connect and nobody has an account, 'bad-option'
 * for a place to listen that is taken, 'store-failed'.
 */
export type SiteServer = (request: ServeRequest) => Promise<Served>;

/** Opens the accounts of an archive, which is opened or made first. Throws HearsayError 'store-failed' or 'bad-option'. */
export type AccountsOpener = (location: ArchiveLocation) => Promise<Accounts>;
