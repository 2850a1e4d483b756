/** A page that a report was read from and that is visited again for later versions. */
export interface WatchedPage {
  /** The address that is asked. */
  readonly address: string;
  /** The address that it went by at the first visit, and by which its report is known. */
  readonly place: string;
  readonly report: string;
  readonly addedAt: string;
  /** Visits after the first. */
  readonly visits: number;
  /** Null after the last visit. */
  readonly nextVisitAt: string | null;
  /** Validators of the last answer that was read, for conditional requests. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly lastVisitedAt: string | null;
  /** Why the last visit brought nothing; null where it went well. */
  readonly lastError: string | null;
}
