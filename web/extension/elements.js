// Elements of the panel. Words become text and never markup, whoever wrote them.

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {readonly (Node | string)[]} children
 * @returns {HTMLElement}
 */
export function make(name, attributes = {}, children = []) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** @param {string} words @param {() => void} act @param {Record<string, string>} attributes */
export function makeButton(words, act, attributes = {}) {
  const button = make('button', { type: 'button', ...attributes }, [words]);
  button.addEventListener('click', act);
  return button;
}

/** A way to the user's server, whose address the link alone names: neither side learns of the other by it. */
/** @param {string} href @param {string} words */
export function makeLink(href, words) {
  return make('a', { href, target: '_blank', rel: 'noopener noreferrer' }, [words]);
}

/** A verdict with its sign, which tells it without colour. @param {Verdict} verdict @param {string} more */
export function makeChip({ label, group, symbol, description }, more = '') {
  return make('span', { class: `chip ${group}`, title: description }, [
    make('span', { 'aria-hidden': 'true' }, [`${symbol} `]),
    label + more,
  ]);
}
