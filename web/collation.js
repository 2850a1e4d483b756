// The filters of a collation's page. Their state stands in the address behind '#', so that a link shows what its
// sender saw; '#statement-3' still leads to a statement.
(() => {
  const form = document.getElementById('filters');
  const live = document.getElementById('live');
  const clear = document.getElementById('clear');
  const none = document.getElementById('none');
  if (!(form instanceof HTMLFormElement) || !(clear instanceof HTMLButtonElement) || !live || !none) return;

  const wordsOf = (/** @type {string | undefined} */ value) => (value ?? '').split(' ');
  const field = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name));
  const boxes = (/** @type {string} */ name) =>
    /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(`[name=${name}]`));

  const sections = ['statements', 'alone']
    .map((id) => document.getElementById(id))
    .filter((part) => part !== null);
  const lists = [...document.querySelectorAll('[data-items]')].map((list) => ({
    list,
    gravest: [.../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('.item'))],
  }));
  const items = lists
    .flatMap(({ gravest }) => gravest)
    .map((element) => ({
      element,
      number: Number(element.dataset.number),
      speakers: wordsOf(element.dataset.speakers),
      verdicts: wordsOf(element.dataset.verdicts),
      show: wordsOf(element.dataset.show),
      words: [...element.querySelectorAll('.speaker, .chain, .words')]
        .map((part) => part.textContent)
        .join(' ')
        .replace(/\s+/g, ' ')
        .toLowerCase(),
    }));

  const readForm = () => {
    const data = new FormData(form);
    const text = (/** @type {string} */ name) => String(data.get(name) ?? '');
    return {
      q: text('q').trim(),
      speaker: text('speaker'),
      show: text('show'),
      order: text('order'),
      verdict: data.getAll('verdict').map(String),
    };
  };

  const apply = () => {
    const state = readForm();
    const terms = state.q.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const item of items) {
      const passes =
        (state.speaker === '' || item.speakers.includes(state.speaker)) &&
        (state.show === '' || item.show.includes(state.show)) &&
        (state.verdict.length === 0 || state.verdict.some((verdict) => item.verdicts.includes(verdict))) &&
        terms.every((term) => item.words.includes(term));
      item.element.hidden = !passes;
      if (passes) count += 1;
    }
    for (const section of sections) {
      section.hidden = items.length > 0 && !section.querySelector('.item:not([hidden])');
    }
    none.hidden = count > 0;
    clear.disabled = !(state.q || state.speaker || state.show || state.verdict.length || state.order);
    live.textContent = `${count} of ${items.length} statements`;
    return state;
  };

  let order = '';
  const sort = (/** @type {string} */ wanted) => {
    if (wanted === order) return;
    order = wanted;
    const numbers = new Map(items.map((item) => [item.element, item.number]));
    const numberOf = (/** @type {HTMLElement} */ element) => numbers.get(element) ?? 0;
    for (const { list, gravest } of lists) {
      list.append(...(order === 'text' ? [...gravest].sort((x, y) => numberOf(x) - numberOf(y)) : gravest));
    }
  };

  const hashOf = (/** @type {ReturnType<typeof readForm>} */ state) => {
    const parts = new URLSearchParams();
    for (const name of /** @type {const} */ (['q', 'speaker', 'show', 'order'])) {
      if (state[name]) parts.set(name, state[name]);
    }
    if (state.verdict.length > 0) parts.set('verdict', state.verdict.join(','));
    return parts.toString();
  };

  const update = () => {
    const state = apply();
    sort(state.order);
    const hash = hashOf(state);
    history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
  };

  const goTo = (/** @type {HTMLElement} */ element) => {
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
    field('q').value = parts.get('q') ?? '';
    for (const name of ['speaker', 'order']) {
      const select = /** @type {HTMLSelectElement} */ (field(name));
      select.value = parts.get(name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
    const shows = [...boxes('show')];
    const show = parts.get('show') ?? '';
    const known = shows.some((radio) => radio.value === show) ? show : '';
    for (const radio of shows) radio.checked = radio.value === known;
    const verdicts = (parts.get('verdict') ?? '').split(',');
    for (const box of boxes('verdict')) box.checked = verdicts.includes(box.value);
    sort(apply().order);
  };

  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  clear.addEventListener('click', () => {
    form.reset();
    update();
    field('q').focus();
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.jump') : null;
    const target = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
    if (!target) return;
    event.preventDefault();
    goTo(target);
  });
  addEventListener('hashchange', readHash);
  form.hidden = false;
  const measure = () => {
    const sticky = getComputedStyle(form).position === 'sticky';
    document.documentElement.style.setProperty('--bar', sticky ? `${form.offsetHeight}px` : '0px');
  };
  new ResizeObserver(measure).observe(form);
  readHash();
})();
