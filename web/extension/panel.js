// The panel: every quotation of the page as a button, and below it how the archive has it. It stands in a closed shadow
// tree in the browser's top layer, so that the page can neither style nor read it.

import { rangeOf, readArticle } from './article-text.js';
import { make, makeButton } from './elements.js';
import { placesOf, summaryOf } from './found-places.js';
import { clearMarks, isOn, paintMarks } from './marks.js';

/** @typedef {FoundQuotation & { ranges: Range[], words: string, button?: HTMLElement, told?: HTMLElement, found?: LookedUp }} Shown */

export class Panel {
  /** @param {string} sheet */
  constructor(sheet) {
    this.host = document.createElement('hearsay-panel');
    this.root = this.host.attachShadow({ mode: 'closed' });
    const styles = new CSSStyleSheet();
    styles.replaceSync(sheet);
    this.root.adoptedStyleSheets = [styles];
    this.status = make('p', { role: 'status' });
    this.list = make('ol', { class: 'quotations' });
    this.all = makeButton('Look all up', () => void this.lookAllUp(), { hidden: '' });
    /** @type {Shown[]} */
    this.shown = [];
    this.root.append(
      make('section', { 'aria-label': 'Hearsay', tabindex: '-1' }, [
        make('header', {}, [make('h2', {}, ['Hearsay']), this.all, makeButton('Close', () => this.close())]),
        this.status,
        this.list,
      ]),
    );
    // What is typed here is for the panel, not for the page's own keys.
    for (const name of ['keydown', 'keypress', 'keyup'])
      this.host.addEventListener(name, (event) => this.onKey(event));
    this.onPageClick = (/** @type {MouseEvent} */ event) => this.openAt(event);
  }

  open() {
    this.host.popover = 'manual';
    document.documentElement.append(this.host);
    this.host.showPopover();
    document.addEventListener('click', this.onPageClick, true);
    this.paint();
    this.root.querySelector('section')?.focus();
    if (this.shown.length === 0) void this.read();
  }

  close() {
    document.removeEventListener('click', this.onPageClick, true);
    clearMarks();
    this.host.remove();
  }

  toggle() {
    if (this.host.isConnected) this.close();
    else this.open();
  }

  /** Finds the page's quotations and lists them. */
  async read() {
    this.tell('Looking for quotations …');
    const article = readArticle();
    const quotations = /** @type {FoundQuotation[]} */ (
      await this.ask({ ask: 'quotations', text: article.text })
    );
    if (quotations === null) return;
    this.shown = quotations.flatMap((quotation) => {
      const ranges = quotation.spans.flatMap((span) => rangeOf(article, span) ?? []);
      const words = quotation.spans
        .map(([start, end]) => article.text.slice(start, end))
        .join(' ')
        .replace(/,$/u, '');
      return ranges.length === 0 ? [] : [{ ...quotation, ranges, words }];
    });
    this.list.replaceChildren(...this.shown.map((one, index) => this.item(one, index)));
    this.all.hidden = this.shown.length < 2;
    this.paint();
    const count = this.shown.length;
    const found =
      count === 0
        ? 'No quotations on this page.'
        : `${count === 1 ? '1 quotation' : `${count} quotations`}. Click one, here or on the page.`;
    this.tell(article.isCut ? `${found} The page is long: its end was not read.` : found);
  }

  /** @param {Shown} one @param {number} index */
  item(one, index) {
    const told = make('div', { class: 'told', id: `told-${index}`, hidden: '' });
    const button = makeButton('', () => void this.choose(one), {
      'aria-expanded': 'false',
      'aria-controls': `told-${index}`,
      class: 'quotation',
    });
    button.append(
      make('span', { class: 'words' }, [`“${one.words}”`]),
      make('span', { class: 'speaker' }, [one.speaker ?? 'speaker not told']),
      make('span', { class: 'summary' }),
    );
    Object.assign(one, { button, told });
    return make('li', {}, [button, told]);
  }

  /** Opens a quotation, or closes the open one. @param {Shown} one */
  async choose(one) {
    const isOpen = one.button?.getAttribute('aria-expanded') === 'true';
    for (const other of this.shown) {
      const opens = other === one && !isOpen;
      other.button?.setAttribute('aria-expanded', String(opens));
      if (other.told) other.told.hidden = !opens;
    }
    this.paint();
    if (isOpen) return;
    one.ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    one.button?.scrollIntoView({ block: 'start' });
    await this.look(one);
  }

  /** @param {Shown} one */
  async look(one) {
    if (one.found !== undefined || !one.told) return;
    one.told.replaceChildren(make('p', {}, ['Looking it up …']));
    const found = /** @type {LookedUp | null} */ (await this.ask({ ask: 'places', words: one.words }));
    if (found === null) return one.told.replaceChildren(make('p', {}, ['It was not looked up.']));
    one.found = found;
    one.told.replaceChildren(placesOf(found));
    one.button?.querySelector('.summary')?.replaceChildren(...summaryOf(found));
  }

  /** One after the other, so that a small server is not flooded; ends where one is refused. */
  async lookAllUp() {
    // The keyboard stays in the panel when the button goes.
    this.root.querySelector('section')?.focus();
    this.all.hidden = true;
    for (const [index, one] of this.shown.entries()) {
      this.tell(`Looking up ${index + 1} of ${this.shown.length} …`);
      await this.look(one);
      if (one.found === undefined) return;
    }
    this.tell('All are looked up.');
  }

  /** A click on a mark opens its quotation. @param {MouseEvent} event */
  openAt(event) {
    if (event.composedPath()[0] === this.host || !(event.target instanceof Element)) return;
    if (event.target.closest('a, button, input, select, textarea, summary')) return;
    if (!document.getSelection()?.isCollapsed) return;
    const one = this.shown.find(({ ranges }) => ranges.some((range) => isOn(range, event)));
    if (one && one.button?.getAttribute('aria-expanded') !== 'true') void this.choose(one);
  }

  /** @param {Event} event */
  onKey(event) {
    event.stopPropagation();
    if (event instanceof KeyboardEvent && event.type === 'keydown' && event.key === 'Escape') this.close();
  }

  paint() {
    const open = this.shown.filter(({ button }) => button?.getAttribute('aria-expanded') === 'true');
    paintMarks(
      this.shown.flatMap(({ ranges }) => ranges),
      open.flatMap(({ ranges }) => ranges),
    );
  }

  /** The worker's answer; null where it is refused, which the user is told. @param {Question} question @returns {Promise<unknown>} */
  async ask(question) {
    const { value, refusal, settings } = await chrome.runtime.sendMessage(question);
    if (refusal === undefined) return value;
    this.tell(refusal);
    if (settings)
      this.status.append(
        ' ',
        makeButton('Options', () => void chrome.runtime.sendMessage({ ask: 'options' })),
      );
    return null;
  }

  /** @param {string} words */
  tell(words) {
    this.status.textContent = words;
  }
}
