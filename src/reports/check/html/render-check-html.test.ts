import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { inventDocument } from '../../../../test/arbitraries/invented-body.ts';
import { sampleCheck, samplePassage } from '../../../../test/arbitraries/sample-check.ts';
import { renderCheckHtml } from './render-check-html.ts';

const POISON = '<img src=x onerror=alert(1)><script>alert(2)</script>"\'&\u202e';

function page(html: string) {
  return parseHTML(html).document;
}

describe('renderCheckHtml', () => {
  it('keeps the draft’s text to the last character, each quotation a link to its finding and back', () => {
    const check = sampleCheck();
    const document = page(renderCheckHtml(check));
    for (const number of document.querySelectorAll('.number')) number.remove();
    const text = document.querySelector('.draft-text')?.textContent ?? '';
    expect(text.replace(/\s+/g, ' ')).toBe(check.draft.text.replace(/\n+/g, '').replace(/\s+/g, ' '));
    const links = [...document.querySelectorAll('a.quotation')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#q1', '#q2', '#q3', '#q4']);
    for (const link of links) {
      const card = document.querySelector(link.getAttribute('href')!);
      expect(card?.querySelector('.back')?.getAttribute('href')).toBe(`#${link.id}`);
    }
  });

  it('shows both wordings with the missing word, the passage’s place, and why', () => {
    const card = page(renderCheckHtml(sampleCheck())).querySelector('#q1')!;
    expect(card.textContent).toContain('Ilse Marrow in briefing.vtt (2031-05-13) at 00:14:32');
    expect(card.querySelector('mark.sense')?.textContent).toBe('not');
    expect(card.querySelector('.gap')?.getAttribute('title')).toContain('not');
    expect(card.textContent).toContain('The source may err');
  });

  it('admits no script or style but its own, and loads nothing', () => {
    const html = renderCheckHtml(sampleCheck());
    const policy = page(html)
      .querySelector('[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'/,
    );
    expect(html).not.toMatch(/<(?:img|link|iframe|object)\b|\son\w+=/i);
  });

  it('stays inert whatever the texts hold', () => {
    const check = sampleCheck();
    const poisoned = {
      ...check,
      draft: { ...inventDocument('draft', check.draft.text), title: POISON, path: POISON },
      unavailable: [{ path: POISON, message: POISON }],
      quotations: check.quotations.map((quotation) => ({
        ...quotation,
        speaker: POISON,
        reason: POISON,
        houseRule: POISON,
        passages: [
          samplePassage({
            source: POISON,
            path: POISON,
            text: POISON,
            before: POISON,
            after: POISON,
            speaker: POISON,
          }),
        ],
        runnerUp: samplePassage({ text: POISON }),
        changes: quotation.changes.map((change) => ({ ...change, from: POISON })),
      })),
    };
    const document = page(renderCheckHtml(poisoned));
    expect(document.querySelectorAll('img, .draft-text script, article script')).toHaveLength(0);
    expect(document.querySelectorAll('script')).toHaveLength(1);
  });

  it('says so where there is nothing to check', () => {
    const html = renderCheckHtml({ ...sampleCheck(), quotations: [] });
    expect(html).toContain('holds no quotation to check');
  });

  it('marks overlapping quotations without losing or doubling text', () => {
    const check = sampleCheck();
    const first = check.quotations[0]!;
    const inner = { start: first.span.start + 3, end: first.span.end + 4 };
    const quotations = [first, { ...first, id: 'q9', span: inner, spans: [inner] }];
    const document = page(renderCheckHtml({ ...check, quotations }));
    for (const number of document.querySelectorAll('.number')) number.remove();
    const text = document.querySelector('.draft-text')?.textContent ?? '';
    expect(text.replace(/\s+/g, '')).toBe(check.draft.text.replace(/\s+/g, ''));
  });
});
