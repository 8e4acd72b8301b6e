import './surveysPage.css';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Survey } from '../../../shared/domain/surveys/survey.ts';
import { THRESHOLDS_SOURCE } from '../../../shared/domain/surveys/thresholds.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { type SurveyColumn, type SurveySort, sortedSurveys } from './sortedSurveys.ts';
import { SurveyEntry } from './SurveyEntry.tsx';
import { SurveyRow } from './SurveyRow.tsx';

const HEAD_TEXTS = {
  kind: 'surveys.kind',
  region: 'surveys.region',
  day: 'surveys.day',
  asked: 'surveys.asked',
  valid: 'surveys.valid',
  yes: 'surveys.yes',
  share: 'surveys.share',
} as const satisfies Record<SurveyColumn, TextKey>;

const WORDS: readonly SurveyColumn[] = ['kind', 'region', 'day'];
const FIGURES: readonly SurveyColumn[] = ['asked', 'valid', 'yes', 'share'];

/** What workers say of the campaign: quality beside quantity. */
export function SurveysPage({ campaign }: { campaign: Campaign }) {
  const surveys = useQuery(api.surveys.list, { campaignId: campaign.id });
  if (surveys.state !== 'ready') return <QueryState of={surveys} />;
  return <Surveys campaign={campaign} surveys={surveys.value} />;
}

function Surveys({ campaign, surveys }: { readonly campaign: Campaign; readonly surveys: readonly Survey[] }) {
  const { t } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const [sort, setSort] = useState<SurveySort>({ by: 'day', isDescending: true });
  const [isEntering, setIsEntering] = useState(false);
  const [editedId, setEditedId] = useState<string | null>(null);
  const rows = useMemo(() => sortedSurveys(surveys, sort), [surveys, sort]);
  const remove = (id: string) =>
    run(async () => {
      await api.surveys.remove({ ids: [id] });
      offerUndo({ step: api.surveys.remove.path, text: t('surveys.removed') });
    });
  const enter = (
    <Button type="primary" onClick={() => setIsEntering(true)}>
      {t('surveys.enter')}
    </Button>
  );
  const head = (column: SurveyColumn) => {
    const direction = sort.isDescending ? 'descending' : 'ascending';
    return (
      <th key={column} scope="col" aria-sort={sort.by === column ? direction : 'none'}>
        <button
          type="button"
          onClick={() => setSort({ by: column, isDescending: sort.by === column ? !sort.isDescending : true })}
        >
          {t(HEAD_TEXTS[column])}
        </button>
      </th>
    );
  };

  if (surveys.length === 0 && !isEntering) return <Empty text={t('surveys.empty')} action={enter} />;
  return (
    <div className="surveys-page">
      <div className="surveys-page__tools">
        <p>{t('surveys.note')}</p>
        {!isEntering && enter}
      </div>
      <table className="surveys">
        <thead>
          <tr>
            {WORDS.map(head)}
            {FIGURES.map(head)}
            <th scope="col">{t('surveys.interval')}</th>
            <th scope="col" title={t('campaigns.source', { source: THRESHOLDS_SOURCE })}>
              {t('surveys.threshold')}
            </th>
            <th scope="col">{t('surveys.notes')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('surveys.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {isEntering && (
            <SurveyEntry
              campaign={campaign}
              today={dayjs().format('YYYY-MM-DD')}
              onClose={() => setIsEntering(false)}
            />
          )}
          {rows.map((survey) => (
            <SurveyRow
              key={survey.id}
              survey={survey}
              isEdited={survey.id === editedId}
              onEdit={() => setEditedId(survey.id)}
              onDone={() => setEditedId(null)}
              onRemove={() => void remove(survey.id)}
            />
          ))}
        </tbody>
      </table>
      <p className="surveys-page__source">{t('campaigns.source', { source: THRESHOLDS_SOURCE })}</p>
    </div>
  );
}
