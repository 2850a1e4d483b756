// Runs when the user clicks the button: puts the panel into that one page, and asks the user's server for it.

import { findQuotations, lookUp, Refusal } from './archive.js';

// The token is for this worker and the options; what runs inside pages cannot read it. Firefox has no such call.
chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

/** A click may be told before the permission that comes with it is there: milliseconds until the second try. */
const RETRY_AFTER = 300;

chrome.action.onClicked.addListener(async ({ id: tabId }) => {
  try {
    await showPanel(tabId).catch(async () => {
      await new Promise((done) => setTimeout(done, RETRY_AFTER));
      await showPanel(tabId);
    });
    await chrome.action.setBadgeText({ tabId, text: '' });
  } catch {
    await chrome.action.setBadgeText({ tabId, text: '!' });
    await chrome.action.setTitle({
      tabId,
      title: 'Hearsay cannot read this page: the browser does not let it in',
    });
  }
});

/** @param {number} tabId */
async function showPanel(tabId) {
  const target = { tabId };
  const [first] = await chrome.scripting.executeScript({ target, func: togglePanel });
  if (first?.result !== true) await chrome.scripting.executeScript({ target, files: ['page.js'] });
}

/** Runs in the page: whether the panel's scripts were there already. */
function togglePanel() {
  const { hearsayPanel } = globalThis;
  hearsayPanel?.toggle();
  return hearsayPanel !== undefined;
}

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  answer(message, sender.tab?.url ?? '').then(
    (value) => reply({ value }),
    (error) =>
      reply({
        refusal: error instanceof Refusal ? error.message : `Something went wrong: ${error}`,
        settings: error instanceof Refusal && error.settings,
      }),
  );
  return true;
});

/** @param {Question} message @param {string} pageAddress @returns {Promise<unknown>} */
async function answer(message, pageAddress) {
  if (message.ask === 'quotations') return findQuotations(message.text);
  if (message.ask === 'places') return lookUp(message.words, pageAddress);
  if (message.ask === 'sheet') return (await fetch(chrome.runtime.getURL('panel.css'))).text();
  return chrome.runtime.openOptionsPage();
}
