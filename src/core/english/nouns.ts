import type { Gender } from '../language/language.ts';
import { wordSet } from '../language/word-set.ts';

/** Abbreviated titles that stand only before a name, with the gender that they tell. */
export const HONORIFICS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['mr', 'm'],
  ['mrs', 'f'],
  ['ms', 'f'],
  ['miss', 'f'],
  ['mx', null],
  ['sir', 'm'],
  ['dame', 'f'],
  ['lord', 'm'],
  ['lady', 'f'],
  ['dr', null],
  ['doctor', null],
  ['prof', null],
  ['rev', null],
  ['hon', null],
  ['madam', 'f'],
  ['madame', 'f'],
  ['monsieur', 'm'],
  ['herr', 'm'],
  ['frau', 'f'],
  ['señor', 'm'],
  ['señora', 'f'],
]);

/** Abbreviations of titles, written out. */
export const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['gen', 'general'],
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['sgt', 'sergeant'],
  ['capt', 'captain'],
  ['cmdr', 'commander'],
  ['adm', 'admiral'],
  ['maj', 'major'],
  ['pvt', 'private'],
  ['pres', 'president'],
  ['supt', 'superintendent'],
  ['insp', 'inspector'],
  ['prof', 'professor'],
  ['dr', 'doctor'],
  ['rev', 'reverend'],
  ['sens', 'senator'],
  ['reps', 'representative'],
  ['atty', 'attorney'],
  ['attys', 'attorney'],
  ['dist', 'district'],
  ['asst', 'assistant'],
  ['cpl', 'corporal'],
  ['ofc', 'officer'],
  ['det', 'detective'],
  ['del', 'delegate'],
  ['assemblyman', 'assemblyman'],
]);

export const PERSON_NOUNS = `abbot academic accountant activist actor actress adjutant administrator admiral adviser advisor advocate
agent aide ally ambassador analyst anchor anchorman anchorwoman announcer archbishop architect artist assemblyman
assemblywoman assistant associate astronaut athlete attorney aunt author ayatollah baron baroness barrister billionaire
biographer biologist bishop blogger boss boyfriend broadcaster broker brother builder businessman businesswoman
businessperson candidate captain caller cardinal celebrity ceo cfo chair chairman chairperson chairwoman challenger
champion chancellor chef chief child citizen clerk client co-author co-chair co-chairman co-founder co-host coach
colleague colonel columnist comedian commander commentator commissioner comptroller conductor congressman congresswoman
conservative consultant contender contributor coordinator coroner correspondent councillor councilman councilwoman
councilor counsel counselor counsellor countess cousin critic curator daughter deacon dean defendant defender delegate
democrat deputy designer detective developer diplomat director doctor donor driver economist editor educator emperor
employee engineer entertainer entrepreneur envoy epidemiologist ex-husband ex-wife executive expert farmer father
favorite fellow fiance fiancee fighter filmmaker financier firefighter fisherman founder freshman friend front-runner
frontrunner fundraiser gambler general girlfriend governor governor-elect grandfather grandmother guard guest guitarist
head heir hero historian host husband inmate inspector instructor interviewer investigator investor journalist judge
juror justice king lady lawmaker lawyer leader lecturer lender lobbyist magnate majority-leader manager marshal mayor
mechanic member meteorologist midwife millionaire minister missionary moderator mogul monarch mother musician neighbor
neighbour nephew neuroscientist neurosurgeon niece nominee novelist nun nurse officer official ombudsman operative
opponent organizer organiser owner painter parent partner pastor patient patriarch physician physicist pilot
pioneer plaintiff player playwright poet police-chief policeman policewoman politician pollster pope predecessor
premier presenter president president-elect priest prime-minister prince princess principal producer professor
promoter prophet publicist prosecutor protester psychiatrist psychologist publisher pundit queen quarterback rabbi rancher rapper
receptionist recruiter reformer regulator reporter representative republican researcher resident retiree reverend rival
runner-up sailor scholar scientist secretary secretary-general senator senator-elect sergeant sheriff singer sister
socialist soldier solicitor son speaker specialist spokesman spokesperson spokeswoman staffer star statesman
stepfather stepmother strategist striker student successor superintendent supervisor supporter surgeon surrogate
surveyor survivor suspect taoiseach teacher technician teenager televangelist tenant theologian treasurer trustee tutor
tycoon uncle undersecretary veteran vicar vice-president vice-chairman victim vicepresident viewer volunteer voter
waiter warden warrior whip widow widower wife winner witness woman man girl boy worker writer billionaire insider
source incumbent hopeful standard-bearer co-worker newcomer outsider conservative liberal libertarian moderate
populist progressive native maverick firebrand mother-in-law son-in-law treasurer attorney-general appointee designate
pick ranger marine lieutenant major commodore private deputy-director ringleader negotiator translator interpreter
mediator undersheriff corporal oligarch dictator strongman ruler premier-designate legislator parliamentarian backbencher mp mep msp
columnist radiologist geologist climatologist virologist chemist editor-in-chief commander-in-chief midfielder goalkeeper pitcher`;

