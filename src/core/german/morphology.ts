import type { VerbForm } from '../language/verbs-of-saying.ts';

/** infinitive, present and past in the third person, participle: verbs whose forms no rule gives. */
const STRONG_VERBS =
  'sprechen spricht sprach gesprochen,schreiben schreibt schrieb geschrieben,rufen ruft rief gerufen,heißen heißt hieß geheißen,raten rät riet geraten,versprechen verspricht versprach versprochen,widersprechen widerspricht widersprach widersprochen,bestreiten bestreitet bestritt bestritten,schreien schreit schrie geschrien,denken denkt dachte gedacht,wissen weiß wusste gewusst,finden findet fand gefunden,geben gibt gab gegeben,weisen weist wies gewiesen,unterstreichen unterstreicht unterstrich unterstrichen,einräumen räumt räumte eingeräumt,werfen wirft warf geworfen,schließen schließt schloss geschlossen,befehlen befiehlt befahl befohlen,bitten bittet bat gebeten,schweigen schweigt schwieg geschwiegen';

const STRONG: ReadonlyMap<string, readonly string[]> = new Map(
  STRONG_VERBS.split(',').map((entry) => {
    const [infinitive, ...forms] = entry.split(' ');
    return [infinitive!, forms];
  }),
);

/** Every form of a verb that a report uses in the third person, lower-case, the infinitive first. */
export function inflectVerb(infinitive: string): [word: string, form: VerbForm][] {
  const strong = STRONG.get(infinitive);
  if (strong !== undefined) {
    const [third, past, participle] = strong as [string, string, string];
    return [
      [infinitive, 'base'],
      [third, 'third'],
      [past, 'past'],
      [/t$/u.test(past) ? `${past}en` : past.endsWith('e') ? `${past}n` : `${past}en`, 'past'],
      [participle, 'participle'],
    ];
  }
  const stem = infinitive.replace(/e?n$/u, '');
  const trunk = infinitive.endsWith('ern') || infinitive.endsWith('eln') ? infinitive.slice(0, -1) : stem;
  const link = /[dt]$|[^aeiouäöülrhmn][mn]$/u.test(trunk) ? 'e' : '';
  const prefix = /^(?:be|er|ver|ent|emp|ge|zer|wider|über)|ieren$/u.test(infinitive) ? '' : 'ge';
  return [
    [infinitive, 'base'],
    [`${trunk}${link}t`, 'third'],
    [`${trunk}${link}te`, 'past'],
    [`${trunk}${link}ten`, 'past'],
    [`${prefix}${trunk}${link}t`, 'participle'],
  ];
}
