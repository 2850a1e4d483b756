import { parentPort } from 'node:worker_threads';
import { deepSayings } from './core/extract/deep/deep-sayings.ts';
import { loadNetwork } from './models/network/load-network.ts';

/** What a thread runs that has the network read texts: its answer to a text are the sayings in it. */
const network = loadNetwork();
parentPort?.on('message', (text: string) => parentPort?.postMessage(deepSayings(text, network)));
