import { findFindings } from '../../src/core/findings/find-findings.ts';
import { JOIN_MEASURES, VERDICT_MEASURES } from '../../src/core/findings/finding-measures.ts';
import type { Mode } from '../../src/core/model/attribution.ts';
import type {
  Bond,
  Collation,
  Comparison,
  MissingPassage,
  Statement,
  Wording,
} from '../../src/core/model/collation.ts';
import type { Document, WitnessKind } from '../../src/core/model/document.ts';
import type { Finding } from '../../src/core/model/finding.ts';
import type { Span } from '../../src/core/model/span.ts';
import type { Speaker } from '../../src/core/model/speaker.ts';
import type { Change, ChangeKind, WordsVerdict } from '../../src/core/model/verdict.ts';

import { sampleFact, sampleSide } from './sample-facts.ts';

/** A document of the sample, one paragraph a block. */
export function sampleDocument(
  id: string,
  kind: WitnessKind,
  text: string,
  more: {
    readonly title?: string;
    readonly outlet?: string;
    readonly date?: string;
    readonly path?: string;
  } = {},
): Document {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((match, index) => ({
    kind:
      kind === 'transcript'
        ? ('turn' as const)
        : index === 0
          ? ('headline' as const)
          : ('paragraph' as const),
    span: { start: match.index, end: match.index + match[0].length },
  }));
  return {
    id,
    kind,
    path: more.path ?? `reports/${id}.txt`,
    text,
    title: more.title ?? null,
    blocks,
    meta: { outlet: more.outlet ?? null, date: more.date ?? null, authors: [], url: null, format: 'text' },
  };
}

/** The place of a phrase that occurs in a text, at or after `from`. */
export function spanOf(text: string, phrase: string, from = 0): Span {
  const start = text.indexOf(phrase, from);
  if (start < 0) throw new RangeError(`"${phrase}" does not occur in the text`);
  return { start, end: start + phrase.length };
}

/** A wording whose content is the phrases given, in order. */
export function sampleWording(
  document: Document,
  mode: Mode,
  phrases: readonly string[],
  speaker: string,
  chain: readonly string[] = [speaker],
): Wording {
  const content: Span[] = [];
  for (const phrase of phrases) content.push(spanOf(document.text, phrase, content.at(-1)?.end ?? 0));
  return {
    witness: document.id,
    attribution: document.kind === 'transcript' ? null : `a${content[0]!.start}`,
    mode,
    act: 'said',
    content,
    quoted: mode === 'direct' ? content : [],
    source: null,
    cue: null,
    text: phrases.join(' … '),
    speaker,
    chain,
  };
}

/** A change given by its words; found inside the two wordings. */
export type ChangeGiven = readonly [kind: ChangeKind, from: string, to: string];

function findIn(document: Document, wording: Wording, words: string): Span[] {
  if (words === '') return [];
  for (const span of wording.content) {
    const at = document.text.slice(span.start, span.end).indexOf(words);
    if (at >= 0) return [{ start: span.start + at, end: span.start + at + words.length }];
  }
  throw new RangeError(`"${words}" does not occur in "${wording.text}"`);
}

/** Why the sample's wordings stand together. */
const SAMPLE_BOND: Bond = {
  rule: 'likelihood',
  score: 0.9,
  reason: '90 % likely: both say “bridge”.',
};

/** A comparison of two wordings with its changes. */
export function sampleComparison(
  documents: readonly Document[],
  wordings: readonly Wording[],
  a: number,
  b: number,
  words: WordsVerdict,
  given: readonly ChangeGiven[] = [],
  more: Partial<Comparison> = {},
): Comparison {
  const side = (index: number) => documents.find((document) => document.id === wordings[index]!.witness)!;
  const changes = given.map(
    ([kind, from, to]): Change => ({
      kind,
      a: findIn(side(a), wordings[a]!, from),
      b: findIn(side(b), wordings[b]!, to),
      from,
      to,
      reason: `${kind}: "${from}" against "${to}"`,
    }),
  );
  return {
    a,
    b,
    bond: SAMPLE_BOND,
    words,
    changes,
    rule: `sample-${words}`,
    support: 1,
    speaker: 'same',
    chain: 'intact',
    atMostOneVerbatim: false,
    ...more,
  };
}

const TRANSCRIPT = `Ada Veldt: Well, we are not going to close the north pier before May. We have set aside 4.2 million crowns for the repairs, and, um, that is money we actually have.
Ada Veldt: If the survey comes back clean, the ferries will run by summer. I would not promise more than that tonight.
Ada Veldt: The divers found cracks in nine of the forty piles. Nobody was in danger at any time.
Tom Okoro: Minister Lindqvist told me on Monday that Premier Dahl has promised the province will pay half.
Tom Okoro: It's the best crew on this coast, and I'll say that to anyone who asks.
Ada Veldt: The tolls stay as they are, as long as the grant holds. We owe the islanders that much.
`;

