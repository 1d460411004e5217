import type { Sheet } from '../sheet';
import type { PosterWords } from '../words';
import { anerkennungImTandem } from './anerkennung-im-tandem';
import { beratungAufRaedern } from './beratung-auf-raedern';
import { bevorDerKofferGepacktIst } from './bevor-der-koffer-gepackt-ist';
import { brueckeFuerIngenieurinnen } from './bruecke-fuer-ingenieurinnen';
import { deutschInDerSchicht } from './deutsch-in-der-schicht';
import { dieErsten100Tage } from './die-ersten-100-tage';
import { faireIntegrationBleibt } from './faire-integration-bleibt';
import { jobTurboVorOrt } from './job-turbo-vor-ort';
import { kompetenzKompass } from './kompetenz-kompass';
import { mitKindUndKurs } from './mit-kind-und-kurs';
import { netzwerkHandwerk } from './netzwerk-handwerk';
import { ohneZeugnisMitKoennen } from './ohne-zeugnis-mit-koennen';
import { pflegeMitBriefUndSiegel } from './pflege-mit-brief-und-siegel';
import { zurueckInsKlassenzimmer } from './zurueck-ins-klassenzimmer';

/** By exhibit slug: fourteen teams, fourteen hands. */
export const designs: Record<string, (sheet: Sheet, words: PosterWords) => void> = {
  'anerkennung-im-tandem': anerkennungImTandem,
  'beratung-auf-raedern': beratungAufRaedern,
  'bevor-der-koffer-gepackt-ist': bevorDerKofferGepacktIst,
  'bruecke-fuer-ingenieurinnen': brueckeFuerIngenieurinnen,
  'deutsch-in-der-schicht': deutschInDerSchicht,
  'die-ersten-100-tage': dieErsten100Tage,
  'faire-integration-bleibt': faireIntegrationBleibt,
  'job-turbo-vor-ort': jobTurboVorOrt,
  'kompetenz-kompass': kompetenzKompass,
  'mit-kind-und-kurs': mitKindUndKurs,
  'netzwerk-handwerk': netzwerkHandwerk,
  'ohne-zeugnis-mit-koennen': ohneZeugnisMitKoennen,
  'pflege-mit-brief-und-siegel': pflegeMitBriefUndSiegel,
  'zurueck-ins-klassenzimmer': zurueckInsKlassenzimmer,
};
