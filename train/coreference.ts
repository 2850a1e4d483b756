import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The automatic coreference of one article: for each token start offset, the names of the person its chain holds. */
export interface Coreference {
  /** Lower-case words of person names in the chain of the pronoun that starts at an offset. */
  readonly namesAt: ReadonlyMap<number, ReadonlySet<string>>;
}

interface Token {
  readonly start: number;
  readonly word: string;
  readonly entity: string;
}

const PRONOUN = /^(?:he|she|him|her|his)$/i;

/** Reads the coreference chains of a gzipped parse file, by article name. */
export function readCoreference(path: string): Map<string, Coreference> {
  const articles = new Map<string, Coreference>();
  let name = '';
  let sentences: Token[][] = [[]];
  let namesAt = new Map<number, Set<string>>();
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line.startsWith('#doc ')) {
      name = line.slice(5);
      sentences = [[]];
      namesAt = new Map();
      articles.set(name, { namesAt });
    } else if (line.startsWith('#coref ')) addChain(line.slice(7), sentences, namesAt);
    else if (line === '') sentences.push([]);
    else {
      const [, start, , word, , , entity] = line.split('\t');
      sentences.at(-1)!.push({ start: Number(start), word: word ?? '', entity: entity ?? 'O' });
    }
  }
  return articles;
}

function addChain(chain: string, sentences: readonly Token[][], namesAt: Map<number, Set<string>>): void {
  const names = new Set<string>();
  const pronouns: number[] = [];
  for (const mention of chain.split(' ')) {
    const match = /^(\d+):(\d+)-(\d+)$/.exec(mention);
    const tokens = (sentences[Number(match?.[1]) - 1] ?? []).slice(
      Number(match?.[2]) - 1,
      Number(match?.[3]) - 1,
    );
    if (tokens.length === 1 && PRONOUN.test(tokens[0]!.word)) pronouns.push(tokens[0]!.start);
    const persons = tokens.filter((token) => token.entity === 'PERSON');
    if (persons.length > 0 && persons.length >= tokens.length - 4) {
      for (const token of persons) names.add(token.word.toLowerCase());
    }
  }
  for (const start of pronouns) if (names.size > 0) namesAt.set(start, names);
}
