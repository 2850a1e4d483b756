/** What `build.ts` writes of the words that all reports use. */
export const WORDS: {
  readonly verdicts: Readonly<Record<string, Verdict>> & { readonly 'not-found': Verdict };
  readonly changes: Readonly<Record<string, string>>;
};
