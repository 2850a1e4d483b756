/** Nouns that end or mark the name of an organisation, in lower case. */
const ORGANISATION =
  set(`academy administration agency airlines airways alliance assembly assn associates association
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
const DOCUMENTS =
  set(`account ad advert advertisement affidavit analysis announcement article assessment audit bill
biography book booklet brief bulletin charge charter chart column comment commentary communique complaint constitution
contract court-filing deal decision declaration decree deposition diary dispatch document dossier draft editorial email
e-mail emails essay exit-poll fact-sheet figures filing filings finding findings flyer guidance guideline guidelines
headline indictment interview investigation item judgment judgement law lawsuit leaflet ledger letter letters lyric
manifesto manual memo memoir memorandum message messages motion newsletter note notes notice op-ed opinion order page
paper pamphlet petition plan platform play pledge poll polls polling post posting posts press-release proposal
publication quotation record records release remark report reports reporting resolution response review rule rules
ruling rulings script signs sign slogan song speech spot statement statements statistics story study studies subpoena
suit summary survey surveys tape testimony text texts transcript transcripts treaty tweet tweets verdict video videos
website warrant data result results ballot ballots book log logs cable cables entry entries sources-said text-message
webpage letterhead banner caption numbers research commercial clip recording audio footage`);

/** Plural nouns or collective words for people who are no organisation. */
const GROUPS =
  set(`americans people voters critics officials aides allies supporters opponents advisers advisors experts
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
const UNNAMED =
  set(`source sources official officials person people aide aides adviser advisers insider insiders someone
somebody one another diplomat diplomats executive executives operative operatives staffer staffers
witness witnesses friend friends associate associates ally allies`);

/** Words for the outlets that carry news. */
const OUTLET =
  set(`times post journal herald tribune news press gazette daily telegraph guardian independent mirror
globe sun chronicle inquirer observer examiner magazine newspaper paper network radio television tv agency wire
website site outlet broadcaster station review weekly monitor courier bulletin dispatch today week economist atlantic
politico reuters bloomberg cnn msnbc abc cbs nbc npr bbc cnbc pbs fox ap afp buzzfeed huffpost breitbart vox slate
axios yahoo univision hill intercept publication tabloid blog journalist reporter cspan c-span wsj nyt`);

function set(list: string): Set<string> {
  return new Set(list.split(/\s+/u));
}

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

export function isUnnamedNoun(word: string): boolean {
  return UNNAMED.has(word.toLowerCase());
}

export function isOutletNoun(word: string): boolean {
  return OUTLET.has(word.toLowerCase());
}
