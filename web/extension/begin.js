// The last of the scripts that the button puts into a page: shows the panel.

import { Panel } from './panel.js';

chrome.runtime.sendMessage({ ask: 'sheet' }).then(({ value }) => {
  const panel = new Panel(String(value));
  globalThis.hearsayPanel = panel;
  panel.open();
});
