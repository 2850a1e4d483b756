import {
  BACKGROUND,
  CAUSES,
  CODAS,
  COLOURS,
  CORES,
  CUES,
  FACTS,
  FIRSTS,
  GROUPS,
  ONSETS,
  OUTLETS,
  PLACE_ENDS,
  QUOTATIONS,
  ROLES,
  SYNONYMS,
  THINGS,
} from './invented-words.ts';
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
