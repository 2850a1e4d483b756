import { describe, expect, it } from 'vitest';
import type { Speaker, SpeakerKind } from '../model/speaker.ts';
import { mayStandFor } from './may-stand-for.ts';

const speaker = (kind: SpeakerKind, name: string, more: Partial<Speaker> = {}): Speaker => ({
  id: name,
  name,
  kind,
  aliases: [],
  roles: [],
  ...more,
});

describe('mayStandFor', () => {
  it.each([
    [
      'a body and its spokesman',
      speaker('organisation', 'Coastal Guard'),
      speaker('person', 'Jonas Fenwick', { roles: ['guard spokesman'] }),
      true,
    ],
    [
      'a body by another name',
      speaker('organisation', 'Harbour Council', { aliases: ['the Council'] }),
      speaker('person', 'Anna Kestrel', { roles: ['council chair'] }),
      true,
    ],
    [
      'a body and a stranger',
      speaker('organisation', 'Coastal Guard'),
      speaker('person', 'Anna Kestrel', { roles: ['guard'] }),
      false,
    ],
    [
      'joint speakers with one in common',
      speaker('group', 'Anna Kestrel and Jonas Fenwick'),
      speaker('group', 'Jonas Fenwick and Tomas Brill'),
      true,
    ],
    [
      'joint speakers without',
      speaker('group', 'Anna Kestrel and Jonas Fenwick'),
      speaker('group', 'Orla Venn and Tomas Brill'),
      false,
    ],
    [
      'one of joint speakers',
      speaker('group', 'Anna Kestrel and Jonas Fenwick'),
      speaker('person', 'Anna Kestrel'),
      true,
    ],
    [
      'a group by a shorter name',
      speaker('group', 'two towns'),
      speaker('group', 'the towns of Marl and Wick'),
      true,
    ],
    [
      'other groups of one noun',
      speaker('group', 'the coastal towns'),
      speaker('group', 'two inland towns'),
      false,
    ],
  ])('tells of %s', (_, vague, named, answer) => {
    expect(mayStandFor(vague, named)).toBe(answer);
  });
});
