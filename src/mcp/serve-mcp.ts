import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Services } from '../app/services.ts';
import { createServer } from './create-server.ts';

export interface McpStreams {
  readonly input: Readable;
  readonly output: Writable;
}

/** Serves the Model Context Protocol on two streams, standard input and output as a rule, until the input ends. */
export function serveMcp(services: Services, version: string, { input, output }: McpStreams): void {
  serveStdio(() => createServer(services, version), { transport: new StdioServerTransport(input, output) });
}
