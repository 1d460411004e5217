import type { AutosaveState } from '../autosave';

export type StatusWords = {
  note: string;
  saving: string;
  offline: string;
  partly: string;
  clashTitle: string;
  /** What a part is called, with its language. */
  parts: Record<string, string>;
};

/** How the saving goes, announced when there is time for it. */
export function DraftStatus({
  state,
  words,
  notice,
}: {
  state: AutosaveState;
  words: StatusWords;
  /** Id of where a decision is asked for. */
  notice: string;
}) {
  const isWarning = state.kind === 'offline' || state.kind === 'refused';
  const rejected = state.kind === 'saved' ? state.rejected : [];
  return (
    <div role="status" className={`sticky-note no-print ${isWarning ? 'text-caution' : 'soft'}`}>
      {state.kind === 'saving' && words.saving}
      {state.kind === 'offline' && words.offline}
      {state.kind === 'refused' && state.message}
      {state.kind === 'saved' && state.message}
      {state.kind === 'idle' && words.note}
      {state.kind === 'clash' && <a href={`#${notice}`}>{words.clashTitle}</a>}
      {rejected.length > 0 && (
        <p>
          {words.partly}{' '}
          {rejected.map((name) => (
            <a key={name} href={`#${name}`} className="me-s2">
              {words.parts[name] ?? words.parts[name.split('.')[0] ?? ''] ?? name}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}
