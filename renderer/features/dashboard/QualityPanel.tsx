import './qualityPanel.css';
import type { SurveySummary } from '../../../shared/domain/surveys/latestSurveys.ts';
import { THRESHOLDS_SOURCE } from '../../../shared/domain/surveys/thresholds.ts';
import { SURVEY_TEXTS } from '../../../shared/i18n/surveyText.ts';
import { campaignTabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { VERDICT_TEXTS } from '../surveys/surveyTexts.ts';

/** What workers say of it, beside how many were reached. */
export function QualityPanel({ surveys }: { readonly surveys: readonly SurveySummary[] }) {
  const { t, format } = useTexts();
  const more = (
    <button type="button" className="text-button" onClick={() => campaignTabChosen('surveys')}>
      {t('dashboard.to-surveys')}
    </button>
  );
  return (
    <Panel title={t('dashboard.quality')} actions={more}>
      {surveys.length === 0 ? (
        <p className="quality__none">{t('dashboard.no-surveys')}</p>
      ) : (
        <table className="quality">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('dashboard.survey')}</th>
              <th scope="col">{t('dashboard.survey-share')}</th>
              <th scope="col">{t('dashboard.survey-threshold')}</th>
            </tr>
          </thead>
          <tbody>
            {surveys.map(({ kind, share, low, high, valid, threshold, verdict, day }) => (
              <tr key={kind}>
                <th scope="row">
                  {t(SURVEY_TEXTS[kind])}
                  <small>{t('dashboard.survey-n', { count: format.count(valid), day: format.shortDay(day) })}</small>
                </th>
                <td>
                  {share === null ? '—' : `${format.rate(share)}%`}
                  {low !== null && high !== null && (
                    <small>
                      {format.rate(low)}–{format.rate(high)}
                    </small>
                  )}
                </td>
                <td title={THRESHOLDS_SOURCE} className={verdict === null ? undefined : `quality__${verdict}`}>
                  {threshold !== null && `≥ ${format.percent(threshold)}`}
                  {verdict !== null && <small>{t(VERDICT_TEXTS[verdict])}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
