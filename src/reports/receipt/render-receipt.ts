import type { Excerpt } from '../collation/context-excerpt.ts';
import { type Markup, markup } from '../html/markup.ts';
import { escapeMarkdown } from '../syntax/escape-markdown.ts';
import { toOneLine, toPrintable } from '../words/printable.ts';
import type { FindingReceipt, ReceiptSide } from './finding-receipt.ts';

/** A receipt in the forms in which it can be copied. */
export const RECEIPT_FORMATS = {
  terminal: { label: 'Text', render: renderText },
  markdown: { label: 'Markdown', render: renderMarkdown },
  html: { label: 'HTML', render: (receipt: FindingReceipt) => `${renderFragment(receipt)}\n` },
} as const;

export type ReceiptFormat = keyof typeof RECEIPT_FORMATS;

/** The passage in its context with marks around it, as plain text. */
function passageText(
  { pieces, cutBefore, cutAfter }: Excerpt,
  mark: (words: string) => string,
  plain = toOneLine,
) {
  const words = pieces.map(({ text, marked }) => {
    const [before, after] = [/^\s/u.test(text) ? ' ' : '', /\s$/u.test(text) ? ' ' : ''];
    const inner = plain(text);
    if (inner === '') return ' ';
    return `${before}${marked ? mark(inner) : inner}${after}`;
  });
  return `${cutBefore ? '… ' : ''}${words.join('').trim()}${cutAfter ? ' …' : ''}`;
}

function renderText(receipt: FindingReceipt): string {
  const { id, heading, reason, sides, changes, settled, link, made } = receipt;
  const lines = [`Finding ${id}: ${heading}`, reason];
  for (const { witness, source, speaker, excerpt } of sides) {
    lines.push('', `${witness} (${source})`, `${speaker}: ${passageText(excerpt, (words) => `[${words}]`)}`);
  }
  lines.push('', ...changes, ...(settled === null ? [] : [settled]), link, made);
  return `${lines.join('\n')}\n`;
}

function renderMarkdown(receipt: FindingReceipt): string {
  const { id, heading, reason, sides, changes, settled, link, made } = receipt;
  const lines = [`**Finding ${id}: ${escapeMarkdown(heading)}**`, '', `> ${escapeMarkdown(reason)}`];
  for (const { witness, source, speaker, excerpt } of sides) {
    const passage = passageText(excerpt, (words) => `**${words}**`, escapeMarkdown);
    lines.push('', `**${escapeMarkdown(witness)}** (${escapeMarkdown(source)})  `);
    lines.push(`${escapeMarkdown(speaker)}:`, '', `> ${passage}`);
  }
  lines.push('', ...changes.map((change) => `- ${escapeMarkdown(change)}`), '');
  if (settled !== null) lines.push(`*${escapeMarkdown(settled)}*`, '');
  lines.push(`[${id}](<${toOneLine(link).replace(/[<>\s]/gu, '')}>)  `, made);
  return `${lines.join('\n')}\n`;
}

/** A part of a page that stands anywhere: no style, no script, no id but the finding's own. */
export function renderFragment(receipt: FindingReceipt): Markup {
  const { id, heading, reason, sides, changes, settled, link, made } = receipt;
  return markup`<article class="receipt" id="${id}"><p><b>Finding ${id}: ${heading}</b><br>${reason}</p>
${sides.map(sideFragment)}
<ul>${changes.map((change) => markup`<li>${change}</li>`)}</ul>
${settled === null ? '' : markup`<p>${settled}</p>`}
<p><a href="${link}" rel="noreferrer">${link}</a><br>${made}</p></article>`;
}

function sideFragment({ witness, source, address, speaker, excerpt }: ReceiptSide): Markup {
  const pieces = excerpt.pieces.map(({ text, marked }) =>
    marked ? markup`<mark>${toPrintable(text)}</mark>` : toPrintable(text),
  );
  const name =
    address === null
      ? markup`${witness}`
      : markup`<a href="${address}" rel="noreferrer noopener nofollow">${witness}</a>`;
  return markup`<figure><figcaption><b>${name}</b> (${source})<br>${speaker}:</figcaption>
<blockquote>${excerpt.cutBefore ? '… ' : ''}${pieces}${excerpt.cutAfter ? ' …' : ''}</blockquote></figure>`;
}
