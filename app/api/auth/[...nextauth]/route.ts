import type { NextRequest } from 'next/server';
import { answerSignInRequest } from '@/features/people/sign-in-routes';

type Context = { params: Promise<{ nextauth: string[] }> };

async function answer(request: NextRequest, { params }: Context): Promise<Response> {
  const { nextauth } = await params;
  return answerSignInRequest(request, nextauth.join('/'));
}

export { answer as GET, answer as POST };
