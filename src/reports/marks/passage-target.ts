import type { Document } from '../../core/model/document.ts';
import type { Span } from '../../core/model/span.ts';
import { createAnchor } from './anchor.ts';
import { codePointOffsets } from './code-point-offsets.ts';

/** A passage as a target of the W3C Web Annotation data model: by its words and by its place in code points. */
export interface PassageTarget {
  readonly source: string;
  readonly selector: readonly [
    {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    },
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
  ];
}

/** Makes the targets of passages of one document. */
export function createTargetMaker(document: Document): (span: Span) => PassageTarget {
  const toCodePoint = codePointOffsets(document.text);
  const source = document.meta.url ?? sourceOf(document.path);
  return (span) => {
    const { exact, prefix, suffix, span: place } = createAnchor(document, span);
    return {
      source,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start: toCodePoint(place.start), end: toCodePoint(place.end) },
      ],
    };
  };
}

/** A path as a relative IRI reference. */
function sourceOf(path: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//iu.test(path) ? path : encodeURI(path.replace(/\p{Cs}/gu, '\ufffd'));
}
