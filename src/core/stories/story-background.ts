/** The table of `models/background.json`: how rare each stem is in the language at large. */
export interface RarityTable {
  /** Width of one level of rarity. */
  readonly step: number;
  /** Rarity of a stem that no level lists. */
  readonly unknown: number;
  /** `levels[i]`: stems of rarity `i * step`, separated by spaces. */
  readonly levels: readonly string[];
}

/** How rare a word is: the natural logarithm of texts over texts with the stem, at most the table's `unknown`. */
export interface StoryBackground {
  readonly unknown: number;
  rarityOf(stem: string): number;
}

/** A table made ready for look-up. */
export function createStoryBackground(table: RarityTable): StoryBackground {
  const rarities = new Map<string, number>();
  for (const [level, stems] of table.levels.entries()) {
    for (const stem of stems.split(' ')) if (stem !== '') rarities.set(stem, level * table.step);
  }
  return {
    unknown: table.unknown,
    rarityOf: (stem) => Math.min(table.unknown, rarities.get(stem) ?? table.unknown),
  };
}
