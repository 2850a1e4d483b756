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

/** The time now, ISO 8601 in UTC with milliseconds. */
export type Clock = () => string;
