import { engineOf } from '../../core/extract/extract.ts';
import { type GuardModels, guardTexts } from '../../core/guard/guard-texts.ts';
import type { Oddity } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import type {
  GradedGuard,
  GuardedQuotation,
  GuardedText,
  GuardReport,
} from '../../core/model/guarded-text.ts';
import { type HouseProfile, isAtLeast, loadProfile, wordsRule } from '../house-profile.ts';
import type { Services } from '../services.ts';
import type { Source } from '../sources/named-text.ts';
import type { ReadOptions } from '../sources/read-sources.ts';
import { gitVersions } from './git-versions.ts';
import { pairVersions, type VersionPair, type VersionPairs } from './version-pairs.ts';

export interface GuardRequest {
  /** Two files, folders, addresses or texts handed over; or a revision, or a range of them, and the paths to look at. */
  readonly versions:
    | { readonly before: Source; readonly after: Source }
    | { readonly revisions: string; readonly paths: readonly string[]; readonly folder: string };
  /** A profile's name or the path of a profile's file; 'default' unless told. */
  readonly profile?: string | undefined;
  /** Whether words that lost their marks are a finding. */
  readonly marks?: boolean | undefined;
  readonly onProgress?: ReadOptions['onProgress'];
}

/**
 * What became of the quotations between two versions, under a house's rules. Throws HearsayError where the versions are
 * not there at all; a file that cannot be read is told in `unavailable`, and the others go on.
 */
export async function guardVersions(request: GuardRequest, services: Services): Promise<GuardReport> {
  const profile = await loadProfile(request.profile ?? 'default');
  const { versions, onProgress } = request;
  const { fetcher, stdin } = services;
  const found: VersionPairs =
    'revisions' in versions
      ? await gitVersions(versions.revisions, versions.paths, versions.folder)
      : await pairVersions(versions.before, versions.after, {
          fetcher,
          ...(stdin === undefined ? {} : { stdin }),
        });
  const models = services.models();
  const texts: GuardedText<GradedGuard>[] = [];
  const unavailable: { path: string; message: string }[] = [];
  const oddities: Oddity[] = [];
  const grade = (quotation: GuardedQuotation) => gradeGuarded(quotation, profile, request.marks ?? false);
  for (const [at, pair] of found.pairs.entries()) {
    onProgress?.({ done: at, total: found.pairs.length, path: pair.path });
    try {
      const guarded = await guardPair(pair, models);
      texts.push(...guarded.texts.map((text) => ({ ...text, quotations: text.quotations.map(grade) })));
      oddities.push(...guarded.oddities);
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error;
      unavailable.push({ path: pair.path, message: error.message });
    }
  }
  const { between, onlyBefore, onlyAfter } = found;
  const engine = engineOf(models.extraction);
  return { engine, profile: profile.name, between, texts, onlyBefore, onlyAfter, unavailable, oddities };
}

/** The texts of a file in both versions: the one that it is, or its records by their ids. */
async function guardPair({ path, before, after }: VersionPair, models: GuardModels) {
  const [old, own] = [await before(), await after()];
  const isOne = old.documents.length === 1 && own.documents.length === 1;
  const byId = new Map(old.documents.map((document) => [document.id, document]));
  const texts = own.documents.flatMap((document): GuardedText[] => {
    const other = isOne ? old.documents[0] : byId.get(document.id);
    if (other === undefined) return [];
    const name = isOne ? path : `${path}#${document.id}`;
    return [{ path: name, before: other, after: document, quotations: guardTexts(other, document, models) }];
  });
  return { texts, oddities: own.oddities };
}

/** Rules of guarding itself, whatever the house. */
const RULES = {
  'newly-quoted': { severity: 'error', rule: 'Words outside quotation marks became words inside them.' },
  added: { severity: 'error', rule: 'A quotation came in that the old version does not have.' },
  lost: { severity: 'warning', rule: 'A quotation is gone.' },
  unquoted: { severity: 'warning', rule: 'A quotation lost its marks.' },
} as const;

const FINE = { severity: 'none', rule: '' } as const;

/** A quotation under a house's rules; `marks` tells whether words that lost theirs are a finding. */
export function gradeGuarded(
  quotation: GuardedQuotation,
  profile: HouseProfile,
  marks: boolean,
): GradedGuard {
  const { outcome, speakerVerdict } = quotation;
  const isOfWords = outcome === 'kept' || outcome === 'altered';
  const own = isOfWords
    ? wordsRule(quotation, profile)
    : outcome === 'unquoted' && !marks
      ? FINE
      : RULES[outcome];
  const speaker = speakerVerdict === 'misattributed' ? profile.speaker.misattributed : FINE;
  const { severity, rule: houseRule } =
    isAtLeast(speaker.severity, own.severity) && speaker !== FINE ? speaker : own;
  return { ...quotation, severity, houseRule: severity === 'none' ? '' : houseRule };
}

/** The exit status: 1 where a quotation is as grave as `failOn`, else 0. */
export function guardStatus({ texts }: GuardReport, failOn: 'error' | 'warning' | 'note' | 'never'): 0 | 1 {
  if (failOn === 'never') return 0;
  return texts.some(({ quotations }) => quotations.some(({ severity }) => isAtLeast(severity, failOn)))
    ? 1
    : 0;
}
