import { agendaExport } from '@/features/agenda/exchange/export';

// Outside the language, so that what somebody subscribed to survives a change of it. The folder above is called [locale]
// since Next wants one name for all first parts of addresses; here it is the event.
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale: slug } = await params;
  return agendaExport(request, slug, 'agenda.atom');
}
