import type { Nodes, Parents } from 'mdast';
import type { BlockKind, Document } from '../../core/model/document.ts';
import { blocksOf, blocksOfParagraphs, type MarkedParagraph } from '../blocks/blocks.ts';
import { isLabelLine, isNameLine } from '../blocks/labels.ts';
import { linesOf, trimSpan } from '../blocks/lines.ts';
import { type Hints, idOf, report } from '../hints.ts';
import { asDate, asText } from '../html/metadata-values.ts';
import { ignoreSigns } from '../ignore-signs.ts';
import { toDocument } from '../to-document.ts';
import { markdownParts, withShallowLines } from './markdown-parts.ts';
import { spokenRows } from './markdown-table.ts';

const LONGEST_PARSED = 8_000_000;
/** Emphasis makes no blocks, and pairing its marks takes the square of their number. */
const BLOCKS = { extensions: [{ disable: { null: ['attention'] } }] };

/** Reads Markdown. The text is the source, unchanged; the syntax tree only tells where blocks are and what they are. */
export async function readMarkdown(text: string, hints: Hints): Promise<Document[]> {
  const matter = frontMatter(text);
  if (text.length > LONGEST_PARSED) {
    report(
      hints,
      'markup-ignored',
      `${hints.path}: over ${LONGEST_PARSED} characters of Markdown; read as plain text`,
      idOf(hints),
    );
    return [toDocument({ ...blocksOf(text, matter.title), text, format: 'markdown' }, hints)];
  }
  const { fromMarkdown } = await import('mdast-util-from-markdown');
  const body = `${text.slice(0, matter.end).replace(/[^\r\n]/gu, ' ')}${text.slice(matter.end)}`;
  const bounded = withShallowLines(body);
  const paragraphs = markdownParts(bounded).flatMap(({ start, end }) => {
    const found: MarkedParagraph[] = [];
    collect(text.slice(start, end), fromMarkdown(bounded.slice(start, end), BLOCKS), 'paragraph', found);
    return found.map((paragraph) => ({
      ...paragraph,
      start: paragraph.start + start,
      end: paragraph.end + start,
    }));
  });
  const top = paragraphs[0]?.kind === 'heading' ? paragraphs[0] : null;
  const title = matter.title ?? (top === null ? null : text.slice(top.start, top.end));
  const marked = paragraphs.map((paragraph) =>
    paragraph === top ? { ...paragraph, kind: 'headline' as const } : paragraph,
  );
  const reading = blocksOfParagraphs(text, marked, title);
  const { end: _end, ...known } = matter;
  const ignores = ignoreSigns(text);
  return [toDocument({ ...known, ...reading, title, text, ignores, format: 'markdown' }, hints)];
}

function collect(text: string, node: Nodes, kind: BlockKind, into: MarkedParagraph[]): void {
  switch (node.type) {
    case 'paragraph': {
      const rows = kind === 'paragraph' ? spokenRows(text, spanOf(node)) : null;
      if (rows !== null) {
        into.push(...rows);
        return;
      }
      addLines(text, node, isLinkAlone(node) ? 'aside' : kind, into);
      return;
    }
    case 'heading':
      add(text, contentSpan(node), kind === 'quote' ? kind : 'heading', into);
      return;
    case 'code':
    case 'html':
    case 'definition':
      add(text, spanOf(node), 'aside', into);
      return;
    case 'blockquote': {
      const first = into.length;
      for (const child of node.children) collect(text, child, 'quote', into);
      if (kind !== 'quote' && into[first] !== undefined) into[first] = { ...into[first], isFirst: true };
      return;
    }
    case 'listItem':
      for (const child of node.children) collect(text, child, kind === 'quote' ? kind : 'list-item', into);
      return;
    case 'root':
    case 'list':
      for (const child of node.children) collect(text, child, kind, into);
      return;
    default:
      return;
  }
}

/** A line break inside a paragraph is only a break of the source, unless a speaker's label follows it. */
function addLines(text: string, node: Nodes, kind: BlockKind, into: MarkedParagraph[]): void {
  const whole = spanOf(node);
  const lines = linesOf(text.slice(whole.start, whole.end)).map(({ start, end }) => ({
    start: start + whole.start,
    end: end + whole.start,
  }));
  const names = new Set(lines.filter((line) => lines.length > 1 && isNameLine(text, line)));
  const starts = lines
    .filter((line, at) => at > 0 && (names.has(line) || names.has(lines[at - 1]!) || isLabelLine(text, line)))
    .map((line) => line.start);
  const edges = [whole.start, ...starts, whole.end];
  for (let at = 0; at + 1 < edges.length; at += 1)
    add(text, { start: edges[at]!, end: edges[at + 1]! }, kind, into);
}

function add(
  text: string,
  span: { start: number; end: number },
  kind: BlockKind,
  into: MarkedParagraph[],
): void {
  const trimmed = trimSpan(text, span);
  if (trimmed.start < trimmed.end) into.push({ ...trimmed, kind, afterBlank: true });
}

function contentSpan(node: Parents): { start: number; end: number } {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (first === undefined || last === undefined) return spanOf(node);
  return { start: spanOf(first).start, end: spanOf(last).end };
}

function spanOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function isLinkAlone(node: Parents): boolean {
  const shown = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  return (
    shown.length > 0 &&
    shown.every((child) => child.type === 'link' || child.type === 'image' || child.type === 'linkReference')
  );
}

/** The metadata between `---` lines on top of a Markdown file. */
interface FrontMatter {
  /** Where the text proper begins; 0 where there is no front matter. */
  readonly end: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
}

/** Reads the plain `key: value` lines of front matter; nested YAML is passed over. */
function frontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(
    text.slice(0, 8200),
  );
  const values = new Map<string, string>();
  for (const line of match?.[1]?.split(/\r?\n/u) ?? []) {
    const pair = /^([A-Za-z_-]{2,30}):\s*(.+)$/u.exec(line);
    const value = asText(pair?.[2]?.replace(/^(["'])(.*)\1\s*$/u, '$2'));
    if (pair !== null && value !== null) values.set(pair[1]!.toLowerCase(), value);
  }
  const get = (...keys: readonly string[]) =>
    keys.map((key) => values.get(key)).find((value) => value !== undefined) ?? null;
  const authors = get('authors', 'author', 'byline');
  return {
    end: match === null ? 0 : match[0].length,
    title: get('title', 'headline'),
    outlet: get('outlet', 'publisher', 'source', 'site'),
    date: asDate(get('date', 'published')),
    authors:
      authors === null
        ? []
        : authors
            .replace(/^\[|\]$/gu, '')
            .split(/\s*(?:,|;|\sand\s)\s*/u)
            .filter((name) => name !== ''),
    url: get('url', 'canonical', 'link'),
  };
}
