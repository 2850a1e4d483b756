import { createRandom } from './synthesise.ts';

/** A report as a line of JSON lines, with the event that it tells of. */
export interface InventedReport {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly text: string;
}

type Random = () => number;

interface Person {
  readonly first: string;
  readonly last: string;
  readonly role: string;
}

interface Event {
  readonly place: string;
  readonly people: readonly Person[];
  readonly day: number;
  /** What stands for each slot of a sentence. */
  readonly slots: Readonly<Record<string, string>>;
  readonly facts: readonly string[];
  readonly background: readonly string[];
  /** What each of the people said, whole; reports carry it changed or not. */
  readonly words: readonly string[];
  /** What an agency wrote; copies carry it. */
  agency: string | null;
}

/** What events are about; each event draws one of each list, so that few share their words. */
const THINGS =
  'ferry|swimming bath|grain store|tramway|lighthouse|bridge|cable car|orchard|reservoir|slaughterhouse|chapel|brewery|quarry|railway station|theatre|museum|sawmill|dairy|airfield|tunnel|vineyard|cemetery|observatory|foundry|aquarium|paper mill|lock gate|windmill|fish market|archive|ice rink|shipyard|tannery|greenhouse|monastery|zoo|bakery|power station|kindergarten|racecourse'.split(
    '|',
  );
const CAUSES =
  'rotten beams|a burst pipe|a forged invoice|a swarm of hornets|falling rents|a cracked boiler|a missing permit|salt water|subsidence|an old mortgage|a lightning stroke|dry rot|a broken axle|a lost lawsuit|asbestos|a faulty thermostat|a strike of the electricians|an unpaid bill|woodworm|a landslip|mercury in the soil|a disputed will|a short circuit|frost damage|a collapsed scaffold|a stolen cable|unsafe gangways|a tax debt|rusted anchors|a blocked culvert'.split(
    '|',
  );
const GROUPS =
  'anglers|violinists|beekeepers|nurses|locksmiths|rowers|pensioners|chess players|gardeners|taxi drivers|choristers|ornithologists|bell ringers|shepherds|cyclists|glaziers|librarians|divers|students|fishmongers|cabinet makers|archers|stamp collectors|midwives|vintners|potters|firemen|skaters|basket weavers|hunters'.split(
    '|',
  );
const COLOURS = 'Heron|Marten|Juniper|Quince|Falcon|Larch|Otter|Plover|Saffron|Thistle|Walnut|Yarrow'.split(
  '|',
);

