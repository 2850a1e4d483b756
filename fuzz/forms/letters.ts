import fc from 'fast-check';
import { paragraphs, text } from '../texts.ts';
import { html } from './markup.ts';

const ENCODINGS = ['7bit', '8bit', 'quoted-printable', 'base64', 'x-none'];
const HEADS = [
  '',
  'Received: from a.example\r\n\tby b.example; Tue, 6 May 2031 18:02:11 +0100\r\n',
  'Subject: =?utf-8?Q?The_=E2=80=9Cpier=E2=80=9D?=\r\n',
  'Subject: =?x-none?B?////?=\r\n',
  'Date: Tue, 99 May 2031 99:02:11\r\n',
  'From: "Ann Lee" <ann@a.example>, <<b>\r\n',
];

const part = fc.record({
  type: fc.constantFrom(
    'text/plain; charset=utf-8',
    'text/html; charset=utf-8',
    'text/plain; charset=x-nonsense',
    'message/rfc822',
    'application/octet-stream; name="a.bin"',
  ),
  encoding: fc.constantFrom(...ENCODINGS),
  body: fc.oneof(text, html),
});

/** Mail: one part or several, with the heads of mail programs, its words encoded as the head says or not. */
export const mail: fc.Arbitrary<string> = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom(...HEADS), fc.boolean())
  .map(([parts, head, closes]) => {
    const bodies = parts.map(({ type, encoding, body }) => {
      const words = encoding === 'base64' ? Buffer.from(body).toString('base64') : body;
      return `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${words}\r\n`;
    });
    const top = `MIME-Version: 1.0\r\nMessage-ID: <1@a.example>\r\n${head}`;
    if (bodies.length === 1) return `${top}${bodies[0]}`;
    return `${top}Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n${bodies.join('--b\r\n')}${closes ? '--b--' : ''}`;
  });

const CONTROLS = [
  '',
  '\\par ',
  '{\\b ',
  '}',
  '\\v hidden\\v0 ',
  "\\'93",
  "\\'zz",
  '\\u8220?',
  '\\u-3913 ',
  '\\bin9 ',
  '{\\*\\x ',
  '{\\footnote so}',
  '\\trowd\\cell\\row ',
  '{\\field{\\*\\fldinst HYPERLINK "a"}{\\fldrslt b}}',
];

/** Rich text with its control words between the sentences. */
export const rtf: fc.Arbitrary<string> = fc
  .tuple(paragraphs, fc.array(fc.constantFrom(...CONTROLS), { minLength: 7, maxLength: 7 }), fc.nat(40))
  .map(([parts, controls, depth]) => {
    const body = parts.map((words, at) => `${controls[at % controls.length]}${words}\\par\n`).join('');
    const nested = depth > 35 ? '{'.repeat(depth * 20) : '';
    return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}${nested}${body}}`;
  });
