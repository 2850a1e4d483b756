import { type Span, spanContains } from '../../../model/span.ts';
import type { Saying } from '../../saying.ts';
import type { Piece } from '../cues/clause-stream.ts';

/** Blocks in which nobody was heard yet are this far from any other. */
const NOWHERE = -9;

/** A saying that a later quotation may go on with, and the block it was read in. */
interface Heard {
  readonly saying: Saying;
  readonly block: number;
}

/** A sentence that quotes nobody, before a bare quotation. */
export interface SentenceBefore {
  readonly sentence: readonly Piece[];
  /** What it tells in other words. */
  readonly said: Saying | null;
  /** Who was quoted last in its paragraph. */
  readonly quoting: Saying | null;
}

/** The sayings that the rules have found in a document so far, and from sentence to sentence who was heard last. */
export class SayingMemory {
  readonly #sayings: Saying[] = [];
  /** The saying that holds each quotation, by the quotation's index. */
  readonly #holders = new Map<number, Saying>();
  readonly #speech = new Map<number, boolean>();
  #block = 0;
  /** The last saying of any kind. */
  #last: Heard | null = null;
  /** The last sentence's quoting saying; null where the last sentence quoted nobody. */
  #quoted: Saying | null = null;
  /** The last quoting saying of all. */
  #lastQuoting: Heard | null = null;
  /** The bare quotations read since the last sentence with words of its own. */
  #bare: Span[] = [];
  /** The last sentence, where it ended with a colon, or its paragraph with a comma. */
  #colon: readonly Piece[] | null = null;
  /** The last sentence that was more than a quotation, and the block it was read in. */
  #sentence: readonly Piece[] | null = null;
  #sentenceBlock = NOWHERE;

  get sayings(): readonly Saying[] {
    return this.#sayings;
  }

  /** The last sentence that was more than a quotation. */
  get lastSentence(): readonly Piece[] | null {
    return this.#sentence;
  }

  enterBlock(block: number): void {
    this.#block = block;
  }

  /** Takes sayings of which nothing is remembered: those of a headline. */
  add(sayings: readonly Saying[]): void {
    for (const saying of sayings) this.#sayings.push(saying);
  }

  /** Takes a turn or a post. */
  addSpoken(saying: Saying): void {
    this.#sayings.push(saying);
    this.#last = { saying, block: this.#block };
    this.#quoted = null;
    this.#colon = null;
  }

  /** Takes what a sentence with words of its own says. */
  addSentence(sentence: readonly Piece[], sayings: readonly Saying[]): void {
    this.add(sayings);
    this.#colon = /^[:,]$/u.test(sentence.at(-1)?.text ?? '') ? sentence : null;
    this.#sentence = sentence;
    this.#sentenceBlock = this.#block;
    this.#quoted = null;
    const last = sayings.at(-1);
    if (last === undefined) return;
    this.#last = { saying: last, block: this.#block };
    const quoting = sayings.findLast(({ content }) =>
      sentence.some(
        (piece) => piece.kind === 'quotation' && content.some((span) => spanContains(span, piece)),
      ),
    );
    if (quoting !== undefined) this.#settle(quoting);
  }

  /** The sentence before, where it ended with a colon or comma and nothing was read since. */
  takeColon(): readonly Piece[] | null {
    const colon = this.#colon;
    this.#colon = null;
    return colon;
  }

  addBare(span: Span): void {
    this.#bare.push(span);
  }

  forgetBare(): void {
    this.#bare = [];
  }

  /** The saying to which the bare quotations just read were added; null where there are none. */
  get bareHolder(): Saying | null {
    return this.#bare.length === 0 ? null : this.#quoted;
  }

