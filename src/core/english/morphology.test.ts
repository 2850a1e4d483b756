import { expect, it } from 'vitest';
import { inflectVerb, lemmaOf } from './morphology.ts';

const words = new Set(['hope', 'hop', 'sail', 'carry', 'stop', 'box', 'close', 'go', 'bus']);
const isWord = (word: string) => words.has(word);

it.each([
  ['was', 'be', 'past'],
  ['went', 'go', 'past'],
  ['sails', 'sail', 's'],
  ['carries', 'carry', 's'],
  ['carried', 'carry', 'past'],
  ['hoping', 'hope', 'ing'],
  ['hopping', 'hop', 'ing'],
  ['stopped', 'stop', 'past'],
  ['boxes', 'box', 's'],
  ['closes', 'close', 's'],
  ['children', 'child', 's'],
  ['something', 'something', 'base'],
  ['this', 'this', 'base'],
  ['red', 'red', 'base'],
])('reads %s as %s in the form %s', (word, lemma, inflection) => {
  expect(lemmaOf(word, isWord)).toEqual({ lemma, inflection });
});

it.each([
  ['say', ['say', 'says', 'said', 'saying']],
  ['write', ['write', 'writes', 'wrote', 'writing', 'written']],
  ['deny', ['deny', 'denies', 'denied', 'denying']],
  ['quip', ['quip', 'quips', 'quipped', 'quipping']],
  ['argue', ['argue', 'argues', 'argued', 'arguing']],
  ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
  ['confess', ['confess', 'confesses', 'confessed', 'confessing']],
  ['swear', ['swear', 'swears', 'swore', 'swearing', 'sworn']],
  ['aver', ['aver', 'avers', 'averred', 'averring']],
  ['offer', ['offer', 'offers', 'offered', 'offering']],
  ['regret', ['regret', 'regrets', 'regretted', 'regretting']],
  ['reveal', ['reveal', 'reveals', 'revealed', 'revealing']],
  ['signal', ['signal', 'signals', 'signaled', 'signalled', 'signaling', 'signalling']],
  ['lie', ['lie', 'lies', 'lied', 'lying']],
])('gives the forms of %s', (lemma, forms) => {
  expect(inflectVerb(lemma).map(([word]) => word)).toEqual(forms);
});

it('leads every form of a verb back to it', () => {
  for (const verb of ['aver', 'prefer', 'label', 'signal', 'claim', 'deny', 'argue', 'swear']) {
    for (const [form] of inflectVerb(verb))
      expect(lemmaOf(form, (word) => word === verb).lemma, form).toBe(verb);
  }
});
