import { HearsayError } from '../../core/model/error.ts';

/**
 * Takes a harmless DOCTYPE away and refuses one that declares anything: entities are how a feed of a hundred
 * bytes becomes a gigabyte of words, or asks for a file. Throws HearsayError 'malformed'.
 */
export function refuseEntities(xml: string, path: string): string {
  const found = /<!DOCTYPE\b/iu.exec(xml);
  if (found === null) return xml;
  // In the text of an entry it is only words.
  const before = xml.slice(0, found.index);
  if (/<(?:[\w-]+:)?(?:rss|feed|rdf|opml)\b/iu.test(before) || !/^[\s\ufeff]*</u.test(xml)) return xml;
  const end = xml.indexOf('>', found.index);
  const declaration = xml.slice(found.index, end < 0 ? undefined : end + 1);
  if (declaration.includes('[') || /<!ENTITY\b/iu.test(xml.slice(found.index, found.index + 10_000))) {
    throw new HearsayError(
      'malformed',
      `${path}: line ${lineAt(xml, found.index)}: declares entities (a DTD), which are refused`,
    );
  }
  return end < 0 ? xml : before + xml.slice(end + 1);
}

interface OpenTag {
  readonly name: string;
  readonly at: number;
}

/** Where and how markup breaks: the first tag that is not closed or closes nothing. One pass, linear in the text. */
export function placeOfFault(xml: string, cause: unknown): string {
  const open: OpenTag[] = [];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const end = endOfMarkup(xml, at);
    if (end < 0) return `line ${lineAt(xml, at)}: "${xml.slice(at, at + 12).split(/\s/u)[0]}" does not end`;
    const tag = /^<(\/?)([^\s/>!?]{1,80})/u.exec(xml.slice(at, at + 90));
    if (tag?.[1] === '/') {
      const last = open.pop();
      if (last?.name !== tag[2])
        return `line ${lineAt(xml, at)}: </${tag[2]}> closes ${last === undefined ? 'nothing' : `<${last.name}> of line ${lineAt(xml, last.at)}`}`;
    } else if (tag !== null && xml[end - 2] !== '/') {
      open.push({ name: tag[2]!, at });
    }
    at = end;
  }
  const last = open.at(-1);
  if (last !== undefined) return `<${last.name}> of line ${lineAt(xml, last.at)} is not closed`;
  return parserWords(cause);
}

const SECTIONS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

function endOfMarkup(xml: string, at: number): number {
  const [, closing] = SECTIONS.find(([opening]) => xml.startsWith(opening, at)) ?? ['', '>'];
  const end = xml.indexOf(closing, at + 1);
  return end < 0 ? -1 : end + closing.length;
}

function lineAt(xml: string, at: number): number {
  let line = 1;
  for (let next = xml.indexOf('\n'); next >= 0 && next < at; next = xml.indexOf('\n', next + 1)) line += 1;
  return line;
}

/** What the parser itself says, without the feed's own words behind it. */
function parserWords(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const words = inner instanceof Error ? inner.message : 'cannot be read';
  return words
    .split('\n')[0]!
    .replace(/ Context: .*$/u, '')
    .slice(0, 160);
}
