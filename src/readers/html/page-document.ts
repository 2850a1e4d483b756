import { parseHTML } from 'linkedom';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { ignoreReason } from '../ignore-signs.ts';
import { type PageTree, parseTree } from './page-tree.ts';

type TreeNode = DefaultTreeAdapterTypes.ChildNode;
type TreeElement = DefaultTreeAdapterTypes.Element;

/** The extractor's cost grows with the depth of a page; real ones stay far below. */
const DEEPEST = 100;
/** No reader shows anything of these. */
const EMPTY = new Set(['svg', 'math', 'template', 'canvas', 'iframe', 'object']);
/** What somebody asks a page for; a tag may have a hundred thousand others. */
const KEPT = new Set(
  'aria-hidden aria-modal cite class content datetime dir hidden href id itemprop lang name property pubdate rel role src style title type'.split(
    ' ',
  ),
);

/** A page as a DOM, for what works on one. */
export function parsePage(html: string): Document {
  return pageDocument(parseTree(html));
}

/**
 * A tree as a DOM, without pictures, and without comments but those that are a sign to ignore a quotation. It is never deeper than 100 elements: what stands deeper follows the
 * element that holds it, in the order of the page. Each call makes another one. Linear in the tree.
 */
export function pageDocument({ root }: PageTree): Document {
  const page = parseHTML('<!doctype html><html><head></head><body></body></html>')
    .document as unknown as Document;
  const html = root.childNodes.find((node): node is TreeElement => node.nodeName === 'html');
  for (const part of html?.childNodes ?? []) {
    const target = part.nodeName === 'head' ? page.head : part.nodeName === 'body' ? page.body : null;
    if (target === null) continue;
    copyAttributes(part as TreeElement, target);
    fill(page, target, (part as TreeElement).childNodes);
  }
  copyAttributes(html, page.documentElement);
  return page;
}

/** An element that is being filled; one that is too deep has no children of its own and is taken up again behind each. */
interface Open {
  readonly source: TreeElement | null;
  readonly nodes: readonly TreeNode[];
  next: number;
}

function fill(page: Document, root: Element, nodes: readonly TreeNode[]): void {
  const open: Open[] = [{ source: null, nodes, next: 0 }];
  const targets: Element[] = [root];
  /** What the innermost element that is too deep is filled into; null where it must be made first. */
  let flat: Element | null = null;
  while (open.length > 0) {
    const top = open[open.length - 1]!;
    const node = top.nodes[top.next++];
    if (node === undefined) {
      open.pop();
      if (open.length < targets.length) targets.pop();
      flat = null;
      continue;
    }
    const isDeep = open.length > targets.length;
    if (node.nodeName === '#text') {
      const text = page.createTextNode((node as DefaultTreeAdapterTypes.TextNode).value);
      if (isDeep) flat ??= append(page, targets[targets.length - 1]!, top.source!);
      (isDeep ? flat! : targets[targets.length - 1]!).appendChild(text);
    } else if (node.nodeName === '#comment') {
      const { data } = node as DefaultTreeAdapterTypes.CommentNode;
      if (ignoreReason(data) !== null) targets[targets.length - 1]!.appendChild(page.createComment(data));
    } else if ('tagName' in node && !EMPTY.has(node.tagName)) {
      flat = null;
      if (open.length < DEEPEST) targets.push(append(page, targets[targets.length - 1]!, node));
      else if (node.childNodes.length === 0) append(page, targets[targets.length - 1]!, node);
      open.push({ source: node, nodes: node.childNodes, next: 0 });
    }
  }
}

function append(page: Document, parent: Element, source: TreeElement): Element {
  const element = page.createElement(source.tagName);
  copyAttributes(source, element);
  parent.appendChild(element);
  return element;
}

function copyAttributes(source: TreeElement | undefined, target: Element): void {
  for (const { name, value } of source?.attrs ?? []) if (KEPT.has(name)) target.setAttribute(name, value);
}
