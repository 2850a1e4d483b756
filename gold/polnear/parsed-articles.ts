import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface ParsedToken {
  readonly start: number;
  readonly end: number;
  /** Penn Treebank part of speech. */
  readonly tag: string;
}

/** Sentences of each article of a `.tsv.gz` of automatic parses, by the article's name. */
export function readParses(path: string): Map<string, ParsedToken[][]> {
  const articles = new Map<string, ParsedToken[][]>();
  let sentences: ParsedToken[][] = [];
  let sentence: ParsedToken[] = [];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line.startsWith('#doc ')) {
      sentences = [];
      articles.set(line.slice(5), sentences);
    } else if (line === '') {
      if (sentence.length > 0) sentences.push(sentence);
      sentence = [];
    } else if (!line.startsWith('#coref')) {
      const fields = line.split('\t');
      const [, start, end, , , tag] = fields;
      if (fields.length < 9) continue;
      sentence.push({ start: Number(start), end: Number(end), tag: tag! });
    }
  }
  return articles;
}
