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
  readonly subject: Subject;
  readonly people: readonly Person[];
  readonly body: string;
  readonly numbers: readonly number[];
  readonly day: number;
  /** What each of the people said, whole; reports carry it changed or not. */
  readonly words: readonly string[];
  /** What an agency wrote; copies carry it. */
  agency: string | null;
}

interface Subject {
  readonly title: string;
  readonly facts: readonly string[];
  readonly quotations: readonly string[];
}

const SUBJECTS: readonly Subject[] = [
  {
    title: 'Ferry runs aground off {place}',
    facts: [
      'The ferry ran aground off {place} shortly after {hour} in the morning with {n0} people on board.',
      'Two tugs pulled the vessel free on the evening tide and brought it back to {place}.',
      'The {body} had warned last winter that the channel marks off {place} were in a poor state.',
      'All passengers were brought ashore in lifeboats; {n1} of them were treated for the cold.',
      'Divers looked at the hull in the afternoon and found a dent of {n1} centimetres.',
    ],
    quotations: [
      'we were told that the channel was deep enough, and it was not deep enough by a long way',
      'the crew did everything right, and I would sail with them again tomorrow',
      'we have asked for new marks since the autumn and nobody gave us an answer',
      'the line will run again on Monday if the divers find nothing worse than this',
    ],
  },
  {
    title: '{place} votes to close its swimming bath',
    facts: [
      'The {body} voted by {n1} to nine on Tuesday to close the swimming bath in {place} at the end of the season.',
      'Keeping the bath open would cost {n0} thousand crowns a year, a paper of the administration says.',
      'Some {n0} people had signed a letter against the closing.',
      'The bath in {place} was opened sixty years ago and has had the same boiler ever since.',
      'School classes will be driven to the next town from September on.',
    ],
    quotations: [
      'nobody in this room wants to close a bath, but the boiler does not care what we want',
      'children who do not learn to swim here will not learn it anywhere else',
      'we have money for a roundabout that nobody asked for and none for the only bath we have',
      'I will not promise a new bath that I cannot pay for',
    ],
  },
  {
    title: 'Fire destroys grain store near {place}',
    facts: [
      'A fire destroyed a grain store near {place} in the night; {n0} tonnes of barley were lost.',
      'The fire brigade was on the spot with {n1} engines and let the roof burn down under control.',
      'The {body} has taken up the inquiry; a dryer is thought to be the cause.',
      'People in {place} were asked to keep their windows shut until noon.',
      'The store belonged to a cooperative of {n1} farms.',
    ],
    quotations: [
      'when we came the whole roof stood in flames and there was nothing left to save',
      'the harvest of three villages lay in there, and not half of it was insured',
      'we do not think that anybody laid this fire, but we rule nothing out',
      'the dryer was looked at in spring and was in order then',
    ],
  },
  {
    title: 'Nurses in {place} go on strike over night shifts',
    facts: [
      'Nurses at the hospital of {place} have been on strike since {hour} on Monday over the rota of night shifts.',
      'Of {n0} operations {n1} were put off; the emergency ward stays open.',
      'The {body} offers one more free weekend a month, which the nurses refuse.',
      'Patients had flowers brought to the picket in front of the gate.',
      'Talks are to go on in {place} on Thursday with a mediator.',
    ],
    quotations: [
      'nobody can look after thirty people alone in a night, and we will not do it any longer',
      'we have made an offer that goes to the limit of what the hospital can bear',
      'I have not slept a whole night since the spring and I am not the only one',
      'the strike hits those who can help it least, and that is not right',
    ],
  },
  {
    title: 'Bridge at {place} shut after cracks are found',
    facts: [
      'The road bridge at {place} has been shut to all traffic since Friday after cracks were found in {n1} girders.',
      'Some {n0} cars a day have to take the way round by the mill.',
      'The {body} had the bridge measured with a laser on two nights.',
      'It was last painted eight years ago; an expert opinion from that time lay in a drawer.',
      'A bridge of army pattern could stand in {place} within {n1} weeks.',
    ],
    quotations: [
      'I would rather be asked why the bridge is shut than why it was open',
      'our customers do not come any more, and the baker has closed already',
      'the cracks were known for years and somebody has to answer for that',
      'steel does not break without telling you first, and this steel has been telling us',
    ],
  },
  {
    title: 'Court clears beekeeper of {place} over poisoned meadow',
    facts: [
      'The court at {place} has cleared a beekeeper who was accused of poisoning a meadow of {n1} hectares.',
      'Three experts were heard in {n1} days; none found the agent in his sheds.',
      'The {body} had brought the charge after {n0} sheep fell ill.',
      'The costs are borne by the public purse.',
      'The prosecutor has a week to appeal against the judgement of {place}.',
    ],
    quotations: [
      'I have kept bees for forty years and I have never carried poison to a field',
      'the evidence did not bear what was built upon it',
      'we respect the judgement but we will read it very carefully',
      'somebody poisoned that meadow and whoever it was is still at large',
    ],
  },
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
  const subject = pick(SUBJECTS, random);
  const place = nameOf(random) + pick(PLACE_ENDS, random);
  const people = Array.from({ length: 3 }, () => ({
    first: pick(FIRSTS, random),
    last: nameOf(random) + nameOf(random).toLowerCase(),
    role: pick(ROLES, random),
  }));
  const numbers = [40 + Math.floor(random() * 900), 10 + Math.floor(random() * 30)];
  const words = shuffle(subject.quotations, random).slice(0, 3);
  const body = `${place} ${pick(['council', 'harbour board', 'county office', 'works committee'], random)}`;
  return { place, subject, people, body, numbers, day, words, agency: null };
}

function inventReport(event: Event, id: string, random: Random): InventedReport {
  const outlet = `The ${event.place.slice(0, 4)} ${pick(OUTLETS, random)}`;
  const date = new Date(Date.UTC(2031, 0, 1 + event.day)).toISOString().slice(0, 10);
  const title = fill(event.subject.title, event, random);
  const copies = event.agency !== null && random() < 0.25;
  const text = copies ? retouch(event.agency!, random) : tell(event, random);
  if (event.agency === null && random() < 0.125) event.agency = text;
  return { id, title, outlet, date, text: `${title}\n\n${text}\n` };
}

function tell(event: Event, random: Random): string {
  const facts = shuffle(event.subject.facts, random).slice(0, 3 + Math.floor(random() * 3));
  const paragraphs = facts.map((fact) => rewrite(fill(fact, event, random), random));
  for (const extra of shuffle(BACKGROUND, random).slice(0, 8 + Math.floor(random() * 8))) {
    paragraphs.push(rewrite(fill(extra, event, random), random));
  }
  for (const [index, person] of event.people.entries()) {
    if (random() < 0.25) continue;
    const words = random() < 0.3 ? alter(event.words[index]!, random) : event.words[index]!;
    const who =
      index === 0 || random() < 0.5 ? `${person.first} ${person.last}, the ${person.role}` : person.last;
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

function fill(template: string, event: Event, random: Random): string {
  return template
    .replaceAll('{place}', event.place)
    .replaceAll('{body}', event.body)
    .replaceAll('{n0}', String(event.numbers[0]))
    .replaceAll('{n1}', String(event.numbers[1]))
    .replaceAll('{hour}', pick(['five', 'six', 'seven'], random));
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

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
