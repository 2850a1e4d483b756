/** One input of a fuzz run. */
export interface Input {
  readonly bytes: Uint8Array;
  /** Its ending tells the format, as a file's name does. */
  readonly path: string;
  /** Bytes of what is packed in it; of what is not packed, its own. */
  readonly unpacked: number;
}

/** An input from a text. */
export function ofText(text: string, path: string): Input {
  const bytes = new TextEncoder().encode(text);
  return { bytes, path, unpacked: bytes.byteLength };
}
