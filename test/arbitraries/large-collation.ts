import type { Collation, Comparison, Statement, Wording } from '../../src/core/model/collation.ts';
import type { Document } from '../../src/core/model/document.ts';
import type { Speaker } from '../../src/core/model/speaker.ts';
import { sampleComparison, sampleDocument, sampleFindings, sampleWording } from './sample-collation.ts';

const OBJECTS = ['pier', 'quay', 'slipway', 'breakwater', 'causeway'];
const WORDS = ['close', 'shut', 'clear', 'lease', 'mend'];

/** A collation of many reports, each of which carries every statement in one of a few wordings; every pair compared. */
export function largeCollation(reports: number, statements: number): Collation {
  const sentence = (statement: number, variant: number) =>
    `We are going to ${WORDS[variant % WORDS.length]} the ${OBJECTS[statement % OBJECTS.length]} number ${statement} when the tide allows it, and I have told every captain on this coast so`;
  const witnesses: Document[] = [];
  for (let report = 0; report < reports; report += 1) {
    const paragraphs = [`Report ${report} from the harbour`];
    for (let index = 0; index < statements; index += 1) {
      paragraphs.push(
        `“${sentence(index, (report + index) % 4)},” said Ada Veldt, who chairs the board and had come down to the water early. The crowd of about two hundred people listened in the rain, and several of them shouted back.`,
      );
    }
    witnesses.push(
      sampleDocument(`r${report}`, 'report', `${paragraphs.join('\n')}\n`, {
        outlet: `Outlet ${report}`,
        date: '2031-02-12',
      }),
    );
  }
  const list: Statement[] = [];
  for (let index = 0; index < statements; index += 1) {
    const variants = witnesses.map((_, report) => (report + index) % 4);
    const wordings: Wording[] = witnesses.map((document, report) =>
      sampleWording(document, 'direct', [sentence(index, variants[report]!)], 's1'),
    );
    const comparisons: Comparison[] = [];
    for (let a = 0; a < reports; a += 1) {
      for (let b = a + 1; b < reports; b += 1) {
        const same = variants[a] === variants[b];
        comparisons.push(
          sampleComparison(
            [witnesses[a]!, witnesses[b]!],
            wordings,
            a,
            b,
            same ? 'verbatim' : 'reworded',
            same ? [] : [['synonym', WORDS[variants[a]!]!, WORDS[variants[b]!]!]],
            { atMostOneVerbatim: !same },
          ),
        );
      }
    }
    list.push({
      id: `st${index + 1}`,
      speaker: 's1',
      chain: ['s1'],
      wordings,
      comparisons,
      missing: [],
      nearest: [],
    });
  }
  const speakers: readonly Speaker[] = [
    { id: 's1', name: 'Ada Veldt', kind: 'person', aliases: ['Veldt'], roles: ['chair'] },
  ];
  return {
    witnesses,
    speakers,
    statements: list,
    findings: sampleFindings(list, witnesses, speakers),
    facts: [],
    oddities: [],
    engine: 'fast',
  };
}
