import { HearsayError } from '../../core/model/error.ts';
import type { SiteContext } from './site-env.ts';

/** A form as it was sent: each field with all its values. */
export type Form = Readonly<Record<string, readonly (string | File)[]>>;

/** Fields and files of one form. */
const MOST_PARTS = 500;

/** Reads a form. Throws HearsayError 'malformed' for what is none and 'too-large' for too many parts. */
export async function readForm(c: SiteContext): Promise<Form> {
  const body = await c.req.parseBody({ all: true }).catch((cause: unknown) => {
    if (cause instanceof HearsayError) throw cause;
    throw new HearsayError('malformed', 'What was sent is no form.', { cause });
  });
  const form: Record<string, (string | File)[]> = Object.create(null) as Record<string, (string | File)[]>;
  let parts = 0;
  for (const [name, value] of Object.entries(body)) {
    const values = Array.isArray(value) ? value : [value];
    parts += values.length;
    form[name] = values;
  }
  if (parts > MOST_PARTS)
    throw new HearsayError('too-large', `What was sent has more than ${MOST_PARTS} parts.`);
  return form;
}

/** The texts of a field. */
export function formTexts(form: Form, name: string): string[] {
  return (form[name] ?? []).filter((value) => typeof value === 'string');
}

/** The files of a field; an empty choice of a file is none. */
export function formFiles(form: Form, name: string): File[] {
  return (form[name] ?? []).filter(
    (value): value is File => typeof value !== 'string' && (value.size > 0 || value.name !== ''),
  );
}