  /** Gives the bare quotations just read to the name that signs them, taking them from their holder. */
  sign(holder: Saying, signature: Omit<Saying, 'content'>): void {
    const own = this.#bare;
    const signed = { ...signature, content: own };
    this.#bare = [];
    const starts = new Set(own.map(({ start }) => start));
    const rest = holder.content.filter(({ start }) => !starts.has(start));
    if (rest.length === 0) this.#sayings[this.#sayings.lastIndexOf(holder)] = signed;
    else {
      holder.content.splice(0, holder.content.length, ...rest);
      this.#sayings.push(signed);
    }
    this.#settle(signed);
  }

  holderOf(quotation: number): Saying | null {
    return this.#holders.get(quotation) ?? null;
  }

  /** The sentence that stands just before a bare quotation in its paragraph and quotes nobody; null where there is none. */
  sentenceBefore(): SentenceBefore | null {
    const sentence = this.#sentence;
    if (sentence === null || this.#sentenceBlock !== this.#block) return null;
    if (this.#quoted !== null || this.#bare.length > 1) return null;
    const last = this.#last?.saying ?? null;
    const said = last?.content.some(({ start }) => start >= sentence[0]!.start) === true ? last : null;
    return {
      sentence,
      said,
      quoting: this.#lastQuoting?.block === this.#block ? this.#lastQuoting.saying : null,
    };
  }

  /** Whether a quotation is speech by its form, asked once however many paragraphs it has. */
  speaks(quotation: number, ask: () => boolean): boolean {
    const known = this.#speech.get(quotation) ?? ask();
    this.#speech.set(quotation, known);
    return known;
  }

  /** The saying that a bare quotation goes on with: the one just before it, or an earlier one in its paragraph. */
  continued(speaks: boolean): Saying | null {
    if (this.#quoted !== null && this.#isNear()) return this.#quoted;
    return speaks && this.#lastQuoting?.block === this.#block ? this.#lastQuoting.saying : null;
  }

  /** The last saying, where it stands in this block or the one before. */
  lastHeard(): Saying | null {
    return this.#last !== null && this.#isNear() ? this.#last.saying : null;
  }

  /** Adds a paragraph of a quotation to a saying. */
  append(saying: Saying, span: Span, quotation: number): void {
    saying.content.push(span);
    this.#holders.set(quotation, saying);
    this.#settle(saying);
  }

  /** Takes a saying that is a bare quotation. */
  remember(saying: Saying, quotation: number): void {
    this.#sayings.push(saying);
    this.#holders.set(quotation, saying);
    this.#settle(saying);
  }

  /**
   * A saying just read takes in the earlier paragraphs of the quotation that it names the source of, where those had
   * only been added to an earlier saying or carried a guessed source.
   */
  rejoin(saying: Saying, sentence: readonly Piece[]): Saying {
    for (const piece of sentence) {
      if (piece.kind !== 'quotation' || !saying.content.some((span) => spanContains(span, piece))) continue;
      const { quotation, part } = piece;
      const held = part > 0 ? this.#holders.get(quotation.index) : undefined;
      const earlier = held === undefined ? [] : this.#takeOut(held, quotation.outer[0]!.start);
      const joined = earlier.length === 0 ? saying : { ...saying, content: [...earlier, ...saying.content] };
      this.#holders.set(quotation.index, joined);
      if (joined !== saying) return joined;
    }
    return saying;
  }

  /** Removes from a saying the spans from `start` on that it had only been given; none where it is about them alone. */
  #takeOut(held: Saying, start: number): Span[] {
    const moved = held.content.filter((span) => span.start >= start);
    if (held.rule === 'carried' && moved.length === held.content.length)
      this.#sayings.splice(this.#sayings.lastIndexOf(held), 1);
    else if (moved.length < held.content.length) held.content.splice(held.content.length - moved.length);
    else return [];
    return moved;
  }

  #isNear(): boolean {
    return this.#block - (this.#last?.block ?? NOWHERE) <= 1;
  }

  #settle(saying: Saying): void {
    this.#last = { saying, block: this.#block };
    this.#quoted = saying;
    this.#lastQuoting = this.#last;
  }
}
