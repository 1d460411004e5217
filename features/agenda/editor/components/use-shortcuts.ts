'use client';

import { useEffect, useEffectEvent } from 'react';

/** Ctrl+Z and Ctrl+Shift+Z, or as a Mac has them, wherever nobody types. */
export function useShortcuts({ undo, redo }: { undo: () => void; redo: () => void }): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (isTyping || altKey || !(ctrlKey || metaKey)) return;
    const isRedo = key === 'Z' || (key === 'z' && shiftKey) || (key === 'y' && ctrlKey);
    if (!isRedo && key !== 'z') return;
    event.preventDefault();
    if (isRedo) redo();
    else undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
