'use client';

import { useEffect, useState, type ComponentType } from 'react';
import { keptDraft, type Draft } from './draft';
import type { FormDraft } from './form-draft';

type Loaded = { Component: ComponentType<Parameters<typeof FormDraft>[0]>; draft: Draft | undefined };

/** What is typed, kept for as long as it is not sent; `onKept` is told what there was, before it is put back into the form. */
export function useDraft(key: string, mayRestore: boolean, onKept?: (draft: Draft) => void) {
  const [loaded, setLoaded] = useState<Loaded>();
  function load(draft?: Draft) {
    import('./form-draft')
      .then(({ FormDraft }) => {
        if (draft) onKept?.(draft);
        setLoaded((before) => before ?? { Component: FormDraft, draft });
      })
      // Without it the form is as good as any
      .catch(() => undefined);
  }
  useEffect(() => {
    const kept = mayRestore ? keptDraft(key) : undefined;
    if (kept) load(kept);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page is there: later the form has what was typed
  }, []);
  return { ...loaded, load: () => !loaded && load() };
}
