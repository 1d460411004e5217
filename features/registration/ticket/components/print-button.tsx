'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';

const never = () => () => undefined;

/** Only where there is JavaScript: without it the browser's own menu prints. */
export function PrintButton({ children }: { children: string }) {
  const canPrint = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return canPrint ? (
    <Button variant="quiet" onClick={() => window.print()}>
      {children}
    </Button>
  ) : null;
}