const PERSON = new Set(PERSON_NOUNS.split(/\s+/u));

/** Titles that stand capitalised right before a person's name ("Secretary General Jane Doe"). */
export const TITLES = new Set(
  `president senator representative governor general lieutenant colonel sergeant captain commander admiral major
private superintendent inspector professor doctor reverend attorney chairman chairwoman chairperson chair chief
commissioner director secretary minister premier chancellor mayor judge justice speaker leader ambassador king queen
prince princess pope cardinal archbishop bishop rabbi imam sheikh pastor father sister brother congressman congresswoman
councilman councilwoman councillor sheriff marshal officer detective agent deputy delegate assemblyman assemblywoman
spokesman spokeswoman spokesperson manager coach ceo cfo chairman-elect president-elect governor-elect senator-elect
secretary-general vice-president undersecretary treasurer whip emperor sultan emir ayatollah constable corporal
advisor adviser counsel counselor strategist host anchor correspondent reporter editor columnist analyst candidate
nominee pollster economist lawyer aide solicitor principal dean administrator comptroller auditor ombudsman envoy
co-chair co-chairman co-founder founder owner provost trooper chef prosecutor undersheriff magnate mogul billionaire activist
author historian actor actress singer rapper comedian coordinator operative consultant executive rep sen gov frontrunner
front-runner contender lawmaker congressperson editor-in-chief commander-in-chief warden marshall taoiseach strategist superstar pundit moderator`.split(
    /\s+/u,
  ),
);

export const FEMALE_NOUNS = new Set(
  `actress anchorwoman assemblywoman aunt baroness businesswoman chairwoman congresswoman councilwoman countess daughter
ex-wife fiancee girl girlfriend grandmother lady mother niece nun policewoman princess queen sister spokeswoman
stepmother widow wife woman heroine hostess mother-in-law`.split(/\s+/u),
);
export const MALE_NOUNS = new Set(
  `anchorman archbishop assemblyman baron boy boyfriend brother businessman cardinal congressman councilman emperor
ex-husband father fiance fisherman grandfather husband king man nephew policeman pope priest prince son statesman
stepfather uncle widower spokesman chairman father-in-law son-in-law strongman monk imam`.split(/\s+/u),
);

const SPOKESPERSON = /^spokes(?:man|woman|person|people|men|women)$/u;

/** A role noun as written ("Sen.", "Spokeswoman"), in lower case, singular and written out. */
export function roleNounOf(word: string): string {
  // In lower case no member of a house.
  if (/^reps?$/u.test(word)) return 'spokesperson';
  const lower = word.toLowerCase().replace(/\.$/u, '');
  const full = ABBREVIATED.get(lower) ?? lower;
  if (PERSON.has(full)) return full;
  if (full.endsWith('men') && PERSON.has(`${full.slice(0, -2)}an`)) return `${full.slice(0, -2)}an`;
  if (full.endsWith('ies') && PERSON.has(`${full.slice(0, -3)}y`)) return `${full.slice(0, -3)}y`;
  if (full.endsWith('s') && PERSON.has(full.slice(0, -1))) return full.slice(0, -1);
  if (/(?:s|x|ch|sh)es$/u.test(full) && PERSON.has(full.slice(0, -2))) return full.slice(0, -2);
  if (full === 'spokespeople') return 'spokesperson';
  const parts = KIN_PREFIX.exec(full);
  return parts === null ? full : `${parts[1]}${roleNounOf(parts[2]!)}`;
}

