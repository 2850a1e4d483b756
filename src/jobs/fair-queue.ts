/** Something that waits for its turn. */
interface Queued {
  /** Whose it is. */
  readonly owner: string;
}

/**
 * What waits, shared out fairly: next comes the owner with the fewest under way, of these the one whose last turn is
 * longest ago, so that one who asks for much delays only what is their own.
 */
export class FairQueue<Item extends Queued> {
  readonly #waiting: Item[] = [];
  readonly #running = new Set<Item>();
  readonly #lastTurn = new Map<string, number>();
  readonly #mostAtOnce: number;
  #turn = 0;

  /** One owner has `mostAtOnce` under way at most. */
  constructor(mostAtOnce: number) {
    this.#mostAtOnce = mostAtOnce;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** How many of an owner wait. */
  waitingOf(owner: string): number {
    return this.#waiting.filter((item) => item.owner === owner).length;
  }

  push(item: Item): void {
    this.#waiting.push(item);
  }

  /** Takes the next one out, which is then under way until `done`; undefined where none may begin. */
  take(): Item | undefined {
    let next: Item | undefined;
    for (const item of this.#waiting) {
      if (this.#runningOf(item) >= this.#mostAtOnce) continue;
      if (next === undefined || this.#precedes(item, next)) next = item;
    }
    if (next === undefined) return undefined;
    this.remove(next);
    this.#running.add(next);
    this.#turn += 1;
    this.#lastTurn.set(next.owner, this.#turn);
    return next;
  }

  /** Tells that something is no longer under way, if it ever was. */
  done(item: Item): void {
    this.#running.delete(item);
    if (this.#runningOf(item) + this.waitingOf(item.owner) === 0) this.#lastTurn.delete(item.owner);
  }

  /** Takes something out before its turn; false where it does not wait. */
  remove(item: Item): boolean {
    const at = this.#waiting.indexOf(item);
    if (at >= 0) this.#waiting.splice(at, 1);
    return at >= 0;
  }

  /** Takes everything out. */
  clear(): Item[] {
    return this.#waiting.splice(0);
  }

  /** Everything that waits, in the order in which it came. */
  [Symbol.iterator](): Iterator<Item> {
    return this.#waiting.values();
  }

  #runningOf({ owner }: Item): number {
    let count = 0;
    for (const item of this.#running) if (item.owner === owner) count += 1;
    return count;
  }

  #precedes(a: Item, b: Item): boolean {
    const fewer = this.#runningOf(a) - this.#runningOf(b);
    if (fewer !== 0) return fewer < 0;
    return (this.#lastTurn.get(a.owner) ?? 0) < (this.#lastTurn.get(b.owner) ?? 0);
  }
}
