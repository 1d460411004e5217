import type { Autosave } from './autosave';

/**
 * Whoever presses a button or follows a link of the page first has saved what they typed: the press waits for it. Without a
 * connection, or while two versions wait for a decision, the form itself is not sent.
 */
export function holdWhileUnsaved(form: HTMLFormElement, autosave: Autosave): () => void {
  let passing = false;
  const hold = (event: Event, isOwn: boolean, again: () => void) => {
    if (passing || !autosave.isDirty()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void autosave.flush().then(({ kind }) => {
      if (kind === 'offline' || (isOwn && (kind === 'clash' || kind === 'refused'))) return;
      passing = true;
      again();
      passing = false;
    });
  };
  const submitted = (event: SubmitEvent) => {
    const sent = event.target;
    if (!(sent instanceof HTMLFormElement) || sent.method === 'dialog') return;
    hold(event, sent === form, () => sent.requestSubmit(event.submitter));
  };
  const followed = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (!(link instanceof HTMLAnchorElement) || isElsewhere || link.target === '_blank') return;
    if (link.getAttribute('href')?.startsWith('#')) return;
    hold(event, false, () => link.click());
  };
  // Whoever goes away without pressing anything: it is kept here, and perhaps it still arrives
  const hidden = () => {
    if (document.visibilityState === 'hidden') void autosave.flush();
  };
  document.addEventListener('submit', submitted, true);
  document.addEventListener('click', followed, true);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    document.removeEventListener('submit', submitted, true);
    document.removeEventListener('click', followed, true);
    document.removeEventListener('visibilitychange', hidden);
  };
}