/** "great-niece", "step-son", "ex-driver": a kind of the person whom the noun behind the hyphen names. */
const KIN_PREFIX = /^((?:(?:great|grand|step|half|foster|co|ex|then|fellow)[-‑])+)(\p{L}{3,}(?:-in-law)?)$/u;

/** Whether a word names a kind of person ("senator", "spokeswomen", "Gov."). */
export function isPersonNoun(word: string): boolean {
  const noun = roleNounOf(word);
  return PERSON.has(noun) || PERSON.has(KIN_PREFIX.exec(noun)?.[2] ?? '');
}

/** Whether a word can be a title in front of a name. */
export function isTitle(word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/u, '');
  return TITLES.has(ABBREVIATED.get(lower) ?? lower) || ABBREVIATED.has(lower);
}

export function honorificGender(word: string): Gender | undefined {
  return HONORIFICS.get(word.toLowerCase().replace(/\.$/u, ''));
}

export function genderOfNoun(told: string): Gender {
  const noun = KIN_PREFIX.exec(told)?.[2] ?? told;
  if (FEMALE_NOUNS.has(noun)) return 'f';
  return MALE_NOUNS.has(noun) && noun !== 'chairman' ? 'm' : null;
}

export function isSpokesperson(noun: string): boolean {
  return SPOKESPERSON.test(noun);
}

/** Nouns that end or mark the name of an organisation, in lower case. */
export const ORGANISATION =
  wordSet(`academy administration agency airlines airways alliance assembly assn associates association
authority bank board brigade brotherhood bureau cabinet campaign caucus center centre chamber charity church club
coalition college command commission committee commonwealth company confederation conference congress consortium
convention corp corporation corps council court daily department dept directorate embassy examiner exchange federation
firm force foundation front fund gazette government group guard guild herald hospital house inc industries initiative
institute institution journal kremlin laboratory laboratories league legislature library llc llp ltd magazine ministry
mission mosque movement museum navy network news newspaper nations office opera orchestra organization organisation pac
paper parliament partners partnership party pentagon police post press prosecutor's radio regiment registry
republic reserve review school secretariat senate service services society standard states station store
studio studios survey symphony syndicate synagogue task team telegraph television theater theatre times tribune tribunal
trust tv union university vatican wire works post-gazette treasury army brewery systems technologies holdings
motors software bancorp airlines media entertainment records pictures brothers sons monitor observer chronicle
dispatch inquirer globe sun mirror guardian independent economist politico hill intercept atlantic bulletin courier
advertiser blog site website camp transition clinic facility plant lab startup start-up manufacturer retailer
carrier automaker airline bank insurer lender maker giant studio label publisher nonprofit charity think-tank
watchdog regulator town city county state country nation kingdom village district borough delegation jury panel faction
militia junta regime administration leadership establishment`);

/** Nouns for texts that say something, in lower case. */
export const DOCUMENTS =
  wordSet(`account ad advert advertisement affidavit analysis announcement article assessment audit bill
biography book booklet brief bulletin charge charter chart column comment commentary communique complaint constitution
contract court-filing deal decision declaration decree deposition diary dispatch document dossier draft editorial email
e-mail emails essay exit-poll fact-sheet figures filing filings charges indictments complaints lawsuits projection projections forecast forecasts estimates snapshot finding findings flyer guidance guideline guidelines
headline indictment interview investigation item judgment judgement law lawsuit leaflet ledger letter letters lyric
manifesto manual memo memoir memorandum message messages motion newsletter note notes notice op-ed opinion order page
paper pamphlet petition plan platform play pledge poll polls polling post posting posts press-release proposal
publication quotation record records release remark report reports reporting resolution response review rule rules
ruling rulings script signs sign slogan song speech spot statement statements statistics story study studies subpoena
suit summary survey surveys tape testimony text texts transcript transcripts treaty tweet tweets verdict video videos
website warrant data result results ballot ballots book log logs cable cables entry entries sources-said text-message
webpage letterhead banner caption numbers research commercial clip recording audio footage`);

