/** 32-bit FNV-1a hash of a string's code units. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Mixes two 32-bit integers into one, so that neither order nor low bits are lost (murmur3's finaliser). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
  return hash ^ (hash >>> 16);
}
