/** What every page does: the switch between light and dark, and lighting up the words that answer each other. */
export const PAGE_SCRIPT = `'use strict';
(() => {
  const root = document.documentElement;
  const button = document.getElementById('theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  const label = () => {
    button.textContent = isDark() ? 'Light' : 'Dark';
    button.setAttribute('aria-label', 'Switch to the ' + (isDark() ? 'light' : 'dark') + ' theme');
  };
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      label();
    });
    system.addEventListener('change', label);
    label();
  }

  let lit = [];
  const light = (event) => {
    for (const element of lit) element.classList.remove('lit');
    lit = [];
    const mark = event.target.closest ? event.target.closest('[data-keys]') : null;
    if (!mark) return;
    const item = mark.closest('.item');
    const keys = mark.dataset.keys.split(' ').filter(Boolean);
    if (!item || keys.length === 0) return;
    lit = [...item.querySelectorAll('[data-keys]')].filter((other) =>
      other !== mark && other.dataset.keys.split(' ').some((key) => keys.includes(key)));
    for (const element of lit) element.classList.add('lit');
  };
  document.addEventListener('pointerover', light);
})();`;
