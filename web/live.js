// Counts that follow the archive's work, and a story that tells when its collation is ready.
(() => {
  const live = document.getElementById('live');
  const address = live?.dataset.events;
  if (live && address) {
    const words = live.querySelector('[role="status"]');
    const events = new EventSource(address);
    events.addEventListener('counts', (event) => {
      const counts = JSON.parse(event.data);
      for (const element of live.querySelectorAll('[data-count]')) {
        if (element instanceof HTMLElement) {
          element.textContent = Number(counts[element.dataset.count ?? '']).toLocaleString('en');
        }
      }
      const busy = counts.unread + counts.ungrouped + counts.stale > 0;
      const told = words instanceof HTMLElement ? words.dataset[busy ? 'busyWords' : 'idleWords'] : '';
      if (words && words.textContent !== told) words.textContent = told ?? '';
    });
  }

  const collating = document.getElementById('collating');
  const state = collating?.dataset.state;
  if (!collating || !state) return;
  let pause = 1000;
  const look = async () => {
    try {
      const answer = await fetch(state, { headers: { accept: 'application/json' } });
      if (answer.ok && (await answer.json()).collated) {
        if (collating.dataset.shown === 'no') location.reload();
        else {
          collating.classList.add('good');
          const text = collating.querySelector('p');
          const link = collating.querySelector('a');
          if (text) text.textContent = 'A new collation is ready.';
          if (link) link.textContent = 'Show it';
        }
        return;
      }
    } catch {
      // The server may be restarting: look again later.
    }
    pause = Math.min(pause * 1.5, 20000);
    setTimeout(look, pause);
  };
  setTimeout(look, pause);
})();
