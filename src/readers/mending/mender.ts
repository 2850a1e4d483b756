/** One way in which texts are garbled, and what the characters were. */
export interface Mender {
  readonly cause: string;
  /** Global; matches what is garbled so. */
  readonly pattern: RegExp;
  /** What a match was meant to be; itself where it was not garbled. */
  readonly meant: (garbled: string) => string;
}
