import type { Attribution } from '../../core/model/attribution.ts';
import type { RenderOptions } from '../format.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import { padEnd, shorten, wordsOf, wrapWords } from '../terminal/wrap.ts';
import { plural } from '../words/figures.ts';
import { toOneLine } from '../words/printable.ts';
import { type ExtractedDocument, speakerOfAttribution, textOfSpans } from './extracted-document.ts';

const ID = 5;
const MODE = 10;

/** The attributions of each document for a terminal: who, by which cue, in which mode, and the words. */
export function renderExtractionTable(
  extracted: readonly ExtractedDocument[],
  options: RenderOptions,
): string {
  const width = Math.max(40, Math.floor(options.width));
  const paint = createPaint(options.colour);
  const blocks = extracted.map((entry) => documentLines(entry, width, paint).join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function documentLines(entry: ExtractedDocument, width: number, paint: Paint): string[] {
  const { document } = entry;
  const attributions = entry.attributions.filter((attribution) => !isNobodys(attribution));
  const name = toOneLine(document.title ?? document.path);
  const lines = wrapWords(
    [
      ...wordsOf(name, paint.strong),
      ...wordsOf(`(${plural(attributions.length, 'attribution')})`, paint.faint),
    ],
    width,
  );
  for (const attribution of attributions) {
    const resolved = speakerOfAttribution(entry, attribution)?.name;
    const source = toOneLine(textOfSpans(document.text, attribution.source));
    const who = toOneLine(resolved ?? (source === '' ? 'speaker unresolved' : source));
    const cue = toOneLine(textOfSpans(document.text, attribution.cue));
    const lead = padEnd(attribution.id, ID) + padEnd(kindOf(attribution), MODE);
    const margin = ' '.repeat(ID + MODE);
    lines.push(
      '',
      ...wrapWords(
        [...wordsOf(shorten(who, 48), paint.strong), ...wordsOf(cue === '' ? '' : `(${cue})`, paint.faint)],
        width,
        paint.faint(lead),
        margin,
      ),
    );
    const words = toOneLine(textOfSpans(document.text, attribution.content));
    const quoted = attribution.mode === 'direct' ? `“${words}”` : words;
    lines.push(...wrapWords(wordsOf(quoted), width, margin));
  }
  return lines.map((line) => line.trimEnd());
}

/** Words that a model takes for no speech, and beside which nobody and no cue stands. */
function isNobodys({ act, mode, cue, source }: Attribution): boolean {
  return act === 'thought' && mode === 'indirect' && cue === null && source === null;
}

/** Its mode; of a belief, a plan or a deed that it is no speech. */
function kindOf({ act, mode }: Attribution): string {
  return act === 'thought' && mode === 'indirect' ? 'thought' : mode;
}
