const AGENCY =
  /\b(?:(AP|Associated Press)|(AFP|Agence France[- ]Presse)|(Reuters)|(PA|Press Association)|(CP|Canadian Press)|(PTI|Press Trust of India)|(IANS)|(UPI|United Press International)|(Xinhua)|(dpa)|(Bloomberg)|(EFE)|(ANSA)|(Interfax)|(TASS|ITAR - TASS|ITAR-TASS)|(Kyodo)|(AAP))\b/gu;
const NAMES = 'ap afp reuters pa cp pti ians upi xinhua dpa bloomberg efe ansa interfax tass kyodo aap'.split(
  ' ',
);

/** The news agencies that a text names, each by one short name. */
export function namedAgencies(text: string): ReadonlySet<string> {
  const named = new Set<string>();
  for (const match of text.matchAll(AGENCY)) {
    const at = match.slice(1).findIndex((group) => group !== undefined);
    named.add(NAMES[at]!);
  }
  return named;
}
