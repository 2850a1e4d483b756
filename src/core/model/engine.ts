/** What finds who said what: `deep` is a pretrained network, `fast` linear models of word features. */
export const ENGINES = ['deep', 'fast'] as const;

export type EngineName = (typeof ENGINES)[number];
