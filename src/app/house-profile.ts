import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  type CheckedDraft,
  type CheckedQuotation,
  type GradedDraft,
  isUnmissed,
  MISPLACED,
  type Misplaced,
  PROMISED,
  type Severity,
} from '../core/model/checked-draft.ts';
import { HearsayError } from '../core/model/error.ts';
import { CHAIN_VERDICTS, CHANGE_KINDS, SPEAKER_VERDICTS, WORDS_VERDICTS } from '../core/model/verdict.ts';

const rule = z
  .strictObject({
    severity: z.enum(['error', 'warning', 'note', 'none']),
    rule: z.string().describe("The house's rule in one sentence, in our own words."),
  })
  .readonly();

/** A house's rules: how grave each verdict is, and each kind of change. */
const profileSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  about: z.string(),
  words: z.record(z.enum(WORDS_VERDICTS), rule),
  /** Overrides the verdict where all of a quotation's changes are of kinds named here; the gravest of them counts. */
  changes: z.partialRecord(z.enum(CHANGE_KINDS), rule),
  speaker: z.record(z.enum(SPEAKER_VERDICTS), rule),
  chain: z.record(z.enum(CHAIN_VERDICTS), rule),
  /** What a parenthetical behind a citation promises, and what it does not excuse. */
  promises: z.partialRecord(z.enum(PROMISED), z.string()).optional(),
  /** Words that stand in another case, or at another page, than is cited. */
  citations: z.partialRecord(z.enum(MISPLACED), rule).optional(),
});

export type HouseProfile = Readonly<z.infer<typeof profileSchema>>;

const FOLDER = new URL('../../profiles/', import.meta.url);

/**
 * The names of the profiles that come with Hearsay, those of the files under `profiles/`; Hearsay's own first. None where
 * the folder cannot be read.
 */
export function profileNames(folder: URL = FOLDER): readonly string[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort((a, b) => Number(b === 'default') - Number(a === 'default') || (a < b ? -1 : 1));
}

function filesOf(folder: URL): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The profiles that come with Hearsay, and why others of them are left out. */
export interface PackagedProfiles {
  /** In the order of their names. */
  readonly profiles: readonly HouseProfile[];
  /** A sentence for each file that cannot be read as a profile, naming it. */
  readonly refused: readonly string[];
}

/** Reads all profiles that come with Hearsay; a file that is broken costs the others nothing. */
export async function packagedProfiles(folder: URL = FOLDER): Promise<PackagedProfiles> {
  const profiles: HouseProfile[] = [];
  const refused: string[] = [];
  for (const name of profileNames(folder)) {
    try {
      profiles.push(await loadProfile(name, folder));
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error;
      refused.push(error.message);
    }
  }
  return { profiles, refused };
}

/** A profile that comes with Hearsay, for those who may name no file. Throws HearsayError 'bad-option' for another name. */
export async function loadOffered(name: string): Promise<HouseProfile> {
  const names = profileNames();
  if (names.length > 0 && !names.includes(name)) {
    throw new HearsayError(
      'bad-option',
      `There are no house rules called ${name}: one of ${names.join(', ')}`,
    );
  }
  return loadProfile(name);
}

/**
 * Loads a profile by its name, or from a JSON file of the same shape where a path is given (anything with a slash or
 * ending in .json). Throws HearsayError 'bad-option' for an unknown name, 'unreadable', and 'malformed' for a file of
 * another shape or one of Hearsay's own that states another name than its file's.
 */
export async function loadProfile(nameOrPath: string, folder: URL = FOLDER): Promise<HouseProfile> {
  if (/[\\/]|\.json$/iu.test(nameOrPath))
    return parseProfile(await readText(nameOrPath, nameOrPath), nameOrPath);
  const names = profileNames(folder);
  if (names.length === 0) {
    throw new HearsayError(
      'unreadable',
      'profiles/: Hearsay’s own house rules are missing; install Hearsay anew',
    );
  }
  if (!names.includes(nameOrPath)) {
    throw new HearsayError(
      'bad-option',
      `--profile ${nameOrPath}: not one of ${names.join(', ')}, nor a path to a JSON file`,
    );
  }
  const path = `profiles/${nameOrPath}.json`;
  const profile = parseProfile(await readText(new URL(`${nameOrPath}.json`, folder), path), path);
  if (profile.name === nameOrPath) return profile;
  throw new HearsayError('malformed', `${path}: name: it is ${JSON.stringify(profile.name)}, not the file's`);
}