const COURIER = `Harbour board keeps the north pier open until May
Marrow Bay's harbour board will keep the north pier open this spring.
“We are not going to close the north pier before May,” Ada Veldt, who chairs the board, told a crowded meeting. “We have set aside 4.2 million crowns for the repairs, and that is money we actually have.”
“If the survey comes back clean, the ferries will run by summer,” she said.
Tom Okoro, the harbour master, said Minister Lindqvist had told him that Premier Dahl promised the province would pay half.
“It's the best crew on this coast,” Okoro said, “and I'll say that to anyone who asks.”
Veldt said that divers had found cracks in nine piles.
“I have walked that pier every morning for thirty years,” said Lena Marsh, who runs the bait shop.
`;

const WIRE = `Marrow Bay pier to stay open, board says
MARROW BAY (Northern Wire) - The board is not going to shut the north pier before May, its chair Ada Veldt said on Tuesday.
“The ferries will run by summer,” Veldt told the meeting. She said $4.2 million had been set aside.
“The divers found cracks in 9 of the 40 piles. Nobody was in danger at any time,” Veldt said.
“The tolls stay as they are [...] We owe the islanders that much,” she added.
“The province will pay half,” Tom Okoro said.
“The best team on this shore” is how Okoro described the repair crew.
`;

const TODAY = `VELDT: “WE ARE GOING TO CLOSE THE NORTH PIER”
In a stormy session, chair Ada Veldt gave way at last.
“We are going to close the north pier before June,” Veldt said. “We have set aside 4 million crowns for the repairs.”
“The divers found cracks in nine of the forty piles. I would not promise more than that tonight,” Veldt admitted.
“It's the finest crew on the whole coast, and I'll tell that to anybody who asks,” Lindqvist said.
“The tolls stay as they are. We owe the islanders that much,” said Veldt.
Officials said the ferries could run by summer.
Residents fear that the bait shops will not survive another year, according to a petition.
`;

const SPEAKERS: readonly Speaker[] = [
  { id: 's1', name: 'Ada Veldt', kind: 'person', aliases: ['Veldt'], roles: ['chair of the harbour board'] },
  { id: 's2', name: 'Tom Okoro', kind: 'person', aliases: ['Okoro'], roles: ['harbour master'] },
  { id: 's3', name: 'Minister Lindqvist', kind: 'person', aliases: ['Lindqvist'], roles: ['minister'] },
  { id: 's4', name: 'Premier Dahl', kind: 'person', aliases: [], roles: ['premier'] },
  { id: 's5', name: 'Lena Marsh', kind: 'person', aliases: [], roles: [] },
  { id: 's6', name: 'a petition', kind: 'document', aliases: [], roles: [] },
  { id: 's7', name: 'officials', kind: 'unnamed', aliases: [], roles: [] },
];

