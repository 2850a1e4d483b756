/** What an address answered. */
export interface Fetched {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

/** Fetches texts from the network. */
export interface Fetcher {
  /**
   * Fetches one http or https address. Throws HearsayError: 'address-refused' for private, loopback and reserved
   * places (also behind a redirect), 'address-failed' for errors of connection and status, 'too-large',
   * 'unsupported-format'.
   */
  fetch(address: string): Promise<Fetched>;
}

/** One request of somebody who comes again and again, and so asks only for what is new. */
export interface WebRequest {
  readonly address: string;
  /** Validators of the last answer; with one that still holds, the answer is 'not-modified'. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** 'page' refuses types that hold no text; a feed or other file may have any type. 'any' where absent. */
  readonly accept?: 'feed' | 'page' | 'any';
  /** Bytes after decompression. */
  readonly maxBytes?: number;
  /** Whether an answer over the limit is cut there, instead of being refused. */
  readonly cut?: boolean;
}

/** What an address answered to one request. */
export type WebAnswer =
  | ({
      readonly kind: 'content';
      readonly url: string;
      readonly contentType: string | null;
      readonly bytes: Uint8Array;
    } & CacheFields)
  | ({ readonly kind: 'not-modified' } & CacheFields)
  /** Another place, absolute, not looked at yet. */
  | { readonly kind: 'moved'; readonly to: string }
  /** An error: the status with its words ("404 Not Found"), and `Retry-After` as given. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly words: string;
      readonly retryAfter: string | null;
    };

export interface CacheFields {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly cacheControl: string | null;
}

/** Asks the network, one request at a time: redirects are answers, so that the asker decides on each hop. */
export interface Web {
  /** Throws HearsayError as `Fetcher.fetch`, but for statuses, which are answers. */
  request(request: WebRequest): Promise<WebAnswer>;
}

/** The time now, ISO 8601 in UTC with milliseconds. */
export type Clock = () => string;
