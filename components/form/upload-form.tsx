'use client';

import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';

type Texts = Record<'sending' | 'working' | 'failed' | 'tooBig' | 'progress' | 'submit', string>;
type State =
  | { step: 'idle' }
  | { step: 'sending'; share: number }
  | { step: 'working' }
  | { step: 'refused'; words: string };

const areas = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLTextAreaElement>('textarea')];
const storageKey = (action: string) => `upload ${action}`;

/** What stands beside a file, over the page that says how it went: when the file was refused, nobody types it twice. */
function keepTyped(form: HTMLFormElement, action: string): void {
  const typed = areas(form).map(({ name, value }) => [name, value]);
  if (typed.length === 0) return;
  try {
    sessionStorage.setItem(storageKey(action), JSON.stringify(typed));
  } catch {
    // A browser without a storage keeps nothing
  }
}

function takenBack(action: string): string | null {
  try {
    const kept = sessionStorage.getItem(storageKey(action));
    sessionStorage.removeItem(storageKey(action));
    return kept;
  } catch {
    return null;
  }
}

function putBack(form: HTMLFormElement | null, action: string): void {
  if (!form || areas(form).length === 0) return;
  const kept = takenBack(action);
  if (kept === null) return;
  const outcome = new URLSearchParams(window.location.search).get('upload');
  if (outcome === null || outcome === 'stored') return;
  // Put there above
  const typed = new Map(JSON.parse(kept) as [name: string, value: string][]);
  for (const area of areas(form)) area.value ||= typed.get(area.name) ?? '';
}

/**
 * A plain multipart form around `children`. With JavaScript it says how far the upload is, and a file that is too big is
 * known before it is sent.
 */
export function UploadForm({
  action,
  maxBytes,
  texts,
  children,
}: {
  action: string;
  maxBytes: number;
  texts: Texts;
  children: React.ReactNode;
}) {
  const [state, setState] = useState<State>({ step: 'idle' });
  const sending = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => putBack(form.current, action), [action]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending.current) return;
    const here = event.currentTarget;
    const data = new FormData(here);
    if ([...data.values()].some((value) => value instanceof File && value.size > maxBytes))
      return setState({ step: 'refused', words: texts.tooBig });
    sending.current = true;
    const request = new XMLHttpRequest();
    request.open('POST', action);
    request.upload.onprogress = ({ loaded, total }) =>
      setState(loaded < total ? { step: 'sending', share: loaded / total } : { step: 'working' });
    request.onload = () => {
      keepTyped(here, action);
      // It has followed the redirect to the page that says how it went; the hash alone would not load that page anew
      if (request.responseURL === window.location.href.split('#')[0]) window.location.reload();
      else window.location.assign(request.responseURL);
    };
    request.onerror = () => {
      sending.current = false;
      setState({ step: 'refused', words: texts.failed });
    };
    setState({ step: 'sending', share: 0 });
    request.send(data);
  };

  const isBusy = state.step === 'sending' || state.step === 'working';
  return (
    <form
      ref={form}
      action={action}
      method="post"
      encType="multipart/form-data"
      className="stack"
      onSubmit={submit}
    >
      {children}
      <div className="actions">
        <Button type="submit" variant="quiet" aria-disabled={isBusy || undefined}>
          {texts.submit}
        </Button>
        {state.step === 'sending' && (
          <progress aria-label={texts.progress} value={state.share} className="accent-accent" />
        )}
        {state.step === 'working' && <progress aria-label={texts.progress} className="accent-accent" />}
      </div>
      <p role="status" className="meta">
        {state.step === 'sending' && texts.sending}
        {state.step === 'working' && texts.working}
      </p>
      {state.step === 'refused' && (
        <p role="alert" className="field-error">
          {state.words}
        </p>
      )}
    </form>
  );
}
