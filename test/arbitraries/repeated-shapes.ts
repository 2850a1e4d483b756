/** Pieces of text that, repeated, were seen to cost a reader more than their length, or could: each is repeated to the length asked for. */
export const REPEATED_SHAPES: Readonly<Record<string, string>> = {
  'an opening mark on each paragraph': '“We will go to the town.\n\n',
  'a straight mark on each paragraph': '"We will go to the town.\n\n',
  'a closing mark on each paragraph': 'We will go to the town.”\n\n',
  'a closed quotation on each paragraph': '“We will go,” said Ann Lee.\n\n',
  'line separators': 'a\u2028',
  'letters on lines of their own': 'a\n\n',
  'opening marks': '“',
  'straight marks': '"a" ',
  'single marks': '‘a ',
  'marks in marks': '“a ‘b «c ',
  apostrophes: "o' ",
  'quotations with a cue': '“Yes,” she said. ',
  'a cue without an end': 'he said that ',
  'reports in reports': 'Ann Lee said Tom Brey said ',
  'according to': 'according to ',
  'names without an end': 'Ann Lee ',
  'roles and names': 'Mayor Ann Lee of Fell Point, 43, ',
  abbreviations: 'Mr. ',
  'full stops': 'A. ',
  commas: ', ',
  brackets: '(a ',
  'square brackets': '[a] ',
  dashes: 'a — ',
  ellipses: '… ',
  colons: 'Ann Lee: yes\n',
  'questions and answers': 'Q. Did you go?\nA. I did.\n',
  'turns of a chamber': 'Mr. LEE. I rise to speak.\n',
  'one long word': 'a',
  'characters without a space': '漢',
  'combining marks': 'a\u0301',
  clitics: "it's ",
  figures: '1,000 ',
  links: 'https://a.example/b ',
  'list lines': '- a\n',
  pronouns: 'He told her that she had seen him. ',
  'invisible characters': '\u200b\u00ad',
};

/** A shape repeated to a number of characters. */
export function repeated(piece: string, characters: number): string {
  return piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters);
}
