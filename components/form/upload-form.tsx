'use client';

import { useRef, useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';

type Texts = Record<'sending' | 'working' | 'failed' | 'tooBig' | 'progress' | 'submit', string>;
type State =
  | { step: 'idle' }
  | { step: 'sending'; share: number }
  | { step: 'working' }
  | { step: 'refused'; words: string };

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

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending.current) return;
    const data = new FormData(event.currentTarget);
    if ([...data.values()].some((value) => value instanceof File && value.size > maxBytes))
      return setState({ step: 'refused', words: texts.tooBig });
    sending.current = true;
    const request = new XMLHttpRequest();
    request.open('POST', action);
    request.upload.onprogress = ({ loaded, total }) =>
      setState(loaded < total ? { step: 'sending', share: loaded / total } : { step: 'working' });
    request.onload = () => {
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
    <form action={action} method="post" encType="multipart/form-data" className="stack" onSubmit={submit}>
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
