// The page of the options: saves them once the browser may reach the server, and says whether it answers.

import { tryServer } from './archive.js';
import { readSettings, serverAddress, writeSettings } from './settings.js';

/** @param {string} name */
const field = (name) => /** @type {HTMLInputElement} */ (document.getElementById(name));
const form = /** @type {HTMLFormElement} */ (document.querySelector('form'));
const status = /** @type {HTMLElement} */ (document.querySelector('[role="status"]'));

const known = await readSettings();
field('server').value = known.server;
field('token').value = known.token;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  save().then(
    (told) => {
      status.textContent = told;
    },
    (error) => {
      status.textContent = error.message;
    },
  );
});

async function save() {
  const server = serverAddress(field('server').value);
  if (server === null) return 'This is no address of a server: https://…, or http:// on this machine.';
  const origins = [`${new URL(server).protocol}//${new URL(server).hostname}/*`];
  // First of all, since the browser asks the user only straight after a click.
  if (!(await chrome.permissions.request({ origins })))
    return 'Not saved: the browser may not reach this server.';
  await writeSettings({ server, token: field('token').value.trim() });
  status.textContent = 'Saved. Trying it …';
  return `Saved. ${await tryServer()}`;
}
