import { asDate, asText } from './metadata-values.ts';

const ARTICLE = /(?:Article|BlogPosting|Report|Posting|WebPage|VideoObject|Interview)$/u;

/** What the page's JSON-LD says of the article; unreadable JSON-LD counts as absent. */
export interface LinkedData {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly authors: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

export function linkedData(page: Document): LinkedData {
  const nodes = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    nodesOf(script.textContent ?? ''),
  );
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const article =
    articles.find((node) => node.datePublished !== undefined || node.headline !== undefined) ?? articles[0];
  const named = (reference: unknown) => namesOf(reference, nodes);
  return {
    title: asText(article?.headline),
    outlet: named(article?.publisher)[0] ?? null,
    date: asDate(article?.datePublished),
    authors: named(article?.author),
  };
}

function nodesOf(source: string): Node[] {
  let root: unknown;
  try {
    root = JSON.parse(source.replace(/^\s*<!--|-->\s*$|^\s*\/\*<!\[CDATA\[\*\/|\/\*\]\]>\*\/\s*$/gu, ''));
  } catch {
    // Pages carry broken JSON-LD often enough; the other sources of metadata stand in.
    return [];
  }
  return flatten(root, 0);
}

function flatten(value: unknown, depth: number): Node[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => flatten(entry, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...flatten(value['@graph'], depth + 1), ...flatten(value.mainEntity, depth + 1)];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(node: Node): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((entry) => typeof entry === 'string');
}

function namesOf(reference: unknown, nodes: readonly Node[]): string[] {
  const entries = Array.isArray(reference) ? reference : [reference];
  const names = entries.flatMap((entry) => {
    if (typeof entry === 'string') return [asText(entry)];
    if (!isNode(entry)) return [];
    const target =
      entry.name === undefined
        ? nodes.find((node) => node['@id'] !== undefined && node['@id'] === entry['@id'])
        : entry;
    return [asText(target?.name)];
  });
  return [...new Set(names.filter((name) => name !== null && !/^https?:/iu.test(name)))] as string[];
}
