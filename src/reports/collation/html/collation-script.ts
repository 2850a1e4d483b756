/**
 * The filters of a collation's page. Their state stands in the address behind '#', so that a link shows what its
 * sender saw; '#statement-3' still leads to a statement.
 */
export const COLLATION_SCRIPT = `'use strict';
(() => {
  const form = document.getElementById('filters');
  if (!form) return;
  const live = document.getElementById('live');
  const clear = document.getElementById('clear');
  const none = document.getElementById('none');
  const sections = ['statements', 'alone'].map((id) => document.getElementById(id)).filter(Boolean);
  const lists = [...document.querySelectorAll('[data-items]')].map((list) => ({
    list,
    gravest: [...list.querySelectorAll('.item')],
  }));
  const items = lists.flatMap(({ gravest }) => gravest).map((element) => ({
    element,
    number: Number(element.dataset.number),
    speakers: element.dataset.speakers.split(' '),
    verdicts: element.dataset.verdicts.split(' '),
    show: element.dataset.show.split(' '),
    words: [...element.querySelectorAll('.speaker, .chain, .words')].map((part) => part.textContent).join(' ')
      .replace(/\\s+/g, ' ').toLowerCase(),
  }));

  const readForm = () => {
    const data = new FormData(form);
    return {
      q: data.get('q').trim(),
      speaker: data.get('speaker'),
      show: data.get('show') || '',
      order: data.get('order'),
      verdict: data.getAll('verdict'),
    };
  };

  const apply = () => {
    const state = readForm();
    const terms = state.q.toLowerCase().split(/\\s+/).filter(Boolean);
    let count = 0;
    for (const item of items) {
      const passes = (state.speaker === '' || item.speakers.includes(state.speaker))
        && (state.show === '' || item.show.includes(state.show))
        && (state.verdict.length === 0 || state.verdict.some((verdict) => item.verdicts.includes(verdict)))
        && terms.every((term) => item.words.includes(term));
      item.element.hidden = !passes;
      if (passes) count += 1;
    }
    for (const section of sections) {
      section.hidden = items.length > 0 && !section.querySelector('.item:not([hidden])');
    }
    none.hidden = count > 0;
    const filtered = state.q || state.speaker || state.show || state.verdict.length;
    clear.disabled = !filtered && !state.order;
    live.textContent = count + ' of ' + items.length + ' statements';
    return state;
  };

  let order = '';
  const sort = (wanted) => {
    if (wanted === order) return;
    order = wanted;
    const numbers = new Map(items.map((item) => [item.element, item.number]));
    for (const { list, gravest } of lists) {
      const sorted = order === 'text' ? [...gravest].sort((x, y) => numbers.get(x) - numbers.get(y)) : gravest;
      list.append(...sorted);
    }
  };

  const hashOf = (state) => {
    const parts = new URLSearchParams();
    for (const name of ['q', 'speaker', 'show', 'order']) if (state[name]) parts.set(name, state[name]);
    if (state.verdict.length > 0) parts.set('verdict', state.verdict.join(','));
    return parts.toString();
  };

  const update = () => {
    const state = apply();
    sort(state.order);
    const hash = hashOf(state);
    history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search);
  };

  const goTo = (element) => {
    if (element.hidden || element.closest('[hidden]')) {
      form.reset();
      update();
    }
    element.scrollIntoView({ block: 'start' });
    element.focus({ preventScroll: true });
  };

  const readHash = () => {
    const hash = location.hash.slice(1);
    const target = hash && !hash.includes('=') ? document.getElementById(hash) : null;
    if (target) {
      if (target.classList.contains('item')) goTo(target);
      return;
    }
    const parts = new URLSearchParams(hash);
    form.elements.q.value = parts.get('q') || '';
    for (const name of ['speaker', 'order']) {
      const select = form.elements[name];
      select.value = parts.get(name) || '';
      if (select.selectedIndex < 0) select.value = '';
    }
    const show = parts.get('show') || '';
    for (const radio of form.querySelectorAll('[name=show]')) radio.checked = radio.value === show;
    if (!form.querySelector('[name=show]:checked')) form.querySelector('[name=show][value=""]').checked = true;
    const verdicts = (parts.get('verdict') || '').split(',');
    for (const box of form.querySelectorAll('[name=verdict]')) box.checked = verdicts.includes(box.value);
    sort(apply().order);
  };

  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  clear.addEventListener('click', () => {
    form.reset();
    update();
    form.elements.q.focus();
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest ? event.target.closest('a.jump') : null;
    const target = link ? document.getElementById(link.getAttribute('href').slice(1)) : null;
    if (!target) return;
    event.preventDefault();
    goTo(target);
  });
  addEventListener('hashchange', readHash);
  form.hidden = false;
  const measure = () => {
    const sticky = getComputedStyle(form).position === 'sticky';
    document.documentElement.style.setProperty('--bar', sticky ? form.offsetHeight + 'px' : '0px');
  };
  new ResizeObserver(measure).observe(form);
  readHash();
})();`;
