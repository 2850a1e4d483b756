// What the extension asks the user's server, by its API: nobody else is ever asked anything.

import { readSettings } from './settings.js';
import { WORDS } from './words.js';

/** Places that are shown of one quotation, the likeliest first. */
const MOST_PLACES = 12;

/** Something that the user is told in words. */
export class Refusal extends Error {
  /** @param {string} message @param {boolean} settings Whether the options are where it is mended. */
  constructor(message, settings) {
    super(message);
    this.settings = settings;
  }
}

/**
 * The quotations that a text holds, in its order: each of one speaker on one occasion, however often it is interrupted.
 * @param {string} text
 * @returns {Promise<FoundQuotation[]>}
 */
export async function findQuotations(text) {
  const { documents } = await ask('/api/extract', { sources: [{ text }] });
  /** @type {FoundQuotation[]} */
  const found = documents.flatMap((/** @type {any} */ document) =>
    document.attributions
      .filter((/** @type {any} */ { quoted }) => quoted.spans.length > 0)
      .map((/** @type {any} */ { quoted, speaker }) => ({ spans: quoted.spans, speaker })),
  );
  return found.sort((one, other) => (one.spans[0]?.[0] ?? 0) - (other.spans[0]?.[0] ?? 0));
}

/**
 * How the archive's reports and transcripts have some words.
 * @param {string} words
 * @param {string} pageAddress
 * @returns {Promise<LookedUp>}
 */
export async function lookUp(words, pageAddress) {
  const trace = await ask('/api/trace', { words: words.slice(0, 5000), limit: MOST_PLACES }).catch(
    (error) => {
      // No report shares a word with it.
      if (error.code === 'source-unavailable') return { places: [], refused: null };
      throw error;
    },
  );
  const { server } = await readSettings();
  const reports = new Map();
  for (const { passage } of trace.places) {
    if (!reports.has(passage.source)) reports.set(passage.source, await reportOf(passage.source));
  }
  return {
    refused: trace.refused,
    places: trace.places.map((/** @type {any} */ place) =>
      toPlace(place, { server, pageAddress, report: reports.get(place.passage.source) }),
    ),
  };
}

/** @param {string} id */
async function reportOf(id) {
  return ask(`/api/reports/${encodeURIComponent(id)}`);
}

/**
 * @param {any} place
 * @param {{ server: string, pageAddress: string, report: any }} from
 * @returns {FoundPlace}
 */
function toPlace({ passage, verdict, changes }, { server, pageAddress, report }) {
  const { label, group, symbol, description } = WORDS.verdicts[verdict.words] ?? WORDS.verdicts['not-found'];
  const { start } = passage.span;
  return {
    name: report.outlet ?? report.title ?? report.id,
    title: report.title ?? '',
    kind: report.kind,
    when: [(report.date ?? '').slice(0, 10), passage.time ?? passage.place ?? '']
      .filter(Boolean)
      .join(', at '),
    speaker: passage.speaker ?? '',
    isThisPage: report.address !== null && sameAddress(report.address, pageAddress),
    verdict: { label, group, symbol, description },
    before: passage.before,
    words: passage.text,
    after: passage.after,
    marks: changes
      .flatMap((/** @type {any} */ { a }) => a)
      .map((/** @type {any} */ span) => [span.start - start, span.end - start]),
    changes: changes.map((/** @type {any} */ { kind, from, to, reason }) => ({
      label: WORDS.changes[kind] ?? kind,
      from,
      to,
      reason,
    })),
    reportLink: `${server}/reports/${encodeURIComponent(report.id)}`,
    storyLink: report.story === null ? null : `${server}/stories/${encodeURIComponent(report.story)}`,
  };
}

/** @param {string} one @param {string} other */
function sameAddress(one, other) {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  return a.host === b.host && a.pathname === b.pathname && a.search === b.search;
}

/**
 * Asks the server: with a body by POST. Neither cookies nor the address of the page go along.
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
async function ask(path, body) {
  const { server, token } = await readSettings();
  /** @type {Record<string, string>} */
  const headers = token === '' ? {} : { authorization: `Bearer ${token}` };
  const posted =
    body === undefined
      ? {}
      : {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { ...headers, 'content-type': 'application/json' },
        };
  let response;
  try {
    response = await fetch(server + path, {
      headers,
      ...posted,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
    });
  } catch {
    throw new Refusal(`Your server does not answer at ${server}. Is “hearsay serve” running there?`, true);
  }
  const answer = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer;
  const told = answer?.error?.message ?? `it answered ${response.status}`;
  const error = new Refusal(`Your server refused: ${told}.`, [401, 403, 404].includes(response.status));
  throw Object.assign(error, { code: answer?.error?.code });
}

/** Whether the server answers and knows the token, in words. @returns {Promise<string>} */
export async function tryServer() {
  const { reports, stories } = await ask('/api/counts');
  return `The server answers; reports: ${reports}, stories: ${stories}.`;
}
