import { posix } from 'node:path';
import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { Hints } from '../hints.ts';
import { htmlDocument } from '../html/html-document.ts';
import { asDate, asText } from '../html/metadata-values.ts';
import { withClosedTags } from '../html/tags.ts';
import { walkXml } from '../packed/walk-xml.ts';
import { openZip, type ZipFiles } from '../packed/zip-files.ts';

/** What the package file of a book tells: its chapters in reading order, and of what it is. */
interface Package {
  readonly chapters: readonly string[];
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly date: string | null;
}

/** Reads a book in EPUB as one text, its chapters in the order of its spine. */
export async function readEpub(bytes: Uint8Array, hints: Hints): Promise<Document[]> {
  const files = openZip(bytes, hints);
  if (
    files.names.includes('META-INF/encryption.xml') &&
    files.readText('META-INF/encryption.xml')?.includes('html')
  )
    throw new HearsayError('unsupported-format', `${hints.path}: its chapters are encrypted`);
  const path = await packagePath(files, hints);
  const { chapters, ...known } = await readPackage(files, path, hints);
  const pages = chapters.map((chapter) => files.readText(chapter) ?? '');
  const html = pages.map((page) => bodyOf(withClosedTags(page))).join('\n');
  return [htmlDocument(html, { ...known, format: 'epub' }, hints)];
}

function bodyOf(page: string): string {
  const start = /<body\b[^>]*>/iu.exec(page);
  const from = start === null ? 0 : start.index + start[0].length;
  const end = page.toLowerCase().lastIndexOf('</body');
  return page.slice(from, end < from ? undefined : end);
}

async function packagePath(files: ZipFiles, hints: Hints): Promise<string> {
  let path: string | undefined;
  const container = files.readText('META-INF/container.xml');
  const nothing = () => {};
  if (container !== null)
    await walkXml(
      container,
      {
        open(name, attributes) {
          if (name === 'rootfile') path ??= attributes['full-path'];
        },
        close: nothing,
        text: nothing,
      },
      hints,
    );
  path ??= files.names.find((name) => name.endsWith('.opf'));
  if (path === undefined) throw new HearsayError('malformed', `${hints.path}: is not a readable EPUB file`);
  return path;
}

/** Values of one kind that a book tells of itself; more are none. */
const MOST_VALUES = 100;

async function readPackage(files: ZipFiles, path: string, hints: Hints): Promise<Package> {
  const items = new Map<string, string>();
  const spine: string[] = [];
  const told = new Map<string, string[]>();
  let inside = '';
  await walkXml(
    files.readText(path) ?? '',
    {
      open(name, attributes) {
        inside = name.startsWith('dc:') ? name : '';
        const values = told.get(name) ?? [];
        if (inside !== '' && values.length < MOST_VALUES) told.set(name, values).get(name)!.push('');
        const { id, href, idref } = attributes;
        const isPage =
          /html/u.test(attributes['media-type'] ?? '') && !/\bnav\b/u.test(attributes.properties ?? '');
        if (/(?:^|:)item$/u.test(name) && id !== undefined && href !== undefined && isPage)
          items.set(id, href);
        if (/(?:^|:)itemref$/u.test(name) && idref !== undefined) spine.push(idref);
      },
      close() {
        inside = '';
      },
      text(words) {
        const values = told.get(inside);
        if (values !== undefined) values[values.length - 1] += words;
      },
    },
    hints,
  );
  const folder = posix.dirname(path);
  const value = (name: string) => asText(told.get(name)?.[0]);
  return {
    chapters: spine.flatMap((id) => {
      const href = items.get(id)?.replace(/#.*$/u, '');
      return href === undefined ? [] : [posix.normalize(posix.join(folder, decoded(href)))];
    }),
    title: value('dc:title'),
    authors: (told.get('dc:creator') ?? []).map((name) => asText(name)).filter((name) => name !== null),
    outlet: value('dc:publisher'),
    date: asDate(value('dc:date')),
  };
}

/** An address in a package with what it escapes; one that escapes nothing rightly is taken as it stands. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch (error) {
    if (error instanceof URIError) return href;
    throw error;
  }
}
