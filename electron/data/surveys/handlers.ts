import { latestSurveys } from '../../../shared/domain/surveys/latestSurveys.ts';
import { checkSurvey, surveyFields } from '../../../shared/domain/surveys/survey.ts';
import { selectCampaign } from '../campaigns/queries.ts';
import { checkedAgain } from '../checkedAgain.ts';
import type { GroupHandlers } from '../serve.ts';
import { deleteSurveys, selectSurvey, selectSurveys, surveyInserter, updateSurvey } from './queries.ts';

export const surveys: GroupHandlers<'surveys'> = {
  list: ({ db }, { campaignId }) => selectSurveys(db, campaignId),
  create: ({ db, newId }, { campaignId, rows }) => {
    selectCampaign(db, campaignId);
    const insert = surveyInserter(db, campaignId);
    const ids = rows.map((row) => {
      const id = newId();
      insert(id, row);
      return id;
    });
    return { ids };
  },
  update: ({ db }, { id, patch }) => {
    const { id: _, ...fields } = selectSurvey(db, id);
    updateSurvey(db, { ...checkedAgain(surveyFields.superRefine(checkSurvey), { ...fields, ...patch }), id });
  },
  remove: ({ db }, { ids }) => deleteSurveys(db, ids),
  latest: ({ db }, { campaignId, asOf, region }) => latestSurveys(selectSurveys(db, campaignId), { asOf, region }),
};
