// What every page does: the switch between light and dark, and lighting up the words that answer each other.
(() => {
  const root = document.documentElement;
  const button = document.getElementById('theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  if (button) {
    const label = () => {
      button.textContent = isDark() ? 'Light' : 'Dark';
      button.setAttribute('aria-label', `Switch to the ${isDark() ? 'light' : 'dark'} theme`);
    };
    button.hidden = false;
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      label();
    });
    system.addEventListener('change', label);
    label();
  }

  const keysOf = (/** @type {HTMLElement} */ mark) => (mark.dataset.keys ?? '').split(' ').filter(Boolean);
  /** @type {HTMLElement[]} */
  let lit = [];
  document.addEventListener('pointerover', ({ target }) => {
    for (const element of lit) element.classList.remove('lit');
    lit = [];
    /** @type {HTMLElement | null} */
    const mark = target instanceof Element ? target.closest('[data-keys]') : null;
    const item = mark?.closest('.item');
    if (!mark || !item) return;
    const keys = keysOf(mark);
    /** @type {NodeListOf<HTMLElement>} */
    const marks = item.querySelectorAll('[data-keys]');
    lit = [...marks].filter((other) => other !== mark && keysOf(other).some((key) => keys.includes(key)));
    for (const element of lit) element.classList.add('lit');
  });
})();
