// Where the user's own server is, and the token that it knows the user by.

const DEFAULT_SERVER = 'http://127.0.0.1:4173';

/** @typedef {{ server: string, token: string }} Settings */

/** @returns {Promise<Settings>} */
export async function readSettings() {
  const { server = DEFAULT_SERVER, token = '' } = await chrome.storage.local.get(['server', 'token']);
  return { server: String(server), token: String(token) };
}

/** @param {Settings} settings */
export async function writeSettings(settings) {
  await chrome.storage.local.set(settings);
}

/**
 * The address of a server as it is kept, without what follows its path; null where it is no web address. A token goes
 * over an encrypted connection, or stays on this machine.
 * @param {string} given
 */
export function serverAddress(given) {
  if (!URL.canParse(given.trim())) return null;
  const { protocol, origin, pathname, hostname, username, password } = new URL(given.trim());
  if (username !== '' || password !== '') return null;
  const isHere = hostname === '127.0.0.1' || hostname === 'localhost';
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) return null;
  return origin + pathname.replace(/\/+$/u, '');
}
