/** Some texts as the numbers of their words, each word held once. */
export interface PassageWords {
  /** The words by their numbers, in small letters, figures among them. */
  readonly words: readonly string[];
  readonly texts: readonly Int32Array[];
}

const WORD = /\p{L}+(?:'\p{L}+)?|\p{N}+/gu;

/** Reads the words of texts. */
export function passageWords(texts: readonly string[]): PassageWords {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const read = texts.map((text) => {
    const found = text.toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
    const own = new Int32Array(found.length);
    for (let at = 0; at < found.length; at += 1) {
      const word = found[at]!;
      let number = numbers.get(word);
      if (number === undefined) {
        number = words.length;
        numbers.set(word, number);
        words.push(word);
      }
      own[at] = number;
    }
    return own;
  });
  return { words, texts: read };
}

/** Texts with the same words together, as indexes, the first first. */
export function sameWords({ texts }: PassageWords): readonly (readonly number[])[] {
  const wordings: number[][] = [];
  const byHash = new Map<number, number[][]>();
  for (let at = 0; at < texts.length; at += 1) {
    const hash = hashOf(texts[at]!);
    const alike = byHash.get(hash) ?? [];
    if (alike.length === 0) byHash.set(hash, alike);
    const wording = alike.find(([first]) => areEqual(texts[first!]!, texts[at]!));
    if (wording !== undefined) wording.push(at);
    else {
      const begun = [at];
      alike.push(begun);
      wordings.push(begun);
    }
  }
  return wordings;
}

function hashOf(numbers: Int32Array): number {
  let hash = numbers.length;
  for (let at = 0; at < numbers.length; at += 1) hash = (Math.imul(hash, 31) + numbers[at]!) | 0;
  return hash;
}

function areEqual(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
