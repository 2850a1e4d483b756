import type { Fact, FactSide } from '../../core/model/fact.ts';
import { labelWitnesses } from '../collation/witness-labels.ts';
import { escapeMarkdown } from '../syntax/escape-markdown.ts';
import { FACT_LABELS, factSubject } from '../words/fact-words.ts';
import { factPassage } from './fact-passage.ts';
import { decidingSides, factsSentence, siding, sortFacts, type ToldFacts } from './told-facts.ts';

/** Facts as GitHub-flavoured Markdown. */
export function renderFactsMarkdown(told: ToldFacts): string {
  const labels = labelWitnesses(told.witnesses);
  const reports = told.witnesses.map(
    ({ id }) => `- **${labels.get(id)!.sign}** ${escapeMarkdown(labels.get(id)!.name)}`,
  );
  return `${['# Facts', '', ...reports, '', ...factsMarkdown(told, '##').slice(2)].join('\n')}\n`;
}

/** The facts of a collation as a section of its own; nothing where there are none. */
export function factsMarkdown(told: ToldFacts, heading: '##' | '###'): string[] {
  if (told.facts.length === 0) return [];
  const { differing, possible, alike, lone } = sortFacts(told.facts);
  const parts: [string, readonly Fact[]][] = [
    ['Told differently', differing],
    ['Possibly told differently', possible],
    ['Told by one report alone', lone],
    ['Told alike', alike],
  ];
  return [
    `${heading} Facts outside the quotation marks`,
    '',
    factsSentence({ differing, possible, alike, lone }),
    ...parts.flatMap(([title, facts]) =>
      facts.length === 0 ? [] : ['', `**${title}**`, '', ...facts.flatMap((fact) => factItem(fact, told))],
    ),
  ];
}

function factItem(fact: Fact, told: ToldFacts): string[] {
  const sure = fact.verdict === 'differs' || fact.verdict === 'updates' ? ` (${fact.level})` : '';
  return [
    `- ${FACT_LABELS[fact.verdict].label}: ${escapeMarkdown(factSubject(fact))}${sure}`,
    ...decidingSides(fact).map((side) => `  - ${sideText(fact, side, told)}`),
  ];
}

function sideText(fact: Fact, side: FactSide, { witnesses }: ToldFacts): string {
  const labels = labelWitnesses(witnesses);
  const signs = siding(fact, side).map((id) => labels.get(id)?.sign ?? '?');
  const { before, value, after } = factPassage(
    witnesses.find(({ id }) => id === side.witness),
    side,
  );
  const [lead, tail] = [before, after].map((part) =>
    [/^\s/u.test(part) ? ' ' : '', escapeMarkdown(part.trim()), /\s$/u.test(part) ? ' ' : ''].join(''),
  );
  return `**${signs.join(', ')}** ${lead}**${escapeMarkdown(value)}**${tail}`;
}
