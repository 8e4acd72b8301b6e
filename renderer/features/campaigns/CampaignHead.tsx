import './campaignHead.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { type Campaign, campaignState } from '../../../shared/domain/campaign/campaign.ts';
import { windowDay } from '../../../shared/domain/campaign/campaignWindow.ts';
import { useMenuAction } from '../../app/menuActions.ts';
import { campaignTabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { choiceOf, ratesRequestOf, useDashboardView } from '../dashboard/dashboardView.ts';
import { campaignPaperRequested } from '../papers/campaignPaperView.ts';

/** Name and window of a campaign, how far it is, and its bulletin. */
export function CampaignHead({ campaign }: { readonly campaign: Campaign }) {
  const { t, format } = useTexts();
  const today = dayjs().format('YYYY-MM-DD');
  const print = () => {
    const choice = choiceOf(useDashboardView.getState(), campaign.id);
    campaignPaperRequested({ kind: 'bulletin', ...ratesRequestOf(campaign, choice, today) });
    campaignTabChosen('papers');
  };
  useMenuAction('print', print);
  const { name, slogan, opens, closes } = campaign;
  const title = slogan === '' ? name : t('campaigns.name-with-slogan', { slogan, name });
  const isOneYear = opens.slice(0, 4) === closes.slice(0, 4);
  const isThisYear = isOneYear && opens.slice(0, 4) === today.slice(0, 4);
  return (
    <header className="page-head campaign-head">
      <h1 title={title}>{title}</h1>
      {campaign.isSample && <span className="tag">{t('campaigns.sample')}</span>}
      {campaign.isArchived && <span className="tag">{t('negotiations.archived')}</span>}
      <div className="campaign-head__window">
        <span>
          {t('campaigns.window-text', {
            opens: isThisYear ? format.shortDay(opens) : format.day(opens),
            closes: isOneYear ? format.shortDay(closes) : format.day(closes),
          })}
        </span>
        <strong>
          <DayCount campaign={campaign} today={today} />
        </strong>
      </div>
      <Button type="primary" onClick={print}>
        {t('campaigns.print-bulletin')}
      </Button>
    </header>
  );
}

function DayCount({ campaign, today }: { readonly campaign: Campaign; readonly today: string }) {
  const { t, format } = useTexts();
  const state = campaignState(campaign, today);
  if (state === 'over') return t('campaigns.state-over');
  if (state === 'preparing') {
    return t('campaigns.opens-in', { days: format.count(dayjs(campaign.opens).diff(today, 'day')) });
  }
  const { day, left } = windowDay(campaign, today);
  return t('campaigns.day-count', { day: format.count(day), left: format.count(left) });
}
