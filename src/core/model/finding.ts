import type { Span } from './span.ts';

/** Something odd in the input that a stage met and survived. */
export interface Finding {
  /** Kebab-case name of the kind ("unclosed-quotation"). */
  readonly code: string;
  readonly message: string;
  readonly documentId: string;
  readonly span: Span | null;
}
