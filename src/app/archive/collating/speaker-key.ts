import type { Speaker } from '../../../core/model/speaker.ts';

/**
 * A speaker's name in the form by which the same one is known across stories: without case, accents and punctuation.
 * Empty for those whom nobody names: an official here is not the official there.
 */
export function speakerKeyOf({ name, kind }: Pick<Speaker, 'name' | 'kind'>): string {
  if (kind === 'unnamed' || kind === 'unresolved') return '';
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /u, '')
    .trim();
}
