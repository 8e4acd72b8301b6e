import { App } from 'antd';
import dayjs from 'dayjs';
import {
  type Meeting,
  type MeetingKind,
  type MeetingSeries,
  UNSETTLED_MEETING,
} from '../../../shared/domain/meetings/meeting.ts';
import { MEETING_KIND_TEXTS } from '../../../shared/i18n/meetingText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { useRun } from '../../ui/useRun.ts';
import { exportMeetings } from './exportMeetings.ts';
import { meetingOpened, meetingSelected } from './meetingView.ts';

/** What can be done with meetings and series as a whole. */
export function useMeetingCommands(negotiationId: string, meetings: readonly Meeting[]) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const offerUndo = useUndoOffer();

  const create = (kind: MeetingKind, day: string) =>
    run(async () => {
      const number = meetings.filter((meeting) => meeting.kind === 'negotiation').length + 1;
      const title = kind === 'negotiation' ? t('meetings.session-title', { number }) : t(MEETING_KIND_TEXTS[kind]);
      const fields = { ...UNSETTLED_MEETING, kind, title, day };
      const { id } = await api.meetings.create({ negotiationId, fields });
      meetingOpened(id);
    });
  const remove = ({ id, title }: Meeting) =>
    run(async () => {
      await api.meetings.remove({ ids: [id] });
      meetingSelected(null);
      offerUndo({ step: api.meetings.remove.path, text: t('meetings.deleted', { title }) });
    });
  const removeSeries = ({ id, title }: MeetingSeries) =>
    run(async () => {
      await api.meetings.removeSeries({ id, today: dayjs().format('YYYY-MM-DD') });
      offerUndo({ step: api.meetings.removeSeries.path, text: t('meetings.series-deleted', { title }) });
    });
  const save = (chosen: readonly Meeting[], name: string) =>
    run(async () => {
      const path = await exportMeetings(t, chosen, name);
      if (path !== null) void message.success(t('files.saved', { path }));
    });
  return { create, remove, removeSeries, save };
}
