// Keeps an open conversation up to date. Without it the page works: it shows what is new when it is loaded again.
const live = document.querySelector('[data-live]');

if (live && 'EventSource' in window) {
  const status = document.getElementById('live-status');
  let busy = false;
  let again = false;

  const isAtEnd = () => window.innerHeight + window.scrollY >= document.body.scrollHeight - 400;

  const refresh = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      const answer = await fetch(live.dataset.latest, { credentials: 'same-origin' });
      if (answer.ok && !answer.redirected) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        show(page.getElementById('messages'));
      }
    } finally {
      busy = false;
      if (again) {
        again = false;
        refresh();
      }
    }
  };

  const show = (fresh) => {
    const old = document.getElementById('messages');
    if (!fresh || !old || old.contains(document.activeElement)) {
      return;
    }
    const known = new Set([...old.children].map((item) => item.id));
    const added = [...fresh.children].filter((item) => !known.has(item.id));
    const stay = isAtEnd();
    old.replaceWith(fresh);
    document.getElementById('no-messages')?.remove();
    const theirs = added.filter((item) => !item.querySelector('.al-message--mine'));
    if (theirs.length > 0) {
      status.textContent = live.dataset.changed;
      if (stay) {
        const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
        theirs[0].scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
      }
    }
  };

  const source = new EventSource(`${live.dataset.live}?after=${live.dataset.last}`);
  source.addEventListener('changed', refresh);
  window.addEventListener('pagehide', () => source.close());
}
