import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { isFunctionWord } from '../src/core/english/closed-classes.ts';
import { ENGLISH_SAYING } from '../src/core/english/verbs-of-saying.ts';

const core = join(import.meta.dirname, '../src/core');
/** Small words and verbs of saying that one list of a stage may hold. */
const MOST = 6;

/**
 * Lists that a stage still holds, by file: most are alternatives inside one pattern with other signs. A list that leaves
 * its stage leaves this table too.
 */
const EXCEPTIONS: Readonly<Record<string, number>> = {
  'compare/cuts/clause-pieces.ts': 1,
  'compare/cuts/loses-bound.ts': 1,
  'compare/cuts/loses-condition.ts': 1,
  'compare/cuts/loses-negation.ts': 1,
  'compare/cuts/loses-subject.ts': 1,
  'compare/relation.ts': 2,
  'copies/copy-words.ts': 1,
  'extract/marks/speech-likeness.ts': 1,
  'extract/rules/cues/second-sayings.ts': 3,
  'extract/rules/phrases/content-start.ts': 1,
  'speakers/cast/join-entities.ts': 1,
};

/** The words of a set, of a string that is split, or of a pattern; empty for any other piece of code. */
function wordsOf(node: ts.Node): readonly string[] {
  if (ts.isRegularExpressionLiteral(node)) return plainWords(node.text.replace(/\\[pP]\{\w+\}|\\./gu, ' '));
  if (ts.isArrayLiteralExpression(node) && ts.isNewExpression(node.parent)) {
    return node.elements.flatMap((element) => (ts.isStringLiteral(element) ? [element.text] : []));
  }
  const isSplit =
    ts.isStringLiteralLike(node) &&
    ((ts.isPropertyAccessExpression(node.parent) && node.parent.name.text === 'split') ||
      ts.isCallExpression(node.parent));
  return isSplit && !/[.:]/u.test(node.text) ? plainWords(node.text) : [];
}

function plainWords(text: string): string[] {
  return text.toLowerCase().match(/(?<![\p{L}'])[a-z]{2,}(?!\p{L})/gu) ?? [];
}

function isEnglish(word: string): boolean {
  return isFunctionWord(word) || ENGLISH_SAYING.cueFormOf(word) !== undefined;
}

function listsIn(file: string): number {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(core, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  let lists = 0;
  const visit = (node: ts.Node): void => {
    if (new Set(wordsOf(node).filter(isEnglish)).size > MOST) lists++;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lists;
}

it('keeps lists of English words in core/english, out of the stages', () => {
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^(?:english|german)\//u.test(file));
  const found = files.flatMap((file) => {
    const lists = listsIn(file);
    return lists === 0 ? [] : [[file, lists] as const];
  });
  expect(Object.fromEntries(found.sort())).toEqual(EXCEPTIONS);
});
