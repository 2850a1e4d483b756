import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * What an exported function of a file takes and gives, `name(first, second) → Result`, read from its source: an optional
 * parameter as the others, a destructured one by what is taken of it, and a promise as what it brings. Throws RangeError
 * where there is none.
 */
export function signatureOf(file: string, name: string): string {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  for (const node of source.statements) {
    if (!ts.isFunctionDeclaration(node) || node.name?.text !== name || node.body === undefined) continue;
    if (!node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    const words = (part: ts.Node) => part.getText(source).replace(/\s+/gu, ' ');
    const parameters = node.parameters.map((parameter) => words(parameter.name));
    const type = node.type === undefined ? 'void' : words(node.type);
    return `${name}(${parameters.join(', ')}) → ${type.replace(/^Promise<(.*)>$/u, '$1').replaceAll('readonly ', '')}`;
  }
  throw new RangeError(`${file} exports no function ${name}`);
}
