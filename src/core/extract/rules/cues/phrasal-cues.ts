import { languageOfPiece } from '../phrases/word-class.ts';
import type { Piece } from './clause-stream.ts';

/** How many pieces a cue of verb and particle takes at `at` ("shot back", "put it"); 0 where there is none. */
export function phrasalCue(pieces: readonly Piece[], at: number): number {
  const piece = pieces[at];
  const particles = languageOfPiece(piece)?.saying.particlesOf(piece!.lower);
  return particles?.has(pieces[at + 1]?.lower ?? '') === true ? 2 : 0;
}
