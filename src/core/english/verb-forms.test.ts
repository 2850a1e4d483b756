import { expect, test } from 'vitest';
import { inflectVerb } from './verb-forms.ts';

test.each([
  ['say', ['say', 'says', 'said', 'saying']],
  ['write', ['write', 'writes', 'wrote', 'writing', 'written']],
  ['deny', ['deny', 'denies', 'denied', 'denying']],
  ['quip', ['quip', 'quips', 'quipped', 'quipping']],
  ['argue', ['argue', 'argues', 'argued', 'arguing']],
  ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
  ['confess', ['confess', 'confesses', 'confessed', 'confessing']],
  ['swear', ['swear', 'swears', 'swore', 'swearing', 'sworn']],
])('the forms of %s', (lemma, forms) => {
  expect(inflectVerb(lemma).map(([word]) => word)).toEqual(forms);
});
