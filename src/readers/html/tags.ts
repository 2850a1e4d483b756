const BREAKING = /^\/?(?:p|div|br|li|h[1-6]|tr|td|section|article|blockquote|ul|ol|table|title)$/u;
const SILENT = new Set(['script', 'style', 'template', 'svg', 'noscript']);

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly start: number;
  readonly end: number;
}

/** The words between the tags, for a page that is too long for a parser. Linear in the page. */
export function stripTags(html: string): string {
  const parts: string[] = [];
  let at = 0;
  let silent: string | null = null;
  for (const { name, closes, start, end } of tagsOf(html)) {
    if (silent === null) parts.push(html.slice(at, start), BREAKING.test(name) ? '\n' : '');
    at = end;
    if (silent === null && !closes && SILENT.has(name)) silent = name;
    else if (silent === name && closes) silent = null;
  }
  if (silent === null) parts.push(html.slice(at));
  return parts.join('');
}

function* tagsOf(html: string): Generator<Tag> {
  let end = -1;
  for (let at = html.indexOf('<'); at >= 0; ) {
    // One mark ends many that open none: it is looked for once.
    if (end < at) end = html.indexOf('>', at);
    if (end < 0) return;
    const head = /^<(\/?)([a-zA-Z][\w-]{0,30})/u.exec(html.slice(at, at + 40));
    if (head !== null)
      yield { name: head[2]!.toLowerCase(), closes: head[1] === '/', start: at, end: end + 1 };
    at = html.indexOf('<', head === null ? at + 1 : end + 1);
  }
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** XHTML as HTML: an element that closes itself gets a closing tag, without which HTML takes what follows into it. */
export function withClosedTags(xhtml: string): string {
  return xhtml.replace(/<([a-z][\w:-]{0,30})(\s[^<>]{0,4000}?)?\s?\/>/giu, (tag, name: string, rest = '') =>
    VOID.has(name.toLowerCase()) ? tag : `<${name}${rest}></${name}>`,
  );
}
