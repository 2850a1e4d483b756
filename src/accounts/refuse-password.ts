import { HearsayError } from '../core/model/error.ts';

/** Passwords are long rather than odd, and none that guessers try first: NIST SP 800-63B. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;
/** Of zxcvbn's five scores the first that a guesser with the hashes needs more than 10^8 tries for. */
const LEAST_SCORE = 3;

/** Throws HearsayError 'bad-option' for a password that is too short, too long or easily guessed, knowing the name. */
export async function refusePassword(password: string, name: string): Promise<void> {
  const { least, most } = PASSWORD_LENGTH;
  if (password.length < least || password.length > most) {
    throw new HearsayError('bad-option', `a password has ${least} to ${most} characters`);
  }
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const guesser = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  if (guesser.check(password, [name, 'hearsay']).score < LEAST_SCORE) {
    const why = 'it is common, or made of a name, a date, a row of keys or a repetition';
    throw new HearsayError(
      'bad-option',
      `this password is easily guessed: ${why}; take some words that few put together`,
    );
  }
}
