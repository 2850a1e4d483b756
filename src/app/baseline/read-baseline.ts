import { readFile } from 'node:fs/promises';
import { HearsayError } from '../../core/model/error.ts';
import { baselineSchema } from '../../reports/baseline/baseline-schema.ts';
import type { Baseline } from '../../reports/baseline/print-baseline.ts';
import { toFileError } from '../sources/file-error.ts';

/** Reads a baseline file. Throws HearsayError 'unreadable', and 'malformed' naming the file and the place in it. */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw toFileError(file, cause);
  });
  return parseBaseline(text, file);
}

/** The same, but empty where there is no such file yet. */
export async function readBaselineIfAny(file: string): Promise<Baseline> {
  try {
    return await readBaseline(file);
  } catch (error) {
    if (isMissing(error)) return new Map();
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const cause = error instanceof HearsayError ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

/** Reads a baseline from JSON. Throws HearsayError 'malformed', naming the place that is wrong. */
export function parseBaseline(text: string, file: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (cause) {
    throw new HearsayError('malformed', `${file}: the baseline is not JSON`, { cause });
  }
  const parsed = baselineSchema.safeParse(value);
  if (parsed.success) return new Map(Object.entries(parsed.data.findings));
  const issue = parsed.error.issues[0]!;
  throw new HearsayError('malformed', `${file}: ${issue.path.join('.') || 'baseline'}: ${issue.message}`);
}
