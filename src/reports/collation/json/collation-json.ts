import type { Collation } from '../../../core/model/collation.ts';
import { toChangeJson } from '../../check/json/check-json.ts';
import { toFactJson } from '../../facts/json/facts-json.ts';
import { JSON_VERSION, printJson } from '../../syntax/print-json.ts';
import type { CollationJson } from './collation-schema.ts';

/** A collation as the data of the published JSON Schema `collation.schema.json`. */
export function toCollationJson(collation: Collation): CollationJson {
  return {
    version: JSON_VERSION,
    engine: collation.engine,
    witnesses: collation.witnesses.map(({ id, path, title, kind, transcription, meta, text, blocks }) => ({
      id,
      path,
      title,
      kind,
      ...(transcription === undefined ? {} : { transcription }),
      meta: { ...meta, authors: [...meta.authors] },
      text,
      blocks: blocks.map((block) => ({ ...block })),
    })),
    speakers: collation.speakers.map((speaker) => ({
      ...speaker,
      aliases: [...speaker.aliases],
      roles: [...speaker.roles],
    })),
    statements: collation.statements.map((statement) => ({
      id: statement.id,
      speaker: statement.speaker,
      chain: [...statement.chain],
      wordings: statement.wordings.map(toWordingJson),
      comparisons: statement.comparisons.map(toComparisonJson),
      missing: statement.missing.map((missing) => ({ ...missing })),
      nearest: statement.nearest.map((nearest) => ({ ...nearest, content: [...nearest.content] })),
    })),
    findings: collation.findings.map((finding) => ({
      ...finding,
      withA: [...finding.withA],
      withB: [...finding.withB],
    })),
    facts: collation.facts.map(toFactJson),
    oddities: collation.oddities.map((oddity) => ({ ...oddity })),
  };
}

type StatementJson = CollationJson['statements'][number];

function toWordingJson(
  wording: Collation['statements'][number]['wordings'][number],
): StatementJson['wordings'][number] {
  const { witness, attribution, mode, act, content, quoted, source, cue, text, speaker, chain } = wording;
  return {
    witness,
    attribution,
    mode,
    act,
    content: [...content],
    quoted: [...quoted],
    source: source === null ? null : [...source],
    cue: cue === null ? null : [...cue],
    text,
    speaker,
    chain: [...chain],
  };
}

function toComparisonJson(
  comparison: Collation['statements'][number]['comparisons'][number],
): StatementJson['comparisons'][number] {
  const { a, b, bond, words, speaker, chain, changes, doubts, atMostOneVerbatim, nearMiss, rule, support } =
    comparison;
  return {
    a,
    b,
    bond: { ...bond },
    words,
    speaker,
    chain,
    changes: changes.map(toChangeJson),
    ...(doubts === undefined ? {} : { doubts: doubts.map(toChangeJson) }),
    atMostOneVerbatim,
    ...(nearMiss === undefined ? {} : { nearMiss }),
    rule,
    support,
  };
}

/** `hearsay compare --format json`: one JSON value; each wording and each comparison on a line of its own. */
export function renderCollationJson(collation: Collation): string {
  return printJson(toCollationJson(collation), 4);
}
