import { posterText } from '../posters/words';
import type { EventKey, ExhibitSource, SeedExhibit } from '../types';
import { anerkennungImTandem } from './exhibits/anerkennung-im-tandem';
import { beratungAufRaedern } from './exhibits/beratung-auf-raedern';
import { bevorDerKofferGepacktIst } from './exhibits/bevor-der-koffer-gepackt-ist';
import { brueckeFuerIngenieurinnen } from './exhibits/bruecke-fuer-ingenieurinnen';
import { deutschInDerSchicht } from './exhibits/deutsch-in-der-schicht';
import { dieErsten100Tage } from './exhibits/die-ersten-100-tage';
import { faireIntegrationBleibt } from './exhibits/faire-integration-bleibt';
import { jobTurboVorOrt } from './exhibits/job-turbo-vor-ort';
import { kompetenzKompass } from './exhibits/kompetenz-kompass';
import { mitKindUndKurs } from './exhibits/mit-kind-und-kurs';
import { netzwerkHandwerk } from './exhibits/netzwerk-handwerk';
import { ohneZeugnisMitKoennen } from './exhibits/ohne-zeugnis-mit-koennen';
import { pflegeMitBriefUndSiegel } from './exhibits/pflege-mit-brief-und-siegel';
import { zurueckInsKlassenzimmer } from './exhibits/zurueck-ins-klassenzimmer';

const sources: ExhibitSource[] = [
  faireIntegrationBleibt,
  anerkennungImTandem,
  jobTurboVorOrt,
  deutschInDerSchicht,
  pflegeMitBriefUndSiegel,
  kompetenzKompass,
  netzwerkHandwerk,
  zurueckInsKlassenzimmer,
  ohneZeugnisMitKoennen,
  beratungAufRaedern,
  mitKindUndKurs,
  dieErsten100Tage,
  brueckeFuerIngenieurinnen,
  bevorDerKofferGepacktIst,
];

/** Still in draft at the upcoming conference, and of those the ones whose alternative text is missing. */
const draftNumbers = [8, 11, 13, 14];
const withoutAlternativeText = [11, 14];

/** Stations hang in two places, numbered like the exhibits. */
const stationRooms: Record<EventKey, { first: string; second: string }> = {
  model: { first: 'foyer', second: 'gallery' },
  upcoming: { first: 'foyer', second: 'winter-garden' },
};

export function exhibitsOf(event: EventKey): SeedExhibit[] {
  const rooms = stationRooms[event];
  return sources.map((source) => {
    const draft = event === 'upcoming' && draftNumbers.includes(source.number);
    const unsaid = event === 'upcoming' && withoutAlternativeText.includes(source.number);
    return {
      ...source,
      status: draft ? 'draft' : 'published',
      posterAlt: unsaid ? { de: '', en: '' } : source.posterAlt,
      posterText: posterText(source),
      station: {
        label: { de: `Station ${source.number}`, en: `Station ${source.number}` },
        room: source.number <= 8 ? rooms.first : rooms.second,
      },
    };
  });
}
