import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import type { Oddity, SourceFormat } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { idFromPath, MAX_DOCUMENT_BYTES } from '../../readers/hints.ts';
import { readDocuments } from '../../readers/read-document.ts';
import { formatOfPath } from '../../readers/source-formats.ts';
import { readFileDocuments } from '../sources/read-file.ts';
import type { VersionPair, VersionPairs, VersionTexts } from './version-pairs.ts';

/** Files in which people write; data, archives and captions are not guarded unless they are named. */
const WRITTEN: ReadonlySet<SourceFormat> = new Set([
  'text',
  'markdown',
  'html',
  'docx',
  'odt',
  'rtf',
  'epub',
  'pdf',
  'mail',
]);

/** A file that differs between two revisions. */
interface ChangedFile {
  readonly before: string | null;
  readonly after: string | null;
}

/** Whether an argument is a range of revisions ("main..HEAD"), and no path out of a folder ("../old"). */
export function isRange(argument: string): boolean {
  return /^[^\s./][^\s]*\.{2,3}(?![/\\.])\S*$/u.test(argument);
}

/**
 * The files that differ between two revisions of the repository of a folder, or between one and the files as they are;
 * `A...B` goes from where the two parted. Throws HearsayError where git or a revision is not there.
 */
export async function gitVersions(
  range: string,
  paths: readonly string[],
  folder: string,
): Promise<VersionPairs> {
  const git = (...args: readonly string[]): Promise<Buffer> => runGit(args, folder);
  const revision = async (name: string): Promise<string> =>
    (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name || 'HEAD'}^{commit}`))
      .toString()
      .trim();
  const root = (await git('rev-parse', '--show-toplevel')).toString().trimEnd();
  const [, from = '', dots = '', to = ''] = /^(.*?)(\.{2,3})(.*)$/su.exec(range) ?? ['', range, '', ''];
  const after = dots === '' ? null : await revision(to);
  const start = await revision(from);
  const before = dots === '...' ? (await git('merge-base', start, after!)).toString().trim() : start;
  const listed = await git(
    'diff',
    '--name-status',
    '-z',
    '-M30%',
    '--no-ext-diff',
    '--no-textconv',
    before,
    ...(after === null ? [] : [after]),
    '--',
    ...paths,
  );
  const changed = parseNameStatus(listed.toString()).filter((file) => paths.length > 0 || isWritten(file));
  const read = async (revisionOrNull: string | null, path: string): Promise<VersionTexts> => {
    if (revisionOrNull === null)
      return readAs(path, (hints) => readFileDocuments(resolve(root, path), hints));
    const bytes = await git('cat-file', 'blob', `${revisionOrNull}:${path}`);
    return readAs(path, (hints) => readDocuments(bytes, hints));
  };
  return {
    between: { before: from || 'HEAD', after: after === null ? 'the files as they are' : to || 'HEAD' },
    pairs: changed.flatMap(({ before: old, after: own }): VersionPair[] =>
      old === null || own === null
        ? []
        : [{ path: own, before: () => read(before, old), after: () => read(after, own) }],
    ),
    onlyBefore: changed.flatMap(({ before: old, after: own }) => (own === null && old !== null ? [old] : [])),
    onlyAfter: changed.flatMap(({ before: old, after: own }) => (old === null && own !== null ? [own] : [])),
  };
}

async function readAs(
  path: string,
  read: (hints: {
    path: string;
    id: string;
    kind: 'report';
    onOddity: (oddity: Oddity) => void;
  }) => Promise<VersionTexts['documents']>,
): Promise<VersionTexts> {
  const oddities: Oddity[] = [];
  const hints = {
    path,
    id: idFromPath(path),
    kind: 'report' as const,
    onOddity: (oddity: Oddity) => void oddities.push(oddity),
  };
  return { documents: await read(hints), oddities };
}

function isWritten({ before, after }: ChangedFile): boolean {
  const format = formatOfPath(after ?? before ?? '');
  return format !== null && WRITTEN.has(format);
}

/** What `git diff --name-status -z` lists. */
function parseNameStatus(listed: string): ChangedFile[] {
  const parts = listed.split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at < parts.length - 1; ) {
    const status = parts[at++]!;
    const path = parts[at++]!;
    if (/^[RC]/u.test(status)) files.push({ before: path, after: parts[at++]! });
    else files.push({ before: status === 'A' ? null : path, after: status === 'D' ? null : path });
  }
  return files;
}

/** Runs git without a shell; nothing that a repository configures is run by it. */
function runGit(args: readonly string[], folder: string): Promise<Buffer> {
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-pager', ...args];
  const options = {
    cwd: folder,
    encoding: 'buffer' as const,
    maxBuffer: MAX_DOCUMENT_BYTES + 1024,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
  };
  return new Promise((done, fail) => {
    execFile('git', safe, options, (cause, stdout, stderr) => {
      if (cause === null) done(stdout);
      else fail(toGitError(args, cause, stderr.toString()));
    });
  });
}

function toGitError(
  args: readonly string[],
  cause: Error & { readonly code?: unknown },
  stderr: string,
): HearsayError {
  if (cause.code === 'ENOENT')
    return new HearsayError('unreadable', 'git: not found; it is needed to guard revisions', { cause });
  if (cause.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return new HearsayError('too-large', `${args.at(-1)}: larger than 64 MiB`, { cause });
  const asked = args[0] === 'rev-parse' ? (args.at(-1) ?? '').replace('^{commit}', '') : null;
  if (asked !== null && stderr === '')
    return new HearsayError('bad-option', `${asked}: no revision of this repository`, { cause });
  const [first = cause.message] = stderr.trim().split('\n');
  return new HearsayError('unreadable', `git: ${first.replace(/^fatal: /u, '')}`, { cause });
}
