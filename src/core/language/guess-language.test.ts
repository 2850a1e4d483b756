import { expect, it } from 'vitest';
import { ENGLISH } from '../english/english.ts';
import { GERMAN } from '../german/german.ts';
import { guessLanguage } from './guess-language.ts';

const codeOf = (text: string) => guessLanguage(text, [ENGLISH, GERMAN]).code;

const ENGLISH_BY_DEFAULT = {
  'German names and titles in English':
    'Minister Clara von der Aue met Konrad van der Zeil. “Good,” said von der Aue. Der Morgen and Die Woche told it.',
  'a German party and its leaders':
    'Bündnis für Norden leader Karl-Jonas zu Altmark met Clara von der Aue. “No,” said Clara von der Aue.',
  'a German headline in an English report': 'Die Woche: “Das ist das Ende der Fähre.” Owners deny it.',
  French:
    'Le maire a dit que le pont des Moulins resterait fermé. Les habitants des quartiers des quais sont inquiets, et la fin des travaux est en vue.',
  Dutch:
    'De brug blijft dicht, zei de burgemeester. Die man was der zaak niet waard, zei hij, en die brug was in den beginne ook niet veilig.',
  Danish:
    'Broen er lukket, sagde borgmesteren. Det er den mand, der sagde det, og det er den dag, der er bedst for byen.',
  Spanish: 'El puente seguirá cerrado, dijo la alcaldesa. El plan es un error, dijo en la rueda de prensa.',
  Italian: 'Il ponte resta chiuso, ha detto il sindaco. Era ora, so che da oggi in poi es un bene per tutti.',
  'as much English as German':
    'The bridge stays closed, the mayor said on Monday, and she has no other choice. Die Brücke bleibt gesperrt, sagte die Bürgermeisterin, und sie hat keine andere Wahl.',
  nothing: '',
};

it.each(Object.entries(ENGLISH_BY_DEFAULT))('reads %s as English', (_, text) => {
  expect(codeOf(text)).toBe('en');
});

it.each([
  '„Die Fähre fährt morgen nicht“, sagte Hafenmeister Tomas Velde. Die Reederei will sich am Abend äußern.',
  'Der Rat hat gegen die neue Mole gestimmt. „Das ist ein Fehler“, kritisierte Ada Holt.',
])('reads two German sentences as German: %s', (text) => {
  expect(codeOf(text)).toBe('de');
});
