import { describe, expect, it } from 'vitest';
import { parseRole, type Role, roleFit } from './role.ts';

function role(text: string): Role {
  const parsed = parseRole(text.split(' '));
  if (parsed === null) throw new RangeError(`no role in ${text}`);
  return parsed;
}

describe('parseRole', () => {
  it('finds the head noun before the complement', () => {
    expect(role('former mayor of Springfield')).toMatchObject({ head: 'mayor', former: true });
    expect([...role('former mayor of Springfield').modifiers]).toEqual(['springfield']);
  });

  it('reads titles of two words as one', () => {
    expect(role('ORG Secretary General').head).toBe('secretary-general');
    expect(role('Attorney General').head).toBe('attorney-general');
  });

  it('writes abbreviations out', () => {
    expect(role('Ohio Sen.').head).toBe('senator');
  });

  it('finds no role where no word names a person', () => {
    expect(parseRole(['quarterly', 'report'])).toBeNull();
  });
});

describe('roleFit', () => {
  it('prefers the same head noun and shared modifiers', () => {
    const description = role('harbour chief');
    expect(roleFit(description, role('harbour director'))).toBeGreaterThan(
      roleFit(description, role('director')),
    );
  });

  it('takes a place as no contradiction', () => {
    expect(roleFit(role('Ohio senator'), role('Sen.'))).toBeGreaterThan(0);
  });

  it('refuses another party and another kind of role', () => {
    expect(roleFit(role('Republican nominee'), role('Democratic nominee'))).toBe(0);
    expect(roleFit(role('senator'), role('lawyer'))).toBe(0);
  });
});
