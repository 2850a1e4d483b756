import type { Wording } from '../model/collation.ts';

/** Where one wording was looked up in one transcript, and what was found there. */
export interface LocatedWording {
  readonly transcript: string;
  /** The transcript's own wording; null where none counts. */
  readonly passage: Wording | null;
  /** Why nothing was found; '' where something was. */
  readonly reason: string;
}
