import { describe, expect, it } from 'vitest';
import { hostileCollation } from '../../../../test/arbitraries/hostile-collation.ts';
import { sampleCollation } from '../../../../test/arbitraries/sample-collation.ts';
import type { Collation } from '../../../core/model/collation.ts';
import { renderTerminal } from './render-terminal.ts';

/** The sample, its first statement telling of a wording of the second that it nearly held. */
function nearlyJoined(): Collation {
  const { statements, ...collation } = sampleCollation();
  const [first, second, ...others] = statements;
  const { witness, content } = second!.wordings[0]!;
  const reason = '31 % likely; they share only “bridge”; the threshold is 20 %.';
  const nearest = [{ wording: 0, witness, content, rule: 'likelihood' as const, score: 0.31, reason }];
  return { ...collation, statements: [{ ...first!, nearest }, second!, ...others] };
}

function shown(collation: Collation, explain: boolean): string {
  return renderTerminal(collation, { width: 120, colour: false, explain }).replace(/\s+/gu, ' ');
}

describe('the bonds on a terminal', () => {
  it('tell why each wording is laid together with the one that it is read against', () => {
    expect(shown(nearlyJoined(), true)).toMatch(
      /∵ \w+ laid together with \w+ \(likelihood\): 90 % likely: both say “bridge”\./u,
    );
  });

  it('tell of the nearest wording that stands apart where it stands and what it lacks', () => {
    const text = shown(nearlyJoined(), true);
    expect(text).toMatch(
      /∵ \w+ not joined with \w+ in 2 “.+?” \(likelihood\): 31 % likely; they share only “bridge”/u,
    );
  });

  it('are silent unless asked for', () => {
    expect(shown(nearlyJoined(), false)).not.toContain('∵');
  });

  it('pass no control character of a witness on', () => {
    const text = renderTerminal(hostileCollation(), { width: 80, colour: false, explain: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/u);
  });
});
