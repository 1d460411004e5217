import 'server-only';
import { guest, type Actor } from './actor';

/** Who sends this request, by the session cookie; a guest when there is none. */
export async function currentActor(): Promise<Actor> {
  return guest;
}
