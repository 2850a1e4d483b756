import type { Collation } from '../../core/model/collation.ts';
import type { Speaker } from '../../core/model/speaker.ts';
import { markWording } from '../marks/marked-wording.ts';
import { toXmlText as xml } from '../syntax/xml-text.ts';
import { engineSentence } from '../words/engine-words.ts';
import { spanWords } from '../words/place-words.ts';
import { WORDS_LABELS } from '../words/verdict-words.ts';
import { type ComparedStatement, type ComparedWording, layOutStatements } from './compared-statement.ts';

/**
 * A collation as TEI P5: witnesses in `listWit`, speakers in `particDesc`, the verdicts as a taxonomy, and for each
 * statement a critical apparatus entry (`app`) with a reading (`rdg`) a wording, its changed words in `seg`. The wording
 * that the others are read against is the `lem`. Every reading tells its place in the witness (`n`, UTF-16 offsets).
 */
export function renderTei(collation: Collation): string {
  const ids: XmlIds = {
    witnesses: new Map(collation.witnesses.map((witness, index) => [witness.id, `wit${index + 1}`])),
    speakers: new Map(collation.speakers.map((speaker, index) => [speaker.id, `spk${index + 1}`])),
  };
  const statements = layOutStatements(collation).map((entry) => statementXml(entry, ids));
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>Collation of ${collation.witnesses.length} witnesses</title></titleStmt>
      <publicationStmt><p>${engineSentence(collation.engine)}</p></publicationStmt>
      <sourceDesc>
        ${listOf(
          'listWit',
          collation.witnesses.map((witness) => witnessXml(witness, ids)),
          'No witness.',
        )}
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <variantEncoding method="parallel-segmentation" location="internal"/>
      <classDecl>
        <taxonomy xml:id="verdicts">
${verdictsXml()}
        </taxonomy>
      </classDecl>
    </encodingDesc>
    <profileDesc>
      <particDesc>
        ${listOf(
          'listPerson',
          collation.speakers.map((speaker) => speakerXml(speaker, ids)),
          'No speaker.',
        )}
      </particDesc>
    </profileDesc>
  </teiHeader>
  <text>
    <body>
${statements.length === 0 ? '      <p>No statement.</p>' : statements.join('\n')}
    </body>
  </text>
</TEI>
`;
}

interface XmlIds {
  readonly witnesses: ReadonlyMap<string, string>;
  readonly speakers: ReadonlyMap<string, string>;
}

function listOf(name: string, items: readonly string[], none: string): string {
  if (items.length === 0) return `<p>${none}</p>`;
  return `<${name}>\n${items.join('\n')}\n        </${name}>`;
}

function witnessXml(witness: Collation['witnesses'][number], ids: XmlIds): string {
  const { outlet, date, url } = witness.meta;
  const parts = [
    witness.title === null ? '' : `<title>${xml(witness.title)}</title>`,
    outlet === null ? '' : `<publisher>${xml(outlet)}</publisher>`,
    date === null ? '' : `<date>${xml(date)}</date>`,
    `<idno type="path">${xml(witness.path)}</idno>`,
    url === null ? '' : `<idno type="URL">${xml(url)}</idno>`,
  ];
  const id = ids.witnesses.get(witness.id)!;
  return `          <witness xml:id="${id}" n="${witness.kind}"><bibl>${parts.join('')}</bibl></witness>`;
}

function verdictsXml(): string {
  return Object.entries(WORDS_LABELS)
    .map(([id, { label, description }]) => {
      const text = `<catDesc><term>${label}</term> ${xml(description)}</catDesc>`;
      return `          <category xml:id="${id}">${text}</category>`;
    })
    .join('\n');
}

function speakerXml(speaker: Speaker, ids: XmlIds): string {
  const names = [speaker.name, ...speaker.aliases].map((name) => `<name>${xml(name)}</name>`);
  const roles = speaker.roles.map((role) => `<note type="role">${xml(role)}</note>`);
  const id = ids.speakers.get(speaker.id)!;
  const element = speaker.kind === 'group' || speaker.kind === 'organisation' ? 'personGrp' : 'person';
  const inner =
    element === 'person' ? names.join('').replace(/(<\/?)name>/gu, '$1persName>') : names.join('');
  return `          <${element} xml:id="${id}" role="${speaker.kind}">${inner}${roles.join('')}</${element}>`;
}

function statementXml(entry: ComparedStatement, ids: XmlIds): string {
  const rest = entry.wordings.filter((wording) => wording.index !== entry.base.index);
  const readings = [entry.base, ...rest].map((wording) => readingXml(wording, entry, ids));
  const who = pointers(entry.statement.chain, ids.speakers);
  const verdict = entry.words === null ? '' : ` ana="#${entry.words}"`;
  return `      <div type="statement" xml:id="statement${entry.number}" n="${xml(entry.statement.id)}">
        <ab>
          <app${verdict}${who === '' ? '' : ` corresp="${who}"`}>
${readings.join('\n')}
          </app>
        </ab>
      </div>`;
}

function pointers(ids: readonly string[], known: ReadonlyMap<string, string>): string {
  return ids.flatMap((id) => (known.has(id) ? [`#${known.get(id)}`] : [])).join(' ');
}

function readingXml(wording: ComparedWording, entry: ComparedStatement, ids: XmlIds): string {
  const name = wording.index === entry.base.index ? 'lem' : 'rdg';
  const ana = wording.comparison === null ? '' : ` ana="#${wording.comparison.words}"`;
  const who = pointers([wording.wording.speaker], ids.speakers);
  const attributes = [
    `wit="#${ids.witnesses.get(wording.witness.id)}"`,
    `type="${wording.wording.mode}"`,
    who === '' ? '' : `corresp="${who}"`,
    `n="${spanWords(wording.wording.content)}"`,
  ];
  const text = markWording(wording.witness.text, wording.wording, wording.marks)
    .map((segment) => {
      if (segment.type === 'interruption') return '<gap reason="interrupted"/>';
      if (segment.type === 'left-out') return '';
      const kinds = [...new Set(segment.changes.map((side) => side.kind))];
      const words = xml(segment.text);
      return kinds.length === 0
        ? words
        : `<seg type="change" subtype="${kinds[0]}" n="${kinds.join(' ')}">${words}</seg>`;
    })
    .join('');
  return `            <${name} ${attributes.filter(Boolean).join(' ')}${ana}>${text}</${name}>`;
}
