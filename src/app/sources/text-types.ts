import { isKnownType } from '../../readers/source-formats.ts';

/** Types of which any may hold a text, and of bytes that tell by themselves what they are. */
const ANY_TEXT = /^(?:text\/|application\/(?:(?:[\w.-]+\+)?xml|gzip|x-gzip|octet-stream)\b)/iu;

/** Whether a content type is one of those that Hearsay reads, or says nothing. */
export function holdsText(contentType: string): boolean {
  return ANY_TEXT.test(contentType) || isKnownType(contentType);
}
