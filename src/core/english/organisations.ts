/** Well-known organisations and countries by acronym: the acronym without full stops, then its full name. */
const KNOWN = `us=united states|usa=united states|america=united states|uk=united kingdom|britain=united kingdom
eu=european union|un=united nations|fbi=federal bureau of investigation|cia=central intelligence agency
nsa=national security agency|irs=internal revenue service|doj=department of justice|justice department=department of justice
state department=department of state|treasury=department of the treasury|treasury department=department of the treasury
defense department=department of defense|pentagon=department of defense|dod=department of defense
gop=republican party|rnc=republican national committee|dnc=democratic national committee
nato=north atlantic treaty organization|who=world health organization|imf=international monetary fund
epa=environmental protection agency|fda=food and drug administration|sec=securities and exchange commission
dhs=department of homeland security|homeland security department=department of homeland security
ice=immigration and customs enforcement|nypd=new york police department|lapd=los angeles police department
ap=associated press|nyt=new york times|wsj=wall street journal|bbc=british broadcasting corporation
afp=agence france-presse|nra=national rifle association|aclu=american civil liberties union
naacp=national association for the advancement of colored people|nasa=national aeronautics and space administration
cdc=centers for disease control and prevention|fed=federal reserve|federal reserve board=federal reserve
scotus=supreme court|u.s. supreme court=supreme court|huffpost=huffington post|fox=fox news|fox news channel=fox news`;

const FULL = new Map<string, string>(
  KNOWN.split(/[|\n]/u).map((pair) => pair.trim().split('=') as [string, string]),
);

/** The full name, in lower case, of a well-known acronym or short name; undefined for others. */
export function fullNameOf(key: string): string | undefined {
  return FULL.get(key);
}
