// Forms that take texts: files can be dropped on them, boxes added, and a sent form says that it is being worked on.
(() => {
  for (const zone of document.querySelectorAll('.drop')) {
    const input = zone.querySelector('input[type="file"]');
    /** @type {HTMLElement | null} */
    const panel = zone.closest('fieldset') ?? zone.closest('form');
    if (!(input instanceof HTMLInputElement) || panel === null) continue;
    const over = (/** @type {DragEvent} */ event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      panel.classList.add('over');
    };
    panel.addEventListener('dragenter', over);
    panel.addEventListener('dragover', over);
    panel.addEventListener('dragleave', (event) => {
      if (!(event.relatedTarget instanceof Node && panel.contains(event.relatedTarget)))
        panel.classList.remove('over');
    });
    panel.addEventListener('drop', (event) => {
      panel.classList.remove('over');
      const dropped = event.dataTransfer?.files;
      if (!dropped || dropped.length === 0 || zone !== panel.querySelector('.drop')) return;
      event.preventDefault();
      const files = new DataTransfer();
      for (const file of input.multiple ? [...(input.files ?? []), ...dropped] : [dropped[0]]) {
        if (file) files.items.add(file);
      }
      input.files = files.files;
    });
  }

  for (const button of document.querySelectorAll('[data-more]')) {
    if (!(button instanceof HTMLButtonElement)) continue;
    const boxes = document.querySelector(`[data-boxes="${button.dataset.more}"]`);
    button.hidden = false;
    button.addEventListener('click', () => {
      const last = boxes?.lastElementChild;
      if (!boxes || !last) return;
      const box = /** @type {HTMLElement} */ (last.cloneNode(true));
      const number = boxes.children.length + 1;
      const area = box.querySelector('textarea');
      const label = box.querySelector('label');
      const title = box.querySelector('input');
      if (!area || !label) return;
      const first = boxes.querySelector('label');
      const name = (first?.textContent ?? '').replace(/ \d+$/u, '');
      if (first) first.textContent = `${name} 1`;
      area.id = `${area.name}-${number}`;
      area.value = '';
      label.htmlFor = area.id;
      label.textContent = `${name} ${number}`;
      if (title) {
        title.value = '';
        title.setAttribute('aria-label', `Name of ${name.toLowerCase()} ${number}`);
      }
      boxes.append(box);
      area.focus();
    });
  }

  for (const form of document.querySelectorAll('form[data-busy]')) {
    const button = form.querySelector('button:not([type="button"])');
    if (!(form instanceof HTMLFormElement) || !(button instanceof HTMLButtonElement)) continue;
    const words = button.textContent;
    form.addEventListener('submit', () => {
      button.textContent = form.dataset.busy ?? words;
      button.setAttribute('aria-disabled', 'true');
    });
    addEventListener('pageshow', () => {
      button.textContent = words;
      button.removeAttribute('aria-disabled');
    });
  }
})();
