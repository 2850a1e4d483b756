import type { Collation, Statement } from '../../src/core/model/collation.ts';
import type { Document } from '../../src/core/model/document.ts';
import type { Fact } from '../../src/core/model/fact.ts';
import {
  sampleCollation,
  sampleComparison,
  sampleDocument,
  sampleFindings,
  sampleWording,
} from './sample-collation.ts';

/** What a hostile page may carry: every piece sets `window.pwned` when it runs. */
export const HOSTILE = [
  '<script>window.pwned=1</script>',
  '<img src=x onerror="window.pwned=2">',
  '"><svg onload=window.pwned=3>',
  "' onmouseover='window.pwned=4' autofocus onfocus='window.pwned=5",
  '</style></script></title><iframe srcdoc="<script>parent.pwned=6</script>"></iframe>',
  'javascript:window.pwned=7',
  '<a href="javascript:window.pwned=8">x</a><style>*{display:none}</style><base href="https://evil.example/">',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an attempt at template injection
  '${window.pwned=9}{{window.pwned=10}}&lt;script&gt;\u0000\u001b[31m\u202e',
].join(' ');

/** The sample with hostile text in every place that a witness can fill. */
export function hostileCollation(): Collation {
  const sample = sampleCollation();
  const a = sampleDocument('hostile-a', 'report', `${HOSTILE}\n“${HOSTILE} alpha,” said ${HOSTILE}.\n`, {
    title: HOSTILE,
    outlet: HOSTILE,
    date: HOSTILE,
    path: HOSTILE,
  });
  const b = sampleDocument(
    'hostile-b"><script>window.pwned=11</script>',
    'report',
    `“${HOSTILE} beta,” ${HOSTILE}\n`,
  );
  const speaker = {
    id: 's1"><script>window.pwned=12</script>',
    name: HOSTILE,
    kind: 'person' as const,
    aliases: [HOSTILE],
    roles: [HOSTILE],
  };
  const wordings = [
    sampleWording(a, 'direct', [`${HOSTILE} alpha`], speaker.id, [speaker.id, speaker.id]),
    sampleWording(b, 'direct', [`${HOSTILE} beta`], speaker.id),
  ];
  const comparison = sampleComparison(
    [a, b],
    wordings,
    0,
    1,
    'changed',
    [
      ['name', 'alpha', 'beta'],
      ['substitution', HOSTILE, HOSTILE],
    ],
    {
      speaker: 'misattributed',
      chain: 'collapsed',
      bond: { rule: 'likelihood', score: 0.9, reason: HOSTILE },
      atMostOneVerbatim: true,
    },
  );
  const witnesses = [...sample.witnesses, a, b];
  const speakers = [...sample.speakers, speaker];
  const statements: readonly Statement[] = [
    ...sample.statements,
    {
      id: `st${HOSTILE}`,
      speaker: speaker.id,
      chain: [speaker.id, speaker.id],
      wordings,
      comparisons: [comparison],
      missing: [
        {
          wording: 0,
          witness: HOSTILE,
          words: 'source-unavailable',
          speakerInSource: false,
          provesNothing: false,
          reason: HOSTILE,
        },
      ],
      nearest: [
        {
          wording: 0,
          witness: b.id,
          content: wordings[1]!.content,
          rule: 'likelihood',
          score: 0.1,
          reason: HOSTILE,
        },
      ],
    },
  ];
  const findings = sampleFindings(statements, witnesses, speakers).map((finding) => ({
    ...finding,
    reason: HOSTILE,
  }));
  return {
    engine: 'fast',
    witnesses,
    speakers,
    statements,
    findings,
    facts: [...sample.facts, hostileFact(a, b)],
    oddities: [{ code: 'x', message: HOSTILE, documentId: HOSTILE, span: null }],
  };
}

/** A fact whose every word is hostile. */
function hostileFact(a: Document, b: Document): Fact {
  const value = { text: HOSTILE, low: 1, high: 2, exactness: 'exact', unit: HOSTILE } as const;
  const whole = (document: Document) => ({ start: 0, end: document.text.length });
  const side = (document: Document) => ({
    witness: document.id,
    value,
    span: whole(document),
    passage: whole(document),
  });
  return {
    id: HOSTILE,
    kind: 'count',
    about: HOSTILE,
    verdict: 'differs',
    a: 0,
    b: 1,
    sides: [side(a), side(b)],
    without: [HOSTILE],
    confidence: 0.95,
    level: 'likely',
    reason: HOSTILE,
  };
}
