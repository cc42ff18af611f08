// Keeps what is typed into a part of the plan, so that leaving the page loses nothing. Saving it in the plan stays a
// button; without this script a failed save keeps the text all the same.
const form = document.querySelector('form[data-keep]');

if (form) {
  const status = form.querySelector('[data-keep-status]');
  const pause = 1500;
  let timer = 0;
  let changed = false;
  let leaving = false;

  const typed = () => new URLSearchParams(new FormData(form));

  const keep = async () => {
    changed = false;
    try {
      const answer = await fetch(form.dataset.keep, {
        method: 'POST',
        body: typed(),
        credentials: 'same-origin',
        redirect: 'manual',
      });
      status.textContent = answer.status === 204 ? form.dataset.kept : form.dataset.lost;
    } catch {
      changed = true;
      status.textContent = form.dataset.offline;
    }
  };

  const note = () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  };

  form.addEventListener('input', note);
  form.addEventListener('change', note);
  form.addEventListener('submit', () => {
    leaving = true;
    clearTimeout(timer);
  });
  window.addEventListener('pagehide', () => {
    if (changed && !leaving) {
      clearTimeout(timer);
      navigator.sendBeacon(form.dataset.keep, typed());
    }
  });
}
