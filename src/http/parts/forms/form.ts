import { HearsayError } from '../../../core/model/error.ts';
import type { SiteContext } from '../shell/site-env.ts';

/** Fields and files of one form. */
const MOST_PARTS = 500;

/** Reads a form. Throws HearsayError 'malformed' for what is none and 'too-large' for too many parts. */
export async function readForm(c: SiteContext): Promise<FormData> {
  const form = await c.req.formData().catch((cause: unknown) => {
    if (cause instanceof HearsayError) throw cause;
    throw new HearsayError('malformed', 'What was sent is no form.', { cause });
  });
  if ([...form.keys()].length > MOST_PARTS) {
    throw new HearsayError('too-large', `What was sent has more than ${MOST_PARTS} parts.`);
  }
  return form;
}

/** The texts of a field. */
export function formTexts(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}

/** The text of a field without white space around it; '' where there is none. */
export function formText(form: FormData, name: string): string {
  return (formTexts(form, name)[0] ?? '').trim();
}

/** The files of a field; an empty choice of a file is none. */
export function formFiles(form: FormData, name: string): File[] {
  return form.getAll(name).filter((value): value is File => typeof value !== 'string' && value.size > 0);
}