/** Facts of an event; an event has some of them. */
const FACTS: readonly string[] = [
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

const QUOTATIONS: readonly string[] = [
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
const BACKGROUND: readonly string[] = [
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

const ROLES = [
  'mayor',
  'harbour master',
  'spokeswoman',
  'inspector',
  'chairman',
  'manager',
  'engineer',
  'teacher',
];
const OUTLETS = [
  'Courier',
  'Lantern',
  'Notebook',
  'Morning Post',
  'Evening Mail',
  'Observer',
  'Gazette',
  'Wire',
];
const FIRSTS = [
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
const ONSETS = ['B', 'Br', 'D', 'F', 'G', 'H', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'St', 'T', 'V', 'W', 'Z'];
const CORES = ['a', 'e', 'i', 'o', 'u', 'ai', 'ee', 'oo', 'ou'];
const CODAS = ['ck', 'l', 'll', 'm', 'n', 'nd', 'r', 'rn', 'sk', 'st', 't', 'v'];
const PLACE_ENDS = ['bury', 'dale', 'ford', 'haven', 'holm', 'minster', 'mouth', 'stead', 'ton', 'wick'];
const CUES = ['said', 'told reporters', 'said on the spot', 'said in the evening', 'argued', 'added'];
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\bnobody\b/u, 'no one'],
  [/\bdeep\b/u, 'safe'],
  [/\bwill not\b/u, 'cannot'],
  [/\bnothing\b/u, 'little'],
  [/\beverything\b/u, 'most things'],
  [/\bnever\b/u, 'hardly ever'],
];

/**
 * Reports of invented events, as they would arrive: events overlap in time, half of the reports belong to a few large
 * ones, one in eight is an agency text that others copy, and one in five is alone with its event. Sentences are ours, in
 * the manner of the sample event. Same seed, same reports; memory holds the events of the moment.
 */
export function* inventReports(count: number, seed = 11): Generator<InventedReport> {
  const random = createRandom(seed);
  const open: { event: Event; left: number; number: number }[] = [];
  let events = 0;
  for (let at = 0; at < count; at++) {
    if (open.length < 24 || random() < 0.04) {
      events += 1;
      open.push({ event: inventEvent(random, Math.floor(at / 120)), left: sizeOf(random), number: events });
    }
    const index = Math.floor(random() * open.length);
    const chosen = open[index]!;
    chosen.left -= 1;
    if (chosen.left <= 0) open.splice(index, 1);
    yield inventReport(chosen.event, `e${chosen.number}-r${at + 1}`, random);
  }
}

function sizeOf(random: Random): number {
  const draw = random();
  if (draw < 0.2) return 1;
  return draw < 0.8 ? 2 + Math.floor(random() * 8) : 10 + Math.floor(random() * 30);
}

function inventEvent(random: Random, day: number): Event {
  const place = nameOf(random) + pick(PLACE_ENDS, random);
  const people = Array.from({ length: 3 }, () => ({
    first: pick(FIRSTS, random),
    last: nameOf(random) + nameOf(random).toLowerCase(),
    role: pick(ROLES, random),
  }));
  const slots = {
    place,
    thing: pick(THINGS, random),
    cause: pick(CAUSES, random),
    group: pick(GROUPS, random),
    colour: pick(COLOURS, random),
    body: `${place} ${pick(['council', 'harbour board', 'county office', 'works committee'], random)}`,
    n0: String(40 + Math.floor(random() * 900)),
    n1: String(10 + Math.floor(random() * 30)),
    hour: pick(['five', 'six', 'seven'], random),
  };
  const drawn = (from: readonly string[], count: number) =>
    shuffle(from, random)
      .slice(0, count)
      .map((template) => fill(template, slots));
  return {
    place,
    people,
    day,
    slots,
    facts: drawn(FACTS, 8),
    background: drawn(BACKGROUND, 6),
    words: drawn(QUOTATIONS, 3).map(lower),
    agency: null,
  };
}

const TITLES = [
  '{place} {thing} shut over {cause}',
  '{group} of {place} fight for {thing}',
  'Anger in {place} about {cause}',
];

function inventReport(event: Event, id: string, random: Random): InventedReport {
  const outlet = `The ${event.place.slice(0, 4)} ${pick(OUTLETS, random)}`;
  const date = new Date(Date.UTC(2031, 0, 1 + event.day)).toISOString().slice(0, 10);
  const title = upper(fill(pick(TITLES, random), event.slots));
  const copies = event.agency !== null && random() < 0.25;
  const text = copies ? retouch(event.agency!, random) : tell(event, random);
  if (event.agency === null && random() < 0.125) event.agency = text;
  return { id, title, outlet, date, text: `${title}\n\n${text}\n` };
}

function tell(event: Event, random: Random): string {
  const told = [
    ...shuffle(event.facts, random).slice(0, 4 + Math.floor(random() * 3)),
    ...shuffle(event.background, random).slice(0, 2 + Math.floor(random() * 4)),
  ];
  const paragraphs = told.map((sentence) => rewrite(sentence, random));
  for (const [index, person] of event.people.entries()) {
    if (random() < 0.25) continue;
    const words = random() < 0.3 ? alter(event.words[index]!, random) : event.words[index]!;
    const who =
      index === 0 || random() < 0.5 ? `${person.first} ${person.last}, the ${person.role},` : person.last;
    paragraphs.splice(1 + index * 2, 0, say(words, who, random));
  }
  return paragraphs.join('\n\n');
}

function say(words: string, who: string, random: Random): string {
  const cue = pick(CUES, random);
  if (random() < 0.2) return `${upper(who)} ${cue.replace('told reporters', 'said')} that ${words}.`;
  if (random() < 0.5) return `“${upper(words)},” ${who} ${cue}.`;
  return `${upper(who)} ${cue}: “${upper(words)}.”`;
}

function alter(words: string, random: Random): string {
  if (random() < 0.4) return words.split(', ')[0]!;
  const [pattern, other] = pick(SYNONYMS, random);
  return words.replace(pattern, other);
}

/** Another reporter's sentence of the same fact: some words go, some clauses change places. */
function rewrite(sentence: string, random: Random): string {
  const [front, rest] = sentence.replace(/\.$/u, '').split('; ');
  if (rest !== undefined && random() < 0.5) return `${upper(rest)}; ${front}.`;
  return sentence
    .split(' ')
    .filter((word) => /\p{Lu}|\d|\./u.test(word) || random() > 0.06)
    .join(' ');
}

function retouch(text: string, random: Random): string {
  const paragraphs = text.split('\n\n');
  return random() < 0.5 ? text : paragraphs.slice(0, Math.max(2, paragraphs.length - 1)).join('\n\n');
}

function fill(template: string, slots: Event['slots']): string {
  return upper(template.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => slots[name] ?? slot));
}

function nameOf(random: Random): string {
  return pick(ONSETS, random) + pick(CORES, random) + pick(CODAS, random);
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)]!;
}

function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled;
}

function lower(text: string): string {
  return /^I /u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
