import type { Extraction } from '../extract/extract.ts';
import type { Wording } from '../model/collation.ts';
import type { Speaker } from '../model/speaker.ts';

/**
 * The wordings without a passage that stands twice: where a report's same words were read as two attributions, one is
 * kept, that of a known speaker before that of an unresolved one, then the surer. Order is kept.
 */
export function distinctWordings(
  wordings: readonly Wording[],
  speakers: readonly Speaker[],
  extractions: readonly Extraction[],
): Wording[] {
  const unresolved = new Set(speakers.filter(({ kind }) => kind === 'unresolved').map(({ id }) => id));
  const confidence = new Map(
    extractions.flatMap(({ document, attributions }) =>
      attributions.map(
        (attribution) => [`${document.id} ${attribution.id}`, attribution.confidence] as const,
      ),
    ),
  );
  const rank = ({ witness, attribution, speaker }: Wording) =>
    (unresolved.has(speaker) ? 0 : 2) + (confidence.get(`${witness} ${attribution}`) ?? 0);
  const best = new Map<string, Wording>();
  for (const wording of wordings) {
    const known = best.get(placeOf(wording));
    if (known === undefined || rank(wording) > rank(known)) best.set(placeOf(wording), wording);
  }
  return wordings.filter((wording) => best.get(placeOf(wording)) === wording);
}

function placeOf({ witness, content }: Wording): string {
  return `${witness} ${content.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
}
