declare module 'html-encoding-sniffer' {
  /** The canonical name of the encoding of an HTML byte stream, by the HTML Standard's algorithm. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string },
  ): string;
}
