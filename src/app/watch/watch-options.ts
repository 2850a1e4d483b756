/** Waits some milliseconds, or until the signal. Never throws. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** Something that the watch has to tell. */
export type WatchEvent =
  | {
      readonly kind: 'polled';
      readonly feed: string;
      readonly title: string | null;
      /** Entries that became reports, that were there already, that went to the dead letters, that are left for the next poll. */
      readonly taken: number;
      readonly known: number;
      readonly failed: number;
      readonly left: number;
      /** ISO 8601. */
      readonly next: string;
    }
  | { readonly kind: 'unchanged'; readonly feed: string; readonly next: string }
  | { readonly kind: 'failed'; readonly feed: string; readonly message: string; readonly next: string }
  /** One entry, as soon as it is done. */
  | {
      readonly kind: 'entry';
      readonly feed: string;
      readonly address: string;
      readonly message: string | null;
    }
  /** A page that was taken before, visited again: whether it shows another text, and why it was not read. */
  | {
      readonly kind: 'revisited';
      readonly address: string;
      readonly report: string;
      readonly revised: boolean;
      readonly message: string | null;
      readonly next: string | null;
    }
  /** The archive does not answer; the watch waits for it. */
  | { readonly kind: 'trouble'; readonly message: string };

export interface WatchOptions {
  readonly sleep: Sleep;
  /** Stops the watch after the entries in hand. */
  readonly signal?: AbortSignal;
  /** Ends when every feed that was due is polled, instead of waiting for the next. */
  readonly once?: boolean;
  readonly onEvent?: (event: WatchEvent) => void;
  /** Milliseconds after its first visit when a page is visited again (`readRevisits`); never where absent. */
  readonly revisits?: readonly number[];
  /** Feeds polled, and pages visited again, at the same time; 8 where absent. */
  readonly feedsAtOnce?: number;
  /** Milliseconds between two requests to one host; 1,000 where absent, or what its robots.txt asks for up to 30 s. */
  readonly pause?: number;
  /** New entries taken from one poll; 200 where absent. The rest comes with the next one. */
  readonly entriesAtOnce?: number;
}
