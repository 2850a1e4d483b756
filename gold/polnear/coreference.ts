import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The automatic coreference of one article: for each token start offset, the names of the person its chain holds. */
export interface Coreference {
  /** Lower-case words of person names in the chain of the pronoun that starts at an offset. */
  readonly namesAt: ReadonlyMap<number, ReadonlySet<string>>;
  /** Start offsets of the last nouns of the other mentions in the chain of the they or it that starts at an offset. */
  readonly nounsAt: ReadonlyMap<number, ReadonlySet<number>>;
}

interface Token {
  readonly start: number;
  readonly word: string;
  readonly tag: string;
  readonly entity: string;
}

const PRONOUN = /^(?:he|she|him|her|his)$/i;
const THING_PRONOUN = /^(?:they|them|their|it|its)$/i;

/** Reads the coreference chains of a gzipped parse file, by article name. */
export function readCoreference(path: string): Map<string, Coreference> {
  const articles = new Map<string, Coreference>();
  let name = '';
  let sentences: Token[][] = [[]];
  let namesAt = new Map<number, Set<string>>();
  let nounsAt = new Map<number, Set<number>>();
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line.startsWith('#doc ')) {
      name = line.slice(5);
      sentences = [[]];
      namesAt = new Map();
      nounsAt = new Map();
      articles.set(name, { namesAt, nounsAt });
    } else if (line.startsWith('#coref ')) {
      const mentions = mentionsOf(line.slice(7), sentences);
      addNames(mentions, namesAt);
      addNouns(mentions, nounsAt);
    } else if (line === '') sentences.push([]);
    else {
      const [, start, , word, , tag, entity] = line.split('\t');
      sentences
        .at(-1)!
        .push({ start: Number(start), word: word ?? '', tag: tag ?? '', entity: entity ?? 'O' });
    }
  }
  return articles;
}

/** The tokens of each mention of a chain. */
function mentionsOf(chain: string, sentences: readonly Token[][]): Token[][] {
  return chain.split(' ').map((mention) => {
    const match = /^(\d+):(\d+)-(\d+)$/.exec(mention);
    return (sentences[Number(match?.[1]) - 1] ?? []).slice(Number(match?.[2]) - 1, Number(match?.[3]) - 1);
  });
}

function addNames(mentions: readonly Token[][], namesAt: Map<number, Set<string>>): void {
  const names = new Set<string>();
  const pronouns: number[] = [];
  for (const tokens of mentions) {
    if (tokens.length === 1 && PRONOUN.test(tokens[0]!.word)) pronouns.push(tokens[0]!.start);
    const persons = tokens.filter((token) => token.entity === 'PERSON');
    if (persons.length > 0 && persons.length >= tokens.length - 4) {
      for (const token of persons) names.add(token.word.toLowerCase());
    }
  }
  for (const start of pronouns) if (names.size > 0) namesAt.set(start, names);
}

function addNouns(mentions: readonly Token[][], nounsAt: Map<number, Set<number>>): void {
  const nouns = new Set<number>();
  const pronouns: number[] = [];
  for (const tokens of mentions) {
    if (tokens.length === 1 && THING_PRONOUN.test(tokens[0]!.word)) pronouns.push(tokens[0]!.start);
    const stop = tokens.findIndex(({ tag }, i) => i > 0 && /^(?:IN|TO|,|WP|WDT|VBG|VBN)$/.test(tag));
    const head = (stop < 0 ? tokens : tokens.slice(0, stop)).findLast(({ tag }) => tag.startsWith('NN'));
    if (head !== undefined) nouns.add(head.start);
  }
  for (const start of pronouns) if (nouns.size > 0) nounsAt.set(start, nouns);
}
