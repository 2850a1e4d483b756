import { readVerbsOfSaying, type VerbGroup } from '../language/verbs-of-saying.ts';
import { inflectVerb } from './morphology.ts';

/**
 * The verbs by which German reports tell what was said, written or thought. Of a verb in two parts ("teilte … mit") the
 * part that changes stands here: "teilen".
 */
const GERMAN_VERBS: readonly VerbGroup[] = [
  [
    'said',
    'quote clause',
    '',
    'sagen erklären betonen sprechen meinen mitteilen warnen heißen ergänzen erläutern versichern behaupten bestätigen bemerken beklagen argumentieren antworten entgegnen erwidern versprechen einräumen unterstreichen bekräftigen wiederholen prognostizieren vermuten scherzen urteilen bilanzieren resümieren mahnen berichten erzählen konstatieren kommentieren kritisieren monieren rufen',
  ],
  ['said', 'quote clause', 'third', 'teilen kündigen räumen fügen geben weisen führen stellen'],
  ['said', 'quote clause object', '', 'fordern verlangen loben bestreiten zitieren widersprechen'],
  ['said', 'quote clause addressee', '', 'fragen raten bitten'],
  ['wrote', 'quote clause', '', 'schreiben twittern posten'],
  ['thought', 'quote clause', '', 'denken glauben hoffen fürchten finden'],
];

export const GERMAN_SAYING = readVerbsOfSaying(GERMAN_VERBS, inflectVerb);
