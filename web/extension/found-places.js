// How the archive has one quotation: a place after the other, with the verdict and both wordings.

import { make, makeChip, makeLink } from './elements.js';

/** Characters around a passage. */
const CONTEXT = 160;

/** @param {LookedUp} found @returns {Node} */
export function placesOf({ places, refused }) {
  if (places.length === 0) {
    return make('p', {}, [
      'No report or transcript of your archive has these words or anything like them.',
      refused === null ? '' : ` The likest was refused: ${refused}`,
    ]);
  }
  return make('ol', { class: 'places' }, places.map(placeItem));
}

/** Of one place: what became of the words, who has them, and how. @param {FoundPlace} place */
function placeItem(place) {
  const { name, title, kind, when, speaker, isThisPage, verdict, changes } = place;
  const facts = [title === name ? '' : title, kind === 'transcript' ? 'transcript' : '', when, speaker];
  const links = [makeLink(place.reportLink, kind === 'transcript' ? 'Transcript' : 'Report')];
  if (place.storyLink !== null) links.push(makeLink(place.storyLink, 'Story'));
  return make('li', {}, [
    make('p', { class: 'who' }, [
      makeChip(verdict),
      ' ',
      make('strong', {}, [name]),
      isThisPage ? ' (this page)' : '',
    ]),
    make('p', { class: 'facts' }, [facts.filter(Boolean).join(' · ')]),
    make('blockquote', {}, passageNodes(place)),
    make('ul', { class: 'changes' }, changes.map(changeItem)),
    make('p', { class: 'links' }, links),
  ]);
}

/** @param {FoundPlace} place @returns {(Node | string)[]} */
function passageNodes({ before, words, after, marks }) {
  const nodes = [make('span', { class: 'around' }, [`…${before.slice(-CONTEXT)}`])];
  let at = 0;
  const inner = make('b', {});
  for (const [start, end] of [...marks].sort((one, other) => one[0] - other[0])) {
    if (start < at || end > words.length) continue;
    inner.append(words.slice(at, start), make('mark', {}, [words.slice(start, end)]));
    at = end;
  }
  inner.append(words.slice(at));
  nodes.push(inner, make('span', { class: 'around' }, [`${after.slice(0, CONTEXT)}…`]));
  return nodes;
}

/** @param {FoundPlace['changes'][number]} change */
function changeItem({ label, from, to, reason }) {
  const there = from === '' ? 'nothing' : `“${from}”`;
  const here = to === '' ? 'nothing' : `“${to}”`;
  return make('li', {}, [make('strong', {}, [label]), `: there ${there}, here ${here}. ${reason}`]);
}

/** The verdicts of all places, as often as they are given. @param {LookedUp} found @returns {Node[]} */
export function summaryOf({ places }) {
  const others = places.filter(({ isThisPage }) => !isThisPage);
  if (others.length === 0) {
    const isHere = places.length > 0;
    const label = isHere ? 'this page alone' : 'not found';
    const description = isHere
      ? 'The archive has these words of this page alone.'
      : 'Nowhere in the archive.';
    return [makeChip({ label, group: 'missing', symbol: '?', description })];
  }
  /** @type {Map<string, { verdict: Verdict, count: number }>} */
  const counts = new Map();
  for (const { verdict } of others) {
    const count = (counts.get(verdict.label)?.count ?? 0) + 1;
    counts.set(verdict.label, { verdict, count });
  }
  return [...counts.values()].map(({ verdict, count }) => makeChip(verdict, ` in ${count}`));
}
