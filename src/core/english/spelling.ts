/** Pairs of variants that no rule gives; every word of a line is written like its first. Folded, without full stops. */
export const VARIANTS =
  "ok okay,all-right alright,gray grey,tire tyre,program programme,check cheque,aging ageing,skeptic sceptic,skeptical sceptical,toward towards,backward backwards,forward forwards,afterward afterwards,among amongst,while whilst,adviser advisor,judgment judgement,acknowledgment acknowledgement,plow plough,mom mum,mommy mummy,airplane aeroplane,aluminum aluminium,pajamas pyjamas,jewelry jewellery,maneuver manoeuvre,story storey,license licence,practice practise,defense defence,offense offence,pretense pretence,cozy cosy,draft draught,mold mould,cannot can-not,barbecue barbeque,catalog catalogue,dialog dialogue,enroll enrol,fulfill fulfil,skillful skilful,willful wilful,installment instalment,percent per-cent %,because 'cause coz cuz,them 'em em,vs versus v,senator sen,senators sens,representative rep,representatives reps,governor gov,president pres,professor prof,doctor dr,mister mr,missus mrs,saint st,general gen,lieutenant lt,sergeant sgt,captain capt,colonel col,january jan,february feb,april apr,august aug,september sept sep,october oct,november nov,december dec,department dept,street st,avenue ave,company co,corporation corp,incorporated inc,limited ltd,until 'til till til,about 'bout,though tho,through thru,yes yeah yep yup,you ya,going-to gonna,want-to wanna,got-to gotta,have-to hafta,kind-of kinda,sort-of sorta,let-me lemme,give-me gimme,out-of outta,do-not-know dunno,come-on cmon,united-states us. usa usofa,united-kingdom uk,united-nations un,european-union eu,versus vs";

const CANON = readVariants();

function readVariants(): Map<string, string> {
  const canon = new Map<string, string>();
  for (const line of VARIANTS.split(',')) {
    const [first, ...others] = line.split(' ') as [string, ...string[]];
    for (const other of others) if (!canon.has(other)) canon.set(other, first);
  }
  return canon;
}

/** "-ise" that some write "-ize"; "promise", "otherwise" and their like nobody does. */
const IZED =
  /^(?!(?:compro|pro|pre|de)mis|.*wis|(?:ad|de|re|super|tele|impro)vis|(?:exer|pre|con|ex|circum)cis|(?:sur|com|ap|enter|re)pris|(?:adver|exper|chas|trea|mor)tis|(?:dis)?guis|(?:dis|en|disen)?franchis|merchandis|despis|paradis)(.{2,}[^aeiou])is(e[ds]?|ing|ation|ations|er|ers)$/;

/**
 * One spelling for the variants of a folded word: British and American, abbreviated titles and months, spoken
 * reductions. Several words are joined by hyphens ("gonna" is "going-to"). Unknown words come back unchanged.
 */
export function canonicalSpelling(word: string): string {
  const known = CANON.get(word);
  if (known !== undefined) return known;
  if (word.length < 5) return word;
  return word
    .replace(IZED, '$1iz$2')
    .replace(/^(.{2,})yse([ds]?)$/, '$1yze$2')
    .replace(
      /^(.*(?:col|fav|hon|lab|hum|neighb|behavi|harb|rum|vap|arm|endeav|sav|flav|fl|od|par|ranc|splend|cand|clam|val|vig|glam|tum))our(.*)$/,
      '$1or$2',
    )
    .replace(/^(cent|theat|met|fib|lit|spect|somb|meag|calib|lust)re(s?)$/, '$1er$2')
    .replace(/^(.*(?:vel|cel|del|bel|nel|gnal|qual|tal|val|uel))l(ed|ing|er|ers)$/, '$1$2');
}
