import picocolors from 'picocolors';
import type { ChangeWeight } from '../../core/model/verdict.ts';
import type { VerdictGroup } from '../words/verdict-words.ts';

/** How the terminal report shows what it means, with or without colour. */
export interface Paint {
  readonly colour: boolean;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  /** A changed word of the wording that the others are read against. */
  readonly from: (weight: ChangeWeight, text: string) => string;
  /** A changed word of another wording. */
  readonly to: (weight: ChangeWeight, text: string) => string;
  readonly group: (group: VerdictGroup | null, text: string) => string;
}

/** A paint that emits colour codes only where asked, whatever the environment says. */
export function createPaint(colour: boolean): Paint {
  const ink = picocolors.createColors(colour);
  const byWeight: Record<ChangeWeight, (text: string) => string> = {
    sense: (text) => ink.bold(ink.red(text)),
    wording: ink.yellow,
    form: ink.dim,
  };
  return {
    colour,
    strong: ink.bold,
    faint: ink.dim,
    from: (weight, text) => byWeight[weight](ink.underline(text)),
    to: (weight, text) => byWeight[weight](text === '‸' ? text : ink.underline(text)),
    group: (group, text) => {
      if (group === 'changed') return ink.bold(ink.red(text));
      if (group === 'altered') return ink.bold(ink.yellow(text));
      if (group === 'kept') return ink.green(text);
      return ink.dim(text);
    },
  };
}