function readText(place: string | URL, path: string): Promise<string> {
  return readFile(place, 'utf8').catch((cause: unknown) => {
    throw new HearsayError('unreadable', `${path}: the profile cannot be read`, { cause });
  });
}

/** Reads a profile from JSON. Throws HearsayError 'malformed', naming the place that is wrong. */
export function parseProfile(text: string, path: string): HouseProfile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new HearsayError('malformed', `${path}: the profile is not JSON`, { cause });
  }
  const parsed = profileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new HearsayError('malformed', `${path}: ${issue.path.join('.') || 'profile'}: ${issue.message}`);
}

const RANK: readonly Severity[] = ['none', 'note', 'warning', 'error'];

/** Whether a severity is at least as grave as another. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return RANK.indexOf(severity) >= RANK.indexOf(least);
}

/** A checked draft under a house's rules: the gravest rule that applies to each quotation. */
export function gradeDraft(checked: CheckedDraft, profile: HouseProfile): GradedDraft {
  return {
    ...checked,
    profile: profile.name,
    quotations: checked.quotations.map((quotation) => {
      const { severity, rule } = gradeQuotation(quotation, profile);
      const promised = severity === 'none' ? [] : promisesOf(quotation, profile);
      return { ...quotation, severity, houseRule: [rule, ...promised].join(' ').trim() };
    }),
  };
}

/** What the parentheticals behind a quotation promise, where more is to be said of it. */
function promisesOf({ citation }: CheckedQuotation, { promises = {} }: HouseProfile): string[] {
  return (citation?.promises ?? []).flatMap((kind) => promises[kind] ?? []);
}

function gradeQuotation(
  quotation: CheckedQuotation,
  profile: HouseProfile,
): { severity: Severity; rule: string } {
  const rules = [
    mildIfUnmissed(quotation, wordsRule(quotation, profile)),
    profile.speaker[quotation.speakerVerdict],
    profile.chain[quotation.chain],
    ...citationRule(quotation, profile),
  ];
  return rules.reduce((gravest, next) => (isAtLeast(gravest.severity, next.severity) ? gravest : next));
}

/** What a house that names none says of words that stand elsewhere than they are cited. */
const MISCITED: Readonly<Record<Misplaced['kind'], HouseProfile['words']['changed']>> = {
  'other-case': { severity: 'error', rule: 'Words are cited to the text that holds them.' },
  'other-page': { severity: 'warning', rule: 'Words are cited to the page that holds them.' },
};

function citationRule({ citation }: CheckedQuotation, { citations }: HouseProfile) {
  const kind = citation?.misplaced?.kind;
  return kind === undefined ? [] : [citations?.[kind] ?? MISCITED[kind]];
}

/** That no source carries what somebody said who does not speak there is no fault of the draft's, whatever the house. */
function mildIfUnmissed(quotation: CheckedQuotation, rule: HouseProfile['words']['not-found']) {
  const isMild = isUnmissed(quotation) && isAtLeast(rule.severity, 'note');
  return isMild ? { ...rule, severity: 'note' as const } : rule;
}

/**
 * The verdict's rule; a kind of change that the house names may make it graver, and where every change is of a kind
 * that it names, milder.
 */
export function wordsRule(
  quotation: Pick<CheckedQuotation, 'words' | 'changes'>,
  profile: HouseProfile,
): HouseProfile['words']['verbatim'] {
  const base = profile.words[quotation.words];
  const named = quotation.changes.map((change) => profile.changes[change.kind]);
  if (named.length === 0) return base;
  const known = named.filter((entry) => entry !== undefined);
  if (known.length === 0) return base;
  const gravest = known.reduce((a, b) => (isAtLeast(a.severity, b.severity) ? a : b));
  if (known.length === named.length) return gravest;
  return isAtLeast(base.severity, gravest.severity) ? base : gravest;
}
