/** The table of `models/background.json`: how rare each stem is in the language at large. */
export interface RarityTable {
  /** Width of one level of rarity. */
  readonly step: number;
  /** Rarity of a stem that no level lists. */
  readonly unknown: number;
  /** `levels[i]`: stems of rarity `i * step`, separated by spaces. */
  readonly levels: readonly string[];
}

/** How rare a word is: the natural logarithm of sentences over sentences with the stem. */
export interface StoryBackground {
  /** Rarity of a stem that the table does not know. */
  readonly unknown: number;
  /** From 0 to `unknown`. Numbers by their length: a long one is rare. Words of page furniture count nothing. */
  rarityOf(stem: string): number;
}

/** Stems of addresses, clock times and "posted, updated" lines: they tell of the page, not of the event. */
const FURNITURE = new Set(
  'http https www com org net html htm php co uk aspx index am pm gmt et edt est bst pst pdt ist post updat publish last'.split(
    ' ',
  ),
);
/** Rarity of a number by its digits; longer ones 8. */
const NUMBER_RARITY = [0, 4, 6] as const;
const YEAR_RARITY = 5;
const LONG_NUMBER_RARITY = 8;

/** A table made ready for look-up. */
export function createStoryBackground(table: RarityTable): StoryBackground {
  const rarities = new Map<string, number>();
  for (const [level, stems] of table.levels.entries()) {
    for (const stem of stems.split(' ')) if (stem !== '') rarities.set(stem, level * table.step);
  }
  for (const stem of FURNITURE) rarities.set(stem, 0);
  return {
    unknown: table.unknown,
    rarityOf(stem) {
      if (!/^\p{N}/u.test(stem)) return Math.min(table.unknown, rarities.get(stem) ?? table.unknown);
      if (/^(?:19|20)\d\d$/.test(stem)) return YEAR_RARITY;
      return NUMBER_RARITY[stem.length] ?? LONG_NUMBER_RARITY;
    },
  };
}
