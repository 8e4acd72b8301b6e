import { App, Button } from 'antd';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useToday } from '../../app/useToday.ts';
import { useRun } from '../../ui/useRun.ts';
import { saveProcedureCalendar } from './exportDue.ts';

/** Saves all deadlines of a negotiation as a calendar file. */
export function ProcedureCalendarButton({ negotiationId }: { readonly negotiationId: string }) {
  const texts = useTexts();
  const { t } = texts;
  const { message } = App.useApp();
  const run = useRun();
  const asOf = useToday();
  const save = () =>
    run(async () => {
      const steps = await api.reminders.ofNegotiation({ negotiationId, asOf });
      if (steps.length === 0) {
        void message.info(t('due.no-days'));
        return;
      }
      const path = await saveProcedureCalendar(texts, steps);
      if (path !== null) void message.success(t('files.saved', { path }));
    });
  return (
    <Button size="small" onClick={() => void save()}>
      {t('due.export-calendar')}
    </Button>
  );
}
