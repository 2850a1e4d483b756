import type { Readable, Writable } from 'node:stream';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Archive } from '../app/archive/archive.ts';
import { createServer, type McpGiven } from './create-server.ts';

export interface McpStreams {
  readonly input: Readable;
  readonly output: Writable;
}

/** Serves the Model Context Protocol on two streams, standard input and output as a rule, until the input ends. */
export function serveMcp(given: McpGiven, { input, output }: McpStreams): void {
  serveStdio(() => createServer(given), { transport: new StdioServerTransport(input, output) });
}

/**
 * Answers one request of the Model Context Protocol over HTTP, for one asker's archive. Nothing is kept between requests;
 * no file of the server can be named. Whoever mounts it finds out first who asks, and from where.
 */
export async function answerMcp(request: Request, archive: Archive): Promise<Response> {
  return createMcpHandler(() => createServer({ version: archive.hearsay, services: null, archive })).fetch(
    request,
  );
}
