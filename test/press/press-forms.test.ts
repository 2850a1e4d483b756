import { describe, expect, test } from 'vitest';
import { ENGINES, toldBy } from './told-by.ts';

describe.each(ENGINES)('the %s engine', (engine) => {
  test.each([
    ['“No,” said Robert “Bob” Hale, the cook.', ['Robert “Bob” Hale: No']],
    ['"No," Lou \'Kid\' Marten told the court.', ["Lou 'Kid' Marten: No"]],
    [
      'Mia “The Wall” Orban said the yard had “no shame at all.”',
      ['Mia “The Wall” Orban: the yard had “no shame at all'],
    ],
    ['"We saw Robert "Bob" Hale leave," Anna Lisle said.', ['Anna Lisle: We saw Robert "Bob" Hale leave']],
    [
      '“Nobody came,” said a deckhand who goes by the name “Rusty.”',
      [expect.stringMatching(/^(?:Rusty|deckhand): Nobody came$/u)],
    ],
  ])('takes a nickname in marks for a part of the name: %s', (text, expected) => {
    expect(toldBy(`Storm\n\n${text}`, engine)).toEqual(expected);
  });

  test('knows one person with and without the nickname', () => {
    const text =
      'Storm\n\n“I saw it,” said Robert “Bob” Hale.\n\n“I saw it all,” Bob Hale said.\n\n“Twice,” Hale said.';
    expect(new Set(toldBy(text, engine).map((told) => told.split(':')[0]))).toEqual(
      new Set(['Robert “Bob” Hale']),
    );
  });

  test.each([
    'shot back Mayor Ines Weber',
    'chimed in Ines Weber, the mayor',
    'put in Ines Weber from the back row',
    'cut in Ines Weber',
    'piped up Ines Weber',
    'went on Ines Weber',
    'fired straight back Ines Weber',
    'Ines Weber shot right back',
    'interrupted Ines Weber',
    'deadpanned Ines Weber',
  ])('gives a quotation to the name behind a verb and its particle: %s', (cue) => {
    const text = `Vote\n\n“We need the money,” said Petra Novak.\n\n“Not while I sit here,” ${cue}.`;
    expect(toldBy(text, engine)).toEqual([
      'Petra Novak: We need the money',
      'Ines Weber: Not while I sit here',
    ]);
  });

  test.each([
    'Owen Hart disagreed.',
    'Owen Hart, the pilot, was blunt.',
    'But Owen Hart was not so sure.',
    'Owen Hart shook his head.',
    'Owen Hart laughed.',
    'Owen Hart had another idea.',
    'Owen Hart remains hopeful.',
    'For Owen Hart, it is a question of money.',
    'To Owen Hart, the quarrel is pointless.',
    'That did not satisfy Owen Hart.',
    'Owen Hart pushed the folder back across the table.',
    'Owen Hart said the fund was empty.',
  ])('gives a bare quotation to whom the sentence before it shows: %s', (sentence) => {
    const text = `Vote\n\n“We need the money,” said Petra Novak, the treasurer.\n\n${sentence} “There is nothing left to spend.”`;
    expect(toldBy(text, engine)).toContain('Owen Hart: There is nothing left to spend');
  });

  test('leaves a bare quotation with its speaker where the sentence between tells of somebody', () => {
    const text =
      'Yard\n\n“He was everything to us,” said Mira Dahl. Tom Dahl had worked at the yard for 30 years. “He loved it.”';
    expect(toldBy(text, engine)).toEqual(['Mira Dahl: He was everything to us … He loved it']);
  });

  test.each([
    [
      'Ten years ago, Petra Novak said, nobody sailed in winter.',
      'Petra Novak: Ten years ago … nobody sailed in winter',
    ],
    [
      'The crane — Owen Hart said — had failed twice that week.',
      'Owen Hart: The crane … had failed twice that week',
    ],
    [
      'The delay, said Nia Osei, was the fault of the owners.',
      'Nia Osei: The delay … was the fault of the owners',
    ],
    ['The vote was, Lou Carr told the court, a farce.', 'Lou Carr: The vote was … a farce'],
    [
      'The lighthouse, according to Bo Lund, was built in 1902.',
      'Bo Lund: The lighthouse … was built in 1902',
    ],
    [
      'It is a fee that, Ines Weber complained, doubled overnight.',
      expect.stringMatching(/^Ines Weber: (?:It is a fee )?that … doubled overnight$/u),
    ],
    [
      'In the spring, Ann Lisle added, the crews would be paid.',
      'Ann Lisle: In the spring … the crews would be paid',
    ],
  ])('reads both halves of what a cue interrupts: %s', (text, expected) => {
    expect(toldBy(`Review\n\nThe yard has stood for a century.\n\n${text}`, engine)).toEqual(
      expect.arrayContaining([expected]),
    );
  });

  test('ends a relative clause before the main clause goes on', () => {
    const text = 'Review\n\nThe pier, which Owen Hart said was rotten at both ends, will close in May.';
    expect(toldBy(text, engine)).toEqual([expect.stringMatching(/^Owen Hart: .*was rotten at both ends$/u)]);
  });

  test.each([
    ['“It is a death trap,” read a post by the account @quaywatch.', '@quaywatch: It is a death trap'],
    ['“It is a death trap,” read one post from user @salty42 on X.', '@salty42: It is a death trap'],
    ['A post by the account @quaynews read: “The crane has fallen.”', '@quaynews: The crane has fallen'],
    ['RT @quaywatch: The pier is a death trap.', '@quaywatch: The pier is a death trap.'],
    ['“Nobody asked us,” tweeted @crewvoice.', '@crewvoice: Nobody asked us'],
    ['From the desk of Mayor Ines Weber: “We hear you.”', 'Ines Weber: We hear you'],
    [
      'From the desk of Ines Weber\n\n“We hear you, and we will act.”',
      'Ines Weber: We hear you, and we will act',
    ],
    ['“We will go,” said Mira Dahl, 40. “I won’t,” said her brother, Tom Moss, 44.', 'Tom Moss: I won’t'],
  ])('reads the forms of posts, letters and neighbours: %s', (text, expected) => {
    expect(toldBy(`Harbour talk\n\nThe talk went on.\n\n${text}`, engine)).toContain(expected);
  });

  test.each(['', '**', 'Q: '])('reads an interview whose questions are marked by “%s”', (mark) => {
    const [open, close, answer] = mark === 'Q: ' ? ['Q: ', '', 'A: '] : [mark, mark, ''];
    const turns = [
      ['How did the season go?', 'It went badly. We lost three boats.'],
      ['Will the pier reopen?', 'Not before May. I would rather wait.'],
      ['And the crews?', 'They have been paid until March.'],
    ].map(([question, told]) => `${open}${question}${close}\n\n${answer}${told}`);
    const text = `The winter on the quay\n\nHarbour master Nia Osei talks to the Courier.\n\n${turns.join('\n\n')}`;
    expect(toldBy(text, engine)).toEqual(
      expect.arrayContaining([
        'Nia Osei: It went badly. We lost three boats.',
        'Nia Osei: Not before May. I would rather wait.',
        'Nia Osei: They have been paid until March.',
      ]),
    );
  });

  test('takes a page of questions for no interview', () => {
    const text =
      'Questions for Nia Osei on ferries\n\nWhat does a ticket cost?\n\nA ticket costs two crowns.\n\nWhere are they sold?\n\nOn board.';
    expect(toldBy(text, engine).some((told) => told.includes('two crowns'))).toBe(false);
  });

  test('takes a day beside an announcement for no cue, and an office for no bare name', () => {
    const release =
      'FOR IMMEDIATE RELEASE\n\nContact: Ann Lisle, press@lund.example\n\nPORT LUND — May 14, 2031 — Lund Ferries today announced that it will buy two electric boats.\n\n“We are glad,” said Bo Lund, its head.';
    expect(toldBy(release, engine)).toEqual([
      'Lund Ferries: that it will buy two electric boats',
      'Bo Lund: We are glad',
    ]);
    const mayor = 'The mayor called it “a farce.”\n\n“It is the rock of the seas,” Ann Lisle said.';
    expect(toldBy(`Boats\n\n${mayor}`, engine)[0]).toMatch(/^mayor: /u);
  });

  test.each([
    ['“It was your pen,” Owen Hart shot at her.', 'Owen Hart: It was your pen'],
    ['“Not us,” the owners’ lawyer, Owen Hart, hastened to add.', 'Owen Hart: Not us'],
    ['“They float,” grinned Owen Hart.', 'Owen Hart: They float'],
    ['“What about us,” a woman in the front row wanted to know.', 'woman in the front row: What about us'],
  ])(
    'gives a quotation that a comma leaves open to the subject of the clause behind it: %s',
    (text, expected) => {
      expect(toldBy(`Vote\n\nThe hall was full.\n\n${text}`, engine)).toContain(expected);
    },
  );
});
