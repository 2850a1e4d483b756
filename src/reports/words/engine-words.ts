import type { EngineName } from '../../core/model/engine.ts';

/** What read the texts, as people are told at the foot of an output. */
export function engineSentence(engine: EngineName): string {
  return `Read by the ${engine} engine of Hearsay.`;
}
