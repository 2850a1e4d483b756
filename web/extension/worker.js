// Runs when the user clicks the button: puts the panel into that one page, and asks the user's server for it.

import { findQuotations, lookUp, Refusal } from './archive.js';

// The token is for this worker and the options; what runs inside pages cannot read it.
chrome.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });

chrome.action.onClicked.addListener(async ({ id: tabId }) => {
  const target = { tabId };
  try {
    const [first] = await chrome.scripting.executeScript({ target, func: togglePanel });
    if (first?.result !== true) await chrome.scripting.executeScript({ target, files: ['page.js'] });
    await chrome.action.setBadgeText({ tabId, text: '' });
  } catch {
    await chrome.action.setBadgeText({ tabId, text: '!' });
    await chrome.action.setTitle({
      tabId,
      title: 'Hearsay cannot read this page: the browser does not let it in',
    });
  }
});

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
