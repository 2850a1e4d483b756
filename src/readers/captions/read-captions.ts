import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Hints, idOf, report } from '../hints.ts';
import { withNamesOnTop } from '../transcripts/timed-lines.ts';
import type { Cue } from './cue.ts';
import { cuesToDocument } from './cues-to-document.ts';
import { mendCaptions, type Repair } from './mend-captions.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  quot: '"',
  apos: "'",
  lrm: '',
  rlm: '',
};

/** The part of media-captions in use; its own declarations do not resolve under nodenext. */
interface CaptionParser {
  parseText(
    text: string,
    options: { type: 'srt' | 'vtt'; strict: boolean; errors: boolean },
  ): Promise<{
    /** Times in seconds. */
    readonly cues: readonly { readonly startTime: number; readonly endTime: number; readonly text: string }[];
    readonly errors: readonly { readonly line: number; readonly message: string }[];
  }>;
}

/** Repairs told one by one; of more, their number alone. */
const MOST_TOLD = 20;

/**
 * Reads SRT or WebVTT captions, broken ones too: each repair is an oddity that names line and cause. No cue at all is
 * HearsayError 'malformed'.
 */
export async function readCaptions(text: string, format: 'srt' | 'vtt', hints: Hints): Promise<Document[]> {
  const { parseText } = (await import('media-captions')) as unknown as CaptionParser;
  const { source, repairs } = mendCaptions(
    text.replace(/\r\n?/gu, '\n').replaceAll('\u0000', '\ufffd'),
    format,
  );
  const parsed = await parseText(source, { type: format, strict: false, errors: true });
  if (parsed.cues.length === 0) {
    throw new HearsayError(
      'malformed',
      `${hints.path}: holds no ${format === 'srt' ? 'SRT' : 'WebVTT'} cue ("00:00:01.000 --> 00:00:04.000" and words below)`,
    );
  }
  tellRepairs(repairs, hints);
  const cues = parsed.cues.flatMap(({ startTime, endTime, text: words }) =>
    voicesOf(words).map(({ label, text: spoken }) => ({
      start: Math.round(startTime * 1000),
      end: Math.round(Math.max(startTime, endTime) * 1000),
      text: spoken,
      label,
      turns: label !== null,
    })),
  );
  // Times inside the words, or the head of a video site's own file, are a program's.
  const isTagged = /<\d{1,2}:[\d:.]{4,10}>|^Kind: captions/mu.test(text);
  const known = isTagged ? { transcription: 'machine' as const } : {};
  return [cuesToDocument(withNamesOnTop(cues), format, hints, known)];
}

function tellRepairs(repairs: readonly Repair[], hints: Hints): void {
  for (const { line, cause } of repairs.slice(0, MOST_TOLD)) {
    report(hints, 'malformed-cue', `${hints.path}: line ${line}: ${cause}`, idOf(hints));
  }
  const more = repairs.length - MOST_TOLD;
  if (more > 0)
    report(hints, 'malformed-cue', `${hints.path}: ${more} more repairs of its captions`, idOf(hints));
}

/** Splits a cue at voice tags (`<v Jane Roe>`), takes other tags away and reads character references. */
export function voicesOf(words: string): Pick<Cue, 'label' | 'text'>[] {
  const voices: { label: string | null; text: string }[] = [{ label: null, text: '' }];
  let at = 0;
  for (const match of words.matchAll(/<v(?:\.[^\s>]*)?\s+([^>]{1,120})>|<\/v>/gu)) {
    voices.at(-1)!.text += words.slice(at, match.index);
    voices.push({ label: match[1] === undefined ? null : plain(match[1]), text: '' });
    at = match.index + match[0].length;
  }
  voices.at(-1)!.text += words.slice(at);
  return voices
    .map(({ label, text }) => ({ label, text: withPairedNotes(plain(text)) }))
    .filter(({ text }) => text.trim() !== '');
}

/** A caption that begins with a sign of music is sung to its end; a lone sign elsewhere says nothing of the words round it. */
function withPairedNotes(text: string): string {
  const signs = text.match(/♪/gu)?.length ?? 0;
  if (signs % 2 === 0) return text;
  if (/^\s*♪/u.test(text)) return `${text} ♪`;
  const last = text.lastIndexOf('♪');
  return `${text.slice(0, last)}${text.slice(last + 1)}`;
}

function plain(text: string): string {
  return (
    text
      .replace(/<\/?[a-zA-Z][^<>]{0,80}>|<\d{1,2}:[\d:.]{4,10}>|\{\\[^{}]{0,40}\}/gu, '')
      // Line break and hard space of Advanced SubStation, left over in captions converted from it.
      .replace(/\\[Nh]/gu, ' ')
      .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
        if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      })
      .trim()
  );
}
