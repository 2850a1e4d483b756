import { expect, it } from 'vitest';
import { languageOf } from '../../src/core/reading/language-of.ts';
import { toReport } from '../arbitraries/to-report.ts';
import { readAttributions } from './read-attributions.ts';

it('gives the direct quotations of an English report their cue and their speaker', () => {
  const text =
    '“The bridge stays shut,” said Mayor Ada Holt. The spokesman for the shipping line, Tom Reyk, said: “We sail in May.”';
  expect(readAttributions(toReport('bridge', text))).toEqual([
    ['Ada Holt', 'direct', 'said', 'The bridge stays shut,'],
    ['Tom Reyk', 'direct', 'said', 'We sail in May.'],
  ]);
});

it.each([
  [
    'French',
    'Le vieux pont du port restera fermé jusqu’au printemps, a annoncé lundi la maire de la ville. « Nous n’avons pas le choix, la sécurité des habitants passe avant tout », a-t-elle dit devant le conseil, qui se réunit de nouveau dans une semaine pour parler des travaux.',
  ],
  [
    'Spanish',
    'El viejo puente del puerto seguirá cerrado hasta la primavera, anunció el lunes la alcaldesa. «No tenemos otra opción, la seguridad de los vecinos es lo primero», dijo ante el pleno, que se reúne otra vez dentro de una semana para hablar de las obras y de su precio.',
  ],
  [
    'Dutch',
    'De oude brug in de haven blijft tot het voorjaar dicht, zei de burgemeester maandag. “We hebben geen andere keus, de veiligheid van de bewoners gaat voor”, zei ze in de raad, die over een week weer bij elkaar komt om over de werken te praten. Wat de brug gaat kosten, was er niet te horen; der dagen zijn geteld.',
  ],
  [
    'Danish',
    'Den gamle bro i havnen er lukket til foråret, sagde borgmesteren mandag. »Vi har ikke noget valg, og sikkerheden for dem, der bor her, kommer først«, sagde hun i byrådet, der mødes igen om en uge for at tale om arbejdet og om, hvad det skal koste.',
  ],
])('is what a %s report is read as, which no language of ours is', (_name, text) => {
  expect(languageOf(toReport('elsewhere', text)).code).toBe('en');
});
