/** What events are about; each event draws one of each list, so that few share their words. */
export const THINGS =
  'ferry|swimming bath|grain store|tramway|lighthouse|bridge|cable car|orchard|reservoir|slaughterhouse|chapel|brewery|quarry|railway station|theatre|museum|sawmill|dairy|airfield|tunnel|vineyard|cemetery|observatory|foundry|aquarium|paper mill|lock gate|windmill|fish market|archive|ice rink|shipyard|tannery|greenhouse|monastery|zoo|bakery|power station|kindergarten|racecourse'.split(
    '|',
  );
export const CAUSES =
  'rotten beams|a burst pipe|a forged invoice|a swarm of hornets|falling rents|a cracked boiler|a missing permit|salt water|subsidence|an old mortgage|a lightning stroke|dry rot|a broken axle|a lost lawsuit|asbestos|a faulty thermostat|a strike of the electricians|an unpaid bill|woodworm|a landslip|mercury in the soil|a disputed will|a short circuit|frost damage|a collapsed scaffold|a stolen cable|unsafe gangways|a tax debt|rusted anchors|a blocked culvert'.split(
    '|',
  );
export const GROUPS =
  'anglers|violinists|beekeepers|nurses|locksmiths|rowers|pensioners|chess players|gardeners|taxi drivers|choristers|ornithologists|bell ringers|shepherds|cyclists|glaziers|librarians|divers|students|fishmongers|cabinet makers|archers|stamp collectors|midwives|vintners|potters|firemen|skaters|basket weavers|hunters'.split(
    '|',
  );
export const COLOURS =
  'Heron|Marten|Juniper|Quince|Falcon|Larch|Otter|Plover|Saffron|Thistle|Walnut|Yarrow'.split('|');

/** Facts of an event; an event has some of them. */
export const FACTS: readonly string[] = [
  'The {thing} in {place} has been shut since {hour} on Friday because of {cause}.',
  'The {group} of {place} had warned of {cause} for {n1} months.',
  'Some {n0} people had to leave the {thing} within the hour.',
  'An inquiry of the {body} is to find out who knew of {cause}.',
  'The {thing} was built by the {colour} company {n1} years ago and has belonged to the {body} since.',
  'Repairs would cost {n0} thousand crowns, a paper of the {colour} company says.',
  'The {group} collected {n0} signatures for the {thing} in front of the station.',
  'Police took down the statements of {n1} witnesses and sealed a cellar of the {thing}.',
  'The {body} voted by {n1} to nine to give the {colour} company until the end of the year.',
  'A first survey had found {cause} as early as the spring, but its pages lay in a drawer.',
  'The {group} want to run the {thing} themselves, with {n1} volunteers.',
  'The {colour} company denies that {cause} had anything to do with its work on the {thing}.',
  'Guards from two counties stood at the gates of the {thing} through the night.',
  'A judge will hear the {group} and the {colour} company in {place} on Thursday.',
];

export const QUOTATIONS: readonly string[] = [
  'we were told that the {thing} was safe, and it was not safe by a long way',
  'nobody asked the {group}, and now everybody asks them',
  'I would rather explain why the {thing} is shut than why it was open',
  'there was no {cause} when we handed the keys over to the {body}',
  'we have asked about {cause} since the autumn and nobody gave us an answer',
  'the {group} did everything right, and I would work with them again tomorrow',
  'the {thing} will open again on Monday if the experts find nothing worse than {cause}',
  'somebody has to answer for {cause}, and it will not be the {group}',
  'I will not promise a new {thing} that I cannot pay for',
  'the {colour} company knew about {cause} and did not say so',
  'without the {thing} there is nothing left in {place} for the {group}',
  'we rule nothing out, but we do not think that anybody meant harm to the {thing}',
];

/** What reports put around an event: the place, the weather, what was before, what comes next. */
export const BACKGROUND: readonly string[] = [
  '{place} has about {n0}0 inhabitants and lies an hour by train from the county town.',
  'It is the third time in {n1} years that {place} has made headlines far beyond the county.',
  'The {body} will meet again in the second week of the month, and the sitting is public.',
  'Some people in {place} heard of it first from the wireless, others from their neighbours at the baker.',
  'The weather service had announced wind from the west and rain in the evening, and so it came.',
  'A telephone line has been set up for questions; it was engaged for most of the day.',
  'The newspaper of the place had written about the matter as early as the spring, without much of an echo.',
  'Shops in the high street of {place} stayed open, but few customers came.',
  'The county has promised help, though nobody could say on the day how much it would come to.',
  'Two years ago a similar case in the neighbouring valley ended before the administrative court.',
  'In the town hall of {place} the lights burned until late in the night.',
  'Schools and kindergartens were not concerned, the administration let it be known.',
  'A report of {n1} pages is to be laid before the {body} by the end of the quarter.',
  'The trade union and the chamber of commerce both asked to be heard before anything is decided.',
  'On the market square of {place} people stood together in small groups and talked of nothing else.',
  'The opposition in the {body} wants to see the files and has asked for a special sitting.',
  'An expert from the technical college is to look at the matter without being paid for it.',
  'What it will cost in the end is open; a first estimate speaks of {n0} thousand crowns.',
  'The bus company put on {n1} additional buses and did without fares until the evening.',
  'The parish of {place} opened its hall and made soup for everybody who came.',
  'Last year the {body} had put the point off twice for want of time.',
  'According to the statistics of the county such things happen about once in {n1} years.',
  'The insurance company has sent somebody to {place} but gives no information for the time being.',
  'A collection in the streets around the station brought in {n0} crowns by noon.',
];

export const ROLES = [
  'mayor',
  'harbour master',
  'spokeswoman',
  'inspector',
  'chairman',
  'manager',
  'engineer',
  'teacher',
];
export const OUTLETS = [
  'Courier',
  'Lantern',
  'Notebook',
  'Morning Post',
  'Evening Mail',
  'Observer',
  'Gazette',
  'Wire',
];
export const FIRSTS = [
  'Ada',
  'Bram',
  'Clara',
  'Dirk',
  'Edda',
  'Finn',
  'Greta',
  'Henk',
  'Ilse',
  'Jonas',
  'Karin',
  'Lars',
];
export const ONSETS = [
  'B',
  'Br',
  'D',
  'F',
  'G',
  'H',
  'K',
  'L',
  'M',
  'N',
  'P',
  'R',
  'S',
  'St',
  'T',
  'V',
  'W',
  'Z',
];
export const CORES = ['a', 'e', 'i', 'o', 'u', 'ai', 'ee', 'oo', 'ou'];
export const CODAS = ['ck', 'l', 'll', 'm', 'n', 'nd', 'r', 'rn', 'sk', 'st', 't', 'v'];
export const PLACE_ENDS = [
  'bury',
  'dale',
  'ford',
  'haven',
  'holm',
  'minster',
  'mouth',
  'stead',
  'ton',
  'wick',
];
export const CUES = ['said', 'told reporters', 'said on the spot', 'said in the evening', 'argued', 'added'];
export const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\bnobody\b/u, 'no one'],
  [/\bdeep\b/u, 'safe'],
  [/\bwill not\b/u, 'cannot'],
  [/\bnothing\b/u, 'little'],
  [/\beverything\b/u, 'most things'],
  [/\bnever\b/u, 'hardly ever'],
];
