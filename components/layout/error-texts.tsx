'use client';

import { createContext, useContext, type ReactNode } from 'react';

type Texts = { locale: string; failedTitle: string; failedBody: string; retry: string; home: string };

const Context = createContext<Texts | undefined>(undefined);

/** Hands the words of the error page to it: error boundaries run in the browser and get no props from the server. */
export function ErrorTexts({ value, children }: { value: Texts; children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

export function useErrorTexts(): Texts | undefined {
  return useContext(Context);
}
