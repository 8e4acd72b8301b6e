import type { Reminder } from '../../../shared/domain/reminders/reminder.ts';
import { campaignOpened, campaignSectionTabChosen, negotiationOpened } from '../../app/navigation.ts';
import { targetsWanted } from '../targets/wantedList.ts';
import { endingShown } from '../unit-agreements/unitAgreementsView.ts';

/** Goes to where the thing is done: the procedure, the meetings, the list of those concerned. */
export function openReminder(reminder: Reminder, asOf: string): void {
  switch (reminder.kind) {
    case 'step':
      negotiationOpened(reminder.negotiationId, 'procedure');
      return;
    case 'meeting':
      negotiationOpened(reminder.negotiationId, 'meetings');
      return;
    case 'targets': {
      const { campaignId, action, day, until } = reminder;
      targetsWanted(campaignId, { step: { action, ...(day < asOf ? {} : { from: day }), to: until } });
      return;
    }
    case 'last-offer':
      targetsWanted(reminder.campaignId, { statuses: ['listed', 'issued', 'sent'] });
      return;
    case 'closing':
      campaignOpened(reminder.campaignId);
      return;
    case 'expiry':
    case 'renewal':
      endingShown(reminder.ends);
      campaignSectionTabChosen('agreements');
  }
}
