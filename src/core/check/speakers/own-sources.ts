import type { PassageIndex } from '../../locate/index/passage-index.ts';
import type { Anchors } from '../joint-evidence.ts';
import type { DraftSpeaker } from '../judge-quotation.ts';
import { isSure } from './label-speaker.ts';
import { findOwnTurns, type OwnTurns } from './own-turns.ts';

/** So few sources were chosen for this draft; among more, somebody speaks of many other matters. */
const FEW_SOURCES = 12;

/** What the sources of a draft are asked of its speakers. */
export interface SourceKnowledge {
  /** Who is behind each quotation. */
  readonly speakers: readonly DraftSpeaker[];
  readonly anchors: Anchors;
  readonly excluded: ReadonlySet<number>;
}

/**
 * Tells for each quotation, by its number, where its speaker speaks in the sources on this matter: in one of few sources,
 * or in one that surely carries another of their quotations. Whom the draft's reading only guesses speaks nowhere.
 */
export function findOwnSources(
  index: PassageIndex,
  { speakers, anchors, excluded }: SourceKnowledge,
): (quotation: number) => OwnTurns {
  const turnsOf = new Map<string, OwnTurns>();
  const idOf = (quotation: number) => speakers[quotation]!.speaker?.id;
  const areFew = index.documents.length - excluded.size <= FEW_SOURCES;
  return (quotation) => {
    const said = speakers[quotation]!;
    if (said.speaker === null || !isSure(said)) return NOWHERE;
    const people = [...new Set([said.speaker, ...said.chain.slice(0, 1)])];
    const key = people.map(({ id }) => id).join(' ');
    const turns = turnsOf.get(key) ?? findOwnTurns(index, people);
    turnsOf.set(key, turns);
    const carriesAnother = (document: number) =>
      anchors.byDocument
        .get(document)
        ?.some((anchor) => anchor.quotation !== quotation && idOf(anchor.quotation) === said.speaker?.id) ===
      true;
    const documents = [...turns.documents].filter(
      (document) => !excluded.has(document) && (areFew || carriesAnother(document)),
    );
    return { documents: new Set(documents), isOwn: turns.isOwn };
  };
}

const NOWHERE: OwnTurns = { documents: new Set(), isOwn: () => false };
