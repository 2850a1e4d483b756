/**
 * Scores the speakers: `node eval/speakers/speakers.ts [--events] [--labels] [--list EVENT] [--rules] [--json]`. A member is
 * right where its speaker is the gold's; loosely right where anybody in its chain is.
 */

import { existsSync } from 'node:fs';
import { type GoldEvent, readEvents, readFoundingExample } from '../../gold/alignments/alignment-gold.ts';
import { matchMembers } from '../../gold/alignments/member-match.ts';
import { paragraphDocument } from '../../gold/paragraph-document.ts';
import { extract } from '../../src/core/extract/extract.ts';
import type { Attribution } from '../../src/core/model/attribution.ts';
import type { Document } from '../../src/core/model/document.ts';
import type { Speaker } from '../../src/core/model/speaker.ts';
import { readDocument } from '../../src/core/reading/reading.ts';
import { resolveSpeakers, speakerKey } from '../../src/core/speakers/resolve-speakers.ts';
import { loadExtractionModel } from '../../src/models/load-extraction-model.ts';
import { loadSpeakerModels } from '../../src/models/load-models.ts';
import { scoreLabels } from './speakers-labels.ts';
import { namesSameSpeaker } from './speakers-match.ts';

const model = process.argv.includes('--rules') ? null : loadExtractionModel({ anyWords: true });

const speakerModels = loadSpeakerModels({ anyWords: true });

interface Tally {
  right: number;
  /** Members where somebody in the chain is the gold's speaker. */
  inChain: number;
  found: number;
  members: number;
}

/** A report of an event; its first line is the headline. */
function toReport(name: string, text: string): Document {
  const document = paragraphDocument(name, text);
  const [first, ...rest] = document.blocks;
  return first === undefined
    ? document
    : { ...document, blocks: [{ kind: 'headline', span: first.span }, ...rest] };
}

function scoreEvent(event: GoldEvent, list: boolean): Tally {
  const inputs = [...event.texts].map(([name, text]) => {
    return extract(readDocument(toReport(name, text)), model);
  });
  const { speakers, of } = resolveSpeakers(inputs, speakerModels);
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const wordings = inputs.flatMap(({ document, attributions }) =>
    attributions.map((attribution) => ({ witness: document.id, content: attribution.content, attribution })),
  );
  const tally: Tally = { right: 0, inChain: 0, found: 0, members: event.members.length };
  const matched = matchMembers(event, wordings).members;
  const taken = new Set<number>();
  for (const [w, wording] of wordings.entries()) {
    const { speaker, chain } = of.get(speakerKey(wording.witness, wording.attribution.id))!;
    for (const member of matched[w]!) {
      if (taken.has(member)) continue;
      taken.add(member);
      tally.found++;
      const gold = event.speakers[event.members[member]!.statement]!;
      const said = chain.map((id) => byId.get(id)!);
      const isRight = namesSameSpeaker(gold, byId.get(speaker)!);
      if (isRight) tally.right++;
      if (said.some((one) => namesSameSpeaker(gold, one))) tally.inChain++;
      if (!isRight) printError(event, wording, gold, said);
    }
  }
  if (list) printList(inputs, byId, of);
  return tally;
}

function printError(
  event: GoldEvent,
  { witness, attribution }: { witness: string; attribution: Attribution },
  gold: string,
  said: readonly Speaker[],
): void {
  const text = event.texts.get(witness)!;
  const slice = (spans: Attribution['source']) =>
    (spans ?? []).map((span) => text.slice(span.start, span.end)).join(' … ');
  const names = said.map((speaker) => speaker.name).join(' < ');
  console.log(`  ${event.name}/${witness}: gold ${gold}; ours ${names}`);
  console.log(
    `    source "${slice(attribution.source)}", content "${slice(attribution.content).slice(0, 90)}"`,
  );
}

function printList(
  inputs: readonly { document: Document; attributions: readonly Attribution[] }[],
  byId: ReadonlyMap<string, Speaker>,
  of: ReturnType<typeof resolveSpeakers>['of'],
): void {
  for (const { document, attributions } of inputs) {
    for (const attribution of attributions) {
      const { chain, rule } = of.get(speakerKey(document.id, attribution.id))!;
      const source = attribution.source?.map((s) => document.text.slice(s.start, s.end)).join(' … ') ?? '–';
      const content = attribution.content[0]!;
      console.log(
        `${document.id} ${attribution.id} [${rule}] ${source} → ${chain.map((id) => byId.get(id)!.name).join(' < ')} | ${document.text.slice(content.start, content.start + 60).replace(/\n/g, ' ')}`,
      );
    }
  }
  for (const s of byId.values()) {
    console.log(
      `${s.id} ${s.kind} ${s.name} | aliases ${s.aliases.join('; ')} | roles ${s.roles.join('; ')}${s.speaksFor === undefined ? '' : ` | for ${byId.get(s.speaksFor)?.name}`}`,
    );
  }
}

function printTally(name: string, { members, found, right, inChain }: Tally): void {
  const shares = `right ${right} ${(right / found).toFixed(3)} in chain ${inChain} ${(inChain / found).toFixed(3)}`;
  console.log(`${name.padEnd(10)} members ${members} found ${found} ${shares}`);
}

function scoreEvents(listed: string | null): Tally {
  const total: Tally = { right: 0, inChain: 0, found: 0, members: 0 };
  const founding = readFoundingExample();
  for (const event of [...readEvents('alignments'), ...(founding === null ? [] : [founding])]) {
    const tally = scoreEvent(event, listed === event.name);
    printTally(event.name, tally);
    total.right += tally.right;
    total.inChain += tally.inChain;
    total.found += tally.found;
    total.members += tally.members;
  }
  printTally('all', total);
  return total;
}

function main(args: readonly string[]): void {
  if (!existsSync('../shared/data')) {
    console.log('eval/speakers: ../shared/data is absent, nothing to score');
    return;
  }
  const figures: Record<string, number> = {};
  const at = args.indexOf('--list');
  if (!args.includes('--labels')) {
    const total = scoreEvents(at < 0 ? null : (args[at + 1] ?? null));
    figures['events: found'] = total.found / total.members;
    figures['events: speaker'] = total.right / total.found;
    figures['events: in chain'] = total.inChain / total.found;
  }
  if (!args.includes('--events')) Object.assign(figures, scoreLabels());
  if (args.includes('--json')) console.log(JSON.stringify(figures));
}

main(process.argv.slice(2));
