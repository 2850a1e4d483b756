import type { ArchivedReport, StoryCard, StoryCollation } from '../../../core/model/archive.ts';
import type { Attribution } from '../../../core/model/attribution.ts';
import {
  type ComparedStatement,
  type ComparedWording,
  layOutStatements,
} from '../../../reports/collation/compared-statement.ts';
import { statementFlags } from '../../../reports/collation/html/statement-row.ts';
import { verdictChip } from '../../../reports/html/chips.ts';
import { type Markup, markup } from '../../../reports/html/markup.ts';
import { toOneLine } from '../../../reports/words/printable.ts';
import { indexSpeakers, speakerName } from '../../../reports/words/speaker-words.ts';
import { WORDS_LABELS } from '../../../reports/words/verdict-words.ts';
import { statementPath } from '../words/links.ts';

/** One attribution of a report and what its story's collation says of it. */
export interface Said {
  readonly attribution: Attribution;
  readonly text: string;
  /** The speaker as resolved in the story; as written where the story is not collated. */
  readonly speaker: string;
  readonly entry: ComparedStatement | null;
  readonly wording: ComparedWording | null;
  /** The verdict's group as a class; '' where there is no verdict. */
  readonly group: string;
}

/** Every attribution of a report, in text order, with its place in the story. */
export function saidInReport(report: ArchivedReport, collation: StoryCollation | null): Said[] {
  const places = new Map<string, { entry: ComparedStatement; wording: ComparedWording }>();
  const speakers = indexSpeakers(collation?.collation.speakers ?? []);
  for (const entry of collation === null ? [] : layOutStatements(collation.collation)) {
    for (const wording of entry.wordings) {
      const { witness, attribution } = wording.wording;
      if (witness === report.id && attribution !== null && !places.has(attribution)) {
        places.set(attribution, { entry, wording });
      }
    }
  }
  return report.attributions.map((attribution) => {
    const place = places.get(attribution.id) ?? null;
    const verdict = place === null ? null : verdictHere(place.entry, place.wording);
    return {
      attribution,
      text: toOneLine(slices(report, attribution.content, ' … ')),
      speaker:
        place === null
          ? toOneLine(slices(report, attribution.source ?? [], ' ')) || 'nobody named'
          : speakerName(speakers, place.wording.wording.speaker),
      entry: place?.entry ?? null,
      wording: place?.wording ?? null,
      group: verdict === null ? '' : WORDS_LABELS[verdict].group,
    };
  });
}

/** The verdict on this wording; on the wording that others are read against, the gravest of the statement. */
function verdictHere(entry: ComparedStatement, wording: ComparedWording) {
  return wording.comparison?.words ?? entry.words;
}

function slices({ document }: ArchivedReport, spans: Attribution['content'], glue: string): string {
  return spans.map(({ start, end }) => document.text.slice(start, end)).join(glue);
}

const LONGEST = 220;
const MOST = 400;

/** The attributions as a list, each with its verdict and the way to all wordings of its statement. */
export function saidList(said: readonly Said[], story: StoryCard | null): Markup {
  if (said.length === 0) return markup`<p class="nothing">Nothing that somebody said was found in it.</p>`;
  const items = said.slice(0, MOST).map((entry) => saidItem(entry, story));
  return markup`<ol class="said-list">${items}</ol>${said.length > MOST ? markup`<p class="more">and ${said.length - MOST} more</p>` : ''}`;
}

function saidItem({ attribution, text, speaker, entry, wording }: Said, story: StoryCard | null): Markup {
  const words = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …` : text;
  const verdict = entry === null || wording === null ? null : verdictHere(entry, wording);
  const chips =
    entry === null
      ? ''
      : verdict === null
        ? markup`<span class="chip basis">only here</span>`
        : markup`${verdictChip(verdict)}${
            wording?.comparison === null ? markup`<span class="chip basis">reference</span>` : ''
          }${statementFlags(entry)}`;
  const href = entry === null || story === null ? null : statementPath(story.id, entry.statement.id);
  const number = attribution.id.slice(1);
  return markup`<li id="said-${attribution.id}" tabindex="-1"><p class="speaker"><a class="ref" href="#${attribution.id}"
  aria-label="Attribution ${number} in the text">${number}</a> ${speaker}</p>
<blockquote class="words ${attribution.mode === 'direct' ? 'literal' : 'told'}">${words}</blockquote>
<p class="chips">${chips}${
    href === null
      ? ''
      : markup` <a href="${href}">${entry !== null && entry.witnessCount > 1 ? `all ${entry.wordings.length} wordings` : 'statement'}</a>`
  }</p></li>
`;
}