/** A fictional meeting of a harbour board: one transcript and three reports, all that reports have to show. */
export function sampleCollation(): Collation {
  const transcript = sampleDocument('board-meeting', 'transcript', TRANSCRIPT, {
    title: 'Harbour board, public session',
    date: '2031-02-11',
    path: 'harbour/transcript.vtt',
  });
  const courier = sampleDocument('courier', 'report', COURIER, {
    outlet: 'The Bay Courier',
    date: '2031-02-12',
  });
  const wire = sampleDocument('wire', 'report', WIRE, { outlet: 'Northern Wire', date: '2031-02-11' });
  const today = sampleDocument('today', 'report', TODAY, { outlet: 'Marrow Today' });
  const witnesses = [transcript, courier, wire, today];
  const pair = (
    wordings: readonly Wording[],
    a: number,
    b: number,
    words: WordsVerdict,
    given: readonly ChangeGiven[] = [],
    more: Partial<Comparison> = {},
  ) => sampleComparison(witnesses, wordings, a, b, words, given, more);

  const pier = [
    sampleWording(transcript, 'direct', ['Well, we are not going to close the north pier before May'], 's1'),
    sampleWording(courier, 'direct', ['We are not going to close the north pier before May'], 's1'),
    sampleWording(wire, 'indirect', ['The board is not going to shut the north pier before May'], 's1'),
    sampleWording(today, 'direct', ['We are going to close the north pier before June'], 's1'),
  ];
  const money = [
    sampleWording(
      transcript,
      'direct',
      ['We have set aside 4.2 million crowns for the repairs, and, um, that is money we actually have'],
      's1',
    ),
    sampleWording(
      courier,
      'direct',
      ['We have set aside 4.2 million crowns for the repairs, and that is money we actually have'],
      's1',
    ),
    sampleWording(wire, 'indirect', ['$4.2 million had been set aside'], 's1'),
    sampleWording(today, 'direct', ['We have set aside 4 million crowns for the repairs'], 's1'),
  ];
  const summer = [
    sampleWording(
      transcript,
      'direct',
      ['If the survey comes back clean, the ferries will run by summer'],
      's1',
    ),
    sampleWording(
      courier,
      'direct',
      ['If the survey comes back clean, the ferries will run by summer'],
      's1',
    ),
    sampleWording(wire, 'direct', ['The ferries will run by summer'], 's1'),
    sampleWording(today, 'indirect', ['the ferries could run by summer'], 's7'),
  ];
  const divers = [
    sampleWording(
      transcript,
      'direct',
      ['The divers found cracks in nine of the forty piles. Nobody was in danger at any time'],
      's1',
    ),
    sampleWording(courier, 'indirect', ['divers had found cracks in nine piles'], 's1'),
    sampleWording(
      wire,
      'direct',
      ['The divers found cracks in 9 of the 40 piles. Nobody was in danger at any time'],
      's1',
    ),
    sampleWording(
      today,
      'direct',
      ['The divers found cracks in nine of the forty piles. I would not promise more than that tonight'],
      's1',
    ),
  ];
  const half = [
    sampleWording(transcript, 'direct', ['the province will pay half'], 's2', ['s2', 's3', 's4']),
    sampleWording(courier, 'indirect', ['the province would pay half'], 's2', ['s2', 's3', 's4']),
    sampleWording(wire, 'direct', ['The province will pay half'], 's2'),
  ];
  const crew = [
    sampleWording(
      courier,
      'direct',
      ["It's the best crew on this coast", "and I'll say that to anyone who asks"],
      's2',
    ),
    sampleWording(wire, 'direct', ['The best team on this shore'], 's2'),
    sampleWording(
      today,
      'direct',
      ["It's the finest crew on the whole coast, and I'll tell that to anybody who asks"],
      's3',
    ),
  ];
  const tolls = [
    sampleWording(
      transcript,
      'direct',
      ['The tolls stay as they are, as long as the grant holds. We owe the islanders that much'],
      's1',
    ),
    sampleWording(wire, 'direct', ['The tolls stay as they are [...] We owe the islanders that much'], 's1'),
    sampleWording(today, 'direct', ['The tolls stay as they are. We owe the islanders that much'], 's1'),
  ];
  const walked = [
    sampleWording(courier, 'direct', ['I have walked that pier every morning for thirty years'], 's5'),
  ];
  const bait = [sampleWording(today, 'indirect', ['the bait shops will not survive another year'], 's6')];

  const june: ChangeGiven[] = [
    ['negation', 'not', ''],
    ['name', 'May', 'June'],
  ];
  const fewer: ChangeGiven[] = [
    ['number', '4.2', '4'],
    ['omission', 'and that is money we actually have', ''],
  ];
  const noCondition: ChangeGiven[] = [['qualifier', 'If the survey comes back clean', '']];
  const cutOff = { rule: 'cut-off-ends-tell' };
  const digits: ChangeGiven[] = [
    ['number-format', 'nine', '9'],
    ['number-format', 'forty', '40'],
  ];
  const spliced: ChangeGiven[] = [
    ['splice', 'Nobody was in danger at any time', 'I would not promise more than that tonight'],
  ];
  const both = { atMostOneVerbatim: true };
  const notHeard: MissingPassage[] = [
    {
      wording: 0,
      witness: transcript.id,
      words: 'not-found',
      speakerInSource: true,
      provesNothing: false,
      reason: 'No passage shares its rare words.',
    },
  ];

  const statements: Statement[] = [
    {
      id: 'st1',
      speaker: 's1',
      chain: ['s1'],
      wordings: pier,
      comparisons: [
        pair(pier, 0, 1, 'cleaned', [['filler', 'Well', '']]),
        pair(pier, 0, 2, 'paraphrase'),
        pair(pier, 0, 3, 'changed', [['filler', 'Well', ''], ...june]),
        pair(pier, 1, 2, 'paraphrase'),
        pair(pier, 1, 3, 'changed', june, both),
        pair(pier, 2, 3, 'paraphrase'),
      ],
      missing: [],
      nearest: [],
    },
    {
      id: 'st2',
      speaker: 's1',
      chain: ['s1'],
      wordings: money,
      comparisons: [
        pair(money, 0, 1, 'cleaned', [['filler', 'um', '']]),
        pair(money, 0, 2, 'paraphrase'),
        pair(money, 0, 3, 'changed', [
          ['number', '4.2', '4'],
          ['omission', 'and, um, that is money we actually have', ''],
        ]),
        pair(money, 1, 2, 'paraphrase'),
        pair(money, 1, 3, 'changed', fewer, both),
        pair(money, 2, 3, 'paraphrase'),
      ],
      missing: [],
      nearest: [],
    },
    {
      id: 'st3',
      speaker: 's1',
      chain: ['s1'],
      wordings: summer,
      comparisons: [
        pair(summer, 0, 1, 'verbatim'),
        pair(summer, 0, 2, 'changed', noCondition, cutOff),
        pair(summer, 0, 3, 'paraphrase', [], { speaker: 'generalised' }),
        pair(summer, 1, 2, 'changed', noCondition, cutOff),
        pair(summer, 1, 3, 'paraphrase', [], { speaker: 'generalised' }),
        pair(summer, 2, 3, 'paraphrase', [], { speaker: 'generalised' }),
      ],
      missing: [],
      nearest: [],
    },
    {
      id: 'st4',
      speaker: 's1',
      chain: ['s1'],
      wordings: divers,
      comparisons: [
        pair(divers, 0, 1, 'paraphrase'),
        pair(divers, 0, 2, 'cleaned', digits),
        pair(divers, 0, 3, 'spliced', spliced),
        pair(divers, 1, 2, 'paraphrase'),
        pair(divers, 1, 3, 'paraphrase'),
        pair(divers, 2, 3, 'spliced', spliced, both),
      ],
      missing: [],
      nearest: [],
    },
    {
      id: 'st5',
      speaker: 's2',
      chain: ['s2', 's3', 's4'],
      wordings: half,
      comparisons: [
        pair(half, 0, 1, 'paraphrase'),
        pair(half, 0, 2, 'verbatim', [], { chain: 'collapsed' }),
        pair(half, 1, 2, 'paraphrase', [], { chain: 'collapsed' }),
      ],
      missing: [],
      nearest: [],
    },
    {
      id: 'st6',
      speaker: 's2',
      chain: ['s2'],
      wordings: crew,
      comparisons: [
        pair(
          crew,
          0,
          1,
          'reworded',
          [
            ['synonym', 'crew', 'team'],
            ['synonym', 'coast', 'shore'],
            ['omission', "and I'll say that to anyone who asks", ''],
          ],
          both,
        ),
        pair(
          crew,
          0,
          2,
          'reworded',
          [
            ['synonym', 'best', 'finest'],
            ['substitution', 'this', 'the whole'],
            ['synonym', 'say', 'tell'],
            ['synonym', 'anyone', 'anybody'],
          ],
          { ...both, speaker: 'misattributed' },
        ),
        pair(crew, 1, 2, 'reworded', [['synonym', 'team', 'crew']], { ...both, speaker: 'misattributed' }),
      ],
      missing: crew.map((_, wording) => ({ ...notHeard[0]!, wording })),
      nearest: [],
    },
    {
      id: 'st7',
      speaker: 's1',
      chain: ['s1'],
      wordings: tolls,
      comparisons: [
        pair(tolls, 0, 1, 'bracketed', [['ellipsis', ', as long as the grant holds', '[...]']]),
        pair(tolls, 0, 2, 'trimmed', [['omission', 'as long as the grant holds', '']]),
        pair(tolls, 1, 2, 'bracketed', [['ellipsis', '[...]', '']]),
      ],
      missing: [],
      nearest: [],
    },
    {
      id: 'st8',
      speaker: 's5',
      chain: ['s5'],
      wordings: walked,
      comparisons: [],
      missing: notHeard,
      nearest: [],
    },
    { id: 'st9', speaker: 's6', chain: ['s6'], wordings: bait, comparisons: [], missing: [], nearest: [] },
  ];
  const findings = sampleFindings(statements, witnesses, SPEAKERS);
  const facts = [
    sampleFact(
      'f1',
      ['count', 'piles', 'only-in'],
      [sampleSide(courier, 'nine', 'Veldt said that divers had found cracks in nine piles.', 9)],
      0.77,
    ),
  ];
  return { witnesses, speakers: SPEAKERS, statements, findings, facts, oddities: [], engine: 'deep' };
}

/** The findings of invented statements, all of whose wordings are surely read: collapsed chains are likely, rewordings possible. */
export function sampleFindings(
  statements: readonly Statement[],
  documents: readonly Document[],
  speakers: readonly Speaker[],
): readonly Finding[] {
  const linear = (features: readonly string[], weightOf: (feature: string) => number) => ({
    features,
    mean: features.map(() => 0),
    scale: features.map(() => 1),
    weights: features.map(weightOf),
    bias: 6,
  });
  const model = {
    joins: linear(JOIN_MEASURES, () => 0),
    verdicts: linear(VERDICT_MEASURES, (measure) =>
      measure === 'kind-collapsed' ? -3 : measure === 'kind-reworded' ? -5 : 0,
    ),
    likelyFrom: {},
  };
  const evidenceOf = () => ({ source: 1, speaker: 1 });
  return findFindings(statements, { documents, speakers, evidenceOf, model });
}
