'use client';

import { useErrorTexts } from '@/components/layout/error-texts';

export default function Failed({ retry }: { error: Error; retry: () => void }) {
  const texts = useErrorTexts();
  if (!texts) return null;
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto grid max-w-page content-start justify-items-start gap-s4 px-s4 py-s6"
    >
      <h1>{texts.failedTitle}</h1>
      <p>{texts.failedBody}</p>
      <div className="cluster">
        <button
          type="button"
          className="rounded-control bg-accent px-s4 py-s2 font-strong text-on-accent"
          onClick={retry}
        >
          {texts.retry}
        </button>
        {/* A full load: what is broken in this page's state is left behind */}
        <a href={`/${texts.locale}`}>{texts.home}</a>
      </div>
    </main>
  );
}
