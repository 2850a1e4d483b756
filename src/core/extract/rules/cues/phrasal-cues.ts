import { languageOfPiece } from '../phrases/word-class.ts';
import type { Piece } from './clause-stream.ts';

/** How many pieces a cue of verb and particle takes at `at` ("shot back", "put it", "fired straight back"); 0 where there is none. */
export function phrasalCue(pieces: readonly Piece[], at: number): number {
  const piece = pieces[at];
  const particles = languageOfPiece(piece)?.saying.particlesOf(piece!.lower);
  if (particles === undefined) return 0;
  const length = BEFORE_PARTICLE.test(pieces[at + 1]?.lower ?? '') ? 3 : 2;
  return particles.has(pieces[at + length - 1]?.lower ?? '') ? length : 0;
}

const BEFORE_PARTICLE = /^(?:right|straight|quickly|angrily|promptly)$/u;