/** Plural nouns or collective words for people who are no organisation. */
export const GROUPS =
  wordSet(`americans people voters critics officials aides allies supporters opponents advisers advisors experts
analysts observers activists lawmakers senators representatives congressmen republicans democrats conservatives liberals
progressives independents leaders members authorities police prosecutors investigators scientists researchers economists
historians reporters journalists pundits commentators fans attendees protesters demonstrators residents citizens workers
employees families parents students teachers women men children others many some few several most both all those they
everyone everybody nobody somebody someone anyone public crowd audience media press community electorate delegates donors
candidates rivals contenders nominees politicians strategists operatives pollsters staffers surrogates insiders sources
witnesses lawyers attorneys doctors friends colleagues neighbours neighbors relatives evangelicals muslims christians
jews hispanics latinos africans europeans catholics millennials respondents participants viewers readers listeners
users investors traders companies businesses countries nations states governments agencies organisers organizers
spokespeople spokesmen spokeswomen moderators hosts generals diplomats ministers couple pair trio duo brothers sisters
team staff crew campaigners partisans skeptics sceptics defenders detractors detainees soldiers troops officers
firefighters farmers executives bankers consumers customers passengers survivors victims team world nation country west
left right gop establishment base camp majority minority half percent`);

/** Words that describe a source without naming it. */
export const UNNAMED =
  wordSet(`source sources official officials person people aide aides adviser advisers insider insiders someone
somebody one another diplomat diplomats executive executives operative operatives staffer staffers
witness witnesses friend friends associate associates ally allies`);

/** Words for the outlets that carry news. */
export const OUTLET =
  wordSet(`times post journal herald tribune news press gazette daily telegraph guardian independent mirror
globe sun chronicle inquirer observer examiner magazine newspaper paper network radio television tv agency wire
website site outlet broadcaster station review weekly monitor courier bulletin dispatch today week economist atlantic
politico reuters bloomberg cnn msnbc abc cbs nbc npr bbc cnbc pbs fox ap afp buzzfeed huffpost breitbart vox slate
axios yahoo univision hill intercept publication tabloid blog journalist reporter cspan c-span wsj nyt`);

export function isOrganisationNoun(word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/u, '');
  return ORGANISATION.has(lower);
}

export function isDocumentNoun(word: string): boolean {
  return DOCUMENTS.has(word.toLowerCase());
}

export function isGroupNoun(word: string): boolean {
  return GROUPS.has(word.toLowerCase());
}

/** Whether a word names a kind of person, group or body. */
export function isSomebodyNoun(word: string): boolean {
  return isPersonNoun(word) || isGroupNoun(word) || isOrganisationNoun(word);
}

/** Whether what a word names can be a source: somebody, or a document. */
export function isSourceNoun(word: string): boolean {
  return isSomebodyNoun(word) || isDocumentNoun(word);
}

export function isUnnamedNoun(word: string): boolean {
  return UNNAMED.has(word.toLowerCase());
}

export function isOutletNoun(word: string): boolean {
  return OUTLET.has(word.toLowerCase());
}

/** What an outlet is; alone it names none. */
export const KINDS_OF_OUTLET = wordSet(
  'news press magazine newspaper paper network radio television tv agency wire website site outlet broadcaster station publication tabloid blog',
);

/** Whether a name is an outlet's, by its last word: "the Harbour Times", "CNN", and not "News" on its own. */
export function isOutletName(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  return OUTLET.has(words.at(-1)!) && !(words.length === 1 && KINDS_OF_OUTLET.has(words[0]!));
}
