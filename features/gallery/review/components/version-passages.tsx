import type { Passage } from '../passages';

/** All that a version says; what it says nothing of is left out. */
export function VersionPassages({ passages }: { passages: readonly Passage[] }) {
  return (
    <dl className="stack">
      {passages
        .filter(({ text }) => text !== '')
        .map(({ key, label, lang, text }) => (
          <div key={key} className="border-t border-rule pt-s2">
            <dt className="font-strong">{label}</dt>
            <dd lang={lang} className="max-w-text [overflow-wrap:anywhere] whitespace-pre-line">
              {text}
            </dd>
          </div>
        ))}
    </dl>
  );
}
