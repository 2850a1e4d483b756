import en from 'zod/v4/locales/en.js';

/** Has zod tell what is wrong with a value in the same words, whichever of its parts the program has loaded besides. */
export const ISSUES_IN_WORDS = { error: en().localeError };
