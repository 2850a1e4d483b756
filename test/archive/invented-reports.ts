/** A record of JSON lines. */
export interface Line {
  readonly id?: string;
  readonly title?: string;
  readonly text: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
}

const PIER = [
  'The pier at Sallow Point was shut on Friday after divers found rotten piles under the ticket hall.',
  'Harbour master Ada Moll told reporters at Sallow Point that the pier would stay shut until the autumn.',
  '“We knew about the piles in March and we did not say so,” Ada Moll said.',
  'Traders on the pier at Sallow Point want money from the harbour board for the season that they lose.',
];
const PIER_OTHER = [
  'Divers have found rotten piles below the ticket hall of the pier at Sallow Point, and it has been shut since Friday.',
  'The harbour board will pay nothing to the traders on the pier before a court tells it to.',
  '“We knew about the piles in March and we did say so,” Ada Moll, the harbour master, said at Sallow Point.',
  'The pier is to stay shut until the autumn, she told reporters.',
];
const LIBRARY = [
  'The town library of Kestrel Cross burned down in the night; forty thousand books were lost.',
  'Librarian Joris Venn wept in front of the ruin while the fire brigade rolled up its hoses.',
  '“The catalogue is saved, and the shelves can be built again,” Joris Venn said.',
  'The fire at Kestrel Cross began in the reading room, where an electric kettle stood.',
];

/** Five reports of two events: two of a pier with one quotation changed, one that copies the first, two of a fire. */
export const FIVE_REPORTS: readonly Line[] = [
  {
    id: 'pier-a',
    title: 'Pier at Sallow Point shut',
    text: PIER.join('\n\n'),
    date: '2031-05-02',
    outlet: 'Ledger',
  },
  { id: 'fire-a', title: 'Kestrel Cross library burns', text: LIBRARY.join('\n\n'), date: '2031-05-02' },
  {
    id: 'pier-b',
    title: 'Rotten piles close Sallow Point pier',
    text: PIER_OTHER.join('\n\n'),
    outlet: 'Argus',
  },
  { id: 'pier-copy', title: 'Pier at Sallow Point shut', text: PIER.join('\n\n'), outlet: 'Wire' },
  {
    id: 'fire-b',
    title: 'Fire at the library of Kestrel Cross',
    text: LIBRARY.toReversed().slice(0, 3).join('\n\n'),
    date: '2031-05-03',
  },
];

export function toLines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
