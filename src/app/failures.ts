import { type FailureCode, HearsayError } from '../core/model/error.ts';

/** What a failure means at each of the program's edges. */
export interface FailureMeaning {
  /** 2: wrong usage or unreadable input. */
  readonly exitStatus: number;
  readonly httpStatus: number;
  /** JSON-RPC error code, as the Model Context Protocol uses it. */
  readonly mcpError: number;
}

const INVALID_PARAMS = -32602;
const INTERNAL_ERROR = -32603;
const RESOURCE_NOT_FOUND = -32002;

/** The one table of expected failures. */
export const FAILURES: Readonly<Record<FailureCode, FailureMeaning>> = {
  unreadable: { exitStatus: 2, httpStatus: 404, mcpError: RESOURCE_NOT_FOUND },
  empty: { exitStatus: 2, httpStatus: 422, mcpError: INVALID_PARAMS },
  'too-large': { exitStatus: 2, httpStatus: 413, mcpError: INVALID_PARAMS },
  'unsupported-format': { exitStatus: 2, httpStatus: 415, mcpError: INVALID_PARAMS },
  malformed: { exitStatus: 2, httpStatus: 422, mcpError: INVALID_PARAMS },
  'no-text-layer': { exitStatus: 2, httpStatus: 422, mcpError: INVALID_PARAMS },
  'address-refused': { exitStatus: 2, httpStatus: 403, mcpError: INVALID_PARAMS },
  'address-failed': { exitStatus: 2, httpStatus: 502, mcpError: RESOURCE_NOT_FOUND },
  'bad-option': { exitStatus: 2, httpStatus: 400, mcpError: INVALID_PARAMS },
  unwritable: { exitStatus: 2, httpStatus: 500, mcpError: INTERNAL_ERROR },
  'source-unavailable': { exitStatus: 2, httpStatus: 503, mcpError: RESOURCE_NOT_FOUND },
  'not-found': { exitStatus: 2, httpStatus: 404, mcpError: RESOURCE_NOT_FOUND },
  'not-allowed': { exitStatus: 2, httpStatus: 403, mcpError: INVALID_PARAMS },
  'not-signed-in': { exitStatus: 2, httpStatus: 401, mcpError: INVALID_PARAMS },
  'too-many': { exitStatus: 2, httpStatus: 429, mcpError: INVALID_PARAMS },
  'took-too-long': { exitStatus: 2, httpStatus: 422, mcpError: INVALID_PARAMS },
  cancelled: { exitStatus: 2, httpStatus: 409, mcpError: INVALID_PARAMS },
  'store-failed': { exitStatus: 2, httpStatus: 503, mcpError: INTERNAL_ERROR },
};

/** The one JSON shape of a failure, on every edge. */
export interface FailureEnvelope {
  readonly error: {
    readonly code: FailureCode | 'internal';
    readonly message: string;
    /** The file or address concerned, where there is one. */
    readonly path?: string;
  };
}

/** Puts a failure into its envelope. What is no HearsayError is a bug: its message stays inside the program. */
export function toEnvelope(error: unknown, path?: string): FailureEnvelope {
  const place = path === undefined ? {} : { path };
  if (!(error instanceof HearsayError))
    return { error: { code: 'internal', message: 'Hearsay failed; this is a bug', ...place } };
  return { error: { code: error.code, message: error.message, ...place } };
}
