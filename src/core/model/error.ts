/** The kinds of expected failure, each with its exit status, HTTP status and MCP meaning in `app/failures.ts`. */
export type FailureCode =
  | 'unreadable'
  | 'empty'
  | 'too-large'
  | 'unsupported-format'
  | 'malformed'
  | 'no-text-layer'
  | 'address-refused'
  | 'address-failed'
  | 'bad-option'
  | 'unwritable'
  | 'source-unavailable'
  | 'not-found'
  | 'not-allowed'
  | 'not-signed-in'
  | 'too-many'
  | 'took-too-long'
  | 'cancelled'
  | 'store-failed';

/** An expected failure at an edge of the program. The message names the file or address and the place inside it. */
export class HearsayError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HearsayError';
    this.code = code;
  }
}
