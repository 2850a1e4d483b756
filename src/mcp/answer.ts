import type { CallToolResult } from '@modelcontextprotocol/server';
import { FAILURES, toEnvelope } from '../app/failures.ts';
import { HearsayError } from '../core/model/error.ts';

/**
 * Runs an operation and gives its result as readable text and typed data. An expected failure becomes a result that
 * says so, with the envelope that every edge uses in `_meta`; a bug stays an error of the protocol.
 */
export async function answer(
  operation: () => Promise<{ text: string; data: Record<string, unknown> }>,
): Promise<CallToolResult> {
  try {
    const { text, data } = await operation();
    return { content: [{ type: 'text', text }], structuredContent: data };
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    return {
      isError: true,
      content: [{ type: 'text', text: `${error.code}: ${error.message}` }],
      _meta: { 'hearsay/failure': { ...toEnvelope(error), code: FAILURES[error.code].mcpError } },
    };
  }
}
