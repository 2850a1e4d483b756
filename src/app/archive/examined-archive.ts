/** What a full check of an archive found. */
export interface ExaminedArchive {
  /** Each database of it with what is wrong there, in words; nothing where it is sound. */
  readonly parts: readonly { readonly name: string; readonly problems: readonly string[] }[];
}

/** Looks through a whole archive without changing it. Throws HearsayError 'not-found' and 'store-failed'. */
export type ArchiveExaminer = (place: string | undefined) => Promise<ExaminedArchive>;
